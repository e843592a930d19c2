import type { Scenario } from "#scenario/scenario.ts";

/**
 * Beside each piece of a scenario in a workbook, with its place among all: "dacu scenario 1/3"; those of the plans held against it
 * are marked by number: "dacu plan 2 1/3".
 */
const MARK = "dacu";
const marked = /^dacu (scenario|plan [1-9]) (\d{1,4})\/(\d{1,4})$/;

/** Characters of a piece; a cell of a spreadsheet holds 32,767. */
const PIECE = 30_000;

/** A cell must neither begin nor end with what is trimmed, nor split a character. */
const isBadCut = (before = "", after = "") => /[\s'\uD800-\uDFFF]/.test(before + after);

/**
 * A scenario as rows of cells: a mark and a piece of its JSON.
 *
 * @param plan its number from 1 on, of a plan held against the first; undefined for that one
 */
export function piecesOf(
  scenario: Scenario,
  plan?: number,
  size = PIECE,
): readonly (readonly [string, string])[] {
  const text = JSON.stringify(scenario);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let until = Math.min(text.length, from + size);
    while (until > from + 1 && until < text.length && isBadCut(text[until - 1], text[until]))
      until--;
    pieces.push(text.slice(from, until));
    from = until;
  }
  const name = plan === undefined ? "scenario" : `plan ${plan}`;
  return pieces.map((piece, at) => [`${MARK} ${name} ${at + 1}/${pieces.length}`, piece]);
}

/** Texts of scenarios in the rows of a workbook. */
export interface BookTexts {
  /** The plan as it was. */
  readonly scenario: string;
  /** Those held against it, in their order. */
  readonly plans: readonly string[];
}

/**
 * The JSON of the scenarios in the rows of a workbook, in whatever order they stand; undefined where the first is not there as a
 * whole. A plan with a piece missing is left out.
 */
export function textsOfPieces(rows: Iterable<readonly string[]>): BookTexts | undefined {
  const found = new Map<string, Map<number, string>>();
  const counts = new Map<string, number>();
  for (const [mark = "", piece = ""] of rows) {
    const [, name, at, count] = marked.exec(mark) ?? [];
    if (name === undefined) continue;
    const pieces = found.get(name) ?? new Map<number, string>();
    found.set(name, pieces.set(Number(at), piece));
    counts.set(name, Number(count));
  }
  const textOf = (name: string): string | undefined => {
    const all = counts.get(name) ?? 0;
    const inOrder = Array.from({ length: all }, (_, i) => found.get(name)?.get(i + 1));
    return all === 0 || inOrder.includes(undefined) ? undefined : inOrder.join("");
  };
  const scenario = textOf("scenario");
  if (scenario === undefined) return undefined;
  const plans = [...found.keys()]
    .filter((name) => name !== "scenario")
    .sort()
    .flatMap((name) => textOf(name) ?? []);
  return { scenario, plans };
}
