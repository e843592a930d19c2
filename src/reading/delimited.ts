import Papa from "papaparse";
import { limits } from "./limits.ts";
import { Refusal } from "./refuse.ts";

const delimiters = ["\t", ",", ";", "|"] as const;

/** Text of a file or of the clipboard as cells: tabs as Excel copies them, commas, semicolons or bars, whichever parts most lines alike. */
export function readDelimited(text: string): {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
} {
  const delimiter = delimiterOf(text);
  const rows: string[][] = [];
  let cells = 0;
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    preview: limits.rows + 1,
    skipEmptyLines: false,
  });
  if (data.length > limits.rows) throw tooLarge();
  while (data.at(-1)?.every((cell) => cell === "") === true) data.pop();
  for (const row of data) {
    if (row.length > limits.columns) row.length = limits.columns;
    cells += row.length;
    if (cells > limits.cells) throw tooLarge();
    rows.push(row.map((cell) => inert(cell)));
  }
  return { rows, delimiter };
}

export const tooLarge = () =>
  new Refusal(
    "表太大：超过 110 万行或 800 万格。请按天或按周导出。",
    "The table is too large: more than 1.1 million rows or 8 million cells. Export it by day or by week.",
  );

/** A cell's text, cut to what may matter; a formula or a script is only text here and is never run. */
export const inert = (cell: string, most: number = limits.cell): string =>
  (cell.length > most ? cell.slice(0, most) : cell).replace(/^'(?=[=+\-@])/, "").trim();

/** Counts each mark outside of quotes in the first lines and takes the one whose most frequent count, above none, covers most lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 60_000)
    .split(/\r\n|\r|\n/)
    .slice(0, 60)
    // One number with marks of thousands is one cell.
    .filter((line) => !/^\s*\d{1,3}(?:,\d{3}){1,2}(?:\.\d+)?\s*$/.test(line));
  let best = "\t";
  let score = 0;
  for (const mark of delimiters) {
    const seen = new Map<number, number>();
    for (const line of lines) {
      const count = line.replaceAll(/"[^"]*"/g, "").split(mark).length - 1;
      if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1);
    }
    for (const [count, often] of seen) {
      const points = often * Math.min(count, 12);
      if (points <= score) continue;
      score = points;
      best = mark;
    }
  }
  return best;
}
