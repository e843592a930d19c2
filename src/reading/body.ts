import type { LeftOut } from "./content.ts";
import type { Recognised } from "./recognise.ts";
import { bareHeader, type Role } from "./roles.ts";
import type { Table } from "./table.ts";

/** Rows that sum up others, and rows of peers. */
const totals =
  /^(合计|总计|小计|汇总|汇总值|平均|平均值|均值|全店汇总值?|全店平均值?|全店合计|total|sum|average|mean)[:]?$/i;
const peers = /^(同行|行业)/;

/** Counts what was left out and why. */
export class Tally {
  readonly #counts = new Map<LeftOut, number>();

  add(reason: LeftOut, count = 1): void {
    if (count > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count);
  }

  get counts(): Readonly<Partial<Record<LeftOut, number>>> {
    return Object.fromEntries(this.#counts);
  }
}

export interface BodyRow {
  readonly cells: readonly string[];
  readonly isPeer: boolean;
}

/** Rows below the header that hold something of their own: no banners, blanks, totals, or headers once more. */
export function bodyOf(table: Table, { headerRow, columns }: Recognised, tally: Tally): BodyRow[] {
  const { rows } = table;
  const above = headerRow < 0 ? [] : rows.slice(0, headerRow);
  for (const row of above) tally.add(row.every((cell) => cell === "") ? "blank" : "banner");
  const header = (rows[headerRow] ?? []).map(bareHeader).join("\t");
  const body: BodyRow[] = [];
  for (const cells of rows.slice(headerRow + 1)) {
    if (cells.every((cell) => cell === "")) {
      tally.add("blank");
      continue;
    }
    const first = (cells.find((cell) => cell !== "") ?? "").normalize("NFKC");
    if (totals.test(first)) tally.add("total");
    else if (peers.test(first)) body.push({ cells, isPeer: true });
    else if (headerRow >= 0 && cells.map(bareHeader).join("\t") === header)
      tally.add("repeated-header");
    else if (columns.length > 3 && cells.filter((cell) => cell !== "").length === 1)
      tally.add("banner");
    else body.push({ cells, isPeer: false });
  }
  return body;
}

/** Position of the column of a role, or -1. */
export const columnFor = ({ columns }: Recognised, role: Role): number =>
  columns.findIndex((column) => column.role === role);
