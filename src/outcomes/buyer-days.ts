import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { DAY } from "./time-of-day.ts";

/** Customers on calendar days, numbered from 0 in order of their first turn. */
export interface BuyerDays {
  /** Per turn: number of its customer on its day. */
  readonly of: Int32Array;
  readonly count: number;
}

/**
 * Which turns of a run belong to the same buyer on the same day.
 *
 * @param turnsAt seconds after midnight at which days turn
 */
export function buyerDaysBetween(day: Day, turnsAt: number): BuyerDays {
  const dayAt = (time: number) => Math.floor((time - turnsAt) / DAY);
  const { contacts, turns } = day.journal;
  const { asked, contact } = turns;
  const { root, turnStart } = columnsOf(day);
  const of = day.room.int32(turns.count);
  const dateOf = day.room.int32(contacts.count).fill(-2);
  const numberOf = day.room.int32(contacts.count);
  let count = 0;
  for (let slot = 0; slot < day.slots.count; slot++) {
    const first = turnStart[slot] as number;
    const end = turnStart[slot + 1] as number;
    if (first === end) continue;
    const earliest = dayAt(asked[first] as number);
    const isOneDay = dayAt(asked[end - 1] as number) === earliest;
    for (let t = first; t < end; t++) {
      const date = isOneDay ? earliest : dayAt(asked[t] as number);
      const buyer = root[contact[t] as number] as number;
      if (dateOf[buyer] !== date) {
        dateOf[buyer] = date;
        numberOf[buyer] = count++;
      }
      of[t] = numberOf[buyer] as number;
    }
  }
  return { of, count };
}

/** Which turns of a run belong to the same buyer on the same calendar day. */
export const buyerDaysOf = oncePerDay((day) => buyerDaysBetween(day, 0));
