import { exp } from "#units/portable.ts";
import { numberIn, type Row } from "./csv.ts";
import { type Quantiles, quantileAt } from "./laws.ts";

/** What waiting costs a centre in intervals of about the same wait. */
interface Band {
  /** Mean wait of a caller, in seconds, until answered or gone. */
  readonly wait: number;
  /** Callers who hung up for each second waited. */
  readonly rate: number;
}

/** Waits (seconds) between which intervals are put together. */
const EDGES = [8, 16, 32, 64, 96, 128, 192, 256, 384, 1024];
/** A band with fewer who hung up is left out: its rate is known to no better than 5 %. */
const LEAST_ABANDONED = 400;
const GRID = 2000;
const BISECTIONS = 60;

/**
 * How patience changes with the wait that callers meet. People who meet a long queue for the first time behave otherwise than those
 * who know it (Zohar, Mandelbaum, Shimkin, Management Science 2002), and one table of patience over all days cannot tell:
 * it says too many leave when all wait long at one centre, too few at another.
 *
 * @param intervals a centre's recorded intervals: `offered`, `abandoned`, `mean_queue`
 * @param length of an interval, in seconds
 * @returns the factor on patience for the mean wait (seconds) of an interval; 1 where nothing is recorded
 */
export function stretchByWait(
  intervals: readonly Row[],
  length: number,
  patience: Quantiles,
): (wait: number) => number {
  const known = bandsOf(intervals, length).map(
    ({ wait, rate }) => [wait, leavingRate(patience, wait) / rate] as const,
  );
  return (wait) => {
    const above = known.findIndex(([at]) => at >= wait);
    const [at, factor] = known[above < 0 ? known.length - 1 : above] ?? [wait, 1];
    const [from, before] = known[above - 1] ?? [at, factor];
    return at > from && above > 0
      ? before + ((wait - from) / (at - from)) * (factor - before)
      : factor;
  };
}

function bandsOf(intervals: readonly Row[], length: number): readonly Band[] {
  const sums = EDGES.slice(1).map(() => ({ offered: 0, abandoned: 0, waited: 0 }));
  for (const row of intervals) {
    const offered = numberIn(row, "offered");
    if (offered === 0) continue;
    const waited = numberIn(row, "mean_queue") * length;
    const band = sums[EDGES.findIndex((edge) => edge > waited / offered) - 1];
    if (band === undefined) continue;
    band.offered += offered;
    band.abandoned += numberIn(row, "abandoned");
    band.waited += waited;
  }
  return sums
    .filter(({ abandoned }) => abandoned >= LEAST_ABANDONED)
    .map(({ offered, abandoned, waited }) => ({
      wait: waited / offered,
      rate: abandoned / waited,
    }));
}

/**
 * Callers who hang up for each second waited, by a law of patience T, when the wait offered is exponential with mean v:
 * E[exp(-T/v)] of them hang up after E[min(T, V)] = v (1 - E[exp(-T/v)]) seconds; v is the one that makes this `wait`.
 */
export function leavingRate(patience: Quantiles, wait: number): number {
  const times = Array.from({ length: GRID }, (_, i) => quantileAt(patience, (i + 0.5) / GRID));
  const left = (mean: number) =>
    times.reduce((total, time) => total + exp(-time / mean), 0) / times.length;
  let [low, high] = [wait, wait];
  while (high * (1 - left(high)) < wait && high < 1e6) high *= 2;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (middle * (1 - left(middle)) < wait) low = middle;
    else high = middle;
  }
  return left(high) / wait;
}
