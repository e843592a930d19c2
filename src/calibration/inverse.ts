/** Inverse of a small square matrix by elimination with pivots; undefined when it has none. */
export function inverse(
  matrix: readonly (readonly number[])[],
): readonly (readonly number[])[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    const top = rows[pivot];
    const value = top?.[column] ?? 0;
    if (top === undefined || !(Math.abs(value) > 1e-12)) return undefined;
    rows[pivot] = rows[column] as number[];
    rows[column] = top.map((cell) => cell / value);
    for (let i = 0; i < size; i++) {
      const factor = rows[i]?.[column] ?? 0;
      if (i === column || factor === 0) continue;
      rows[i] = (rows[i] as number[]).map((cell, j) => cell - factor * (rows[column]?.[j] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}
