import type { TFunction } from "i18next";
import {
  type Figure,
  inOne,
  type Language,
  limitInWords,
  moneyInWords,
  percent,
  plain,
  range,
} from "#ui/format/figure.ts";
import { spansInWords } from "#ui/format/time.ts";
import { withHours } from "#ui/plan/rule-hours.ts";
import { several } from "#ui/text/several.ts";
import { type Piece, pieces } from "#ui/text/tagged.ts";
import type { VerdictFigures } from "./verdict-figures.ts";

/** Less than this is called hardly any. */
const HARDLY_ANY_YUAN = 50;

/** The headline and the quiet line beneath it, in pieces; the tagged ones are numbers that open. */
export interface VerdictSentences {
  /** Two clauses, a line each where there is room. */
  readonly headline: readonly (readonly Piece[])[];
  readonly quiet: readonly Piece[];
}

/** What the shop is judged by. */
export interface Judging {
  /** Seconds within which a first reply must come. */
  readonly within: number;
  readonly target: number;
  /** Hours to which the rate held against the target is confined; empty where they are the plan's own. */
  readonly hours?: string | undefined;
  /** The platform rule and how it stands, where the target is not the rule's and is held against first replies. */
  readonly rule?: { readonly name: string; readonly value: Figure } | undefined;
}

export function verdictSentences(
  t: TFunction,
  language: Language,
  figures: VerdictFigures,
  judging: Judging,
): VerdictSentences {
  const { within, rule } = judging;
  const limit = limitInWords(language, within);
  const share = percent(language, judging.target, 0);
  const asked = rule === undefined ? share : t("verdict.firstTarget", { limit, target: share });
  const { hours = "" } = judging;
  const target = withHours(asked, hours, language);
  const headline = [
    missedSentence(t, language, figures, limit),
    lostSentence(t, language, figures),
  ];
  const quiet = [
    rangeSentence(t, language, figures),
    reachSentence(t, figures, target),
    rule === undefined ? "" : t("verdict.rule", { rule: rule.name, value: inOne(rule.value) }),
    shortSentence(t, language, figures),
  ].filter((sentence) => sentence !== "");
  return {
    headline: headline.map(pieces),
    quiet: pieces(quiet.join(language === "en" ? " " : "")),
  };
}

function missedSentence(t: TFunction, language: Language, figures: VerdictFigures, limit: string) {
  const { missed, outOf } = figures;
  if (Number.isNaN(missed)) return t("verdict.nobody", several(figures.days));
  if (missed === 0) return t("verdict.noneMissed", { limit });
  return t("verdict.missed", { count: missed, outOf: plain(language, outOf), limit });
}

function lostSentence(t: TFunction, language: Language, figures: VerdictFigures) {
  const { lost, possible } = figures;
  if (possible === 0) return t("verdict.nothingSold");
  if (!(lost >= HARDLY_ANY_YUAN)) return t("verdict.nothingLost", several(figures.days));
  return t("verdict.lost", { ...several(figures.days), lost: moneyInWords(language, lost) });
}

function rangeSentence(t: TFunction, language: Language, figures: VerdictFigures) {
  if (!(figures.lostHigh >= HARDLY_ANY_YUAN)) return "";
  const { lost, lostLow, lostHigh } = figures;
  const words = moneyRange(language, lostLow, lostHigh, lost);
  return t("verdict.range", { ...several(figures.days), range: words });
}

/** "1.4 到 4.4 万元": both ends of a range within a sentence, in the scale of the amount they belong to. */
export function moneyRange(language: Language, low: number, high: number, like: number): string {
  if (language === "en") return range(language, low, high, "yuan", like).value;
  const [from, to] = [moneyInWords("zh", low, like), moneyInWords("zh", high, like)];
  if (from === to) return from;
  const first = from.replace(/ ?元$/, "");
  return `${first}${/\d$/.test(first) ? " " : ""}到 ${to}`;
}

function reachSentence(t: TFunction, figures: VerdictFigures, target: string) {
  const { daysReached } = figures;
  if (Number.isNaN(daysReached)) return "";
  const values = { ...several(figures.days), target };
  if (daysReached === 0) return t("verdict.reachNone", values);
  if (daysReached === 100) return t("verdict.reachAll", values);
  return t("verdict.reach", { ...values, count: daysReached });
}

function shortSentence(t: TFunction, language: Language, figures: VerdictFigures) {
  const { spans, isDaily } = figures.short;
  if (spans.length === 0) return t("verdict.enough", several(figures.days));
  const hours = spansInWords(language, spans);
  const sentence = t(isDaily ? "verdict.shortDaily" : "verdict.short", { hours });
  // A Chinese character stands close to one before it.
  return sentence.replace(/ (<\w+>)?第/, "$1第");
}
