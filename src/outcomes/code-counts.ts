import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { CODES, codesOf } from "./turn-codes.ts";

/** Some turns of a day, counted by code: few of the many codes come up. */
export interface CodeCounts {
  /** Rows of the turns in order of time; below 0: none. Undefined: every turn. */
  readonly rows: Int32Array | undefined;
  /** Codes that came up. */
  readonly kinds: readonly number[];
  /** One row of codes per slot: how many of its turns were asked in it. */
  readonly counts: Int32Array;
}

/** Counts turns first to end, all of one slot, in the slot's row; notes which codes come up. */
function countSlot(
  codes: Uint16Array,
  first: number,
  end: number,
  row: Int32Array,
  comesUp: Uint8Array,
): void {
  for (let t = first; t < end; t++) {
    const code = codes[t] as number;
    row[code] = (row[code] as number) + 1;
    comesUp[code] = 1;
  }
}

function countAll(day: Day, counts: Int32Array, comesUp: Uint8Array): void {
  const codes = codesOf(day);
  const { turnStart } = columnsOf(day);
  for (let slot = 0; slot < day.slots.count; slot++) {
    const row = counts.subarray(slot * CODES, (slot + 1) * CODES);
    countSlot(codes, turnStart[slot] as number, turnStart[slot + 1] as number, row, comesUp);
  }
}

function countRows(day: Day, rows: Int32Array, counts: Int32Array, comesUp: Uint8Array): void {
  const codes = codesOf(day);
  const { turnSlot } = columnsOf(day);
  for (let i = 0; i < rows.length; i++) {
    const t = rows[i] as number;
    if (t < 0) continue;
    const code = codes[t] as number;
    const place = (turnSlot[t] as number) * CODES + code;
    counts[place] = (counts[place] as number) + 1;
    comesUp[code] = 1;
  }
}

function countByCode(day: Day, rows: Int32Array | undefined): CodeCounts {
  const counts = day.room.int32(CODES * day.slots.count);
  const comesUp = day.room.uint8(CODES);
  if (rows === undefined) countAll(day, counts, comesUp);
  else countRows(day, rows, counts, comesUp);
  const kinds: number[] = [];
  for (let code = 0; code < CODES; code++) if (comesUp[code] === 1) kinds.push(code);
  return { rows, kinds, counts };
}

/** Every turn of a day. */
export const turnCounts = oncePerDay((day) => countByCode(day, undefined));

/** The first turn of every contact. */
export const firstTurnCounts = oncePerDay((day) => countByCode(day, columnsOf(day).firstTurn));
