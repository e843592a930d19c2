import { inert, tooLarge } from "./delimited.ts";
import { limits } from "./limits.ts";
import { serialText } from "./moments.ts";
import { attribute, elements, textOf, unescape } from "./xml.ts";

/** What the cells of a sheet refer to. */
interface Book {
  readonly strings: readonly string[];
  /** Whether a style shows a number as a date. */
  readonly isDate: (style: number) => boolean;
  readonly is1904: boolean;
  /** Cells that may still be read. */
  readonly room: { cells: number };
  /** Characters kept of one cell. */
  readonly cell: number;
}

/** Rows of a sheet as text; rows and columns left out stay short, so a cell far away costs nothing. */
export function readSheet(xml: string, book: Book): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const row of elements(xml, "row")) {
    const cells: string[] = [];
    for (const { attributes, inside } of elements(row.inside, "c")) {
      const column = columnOf(attribute(attributes, "r")) ?? cells.length;
      if (column >= limits.columns) continue;
      book.room.cells -= 1 + Math.max(0, column - cells.length);
      if (book.room.cells < 0) throw tooLarge();
      while (cells.length < column) cells.push("");
      cells[column] = inert(valueOf(attributes, inside, book), book.cell);
    }
    if (rows.length === limits.rows) throw tooLarge();
    rows.push(cells);
  }
  return rows;
}

function valueOf(attributes: string, inside: string, book: Book): string {
  const kind = attribute(attributes, "t");
  if (kind === "inlineStr") return textOf(inside);
  const [value] = elements(inside, "v");
  if (value === undefined) return "";
  const text = unescape(value.inside);
  if (kind === "s") return book.strings[Number(text)] ?? "";
  if (kind === "e") return "";
  if (kind === "str" || kind === "d") return text;
  if (kind === "b") return text === "1" ? "是" : "否";
  const style = attribute(attributes, "s");
  if (style === undefined || !book.isDate(Number(style))) return plainNumber(text);
  return serialText(Number(text) + (book.is1904 ? 1462 : 0)) ?? text;
}

/** 0.84200000000000008 is what Excel stores for 0.842. */
function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== ""
    ? String(Number(value.toPrecision(15)))
    : text;
}

/** "AB12" to 27; undefined without an address. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(address ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Which cell styles show dates: built-in formats 14 to 22, 27 to 36, 45 to 47, 50 to 58, or a format of days, months or hours. */
export function dateFormats(styles: string): (style: number) => boolean {
  const own = new Map<number, string>();
  for (const { attributes } of elements(styles, "numFmt"))
    own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
  const isDate: boolean[] = [];
  const [formats] = elements(styles, "cellXfs");
  for (const { attributes } of elements(formats?.inside ?? "", "xf")) {
    const id = Number(attribute(attributes, "numFmtId") ?? 0);
    const code = own.get(id)?.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    const isBuiltIn =
      (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58);
    isDate.push(
      code === undefined
        ? isBuiltIn
        : /[dyhms年月日时]/i.test(code) && !/[#0](?![0-9]*s)/.test(code.replace(/ss\.0+/g, "ss")),
    );
  }
  return (style) => isDate[style] ?? false;
}
