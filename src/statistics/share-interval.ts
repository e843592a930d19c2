import type { Estimate } from "./estimate.ts";
import { student95 } from "./student-t.ts";

/**
 * The shares that an observed one cannot be told from: its interval never leaves 0 to 1, and is wider towards the middle.
 *
 * @param share in [0, 1]
 * @param count observations it rests on, above 0; of days that are not alike the number of alike ones with the same error
 * @param quantile of the standard normal, or of Student's t where the error itself is estimated
 *
 * Source: Wilson 1927, J. Am. Stat. Assoc. 22:209-212.
 */
export function wilson(share: number, count: number, quantile: number) {
  const square = (quantile * quantile) / count;
  const half = Math.sqrt(square * share * (1 - share) + (square * square) / 4);
  const centre = share + square / 2;
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / (1 + square)),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / (1 + square)),
  };
}

/**
 * The estimate of a share, its interval within 0 to 1. Student's interval stands where it keeps within; where it does not, which
 * is with few days or a share near its end, Wilson's takes its place, with the number of observations that have the same error.
 *
 * Source: Dean, Pagano 2015, J. Survey Stat. Methodol. 3:484-503 (Wilson's interval with the effective sample size).
 */
export function withinShares(estimate: Estimate): Estimate {
  const { mean, se, low, high, replications } = estimate;
  const isShare = mean > 0 && mean < 1 && se > 0;
  if (!isShare || (low >= 0 && high <= 1)) return estimate;
  const count = (mean * (1 - mean)) / (se * se);
  return { ...estimate, ...wilson(mean, count, student95(replications - 1)) };
}
