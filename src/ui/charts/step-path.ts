/** A step line through one value per slot. */
export function stepPath(
  values: readonly number[],
  width: number,
  yOf: (value: number) => number,
): string {
  const each = width / Math.max(1, values.length);
  return values
    .map((value, i) => `${i === 0 ? "M0," : "V"}${yOf(value)}H${(i + 1) * each}`)
    .join("");
}
