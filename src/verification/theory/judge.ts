import type { Tolerance } from "./case.ts";
import type { Estimated } from "./sums.ts";

/** One metric of a case, against its exact value where the file gives it. */
export interface MetricResult {
  readonly metric: string;
  readonly mean: number;
  readonly se: number;
  readonly expected: number | undefined;
  /** (mean - expected) / se; 0 where both agree without any error. */
  readonly z: number | undefined;
  /** Undefined where there is nothing to judge by. */
  readonly pass: boolean | undefined;
  /** Why it failed, or why it cannot be judged; empty for a pass. */
  readonly why: string;
}

/** The name without bin, index and class. */
const bareName = (metric: string) =>
  metric.replace(/^(total|bins\[\d+\])\./, "").replace(/\[\d+\]$/, "");

const isProbability = (name: string) => /^(P_|SL|conc_)/.test(name);
/** Lies in [0, 1], so it can be read as a share or as a mean: held to both limits. */
const isEither = (name: string) =>
  /^(utilisation|agent_busy|slot_occupancy|conversion_rate|E_exp_decay_served)/.test(name);

/** The largest standard error that counts as a long enough run. */
export function largestError(metric: string, value: number, tolerance: Tolerance): number {
  const name = bareName(metric);
  const size = Math.abs(value);
  const small = size < tolerance.small_below ? tolerance.small_abs : 0;
  const probability = small > 0 ? Math.min(small, tolerance.max_prob_se) : tolerance.max_prob_se;
  if (isProbability(name)) return probability;
  const relative = tolerance.max_rel_se * size * (name.startsWith("sd_W") ? 3 : 1);
  const asMean = Math.max(relative, tolerance.max_abs_se ?? 0, small);
  return isEither(name) ? Math.min(asMean, probability) : asMean;
}

/** Judges an estimate by the case's own rule: near enough, and known well enough. */
export function judge(
  metric: string,
  { mean, se }: Estimated,
  expected: number | undefined,
  tolerance: Tolerance,
  needsPrecision: boolean,
): MetricResult {
  if (expected === undefined) {
    return {
      metric,
      mean,
      se,
      expected,
      z: undefined,
      pass: undefined,
      why: "no exact value given",
    };
  }
  const away = mean - expected;
  const z = away === 0 ? 0 : away / se;
  const small = Math.abs(expected) < tolerance.small_below ? tolerance.small_abs : 0;
  const allowed = tolerance.z * se + tolerance.rel_allowance * Math.abs(expected) + small;
  const limit = largestError(metric, expected, tolerance);
  const why = !(Math.abs(away) <= allowed)
    ? `${away} away from the exact value, ${allowed} is allowed`
    : needsPrecision && !(se <= limit)
      ? `standard error ${se}, at most ${limit} is asked for`
      : "";
  return { metric, mean, se, expected, z, pass: why === "", why };
}
