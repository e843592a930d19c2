/** Variances behind a table of results, one row per draw of the parameters and one column per day. */
export interface VarianceComponents {
  /** Of the rows' true means: what not knowing the parameters adds. */
  readonly rows: number;
  /** Of the columns: good and bad days, the same for all rows. */
  readonly columns: number;
  /** What is left: days that are good under one row and not under another. */
  readonly rest: number;
}

/**
 * Splits the variance of a crossed table, every row on the same days.
 *
 * @param table two rows or more, equally many columns, two or more
 * @throws RangeError where there are fewer, or rows of different lengths
 *
 * Two-way random-effects analysis of variance without repetition: E[MS rows] = columns x rows' variance + rest, and so on. An
 * estimate below 0 is given as 0. Source: Searle, Casella, McCulloch, Variance Components, 1992, section 4.3.
 */
export function varianceComponents(table: readonly Float64Array[]): VarianceComponents {
  const k = table.length;
  const n = table[0]?.length ?? 0;
  if (k < 2 || n < 2 || table.some((row) => row.length !== n))
    throw new RangeError(`a table of ${k} x ${n} cannot be split: two of each are needed`);
  const rowMeans = table.map((row) => row.reduce((sum, one) => sum + one, 0) / n);
  const columnMeans = Array.from(
    { length: n },
    (_, j) => table.reduce((sum, row) => sum + (row[j] as number), 0) / k,
  );
  const grand = rowMeans.reduce((sum, one) => sum + one, 0) / k;
  const squares = (means: readonly number[]) =>
    means.reduce((sum, mean) => sum + (mean - grand) * (mean - grand), 0);
  let left = 0;
  for (const [i, row] of table.entries())
    for (let j = 0; j < n; j++) {
      const gap = (row[j] as number) - (rowMeans[i] as number) - (columnMeans[j] as number) + grand;
      left += gap * gap;
    }
  const rest = left / ((k - 1) * (n - 1));
  return {
    rows: Math.max(0, ((n * squares(rowMeans)) / (k - 1) - rest) / n),
    columns: Math.max(0, ((k * squares(columnMeans)) / (n - 1) - rest) / k),
    rest,
  };
}
