import type { Unit } from "#outcomes/outcome.ts";
import type { Cell } from "#writing/book.ts";

export type { BookSheet, Cell } from "#writing/book.ts";

/** How a spreadsheet shows figures: all digits stay in the cell. */
export const formats = {
  count: "#,##0",
  tenth: "#,##0.0",
  yuan: "#,##0",
  share: "0.0%",
  clock: "[hh]:mm",
  plain: "General",
} as const;

const byUnit: Readonly<Record<Unit, string>> = {
  share: formats.share,
  s: formats.tenth,
  yuan: formats.yuan,
  contacts: formats.tenth,
  visitors: formats.count,
  replies: formats.tenth,
  hours: formats.tenth,
  chats: formats.tenth,
  "per-hour": formats.tenth,
  orders: formats.tenth,
  agents: formats.tenth,
};

/** A figure as a cell; empty without a value. */
export const number = (value: number | undefined, format: string): Cell =>
  value === undefined || !Number.isFinite(value) ? undefined : { value, format };

/** A figure of an outcome as a cell. */
export const inUnit = (value: number | undefined, unit: Unit): Cell => number(value, byUnit[unit]);

/** Seconds from midnight as a time of a spreadsheet: a part of a day. */
export const clockCell = (seconds: number): Cell => number(seconds / 86_400, formats.clock);
