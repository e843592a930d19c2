import { TurnState } from "#engine/journal.ts";
import type { ResponsePercentileRule } from "#rules/platform-rule.ts";
import { columnsOf } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { timeOfDay } from "./time-of-day.ts";

/** Replies to questions within a rule's hours, in the order of the questions. */
interface Replies {
  /** Slot of each question. */
  readonly slots: readonly number[];
  /** Seconds from each question to its reply. */
  readonly seconds: readonly number[];
}

/** The replies a percentile rule looks at; those sent to somebody who had gone where the rule counts them. */
export function repliesUnder(day: Day, rule: ResponsePercentileRule): Replies {
  const { state, asked, count } = day.journal.turns;
  const { turnSlot, wait } = columnsOf(day);
  const slots: number[] = [];
  const seconds: number[] = [];
  for (let t = 0; t < count; t++) {
    const time = wait[t] as number;
    const clock = timeOfDay(asked[t] as number);
    if (Number.isNaN(time) || clock < rule.from || clock >= rule.until) continue;
    if (!rule.replyToGoneCounts && state[t] !== TurnState.Answered) continue;
    slots.push(turnSlot[t] as number);
    seconds.push(time);
  }
  return { slots, seconds };
}

/** Rounding of a level times a count. */
const DUST = 1e-9;

/**
 * The shortest of some lengths that at least a share `level` of them do not exceed: P90 is at most x exactly where nine in ten are
 * within x (the inverse of the empirical distribution, type 1 of Hyndman and Fan 1996).
 *
 * @returns NaN where there are none
 */
export function percentileOf(lengths: readonly number[], level: number): number {
  const sorted = Float64Array.from(lengths).sort();
  const place = Math.max(0, Math.ceil(level * sorted.length - DUST) - 1);
  return sorted[place] ?? Number.NaN;
}
