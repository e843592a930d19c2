import type { StudyResult } from "#experiments/study.ts";
import { type Language, plain } from "#ui/format/figure.ts";
import type { DetailsText } from "./text-zh.ts";

type PartName = keyof DetailsText["money"]["parts"];

/** One line: a sum that stands from 0, or what is added to or taken from the sum before it. */
export interface Fall {
  readonly name: PartName;
  readonly kind: "sum" | "more" | "less";
  /** Yuan, 0 or more. */
  readonly yuan: number;
  /** From where to where its bar reaches, in yuan. */
  readonly from: number;
  readonly to: number;
  /** The outcome that defines it; undefined where it is a difference of two. */
  readonly outcome: string | undefined;
}

/** From here on yuan are counted in ten thousands or thousands. */
const LARGE = 1e6;

/** An amount of an account whose largest is `most`: exact enough that what is printed adds up. */
export function amountText(language: Language, yuan: number, most: number): string {
  if (Number.isNaN(yuan)) return "–";
  if (most < LARGE) return `¥${plain(language, yuan)}`;
  return language === "zh"
    ? `¥${plain("zh", yuan / 1e4, 1, true)} 万`
    : `¥${plain("en", yuan / 1e3)}k`;
}

type Line = readonly [name: PartName, kind: Fall["kind"], yuan: number, outcome?: string];

/** Bars of a list of lines; a part of exactly 0 yuan is left out, a sum is not. */
function fallsOf(lines: readonly Line[]): readonly Fall[] {
  let level = 0;
  return lines
    .filter(([, kind, yuan]) => kind === "sum" || yuan !== 0)
    .map(([name, kind, yuan, outcome]) => {
      const before = kind === "sum" ? 0 : level;
      level = kind === "less" ? before - yuan : before + yuan;
      return { name, kind, yuan, from: before, to: level, outcome };
    });
}

/** A figure of a study by its id; NaN where the study has no value. */
const meanOf =
  ({ outcomes }: StudyResult) =>
  (id: string): number =>
    outcomes[id]?.mean ?? Number.NaN;

/** From what instant answers would have sold to what was sold. */
export function salesFall(study: StudyResult): readonly Fall[] {
  const mean = meanOf(study);
  return fallsOf([
    ["potential", "sum", mean("potential-sales"), "potential-sales"],
    ["rivals", "less", mean("lost-sales-to-rivals"), "lost-sales-to-rivals"],
    ["before", "less", mean("lost-sales-before-first-reply"), "lost-sales-before-first-reply"],
    ["later", "less", mean("lost-sales-later"), "lost-sales-later"],
    ["slow", "less", mean("lost-sales-slow"), "lost-sales-slow"],
    ["quality", "less", mean("lost-sales-quality"), "lost-sales-quality"],
    ["sales", "sum", mean("sales"), "sales"],
  ]);
}

/** From the sales to what they leave after refunds, goods and the service; nothing where the plan does not say its margin. */
export function profitFall(study: StudyResult): readonly Fall[] {
  const mean = meanOf(study);
  const gross = mean("gross-profit");
  if (Number.isNaN(gross)) return [];
  const [sales, net] = [mean("sales"), mean("net-sales")];
  const silent = mean("silent-sales");
  const hasSilent = !Number.isNaN(silent);
  const shop = hasSilent ? mean("shop-sales") : sales;
  const costs: readonly Line[] = [
    ["labour", "less", mean("labour-cost"), "labour-cost"],
    ["bot", "less", mean("bot-cost"), "bot-cost"],
    ["assist", "less", mean("assist-cost"), "assist-cost"],
    ["opportunity", "less", mean("opportunity-cost"), "opportunity-cost"],
    ["fine", "less", mean("platform-fine"), "platform-fine"],
  ];
  const spent = costs.reduce((sum, [, , yuan]) => sum + yuan, 0);
  return fallsOf([
    ["sales", "sum", sales, "sales"],
    ...(hasSilent
      ? ([
          ["silent", "more", silent, "silent-sales"],
          ["shop", "sum", shop, "shop-sales"],
        ] as const)
      : []),
    ["refunds", "less", shop - net],
    ["net", "sum", net, "net-sales"],
    ["goods", "less", net - gross],
    ["gross", "sum", gross, "gross-profit"],
    ...costs,
    ["left", "sum", gross - spent],
  ]);
}

/** From the orders placed to the money kept, drawn order by order; nothing where the plan has no part after the sale. */
export function ordersFall(study: StudyResult): readonly Fall[] {
  const mean = meanOf(study);
  if (Number.isNaN(mean("placed-sales"))) return [];
  return fallsOf([
    ["placed", "sum", mean("placed-sales"), "placed-sales"],
    ["closed", "less", mean("closed-sales"), "closed-sales"],
    ["refunded", "less", mean("refunded-sales"), "refunded-sales"],
    ["kept", "sum", mean("kept-sales"), "kept-sales"],
  ]);
}
