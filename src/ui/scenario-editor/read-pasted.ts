/** A cell that holds no number: which row, counted from 1 as pasted, and what stands there. */
interface WrongCell {
  readonly row: number;
  readonly text: string;
}

export type Pasted =
  | {
      readonly fits: true;
      readonly values: readonly number[];
      /** Per cent say how a day divides, not how many come. */
      readonly isShares: boolean;
    }
  | { readonly fits: false; readonly why: "empty" | "zero" }
  | { readonly fits: false; readonly why: "count"; readonly rows: number }
  | { readonly fits: false; readonly why: "cells"; readonly wrong: readonly WrongCell[] };

/**
 * A column of numbers as a spreadsheet puts it on the clipboard: one a row, or one row of cells; a column of times before
 * it and a line of headings above it are passed over. Takes 1,234 and １２３４, 12.5%, 1.2万.
 *
 * @param counts how many numbers a day may have, such as 24 or 48
 */
export function readPasted(text: string, counts: readonly number[]): Pasted {
  const lines = text.normalize("NFKC").replace(/\r\n?/g, "\n").split("\n");
  while (lines.length > 0 && lines.at(-1)?.trim() === "") lines.pop();
  if (lines.every((line) => line.trim() === "")) return { fits: false, why: "empty" };
  const [only = ""] = lines;
  const across = lines.length === 1 ? cellsOf(only) : [];
  const cells = across.length > 2 ? across : lines.map((line) => cellsOf(line).at(-1) ?? "");
  const hasHeading =
    cells.length > 1 && readCell(cells[0] ?? "") === undefined && /\p{L}/u.test(cells[0] ?? "");
  const first = hasHeading ? 1 : 0;
  const read = cells.slice(first).map(readCell);
  const wrong = read.flatMap((cell, i) =>
    cell === undefined ? [{ row: i + 1 + first, text: (cells[i + first] ?? "").trim() }] : [],
  );
  if (wrong.length > 0) return { fits: false, why: "cells", wrong };
  if (!counts.includes(read.length)) return { fits: false, why: "count", rows: read.length };
  const values = read.map((cell) => cell?.value ?? 0);
  if (values.every((value) => value === 0)) return { fits: false, why: "zero" };
  return { fits: true, values, isShares: read.some((cell) => cell?.isShare) };
}

/** Tabs part cells; a semicolon does in files of some languages. */
const cellsOf = (line: string): readonly string[] => line.trim().split(/\t|;/);

function readCell(cell: string): { value: number; isShare: boolean } | undefined {
  const text = cell.trim().replace(/[\s\u00a0]/g, "");
  const match = /^(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(万|k)?(%)?$/i.exec(text);
  if (match === null) return undefined;
  const scale = match[2] === undefined ? 1 : match[2] === "万" ? 10_000 : 1000;
  const value = Number((match[1] ?? "").replaceAll(",", "")) * scale;
  return Number.isFinite(value) && value <= 1e9
    ? { value, isShare: match[3] !== undefined }
    : undefined;
}
