import { type StillWaiting, waitingAt } from "#calibration/kaplan-meier.ts";
import { sampleOf } from "#calibration/moments-of.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import { log } from "#units/portable.ts";
import type { Published, Summary } from "./centre-tables.ts";

/** Points with fewer at risk are too rough for a normal error. */
const LEAST_AT_RISK = 100;

/** How many standard errors each published point is off; `isSample` where the published figures have an error of their own. */
export function offs(
  published: readonly Published[],
  estimate: readonly StillWaiting[],
  isSample: boolean,
): readonly number[] {
  return published.flatMap(({ time, share, error }) => {
    const found = waitingAt(estimate, time);
    if (time === 0 || found === undefined || found.atRisk < LEAST_AT_RISK) return [];
    const own = isSample ? error : 0;
    return [(found.value - share) / Math.sqrt(found.error * found.error + own * own)];
  });
}

/**
 * Figures of handle times that lie further from a published summary than both errors allow.
 *
 * @param slack share of the mean that the summary's source cannot tell
 */
export function misses(values: Float64Array, summary: Summary, slack: number): readonly string[] {
  const sorted = values.toSorted();
  const long = Float64Array.from(
    values.filter((value) => value >= 10),
    log,
  );
  const [found, logs] = [sampleOf(values), sampleOf(long)];
  if (found === undefined || logs === undefined) return ["no values"];
  const error = (sd: number, own: number) => 3.3 * sd * Math.sqrt(1 / own + 1 / summary.count);
  const logSd = logs.cv * logs.mean.value;
  const off = {
    mean:
      Math.abs(found.mean.value - summary.mean) -
      error(found.cv * found.mean.value, found.count) -
      slack * summary.mean,
    "log mean":
      Math.abs(logs.mean.value - summary.logMean) - error(summary.logSd, logs.count) - 0.005,
    "log sd": Math.abs(logSd - summary.logSd) - error(summary.logSd, logs.count) - 0.005,
    "under 10 s":
      Math.abs(1 - logs.count / found.count - summary.underTen) - error(0.5, found.count),
    // Whole seconds: a second either way.
    "median, too long":
      quantileOfSorted(sorted, 0.5 - error(0.5, found.count)) - 1 - summary.median,
    "median, too short":
      summary.median - quantileOfSorted(sorted, 0.5 + error(0.5, found.count)) - 1,
  };
  return Object.entries(off).flatMap(([name, beyond]) =>
    beyond <= 0 ? [] : [`${name} is off by ${beyond} more than its errors`],
  );
}
