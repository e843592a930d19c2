import { quantileOfSorted } from "#statistics/quantile.ts";

/** Fifty dots that stand for all simulated days: one dot is two days of a hundred. */
export const DOTS = 50;

/** One dot: the column it falls into, how many lie under it, and the day's figure it stands for. */
interface Dot {
  readonly x: number;
  readonly level: number;
  readonly value: number;
}

export interface DotRows {
  readonly dots: readonly Dot[];
  /** Most dots above each other. */
  readonly height: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A quantile dot plot: the days' quantiles at (i + 1/2) / 50, stacked in columns as wide as a dot.
 *
 * @param days figure of each simulated day; NaN where it has none
 * @param columns how many dots fit side by side
 * @param marks figures that must lie within the axis, as a target does
 */
export function dotRows(
  days: readonly number[],
  columns: number,
  marks: readonly number[] = [],
): DotRows {
  const sorted = Float64Array.from(days.filter((day) => Number.isFinite(day))).sort();
  if (sorted.length === 0) return { dots: [], height: 0, low: 0, high: 1 };
  const values = Array.from({ length: DOTS }, (_, i) => quantileOfSorted(sorted, (i + 0.5) / DOTS));
  const all = [...values, ...marks];
  const least = Math.min(...all);
  const most = Math.max(...all);
  // Half a column of air at either end; a day like any other still gets an axis.
  const air = most > least ? (most - least) / (2 * columns - 2) : Math.abs(most) / 100 || 1;
  const [low, high] = [least - air, most + air];
  const stacked = Array.from({ length: columns }, () => 0);
  const dots = values.map((value) => {
    const column = Math.min(columns - 1, Math.floor(((value - low) / (high - low)) * columns));
    const level = stacked[column] ?? 0;
    stacked[column] = level + 1;
    return { x: (column + 0.5) / columns, level, value };
  });
  return { dots, height: Math.max(...stacked), low, high };
}
