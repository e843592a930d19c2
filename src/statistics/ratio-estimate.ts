import type { Estimate } from "./estimate.ts";
import { quantileOfSorted, sortedFinite } from "./quantile.ts";
import { student95 } from "./student-t.ts";
import { squaredDeviations, total } from "./sums.ts";

/** Numerators and denominators of one figure, one row per replication. */
export interface Figures {
  readonly of: Float64Array;
  readonly per: Float64Array;
}

/** A ratio of sums and the first-order part each replication plays in its error. */
export interface Linearised {
  readonly mean: number;
  readonly count: number;
  /** (of - mean x per) / mean(per): adds up to 0; its standard deviation over sqrt(count) is the standard error. */
  readonly parts: Float64Array;
}

/** Rows in which both numbers are finite. */
function finiteRows({ of, per }: Figures): Figures {
  let count = 0;
  const kept = { of: new Float64Array(of.length), per: new Float64Array(of.length) };
  for (let i = 0; i < of.length; i++) {
    if (!Number.isFinite(of[i]) || !Number.isFinite(per[i])) continue;
    kept.of[count] = of[i] as number;
    kept.per[count++] = per[i] as number;
  }
  return { of: kept.of.subarray(0, count), per: kept.per.subarray(0, count) };
}

/** Splits the error of sum(of) / sum(per) over replications: the delta method. */
export function linearise(figures: Figures): Linearised {
  const { of, per } = finiteRows(figures);
  const count = of.length;
  const sumPer = total(per);
  const mean = sumPer === 0 ? Number.NaN : total(of) / sumPer;
  const parts = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    parts[i] = ((of[i] as number) - mean * (per[i] as number)) / (sumPer / count);
  }
  return { mean, count, parts };
}

/** Standard error of a mean with these deviations; NaN below two of them. */
export function standardError(parts: Float64Array): number {
  const count = parts.length;
  return count < 2 ? Number.NaN : Math.sqrt(squaredDeviations(parts, 0) / (count - 1) / count);
}

/** of / per of each replication; NaN where per is 0. */
export function dailyFigures({ of, per }: Figures): Float64Array {
  return of.map((value, i) => ((per[i] as number) === 0 ? Number.NaN : value / (per[i] as number)));
}

/**
 * Estimates E[of] / E[per] by sum(of) / sum(per) over independent replications, and how single days spread.
 *
 * @param of one number per replication; rows that are not finite are left out
 * @param per the denominators; 1 throughout for a plain mean
 * @returns NaN for what cannot be said: everything when sum(per) is 0, the error and interval below two replications
 *
 * Standard error by the delta method with n - 1, interval by Student's t; days by type-7 quantiles, days without a value
 * left out. Source: Law, Simulation Modeling and Analysis, 5th ed., section 9.4; Cochran, Sampling Techniques, section 2.11.
 */
export function ratioEstimate(of: Float64Array, per: Float64Array): Estimate {
  if (of.length !== per.length)
    throw new RangeError(`${of.length} numerators for ${per.length} denominators`);
  const { mean, count, parts } = linearise({ of, per });
  const se = standardError(parts);
  const halfWidth = count < 2 ? Number.NaN : student95(count - 1) * se;
  const days = sortedFinite(dailyFigures({ of, per }));
  return {
    mean,
    se,
    low: mean - halfWidth,
    high: mean + halfWidth,
    p10: quantileOfSorted(days, 0.1),
    p50: quantileOfSorted(days, 0.5),
    p90: quantileOfSorted(days, 0.9),
    replications: count,
  };
}
