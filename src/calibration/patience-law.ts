import type { Distribution } from "#scenario/scenario.ts";
import { exp, log, logGamma } from "#units/portable.ts";

/** Weibull patience by mean (seconds beyond the grace) and shape; 1 is the exponential law, below 1 those who have waited long go on waiting. */
export interface PatienceLaw {
  readonly mean: number;
  readonly shape: number;
}

/** Logarithm of the scale. */
export const logScale = ({ mean, shape }: PatienceLaw): number =>
  log(mean) - logGamma(1 + 1 / shape);

/** Chance to be waiting still after `time` seconds beyond the grace. */
export function staying(law: PatienceLaw, time: number): number {
  if (!(time > 0)) return 1;
  if (law.shape === 1) return exp(0 - time / law.mean);
  return exp(0 - exp(law.shape * (log(time) - logScale(law))));
}

/** The minute beyond the grace over which the slope of conversion is told. */
export const MINUTE = 60;

/** The law of a plan, where it is exponential or Weibull. */
export function patienceLawOf(law: Distribution): PatienceLaw | undefined {
  switch (law.kind) {
    case "exponential":
      return { mean: law.mean, shape: 1 };
    case "weibull":
      return { mean: law.mean, shape: law.shape };
    case "deterministic":
    case "lognormal":
    case "gamma":
    case "hyperexponential":
    case "empirical":
      return undefined;
  }
}
