import type { Text } from "#units/text.ts";
import { knownReports } from "./known-reports.ts";
import { dayInName, readMoment, readSlot } from "./moments.ts";
import { isBlank, readNumber } from "./numbers.ts";
import { bareHeader, type Role, roleOf } from "./roles.ts";
import type { Table } from "./table.ts";

/** What the rows of a table are. */
type TableKind =
  | "hours-across"
  | "hours-down"
  | "column"
  | "days"
  | "agents"
  | "chat-log"
  | "orders"
  | "other";

/** One column as it was recognised. */
interface Column {
  readonly header: string;
  readonly role: Role;
}

export interface Recognised {
  readonly kind: TableKind;
  /** The report of a tool, where its columns say so. */
  readonly report: { readonly id: string; readonly name: Text } | undefined;
  /** Row of the header, counted from 0; -1 where there is none. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** The one day of the table as its name or banner tells it, in days since 1970. */
  readonly day: number | undefined;
}

const known = knownReports.map(({ id, name, kind, columns }) => ({
  id,
  name,
  kind,
  columns: new Set(columns.split("|").map(bareHeader)),
}));
const knownHeaders = new Set(known.flatMap(({ columns }) => [...columns]));

/** Rows looked at for the header: two banner rows and three blank ones stand above it in some exports. */
const HEADER_WITHIN = 30;

/**
 * What a table is, by its header.
 *
 * @param name of file and sheet, which may tell the day
 * @param chosen roles the user gave to columns, by position
 */
export function recognise(
  table: Table,
  name: string,
  chosen: ReadonlyMap<number, Role> = new Map(),
): Recognised {
  const headerRow = headerRowOf(table);
  const header = table.rows[headerRow] ?? [];
  const banner = table.rows.slice(0, Math.max(0, headerRow)).flat().join(" ");
  const day = dayInName(banner) ?? dayInName(name);
  if (headerRow < 0) return withoutHeader(table, day, chosen);
  const columns = header.map((text, i): Column => {
    const role = chosen.get(i) ?? roleOf(text);
    const fallback = knownHeaders.has(bareHeader(text)) ? "unused" : "unknown";
    return { header: text, role: role ?? fallback };
  });
  const report = reportOf(header);
  return {
    kind: kindOf(columns, table, headerRow, report?.kind),
    report,
    headerRow,
    columns: single(columns, chosen),
    day,
  };
}

/** The header is the row that names most columns: two at least, or half of the row. */
function headerRowOf({ rows }: Table): number {
  let best = -1;
  let most = 0;
  for (const [i, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const filled = row.filter((cell) => cell !== "");
    const names = filled.filter(
      (cell) => roleOf(cell) !== undefined || knownHeaders.has(bareHeader(cell)),
    );
    const words = names.filter((cell) => roleOf(cell)?.startsWith("hour:") !== true);
    // A row of small numbers alone is counts, unless they are the hours in order.
    const isHeader = words.length > 0 || isHours(filled);
    if (!isHeader || names.length <= most || (names.length < 2 && names.length * 2 < filled.length))
      continue;
    most = names.length;
    best = i;
  }
  return best;
}

const isHours = (cells: readonly string[]): boolean =>
  cells.length >= 24 && cells.slice(-24).every((cell, i) => roleOf(cell) === `hour:${i}`);

function reportOf(header: readonly string[]) {
  const names = new Set(header.filter((cell) => cell !== "").map(bareHeader));
  let best: (typeof known)[number] | undefined;
  let score = 0.6;
  for (const report of known) {
    const both = [...report.columns].filter((name) => names.has(name)).length;
    const points = both / (report.columns.size + names.size - both);
    if (points <= score) continue;
    score = points;
    best = report;
  }
  return best;
}

function kindOf(
  columns: readonly Column[],
  { rows }: Table,
  headerRow: number,
  report: string | undefined,
): TableKind {
  const has = (role: Role) => columns.some((column) => column.role === role);
  const at = (role: Role) => columns.findIndex((column) => column.role === role);
  const hourColumns = columns.filter(({ role }) => role.startsWith("hour:")).length;
  const isTimed = has("time") || (has("slot") && (has("sender") || has("chat")));
  if ((has("chat") || has("buyer")) && isTimed && (has("sender") || has("agent")))
    return "chat-log";
  if (has("buyer") && has("ordered")) return "orders";
  if (hourColumns >= 12) return "hours-across";
  const body = rows.slice(headerRow + 1, headerRow + 60);
  const column = (index: number) =>
    body.map((row) => row[index] ?? "").filter((cell) => cell !== "");
  const timed = (cell: string) =>
    readMoment(cell)?.time !== undefined || readSlot(cell) !== undefined;
  for (const role of ["slot", "time", "date"] as const) {
    const index = at(role);
    if (index < 0) continue;
    const cells = column(index);
    const slots = cells.filter((cell) =>
      role === "slot" ? timed(cell) : readMoment(cell)?.time !== undefined,
    );
    if (cells.length > 0 && slots.length * 2 > cells.length) return "hours-down";
  }
  if (has("date") || report === "days") return "days";
  if (has("agent") || report === "agents") return "agents";
  return "other";
}

/** A role only once: the first column that has it, or the one the user chose. */
function single(columns: readonly Column[], chosen: ReadonlyMap<number, Role>): readonly Column[] {
  const owner = new Map<Role, number>();
  for (const [i, { role }] of columns.entries()) {
    if (chosen.get(i) === role || !owner.has(role)) owner.set(role, i);
  }
  return columns.map((column, i) =>
    column.role === "unknown" || owner.get(column.role) === i
      ? column
      : { ...column, role: "unused" },
  );
}

/** A bare column of numbers, one a slot, perhaps with a column of times before it; or one row of them. */
function withoutHeader(
  { rows }: Table,
  day: number | undefined,
  chosen: ReadonlyMap<number, Role>,
): Recognised {
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  const width = Math.max(0, ...filled.slice(0, 2000).map((row) => row.length));
  const columns = Array.from({ length: Math.min(width, 400) }, (_, i): Column => {
    const cells = filled.slice(0, 200).map((row) => row[i] ?? "");
    const numbers = cells.filter((cell) => !isBlank(cell) && readNumber(cell) !== undefined);
    const isSlot =
      cells.every((cell) => readSlot(cell) !== undefined) &&
      cells.some((cell) => /[:点时]/.test(cell));
    const guess: Role = isSlot
      ? "slot"
      : numbers.length * 2 > cells.length && i === width - 1
        ? "contacts"
        : "unknown";
    return { header: "", role: chosen.get(i) ?? guess };
  });
  const isAcross = filled.length === 1 && width >= 24;
  const hasCounts = columns.some(({ role }) => role === "contacts");
  const kind: TableKind =
    isAcross || (hasCounts && filled.length >= 24 && filled.length <= 20_000) ? "column" : "other";
  return { kind, report: undefined, headerRow: -1, columns, day };
}
