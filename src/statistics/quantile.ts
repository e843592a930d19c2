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

/** Brings the k-th smallest of values[low..high] to place k, smaller ones before it. Source: Hoare 1961, median of three. */
function select(values: Float64Array, from: number, to: number, k: number): void {
  let low = from;
  let high = to;
  while (high - low > 600) {
    const middle = (low + high) >> 1;
    const a = values[low] as number;
    const b = values[middle] as number;
    const c = values[high] as number;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) {
        const swap = values[i] as number;
        values[i++] = values[j] as number;
        values[j--] = swap;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return;
  }
  values.subarray(low, high + 1).sort();
}

/**
 * Several type-7 quantiles of unsorted numbers in place, in about linear time: the numbers end up partly sorted.
 *
 * @param values finite numbers; only the first `count` are read
 * @param levels in [0, 1], ascending
 */
export function quantilesInPlace(
  values: Float64Array,
  count: number,
  levels: readonly number[],
): number[] {
  const found = levels.map(() => Number.NaN);
  if (count === 0) return found;
  let high = count - 1;
  for (let i = levels.length - 1; i >= 0; i--) {
    const at = (count - 1) * (levels[i] as number);
    const below = Math.floor(at);
    select(values, 0, high, below);
    const value = values[below] as number;
    const above = at > below ? leastFrom(values, below + 1, high, count) : value;
    found[i] = value + (at - below) * (above - value);
    high = below;
  }
  return found;
}

/** The smallest number behind a selected one: within the part still unsorted, or just behind it. */
function leastFrom(values: Float64Array, from: number, high: number, count: number): number {
  if (from > high) return values[Math.min(from, count - 1)] as number;
  let least = values[from] as number;
  for (let i = from + 1; i <= high; i++)
    if ((values[i] as number) < least) least = values[i] as number;
  return least;
}
