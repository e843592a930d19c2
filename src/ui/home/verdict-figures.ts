import type { StudyResult } from "#experiments/study.ts";
import { daysTogether } from "#ui/charts/day-window.ts";
import { type ShortHours, shortHours } from "./short-hours.ts";

/** The figures of the headline and of the line beneath it. */
export interface VerdictFigures {
  /** Of so many customers passed to a person (100, or 1,000 where hardly anyone is missed) ... */
  readonly outOf: 100 | 1000;
  /** ... so many wait too long; 0 when fewer than one in ten thousand does, NaN when nobody asked. */
  readonly missed: number;
  /** Yuan of sales the day loses on average, and on the best and worst of ten days. */
  readonly lost: number;
  readonly lostLow: number;
  readonly lostHigh: number;
  /** Yuan that could be sold at most. */
  readonly possible: number;
  /** Of 100 such days, how many reach the target; NaN when what is held against it has no value. */
  readonly daysReached: number;
  readonly short: ShortHours;
  /** Days the plan is simulated for at once; all of the above is of the whole. */
  readonly days: number;
}

/** Names of the outcomes the verdict reads. */
export interface VerdictOutcomes {
  readonly missed: string;
  readonly lost: string;
  readonly possible: string;
  readonly platform: string;
  readonly onDuty: string;
  readonly needed: string;
}

const SHORT_SPANS = 3;

export function verdictFigures(
  study: StudyResult,
  outcomes: VerdictOutcomes,
  target: number,
): VerdictFigures {
  const share = study.outcomes[outcomes.missed]?.mean ?? Number.NaN;
  const lost = study.outcomes[outcomes.lost];
  // Below half a customer in a hundred, count in thousands.
  const outOf = share < 0.005 ? 1000 : 100;
  return {
    outOf,
    missed: Math.round(share * outOf),
    lost: lost?.mean ?? Number.NaN,
    lostLow: lost?.p10 ?? Number.NaN,
    lostHigh: lost?.p90 ?? Number.NaN,
    possible: study.outcomes[outcomes.possible]?.mean ?? Number.NaN,
    daysReached: daysReached(study.days[outcomes.platform] ?? [], target),
    short: shortHours(
      study.slots,
      study.bySlot[outcomes.onDuty]?.mean ?? [],
      study.bySlot[outcomes.needed]?.mean ?? [],
      SHORT_SPANS,
    ),
    days: daysTogether(study),
  };
}

/** Of 100 days like the simulated ones, those that reach a target: all or none only when it is all or none of them. */
export function daysReached(days: readonly number[], target: number): number {
  const counted = days.filter((day) => !Number.isNaN(day));
  const reached = counted.filter((day) => day >= target).length;
  if (reached === counted.length || reached === 0) return (100 * reached) / counted.length;
  return Math.min(99, Math.max(1, Math.round((100 * reached) / counted.length)));
}
