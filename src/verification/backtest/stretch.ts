import { leavingRate, lineAt, type Points, type Quantiles } from "./laws.ts";
import type { RecordedInterval } from "./recorded-intervals.ts";

/** What waiting costs a centre in intervals of about the same wait. */
export interface Band {
  /** Mean wait of a caller, in seconds, until answered or gone. */
  readonly wait: number;
  /** Callers who hung up for each second waited. */
  readonly rate: number;
  readonly intervals: readonly RecordedInterval[];
}

/** Waits (seconds) between which intervals are put together. */
const EDGES = [8, 16, 32, 64, 96, 128, 192, 256, 384, 1024];
/** A band with fewer who hung up is left out: its rate is known to no better than 5 %. */
const LEAST_ABANDONED = 400;
/**
 * From this much work for each second on duty on an interval is a surge: at the bank callers hang up there four times as fast as in
 * the fullest others, at calls half as long.
 */
export const SURGE = 3;

export const isSurge = ({ crowding }: RecordedInterval): boolean => crowding >= SURGE;

/**
 * How patience changes with the wait that callers meet. People who meet a long queue for the first time behave otherwise than those
 * who know it (Zohar, Mandelbaum, Shimkin, Management Science 2002), and one table of patience over all days cannot tell:
 * it says too many leave when all wait long at one centre, too few at another.
 *
 * @param bands `waitBands` of the centre
 * @returns the factor on patience for the mean wait (seconds) of an interval; 1 where nothing is recorded
 */
export function stretchByWait(
  bands: readonly Band[],
  patience: Quantiles,
): (wait: number) => number {
  const known: Points = bands.map(
    ({ wait, rate }) => [wait, leavingRate(patience, wait) / rate] as const,
  );
  return (wait) => (known.length > 0 ? lineAt(known, wait) : 1);
}

/** Intervals by mean wait, without surges and those right after one: who waits there came in the surge. */
export function waitBands(intervals: readonly RecordedInterval[]): readonly Band[] {
  const bands = EDGES.slice(1).map((): RecordedInterval[] => []);
  for (const one of intervals) {
    if (isSurge(one) || one.crowdingBefore >= SURGE) continue;
    bands[EDGES.findIndex((edge) => edge > one.waited / one.offered) - 1]?.push(one);
  }
  return bands
    .map((within) => ({
      offered: within.reduce((sum, { offered }) => sum + offered, 0),
      abandoned: within.reduce((sum, { abandoned }) => sum + abandoned, 0),
      waited: within.reduce((sum, { waited }) => sum + waited, 0),
      intervals: within,
    }))
    .filter(({ abandoned }) => abandoned >= LEAST_ABANDONED)
    .map(({ offered, abandoned, waited, intervals: within }) => ({
      wait: waited / offered,
      rate: abandoned / waited,
      intervals: within,
    }));
}
