import { bodyOf, columnFor, type Tally } from "./body.ts";
import type { Content, FigureRow, MeasureId } from "./content.ts";
import { readMoment } from "./moments.ts";
import { isBlank, readNumber, shareOf } from "./numbers.ts";
import type { Recognised } from "./recognise.ts";
import { type Role, type RoleId, roles } from "./roles.ts";
import type { Table } from "./table.ts";

const noMeasure: ReadonlySet<string> = new Set([
  "date",
  "slot",
  "whole-day",
  "chat",
  "buyer",
  "agent",
  "time",
  "sender",
  "bot",
  "need",
  "ordered",
  "value",
  "refund",
]);

/** The measure a role stands for, or undefined. */
export const measureOf = (role: Role): MeasureId | undefined =>
  Object.hasOwn(roles, role) && !noMeasure.has(role) ? (role as MeasureId) : undefined;

const shares: ReadonlySet<RoleId> = new Set([
  "three-minute-share",
  "reply-share",
  "conversion",
  "bot-transfers",
]);

/** A row a day or an agent. An agent's name becomes a number here and goes no further. */
export function extractFigures(
  table: Table,
  recognised: Recognised,
  by: "day" | "agent",
  tally: Tally,
): Content {
  const measures = recognised.columns.flatMap(({ role }, i) => {
    const measure = measureOf(role);
    return measure === undefined ? [] : [{ measure, i }];
  });
  const dateAt = columnFor(recognised, "date");
  const agentAt = columnFor(recognised, "agent");
  const names = new Map<string, number>();
  const rows: FigureRow[] = [];
  const peers: FigureRow[] = [];
  for (const { cells, isPeer } of bodyOf(table, recognised, tally)) {
    const values: Partial<Record<MeasureId, number>> = {};
    for (const { measure, i } of measures) {
      const cell = cells[i] ?? "";
      const value = isBlank(cell) ? undefined : readNumber(cell);
      if (value === undefined) continue;
      // Shares stand as 84.2%, as 0.842 and, in some tools, as 84.2.
      values[measure] = shares.has(measure) && value > 1 && value <= 100 ? shareOf(value) : value;
    }
    if (Object.keys(values).length === 0) {
      tally.add("no-number");
      continue;
    }
    const name = agentAt < 0 ? "" : (cells[agentAt] ?? "");
    if (name !== "" && !names.has(name)) names.set(name, names.size);
    const row = {
      day: (dateAt < 0 ? undefined : readMoment(cells[dateAt] ?? "")?.day) ?? recognised.day,
      agent: names.get(name) ?? -1,
      values,
    };
    if (isPeer) tally.add("peer");
    (isPeer ? peers : rows).push(row);
  }
  return rows.length === 0 ? { kind: "nothing" } : { kind: "figures", by, rows, peers };
}
