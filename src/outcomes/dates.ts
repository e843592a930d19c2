import { columnsOf } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { DAY } from "./time-of-day.ts";

/** In a slot's place: its turns lie on more than one date. */
export const MIXED = -2_147_483_648;

/** Number of the date that holds a moment, where days turn some seconds after midnight. */
export const dateAt = (time: number, turnsAt: number): number => Math.floor((time - turnsAt) / DAY);

/** Per slot: the date of all its turns, or `MIXED`. */
export function datesOfSlots(day: Day, turnsAt: number): Int32Array {
  const { asked } = day.journal.turns;
  const { turnStart } = columnsOf(day);
  const dates = day.room.int32(day.slots.count);
  for (let slot = 0; slot < dates.length; slot++) {
    const [first, end] = [turnStart[slot] as number, turnStart[slot + 1] as number];
    if (first === end) continue;
    const date = dateAt(asked[first] as number, turnsAt);
    dates[slot] = dateAt(asked[end - 1] as number, turnsAt) === date ? date : MIXED;
  }
  return dates;
}
