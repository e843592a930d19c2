import type { TFunction } from "i18next";
import { gainOf, type Trial, whyLost } from "#experiments/moves/trial.ts";
import { several } from "#ui/text/several.ts";
import { inOne, type Language, moneyInWords, percent, plain, range } from "#ui/format/figure.ts";

/** What gains are counted in: sales, or what is left of them as gross profit; costs count in full either way. */
export type Measure = "sales" | "profit";

/** What a card says beneath the move's name. */
export interface MoveWords {
  readonly tone: "gain" | "loss" | "even";
  /** "少亏 1.3 万元". */
  readonly gain: string;
  /** "成本 ¥900", "省 ¥510", "成本要自己填". */
  readonly cost: string;
  /** "100 天里 96 天更好，多数日子 0.4–2.1 万". */
  readonly days: string;
  /** Side effect, condition, or why it loses; one to three short sentences. */
  readonly notes: readonly string[];
}

/** Side effects smaller than these are not worth a word. */
const RATE_POINTS = 0.005;
const LEAVERS = 0.05;

/**
 * @param perYuan gross profit that a yuan of sales leaves
 * @param together days of the plan that are simulated together
 */
export function moveWords(
  t: TFunction,
  language: Language,
  trial: Trial,
  measure: Measure,
  perYuan: number,
  together: number,
): MoveWords {
  const gain = gainOf(trial, measure === "sales" ? 1 : perYuan);
  const even = gain.verdict === "not told apart";
  const tone = even ? "even" : gain.verdict === "better" ? "gain" : "loss";
  const amount = moneyInWords(language, Math.abs(gain.mean));
  const key = `${measure}${tone === "gain" ? "More" : "Less"}` as const;
  // Losses are said as losses: "3,200 to 7,370 more lost" and not two minus signs.
  const [least, most] = tone === "loss" ? [0 - gain.p90, 0 - gain.p10] : [gain.p10, gain.p90];
  const many = inOne(range(language, least, most, "yuan", gain.mean));
  const days = t("moves.days", { count: gain.betterDays, ...several(together) });
  return {
    tone,
    gain: even ? t("moves.even") : t(`moves.${key}`, { amount }),
    cost: costWords(t, language, trial),
    days: `${days}${t("moves.comma")}${t("moves.most", { range: many, ...several(together) })}`,
    notes: notesOf(t, language, trial, measure, perYuan, tone),
  };
}

function costWords(t: TFunction, language: Language, { move, cost }: Trial): string {
  if (move.cost === undefined) return t("moves.costUnknown");
  const mean = cost.reduce((sum, yuan) => sum + yuan, 0) / cost.length;
  const yuan = (value: number) => `¥${plain(language, value)}`;
  if (move.cost === 0) return Math.abs(mean) < 50 ? t("moves.free") : "";
  return move.cost > 0
    ? t("moves.cost", { cost: yuan(move.cost) })
    : t("moves.saves", { cost: yuan(0 - move.cost) });
}

function notesOf(
  t: TFunction,
  language: Language,
  trial: Trial,
  measure: Measure,
  perYuan: number,
  tone: MoveWords["tone"],
): readonly string[] {
  const { move, ifWorse } = trial;
  if (tone === "loss") return [whyLost(trial)[language]];
  const notes: string[] = [];
  const rate = rateWords(t, language, trial);
  if (rate !== "") notes.push(rate);
  const effect = leaversWords(t, language, trial);
  if (effect !== "") notes.push(effect);
  if (ifWorse !== undefined && move.ifWorse !== undefined && tone === "gain") {
    const left = gainOf(ifWorse, measure === "sales" ? 1 : perYuan).mean;
    const amount = moneyInWords(language, Math.abs(left));
    const words = left > 0 ? t("moves.onlyLeft", { amount }) : t("moves.turnsLoss", { amount });
    notes.push(`${move.ifWorse.label[language]}${t("moves.comma")}${words}`);
  }
  if (measure === "sales" && gainOf(trial, perYuan).verdict === "worse")
    notes.push(t("moves.profitDisagrees"));
  if (move.note !== undefined && notes.length < 3) notes.push(move.note[language]);
  return notes;
}

function rateWords(t: TFunction, language: Language, { rate }: Trial): string {
  const { before, after, toldApart } = rate;
  if (!toldApart || !(Math.abs(after - before) >= RATE_POINTS)) return "";
  const decimals = Math.abs(after - before) < 0.02 ? 1 : 0;
  const [from, to] = [percent(language, before, decimals), percent(language, after, decimals)];
  return t("moves.rate", { from, to });
}

/** The price of a move: more people who leave in mid-chat, or before a first reply. */
function leaversWords(t: TFunction, language: Language, trial: Trial): string {
  for (const key of ["midChat", "beforeReply"] as const) {
    const { before, after, toldApart } = trial[key];
    if (!toldApart || after < before * (1 + LEAVERS) || after - before < 1) continue;
    return t(`moves.${key}`, { from: plain(language, before), to: plain(language, after) });
  }
  return "";
}
