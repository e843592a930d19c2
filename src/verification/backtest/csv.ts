/** One line of a table, by the names of its heading. */
export type Row = ReadonlyMap<string, string>;

/**
 * Reads a plain table: a heading, commas, no quotes.
 *
 * @throws RangeError naming the file and the column when one of `columns` is missing, or the line that is too short
 */
export function readTable(name: string, text: string, columns: readonly string[]): readonly Row[] {
  const [heading = "", ...lines] = text.trim().split(/\r?\n/);
  const names = heading.split(",").map((one) => one.trim());
  const missing = columns.filter((one) => !names.includes(one));
  if (missing.length > 0) throw new RangeError(`${name}: no column ${missing.join(", ")}`);
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length < names.length)
      throw new RangeError(`${name}, line ${index + 2}: cells are missing`);
    const row = new Map<string, string>();
    for (const [column, one] of names.entries()) row.set(one, (cells[column] ?? "").trim());
    return row;
  });
}

export const textAt = (row: Row, column: string): string => row.get(column) ?? "";

/** @throws RangeError when the cell holds no number */
export function numberIn(row: Row, column: string): number {
  const text = textAt(row, column);
  const value = Number(text);
  if (text !== "" && Number.isFinite(value)) return value;
  throw new RangeError(`column ${column}: "${text}" is no number`);
}

/** Rows by the value of a column, in the order in which the values first come. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textAt(row, column);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
