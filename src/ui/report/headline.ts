import { type Language, limitInWords, moneyInWords, plain } from "#ui/format/figure.ts";
import { moneyRange } from "#ui/home/verdict-sentences.ts";
import { firstReplyLimit } from "#ui/home/outcome-ids.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { targetWithHours } from "#ui/plan/rule-hours.ts";
import { filled } from "#ui/text/filled.ts";
import type { PlanColumn } from "./columns.ts";
import type { ReportText } from "./text-zh.ts";

/** Less than this is no cost to speak of, and hardly any sales. */
const HARDLY_ANY = 50;

/** What the page says first, and the lines beneath it. */
export interface ReportHeadline {
  readonly sentence: string;
  readonly quiet: readonly string[];
}

/** "多花 900 元", "不多花钱". */
function costWords(text: ReportText, language: Language, yuan: number): string {
  if (Math.abs(yuan) < HARDLY_ANY) return text.headline.free;
  const amount = moneyInWords(language, Math.abs(yuan));
  return filled(yuan > 0 ? text.headline.spend : text.headline.save, { yuan: amount });
}

/**
 * The advice as a sentence with its range.
 *
 * @param chosen the advised plan and its name; undefined where none is clearly better
 */
export function reportHeadline(
  text: ReportText,
  language: Language,
  scenario: Scenario,
  base: PlanColumn,
  chosen: { readonly column: PlanColumn; readonly name: string } | undefined,
): ReportHeadline {
  const money = (yuan: number, like = yuan) => moneyInWords(language, yuan, like);
  const most = (low: number, high: number, like: number) => moneyRange(language, low, high, like);
  const lostRange = most(base.lostLow, base.lostHigh, base.lost);
  const outOf = base.missed < 0.005 ? 1000 : 100;
  const limit = limitInWords(language, firstReplyLimit(scenario));
  const now = filled(text.now, {
    outOf: plain(language, outOf),
    missed: plain(language, base.missed * outOf),
    limit,
    lost: money(base.lost),
    range: lostRange,
  });
  const target = targetWithHours(scenario, language);
  const before = plain(language, base.reached);
  if (chosen === undefined) {
    const key = base.lost < HARDLY_ANY ? text.headline.stayFine : text.headline.stay;
    return {
      sentence: filled(key, { lost: money(base.lost), range: lostRange }),
      quiet: [
        now,
        ...(Number.isNaN(base.reached) ? [] : [filled(text.nowReach, { target, before })]),
      ],
    };
  }
  const { column, name } = chosen;
  const cost = costWords(text, language, column.extraCost);
  const { sales, net } = column;
  const sentence =
    sales.mean > 0
      ? filled(text.headline.doIt, {
          name,
          cost,
          gain: money(sales.mean),
          range: most(sales.low, sales.high, sales.mean),
        })
      : filled(text.headline.doMixed, {
          name,
          cost,
          gain: filled(text.headline.less, { yuan: money(Math.abs(sales.mean)) }),
          net: money(net.mean),
          range: most(net.low, net.high, net.mean),
        });
  const then = filled(text.after, {
    missed: plain(language, column.missed * outOf),
    target,
    before,
    after: plain(language, column.reached),
  });
  return { sentence, quiet: [now, ...(Number.isNaN(column.reached) ? [] : [then])] };
}
