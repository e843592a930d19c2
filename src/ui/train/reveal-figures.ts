import type { Comparison } from "#experiments/compare.ts";
import type { Asked } from "#experiments/lessons/lesson.ts";

/** The answer to a lesson's question, from days simulated on the same customers. */
export interface Reveal {
  readonly answer: number;
  /** Of every simulated day. */
  readonly days: readonly number[];
  /** Eight days in ten lie between these. */
  readonly low: number;
  readonly high: number;
  /** Whether a difference can be told from none; true for a figure. */
  readonly isToldApart: boolean;
}

/**
 * What the simulation answers.
 *
 * @param which place of the plan asked about among the comparison's others
 * @throws RangeError where the comparison lacks the plan or the outcome
 */
export function revealOf({ base, others }: Comparison, asked: Asked, which = 0): Reveal {
  const other = others[which];
  const difference = other?.differences[asked.outcome];
  const estimate = other?.study.outcomes[asked.outcome];
  if (other === undefined || difference === undefined || estimate === undefined)
    throw new RangeError(`no ${asked.outcome} of plan ${which}`);
  const before = base.days[asked.outcome] ?? [];
  const after = other.study.days[asked.outcome] ?? [];
  const sign = asked.as === "lower" ? -1 : 1;
  const days =
    asked.as === "figure"
      ? after
      : after.map((value, day) => sign * (value - (before[day] ?? Number.NaN)));
  const sorted = days.filter((value) => !Number.isNaN(value)).sort((one, two) => one - two);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return {
    answer: asked.as === "figure" ? estimate.mean : sign * difference.mean,
    days,
    low: at(0.1),
    high: at(0.9),
    isToldApart: asked.as === "figure" || difference.toldApart,
  };
}

/** Whether a guess is near enough to the answer. */
export const isNear = (guess: number, answer: number, { near, least }: Asked): boolean =>
  Math.abs(guess - answer) <= Math.max(near * Math.abs(answer), least);

/** The middle of guesses; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, two) => one - two);
  const middle = sorted.length / 2;
  const [left, right] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return left === undefined || right === undefined ? Number.NaN : (left + right) / 2;
}
