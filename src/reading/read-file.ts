import type { Checked } from "#scenario/checked.ts";
import { Tally } from "./body.ts";
import type { Content, LeftOut } from "./content.ts";
import { decode } from "./decode.ts";
import { readDelimited } from "./delimited.ts";
import { extractAcross, extractColumn, extractDown } from "./extract-hours.ts";
import { extractFigures } from "./extract-figures.ts";
import { extractLog, extractOrders, type Names } from "./extract-log.ts";
import { limits } from "./limits.ts";
import { type Recognised, recognise } from "./recognise.ts";
import { checked, Refusal } from "./refuse.ts";
import { isNameRole, type Role } from "./roles.ts";
import type { Source, Table } from "./table.ts";
import { isArchive, readWorkbook } from "./workbook.ts";

/** One table of a file: what it was taken for, what was read, and what not. Holds no names. */
export interface TableReading {
  readonly sheet: string;
  readonly recognised: Recognised;
  /** A cell of each column, for the eye; empty for names and for what was not recognised. */
  readonly samples: readonly string[];
  readonly rows: number;
  readonly rowsRead: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  readonly content: Content;
}

export interface FileReading {
  readonly source: Source;
  readonly tables: readonly TableReading[];
}

/** Roles the user chose: sheet to position of the column to role. */
export type Choices = ReadonlyMap<number, ReadonlyMap<number, Role>>;

/**
 * Reads a file of any of the forms this knows.
 *
 * @param buyers numbers of customers, shared between files read together (a log and its orders)
 * @returns the tables with what was recognised, or one clear problem where the file cannot be read at all
 */
export function readFile(
  bytes: Uint8Array,
  name: string,
  choices: Choices = new Map(),
  buyers: Names = new Map(),
): Checked<FileReading> {
  return checked(() => {
    const { source, tables } = tablesOf(bytes, name);
    const read = tables.flatMap((table, i) =>
      table.rows.some((row) => row.some((cell) => cell !== ""))
        ? [readTable(table, `${name} ${table.name}`, choices.get(i), buyers)]
        : [],
    );
    if (read.length === 0) throw new Refusal("文件是空的。", "The file is empty.");
    return { source, tables: read };
  });
}

function tablesOf(bytes: Uint8Array, name: string): { source: Source; tables: readonly Table[] } {
  if (bytes.length === 0) throw new Refusal("文件是空的。", "The file is empty.");
  if (bytes.length > limits.bytes) {
    throw new Refusal(
      "文件超过 40 MB，不读。请按天或按周导出，或只导出需要的列。",
      "The file is over 40 MB and was not read. Export it by day or by week, or only the columns needed.",
    );
  }
  if (isArchive(bytes)) {
    const tables = readWorkbook(bytes);
    return { source: { name, form: "xlsx", encoding: "", delimiter: "" }, tables };
  }
  const { text, encoding } = decode(bytes);
  const { rows, delimiter } = readDelimited(text);
  return { source: { name, form: "text", encoding, delimiter }, tables: [{ name: "", rows }] };
}

function readTable(
  table: Table,
  name: string,
  chosen: ReadonlyMap<number, Role> | undefined,
  buyers: Names,
): TableReading {
  const recognised = recognise(table, name, chosen);
  const tally = new Tally();
  const content = extract(table, recognised, tally, buyers);
  const leftOut = tally.counts;
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const header = recognised.headerRow < 0 ? 0 : 1;
  const rows = table.rows.length;
  const isRead = content.kind !== "nothing";
  return {
    sheet: table.name,
    recognised,
    samples: recognised.columns.map(({ role }, i) =>
      sampleOf(table, recognised.headerRow, i, role),
    ),
    rows,
    rowsRead: isRead ? Math.max(0, rows - left - header) : 0,
    leftOut,
    content,
  };
}

function extract(table: Table, recognised: Recognised, tally: Tally, buyers: Names): Content {
  switch (recognised.kind) {
    case "hours-across":
      return extractAcross(table, recognised, tally);
    case "hours-down":
      return extractDown(table, recognised, tally);
    case "column":
      return extractColumn(table, recognised, tally);
    case "days":
      return extractFigures(table, recognised, "day", tally);
    case "agents":
      return extractFigures(table, recognised, "agent", tally);
    case "chat-log":
      return extractLog(table, recognised, tally, buyers);
    case "orders":
      return extractOrders(table, recognised, tally, buyers);
    case "other":
      return { kind: "nothing" };
  }
}

/** Only what has digits and a known meaning is shown: a name is not. */
function sampleOf({ rows }: Table, headerRow: number, column: number, role: Role): string {
  if (isNameRole(role) || role === "unknown" || role === "unused") return "";
  for (const row of rows.slice(headerRow + 1, headerRow + 50)) {
    const cell = row[column] ?? "";
    if (/\d/.test(cell)) return cell.slice(0, 24);
  }
  return "";
}
