import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { CODES, codesOf } from "./turn-codes.ts";

/** Turns in groups of the same code. */
export interface CodedRows {
  /** Rows of turns, by code and then in order of time. */
  readonly rows: Int32Array;
  /** Rows of code k are starts[k] to starts[k + 1]. */
  readonly starts: Int32Array;
  /** One row of slots per code: how many of its turns were asked in each. */
  readonly counts: Int32Array;
}

/** @param chosen rows of turns; below 0: none */
function groupByCode(day: Day, chosen: Int32Array | undefined): CodedRows {
  const codes = codesOf(day);
  const { turnSlot } = columnsOf(day);
  const slots = day.slots.count;
  const counts = day.room.int32(CODES * slots);
  const starts = new Int32Array(CODES + 1);
  const length = chosen ? chosen.length : codes.length;
  for (let i = 0; i < length; i++) {
    const t = chosen ? (chosen[i] as number) : i;
    if (t < 0) continue;
    const code = codes[t] as number;
    const place = code * slots + (turnSlot[t] as number);
    counts[place] = (counts[place] as number) + 1;
    starts[code + 1] = (starts[code + 1] as number) + 1;
  }
  for (let code = 0; code < CODES; code++) {
    starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  }
  const next = starts.slice();
  const rows = day.room.int32(starts[CODES] as number);
  for (let i = 0; i < length; i++) {
    const t = chosen ? (chosen[i] as number) : i;
    if (t < 0) continue;
    const code = codes[t] as number;
    const place = next[code] as number;
    rows[place] = t;
    next[code] = place + 1;
  }
  return { rows, starts, counts };
}

/** Every turn of a day. */
export const codedTurns = oncePerDay((day) => groupByCode(day, undefined));

/** The first turn of every contact. */
export const codedFirsts = oncePerDay((day) => groupByCode(day, columnsOf(day).firstTurn));
