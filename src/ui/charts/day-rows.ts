import type { StudyResult } from "#experiments/study.ts";

/** How a figure of several slots becomes one: counts and yuan add up, people average, shares are weighted by people. */
export type Join = "sum" | "mean" | "share";

/** A bin of the time axis: one slot, or several where the chart is narrow. */
export interface Bin {
  readonly from: number;
  readonly until: number;
}

/** Bins no narrower than `least` pixels: half hours, hours, two, three, four or six hours. */
export function slotsPerBin(slots: number, width: number, least: number): number {
  for (const group of [1, 2, 4, 6, 8, 12]) if ((width * group) / slots >= least) return group;
  return 24;
}

export function bins({ slots }: StudyResult, group: number): readonly Bin[] {
  return Array.from({ length: Math.ceil(slots.count / group) }, (_, bin) => ({
    from: slots.from + bin * group * slots.width,
    until: slots.from + Math.min(slots.count, (bin + 1) * group) * slots.width,
  }));
}

/** One row of the chart: mean, and the days' 10th and 90th percentile where bins are single slots. */
export interface Row {
  readonly mean: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * The row of an outcome in bins.
 *
 * @param weights people per slot, for shares
 */
export function row(
  study: StudyResult,
  outcome: string,
  group: number,
  join: Join,
  weights?: readonly number[],
): Row {
  const slots = study.bySlot[outcome];
  const none = unknown(study.slots.count);
  const { mean, p10, p90 } = slots ?? { mean: none, p10: none, p90: none };
  if (group === 1) return { mean, low: p10, high: p90 };
  const spread = unknown(Math.ceil(study.slots.count / group));
  return { mean: joined(mean, group, join, weights), low: spread, high: spread };
}

const unknown = (length: number): readonly number[] => Array.from({ length }, () => Number.NaN);

function joined(
  values: readonly number[],
  group: number,
  join: Join,
  weights?: readonly number[],
): readonly number[] {
  return Array.from({ length: Math.ceil(values.length / group) }, (_, bin) => {
    let sum = 0;
    let total = 0;
    for (let slot = bin * group; slot < Math.min(values.length, (bin + 1) * group); slot++) {
      const value = values[slot] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const weight = join === "share" ? (weights?.[slot] ?? 1) : 1;
      sum += value * weight;
      total += weight;
    }
    if (total === 0) return join === "sum" ? 0 : Number.NaN;
    return join === "sum" ? sum : sum / total;
  });
}

/** Five steps of a single hue; a share of 0 is the lightest, half and more the darkest. */
export function heatStep(share: number): 0 | 1 | 2 | 3 | 4 {
  if (!(share >= 0.03)) return 0;
  if (share < 0.1) return 1;
  if (share < 0.25) return 2;
  return share < 0.5 ? 3 : 4;
}

/** Place of the largest value; 0 where there is none. */
export function indexOfMost(values: readonly number[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, value] of values.entries()) {
    if (!(value > most)) continue;
    best = i;
    most = value;
  }
  return best;
}

/** Pixels of a digit in the rows of numbers. */
const DIGIT = 6;

/** Of how many neighbouring numbers one is printed, so that none runs into the next: every one where there is room. */
export const oneIn = (step: number, digits: number): number =>
  Math.max(1, Math.ceil((digits * DIGIT) / step));

/** Moments to print beneath the axis: every 3 hours, or 6 where it is narrow; no more than a few on long horizons. */
export function ticks(from: number, until: number, width: number): readonly number[] {
  const room = Math.max(2, Math.floor(width / 56));
  const hours = [1, 2, 3, 6, 12, 24, 48, 120, 240].find(
    (step) => (until - from) / 3600 / step <= room,
  );
  const step = (hours ?? 480) * 3600;
  const marks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= until; at += step) marks.push(at);
  return marks;
}
