import type { Comparison } from "#experiments/compare.ts";
import type { StudyResult } from "#experiments/study.ts";
import { pairedDifference } from "#statistics/difference.ts";
import { quantileOfSorted, sortedFinite } from "#statistics/quantile.ts";

/** One plan against another on the same days. */
export interface PlanGap {
  /** Mean of the days' differences, plan minus base. */
  readonly mean: number;
  /** Eight of ten days lie between. */
  readonly low: number;
  readonly high: number;
  /** Of 100 days, on so many the plan is the better one; days that are the same count half. */
  readonly betterDays: number;
  /** False where a difference so small could be chance. */
  readonly isToldApart: boolean;
  /** Differences of the days, in order of replication. */
  readonly days: readonly number[];
}

/** Yuan a day is worth to the shop: margin on what is sold, less what service costs. */
export function netOfDays(study: StudyResult, margin: number): readonly number[] {
  const sales = study.days["sales"] ?? [];
  const cost = study.days["service-cost"] ?? [];
  return sales.map((sold, day) => margin * sold - (cost[day] ?? 0));
}

/** Plans by letter, the base first, with their worth day by day. */
export function netsOf(comparison: Comparison, margin: number): readonly (readonly number[])[] {
  return [comparison.base, ...comparison.others.map(({ study }) => study)].map((study) =>
    netOfDays(study, margin),
  );
}

/** One plan's gap to another from their paired days. Days on which either has no value are left out. */
export function gapOf(
  base: readonly number[],
  plan: readonly number[],
  better: "higher" | "lower",
): PlanGap {
  const pairs = base.flatMap((before, i) => {
    const after = plan[i] ?? Number.NaN;
    return Number.isFinite(before) && Number.isFinite(after) ? [[before, after] as const] : [];
  });
  const days = pairs.map(([before, after]) => after - before);
  const one = new Float64Array(pairs.length).fill(1);
  const { mean, toldApart } = pairedDifference(
    { of: Float64Array.from(pairs, ([before]) => before), per: one },
    { of: Float64Array.from(pairs, ([, after]) => after), per: one },
  );
  const sorted = sortedFinite(Float64Array.from(days));
  const won = days.filter((gap) => (better === "higher" ? gap > 0 : gap < 0)).length;
  const same = days.filter((gap) => gap === 0).length;
  return {
    mean,
    low: quantileOfSorted(sorted, 0.1),
    high: quantileOfSorted(sorted, 0.9),
    betterDays: Math.round((100 * (won + same / 2)) / days.length),
    isToldApart: toldApart,
    days,
  };
}

/** The plan worth most, and whether it is told apart from each other plan: indices into `nets`. */
export function bestOf(nets: readonly (readonly number[])[]): {
  readonly best: number;
  readonly rivals: readonly number[];
} {
  const means = nets.map((days) => days.reduce((sum, day) => sum + day, 0) / days.length);
  const best = means.reduce((top, mean, i) => (mean > (means[top] ?? -Infinity) ? i : top), 0);
  const rivals = nets.flatMap((days, i) =>
    i === best || gapOf(days, nets[best] ?? [], "higher").isToldApart ? [] : [i],
  );
  return { best, rivals };
}
