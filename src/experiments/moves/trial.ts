import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { pairedDifference } from "#statistics/difference.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import type { KeptDay } from "#experiments/day-store.ts";
import type { Text } from "#units/text.ts";
import type { Move } from "./move.ts";

/** What a trial reads of a day. */
export const trialOutcomes = [
  "sales",
  "service-cost",
  "platform-share",
  "abandonment-mid-chat-share",
  "abandonment-before-first-reply-share",
] as const;
const [SALES, COST, RATE, MID_CHAT, BEFORE] = trialOutcomes.map((id) =>
  outcomes.findIndex((outcome) => outcome.id === id),
) as [number, number, number, number, number];

/** A figure of the plan as it is and with the move, and whether the days tell the two apart. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly toldApart: boolean;
}

/** A move against the plan as it is, day by day on the same customers. */
export interface Trial {
  readonly move: Move;
  /** Yuan a day of sales gained, and of wages and bot fees added; one row per simulated day. */
  readonly sales: Float64Array;
  readonly cost: Float64Array;
  /** Rate under the shop's own rule; NaN where that is no rate. */
  readonly rate: Change;
  /** Customers a day who left in mid-chat, and before a first reply. */
  readonly midChat: Change;
  readonly beforeReply: Change;
  /** Whether the days are others than those by which the move was chosen: the best of many looks better than it is. */
  readonly isFresh: boolean;
  /** Sales and cost if it turns out worse than hoped; undefined where that was not tried. */
  readonly ifWorse?: Pick<Trial, "sales" | "cost">;
}

/** What a move brings, net of what it costs. */
export interface Gain {
  /** Yuan a day: mean, and the 95 % interval of the mean. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Eight days in ten lie between. */
  readonly p10: number;
  readonly p90: number;
  readonly verdict: "better" | "worse" | "not told apart";
  /** Of 100 days, those on which it is better; all or none only if it is all or none of the simulated ones. */
  readonly betterDays: number;
}

const column = (days: readonly KeptDay[], outcome: number): Float64Array =>
  Float64Array.from(days, ({ of }) => of[outcome] as number);

const weights = (days: readonly KeptDay[], outcome: number): Float64Array =>
  Float64Array.from(days, ({ per }) => per[outcome] as number);

const minus = (values: Float64Array, others: Float64Array): Float64Array =>
  values.map((value, i) => value - (others[i] as number));

function changeOf(
  base: readonly KeptDay[],
  other: readonly KeptDay[],
  outcome: number,
  isCount: boolean,
): Change {
  const figures = (days: readonly KeptDay[]) => ({
    of: column(days, outcome),
    per: isCount ? new Float64Array(days.length).fill(1) : weights(days, outcome),
  });
  const [one, two] = [figures(base), figures(other)];
  const before = ratioEstimate(one.of, one.per).mean;
  const { mean, toldApart } = pairedDifference(one, two);
  return { before, after: before + mean, toldApart };
}

/** @param other the same days as `base`, in the same order */
export const trialOf = (
  move: Move,
  base: readonly KeptDay[],
  other: readonly KeptDay[],
  isFresh: boolean,
): Trial => ({
  move,
  sales: minus(column(other, SALES), column(base, SALES)),
  cost: minus(column(other, COST), column(base, COST)),
  rate: changeOf(base, other, RATE, false),
  midChat: changeOf(base, other, MID_CHAT, true),
  beforeReply: changeOf(base, other, BEFORE, true),
  isFresh,
});

/** Of 100 days: all or none only when it is all or none of those seen. */
function outOf100(part: number, whole: number): number {
  if (part === 0 || part === whole) return (100 * part) / whole;
  return Math.min(99, Math.max(1, Math.round((100 * part) / whole)));
}

/**
 * What a move brings a day.
 *
 * @param perYuan what a yuan of sales counts for: 1 for sales, the margin for gross profit; costs count in full either way
 */
export function gainOf({ sales, cost }: Pick<Trial, "sales" | "cost">, perYuan: number): Gain {
  const days = sales.map((yuan, i) => yuan * perYuan - (cost[i] as number));
  const { mean, low, high, p10, p90 } = ratioEstimate(days, new Float64Array(days.length).fill(1));
  const verdict = low > 0 ? "better" : high < 0 ? "worse" : "not told apart";
  const better = days.filter((yuan) => yuan > 0).length;
  return { mean, low, high, p10, p90, verdict, betterDays: outOf100(better, days.length) };
}

/** The moves of a list one after the other, as one move. */
export function combined(moves: readonly Move[]): Move {
  const costs = moves.map(({ cost }) => cost);
  return {
    id: moves.map(({ id }) => id).join("+"),
    label: {
      zh: moves.map(({ label }) => label.zh).join("＋"),
      en: moves.map(({ label }) => label.en).join(" + "),
    },
    touches: moves.flatMap(({ touches }) => touches),
    cost: costs.reduce<number | undefined>(
      (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
      0,
    ),
    whyItLoses: { zh: "合在一起互相抵消", en: "Together they cancel out" },
    apply: (scenario: Scenario) => moves.reduce((plan, { apply }) => apply(plan), scenario),
  };
}

/** Why a move that looks right loses: its cost alone where it sells no less. */
export const whyLost = ({ move, sales }: Trial): Text =>
  sales.reduce((sum, yuan) => sum + yuan, 0) < 0
    ? move.whyItLoses
    : { zh: "多卖的付不起它的成本", en: "What it sells more does not pay for it" };

/** Of how many moves one consists. */
export const partsOf = ({ id }: Move): number => id.split("+").length;

/** The first moves of a list that change different parts of the plan. */
export function compatible(moves: readonly Move[]): readonly Move[] {
  const chosen: Move[] = [];
  for (const move of moves) {
    const isFree = chosen.every(({ touches }) =>
      touches.every((part) => !move.touches.includes(part)),
    );
    if (isFree) chosen.push(move);
  }
  return chosen;
}
