import { quantileSorted } from "simple-statistics";

/**
 * Quantile of sorted numbers, type 7 of Hyndman and Fan 1996 (as in numpy and R): linear between order statistics.
 *
 * @returns NaN when there are none
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  // A typed array reads like the number[] the types ask for.
  return quantileSorted(sorted as unknown as number[], p);
}

/** The finite numbers of a list, sorted; the list stays as it was. */
export function sortedFinite(values: Float64Array): Float64Array {
  let count = 0;
  const kept = new Float64Array(values.length);
  for (const value of values) if (Number.isFinite(value)) kept[count++] = value;
  return kept.subarray(0, count).sort();
}
