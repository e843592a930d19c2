import { student95 } from "#statistics/student-t.ts";
import type { Interval } from "./fitted.ts";

/** Mean, its 95 % interval, and the coefficient of variation of independent observations. */
export interface Sample {
  readonly count: number;
  readonly mean: Interval;
  readonly cv: number;
  /** 95 % interval of the coefficient of variation, by the fourth moment. */
  readonly cvInterval: Interval;
}

/** @returns undefined for fewer than two observations */
export function sampleOf(values: Float64Array): Sample | undefined {
  const count = values.length;
  if (count < 2) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const value of values) {
    const d = value - mean;
    second += d * d;
    third += d * d * d;
    fourth += d * d * d * d;
  }
  const variance = second / (count - 1);
  const deviation = Math.sqrt(variance);
  const t = student95(count - 1);
  const half = (t * deviation) / Math.sqrt(count);
  const cv = deviation / mean;
  // Delta method on s / mean.
  const skew = third / count / (variance * deviation);
  const kurtosis = fourth / count / (variance * variance);
  const relative = (kurtosis - 1) / 4 - skew * cv + cv * cv;
  const cvHalf = t * cv * Math.sqrt(Math.max(0, relative) / count);
  return {
    count,
    mean: { value: mean, low: mean - half, high: mean + half },
    cv,
    cvInterval: { value: cv, low: Math.max(0, cv - cvHalf), high: cv + cvHalf },
  };
}
