import { strFromU8, unzipSync } from "fflate";
import { limits } from "./limits.ts";
import { Refusal } from "./refuse.ts";
import { dateFormats, readSheet } from "./sheet.ts";
import type { Table } from "./table.ts";
import { attribute, elements, textOf } from "./xml.ts";
import { checkArchive, damaged } from "./zip-check.ts";

/** Whether bytes begin as a zip archive does. */
export const isArchive = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const wanted =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Sheets of an xlsx workbook. Of a formula its stored value is read; formulas, macros, links and pictures are never looked at.
 *
 * @param cell characters kept of one cell
 * @throws Refusal for a file that is damaged, locked, too large, or no workbook
 */
export function readWorkbook(bytes: Uint8Array, cell: number = limits.cell): readonly Table[] {
  checkArchive(bytes);
  const parts = unpack(bytes);
  const book = parts.get("xl/workbook.xml");
  if (book === undefined) {
    throw new Refusal(
      "这个压缩包不是 xlsx 工作簿。请把里面的表格解压出来再导入。",
      "This archive is no xlsx workbook. Unpack it and import the table inside.",
    );
  }
  const strings = [...elements(parts.get("xl/sharedstrings.xml") ?? "", "si")].map(({ inside }) =>
    textOf(inside),
  );
  const isDate = dateFormats(parts.get("xl/styles.xml") ?? "");
  const is1904 = /<(?:\w+:)?workbookPr[^>]*date1904\s*=\s*["'](?:1|true)/.test(book);
  const targets = new Map<string, string>();
  for (const { attributes } of elements(
    parts.get("xl/_rels/workbook.xml.rels") ?? "",
    "Relationship",
  ))
    targets.set(attribute(attributes, "Id") ?? "", attribute(attributes, "Target") ?? "");
  const tables: Table[] = [];
  const room = { cells: limits.cells };
  for (const { attributes } of elements(book, "sheet")) {
    if (tables.length === limits.sheets) break;
    const target = targets.get(
      attribute(attributes, "r:id") ?? attribute(attributes, "\\w+:id") ?? "",
    );
    const xml = target === undefined ? undefined : parts.get(pathOf(target));
    if (xml === undefined) continue;
    const rows = readSheet(xml, { strings, isDate, is1904, room, cell });
    tables.push({ name: attribute(attributes, "name") ?? "", rows });
  }
  return tables;
}

const pathOf = (target: string): string =>
  (target.startsWith("/") ? target.slice(1) : `xl/${target}`).replaceAll("/./", "/").toLowerCase();

function unpack(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.test(name.replace(/^\//, "")) });
    return new Map(
      Object.entries(files).map(([name, content]) => [
        name.replace(/^\//, "").toLowerCase(),
        strFromU8(content),
      ]),
    );
  } catch {
    throw damaged();
  }
}
