import { strToU8, zipSync } from "fflate";

/** A cell of a workbook to be made: text, a number, a formula with its stored value, or a number shown as a date. */
export type Cell =
  | string
  | number
  | { readonly formula: string; readonly value: string }
  | { readonly serial: number };

const escape = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function cellXml(cell: Cell, at: string, strings: string[]): string {
  if (cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    strings.push(cell);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if ("serial" in cell) return `<c r="${at}" s="1"><v>${cell.serial}</v></c>`;
  return `<c r="${at}" t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.value)}</v></c>`;
}

/** An xlsx file as tools write them: shared strings, one style for dates. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
): Uint8Array {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const files: Record<string, Uint8Array> = {};
  for (const [i, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`, strings)).join("")}</row>`,
    );
    files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet xmlns="m"><dimension ref="A1"/><sheetData>${rows.join("")}</sheetData></worksheet>`,
    );
  }
  files["xl/workbook.xml"] = strToU8(
    `<workbook><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
  );
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
  );
  files["xl/sharedStrings.xml"] = strToU8(
    `<sst>${strings.map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`,
  );
  files["xl/styles.xml"] = strToU8(
    '<styleSheet><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  );
  return zipSync(files);
}

export const csvText = (rows: readonly (readonly (string | number)[])[], by = ","): string =>
  rows
    .map((row) =>
      row
        .map((cell) =>
          /[",\n\t]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell,
        )
        .join(by),
    )
    .join("\r\n");

export const utf8 = (text: string, mark = false): Uint8Array =>
  strToU8(mark ? `\u{feff}${text}` : text);

let table: ReadonlyMap<string, readonly [number, number]> | undefined;

/** GB18030 of the characters with two bytes, by turning the decoder round. */
export function gb18030(text: string): Uint8Array {
  if (table === undefined) {
    const decoder = new TextDecoder("gb18030");
    const found = new Map<string, readonly [number, number]>();
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++)
        if (low !== 0x7f) found.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    table = found;
  }
  const known = table;
  return Uint8Array.from(
    Array.from(text).flatMap((char) =>
      char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : [...(known.get(char) ?? [63])],
    ),
  );
}

export const utf16 = (text: string): Uint8Array => {
  const bytes = [0xff, 0xfe];
  for (let i = 0; i < text.length; i++)
    bytes.push(text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8);
  return Uint8Array.from(bytes);
};
