import { exp } from "#units/portable.ts";
import { leavingRate, lineAt, type Points, type Quantiles } from "./laws.ts";
import type { RecordedInterval } from "./recorded-intervals.ts";
import { type Band, isSurge, SURGE, stretchByWait, waitBands } from "./stretch.ts";

/** What a centre's recorded days say beyond their tables, for a day that is not among them. */
export interface CentreRecord {
  /** Factor on the length of calls where so much work comes for each second on duty. */
  readonly lengthAt: (crowding: number) => number;
  /** Factor on patience where so much work comes. */
  readonly patienceAt: (crowding: number) => number;
  /** Factor on patience where callers wait for so many seconds on average. */
  readonly stretch: (wait: number) => number;
  /** Factor on patience in the weeks around a day. */
  readonly patienceNear: (day: number) => number;
  /** Mean pause after a call, in seconds, in the weeks around a day. */
  readonly pauseNear: (day: number) => number;
}

/**
 * @param patience by the centre's table
 * @param pause mean of the centre's table, in seconds: taken where no interval is full enough to tell
 */
export function readRecord(
  intervals: readonly RecordedInterval[],
  patience: Quantiles,
  pause: number,
): CentreRecord {
  const lengths = lengthByCrowding(intervals);
  const bands = waitBands(intervals);
  return {
    lengthAt: (crowding) => (lengths.length > 0 ? lineAt(lengths, crowding) : 1),
    patienceAt: patienceByCrowding(intervals, patience),
    stretch: stretchByWait(bands, patience),
    patienceNear: patienceNear(bands),
    pauseNear: pauseNear(intervals, pause),
  };
}

/** Crowding between which intervals are put together. */
const CROWDING_EDGES = [0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2.1, 2.5, 3.2, 4.5, 7];
/** A band with fewer answered calls is left out: their mean length is known to no better than a tenth. */
const LEAST_ANSWERED = 200;

/**
 * How long calls are for the day and the hour, by crowding. Whoever is on duty by the record had calls to answer: few agents beside
 * many calls means that the calls were short, many agents beside few that some were long.
 */
function lengthByCrowding(intervals: readonly RecordedInterval[]): Points {
  const sums = [...CROWDING_EDGES, Number.POSITIVE_INFINITY].map((edge) => ({
    edge,
    answered: 0,
    crowded: 0,
    handled: 0,
    asUsual: 0,
  }));
  for (const one of intervals) {
    const band = sums.find(({ edge }) => one.crowding <= edge);
    if (band === undefined) continue;
    band.answered += one.answered;
    band.crowded += one.answered * one.crowding;
    band.handled += one.handled;
    band.asUsual += one.handledAsUsual;
  }
  return sums
    .filter(({ answered }) => answered >= LEAST_ANSWERED)
    .map(({ answered, crowded, handled, asUsual }) => [crowded / answered, handled / asUsual]);
}

/** Half of the crowding from the last ordinary interval to the first that is a surge. */
const TURN = 0.5;
/** With fewer who hung up in surges their patience is not known. */
const LEAST_IN_SURGES = 200;

/** In a surge most callers hang up soon; why is not on record. */
function patienceByCrowding(
  intervals: readonly RecordedInterval[],
  patience: Quantiles,
): (crowding: number) => number {
  const surges = sumsOf(intervals.filter(isSurge));
  if (surges.abandoned < LEAST_IN_SURGES) return () => 1;
  const expected = leavingRate(patience, surges.waited / surges.offered);
  const factor = Math.min(1, (expected * surges.waited) / surges.abandoned);
  const turn = [
    [SURGE - TURN, 1],
    [SURGE + TURN, factor],
  ] as const;
  return (crowding) => lineAt(turn, crowding);
}

const sumsOf = (intervals: readonly RecordedInterval[]) => ({
  offered: total(intervals, ({ offered }) => offered),
  abandoned: total(intervals, ({ abandoned }) => abandoned),
  waited: total(intervals, ({ waited }) => waited),
});

const total = (
  intervals: readonly RecordedInterval[],
  of: (interval: RecordedInterval) => number,
): number => intervals.reduce((sum, interval) => sum + of(interval), 0);

/** Days count by a normal curve of this many days around the one asked for. */
const NEAR = 14;
/** Calls of all days that are added to those nearby. */
const PRIOR = 500;

/**
 * A ratio of two sums over the days, with the days nearby counting most.
 *
 * @returns undefined where no day has any
 */
function ratioNear(
  parts: readonly { readonly day: number; readonly above: number; readonly below: number }[],
): ((day: number) => number) | undefined {
  const days = new Map<number, { above: number; below: number }>();
  for (const { day, above, below } of parts) {
    const one = days.get(day);
    if (one === undefined) days.set(day, { above, below });
    else {
      one.above += above;
      one.below += below;
    }
  }
  const all = { above: 0, below: 0 };
  for (const { above, below } of days.values()) {
    all.above += above;
    all.below += below;
  }
  if (all.below === 0) return undefined;
  return (day) => {
    const near = { above: (PRIOR * all.above) / all.below, below: PRIOR };
    for (const [other, { above, below }] of days) {
      const apart = (day - other) / NEAR;
      const weight = exp((-apart * apart) / 2);
      near.above += weight * above;
      near.below += weight * below;
    }
    return near.above / near.below;
  };
}

/** Who hung up by all days' rates at such waits, against who did in the weeks nearby. */
function patienceNear(bands: readonly Band[]): (day: number) => number {
  const parts = bands.flatMap(({ rate, intervals: within }) =>
    within.map(({ day, waited, abandoned }) => ({ day, above: rate * waited, below: abandoned })),
  );
  return ratioNear(parts) ?? (() => 1);
}

/** A queue of so many callers for each agent on average hardly ever is empty: whoever is idle is not ready. */
const FULL = 0.7;

/**
 * Pauses as they are where the queue stands. The centre's table of pauses has those in which somebody waited all along, so the long
 * ones are missing from it.
 */
function pauseNear(intervals: readonly RecordedInterval[], pause: number): (day: number) => number {
  const parts = intervals
    .filter(({ waited, onDuty }) => waited >= FULL * onDuty)
    .map(({ day, onDuty, busy, answered }) => ({ day, above: onDuty - busy, below: answered }));
  return ratioNear(parts) ?? (() => pause);
}
