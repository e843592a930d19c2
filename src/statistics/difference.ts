import { type Figures, dailyFigures, linearise, standardError } from "./ratio-estimate.ts";
import { student95, studentQuantile } from "./student-t.ts";

/** How much one plan's figure exceeds another's. */
export interface Difference {
  /** Other minus base. */
  readonly mean: number;
  readonly se: number;
  /** 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves 0 out; if not, the plans are not told apart. */
  readonly toldApart: boolean;
  readonly replications: number;
}

/** A difference between plans that met the same customers. */
export interface PairedDifference extends Difference {
  /** Variance of the difference with independent customers over that with the same ones: runs saved; NaN if neither varies. */
  readonly varianceReduction: number;
  /** Shares of days on which the other plan's figure was above, and below, the base's; the rest are equal. */
  readonly higherDays: number;
  readonly lowerDays: number;
}

const apart = (low: number, high: number): boolean => low > 0 || high < 0;

/**
 * Compares two plans day by day on the same replications.
 *
 * @param base one row per replication
 * @param other the same replications in the same order
 * @throws RangeError when the numbers of replications differ
 *
 * The figure of each plan is a ratio of sums; the interval is Student's t over the paired first-order parts, which for
 * plain means is the textbook paired t. Source: Law, section 10.2; variance of a difference of ratios by the delta method.
 */
export function pairedDifference(base: Figures, other: Figures): PairedDifference {
  if (base.of.length !== other.of.length) {
    throw new RangeError(`${base.of.length} days against ${other.of.length}: pairs are needed`);
  }
  const [a, b] = pairedRows(base, other);
  const first = linearise(a);
  const second = linearise(b);
  const gaps = second.parts.map((part, i) => part - (first.parts[i] as number));
  const count = gaps.length;
  const mean = second.mean - first.mean;
  const se = standardError(gaps);
  const halfWidth = count < 2 ? Number.NaN : student95(count - 1) * se;
  const seFirst = standardError(first.parts);
  const seSecond = standardError(second.parts);
  const days = dayShares(dailyFigures(a), dailyFigures(b));
  return {
    mean,
    se,
    low: mean - halfWidth,
    high: mean + halfWidth,
    toldApart: apart(mean - halfWidth, mean + halfWidth),
    replications: count,
    varianceReduction: (seFirst * seFirst + seSecond * seSecond) / (se * se),
    ...days,
  };
}

/** Days on which all four numbers are finite. */
function pairedRows(base: Figures, other: Figures): readonly [Figures, Figures] {
  const kept: number[] = [];
  for (let i = 0; i < base.of.length; i++) {
    const numbers = [base.of[i], base.per[i], other.of[i], other.per[i]];
    if (numbers.every(Number.isFinite)) kept.push(i);
  }
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i] as number);
  return [
    { of: pick(base.of), per: pick(base.per) },
    { of: pick(other.of), per: pick(other.per) },
  ];
}

function dayShares(base: Float64Array, other: Float64Array) {
  let higher = 0;
  let lower = 0;
  let days = 0;
  for (let i = 0; i < base.length; i++) {
    const gap = (other[i] as number) - (base[i] as number);
    if (Number.isNaN(gap)) continue;
    days++;
    if (gap > 0) higher++;
    else if (gap < 0) lower++;
  }
  return { higherDays: higher / days, lowerDays: lower / days };
}

/**
 * Compares two plans whose replications have nothing in common: other seeds, or different numbers of days.
 *
 * Source: Welch 1938, degrees of freedom by Satterthwaite 1946.
 */
export function welchDifference(base: Figures, other: Figures): Difference {
  const first = linearise(base);
  const second = linearise(other);
  const a = standardError(first.parts);
  const b = standardError(second.parts);
  const variance = a * a + b * b;
  const se = Math.sqrt(variance);
  const mean = second.mean - first.mean;
  const df =
    (variance * variance) /
    ((a * a * a * a) / (first.count - 1) + (b * b * b * b) / (second.count - 1));
  const halfWidth = se > 0 ? studentQuantile(0.975, df) * se : se;
  return {
    mean,
    se,
    low: mean - halfWidth,
    high: mean + halfWidth,
    toldApart: apart(mean - halfWidth, mean + halfWidth),
    replications: Math.min(first.count, second.count),
  };
}
