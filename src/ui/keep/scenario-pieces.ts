import type { Scenario } from "#scenario/scenario.ts";

/** Beside each piece of a scenario in a workbook, with its place among all: "dacu scenario 1/3". */
const MARK = "dacu scenario";
const marked = /^dacu scenario (\d{1,4})\/(\d{1,4})$/;

/** Characters of a piece; a cell of a spreadsheet holds 32,767. */
const PIECE = 30_000;

/** A cell must neither begin nor end with what is trimmed, nor split a character. */
const isBadCut = (before = "", after = "") => /[\s'\uD800-\uDFFF]/.test(before + after);

/** A scenario as rows of cells: a mark and a piece of its JSON. */
export function piecesOf(scenario: Scenario, size = PIECE): readonly (readonly [string, string])[] {
  const text = JSON.stringify(scenario);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let until = Math.min(text.length, from + size);
    while (until > from + 1 && until < text.length && isBadCut(text[until - 1], text[until]))
      until--;
    pieces.push(text.slice(from, until));
    from = until;
  }
  return pieces.map((piece, at) => [`${MARK} ${at + 1}/${pieces.length}`, piece]);
}

/** The JSON of a scenario in the rows of a workbook, in whatever order they stand; undefined where it is not there as a whole. */
export function textOfPieces(rows: Iterable<readonly string[]>): string | undefined {
  const pieces = new Map<number, string>();
  let all = 0;
  for (const [name = "", piece = ""] of rows) {
    const [, at, count] = marked.exec(name) ?? [];
    if (at === undefined) continue;
    pieces.set(Number(at), piece);
    all = Number(count);
  }
  const inOrder = Array.from({ length: all }, (_, i) => pieces.get(i + 1));
  return all === 0 || inOrder.includes(undefined) ? undefined : inOrder.join("");
}
