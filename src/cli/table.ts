import { displayWidth, padEnd, padStart } from "./display-width.ts";

/**
 * Rows in aligned columns, the first and the last to the left and the others to the right; the first row is the heading. The
 * only cell of a row may be as long as it likes.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const full = rows.filter((row) => row.length > 1);
  const last = Math.max(0, ...full.map((row) => row.length)) - 1;
  const widths = Array.from({ length: last + 1 }, (_, column) =>
    Math.max(...full.map((row) => displayWidth(row[column] ?? ""))),
  );
  const cell = (text: string, column: number) =>
    (column === 0 || column === last ? padEnd : padStart)(text, widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
