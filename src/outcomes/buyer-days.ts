import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import { DAY } from "./time-of-day.ts";

/** Customers on calendar days, numbered from 0 in order of their first turn. */
export interface BuyerDays {
  /** Per turn: number of its customer on its day. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Which turns of a run belong to the same buyer on the same calendar day. */
export const buyerDaysOf = oncePerDay((day): BuyerDays => {
  const { contacts, turns } = day.journal;
  const { root } = columnsOf(day);
  const of = new Int32Array(turns.count);
  const dateOf = new Int32Array(contacts.count).fill(-1);
  const numberOf = new Int32Array(contacts.count);
  let count = 0;
  for (let t = 0; t < turns.count; t++) {
    const date = Math.floor((turns.asked[t] as number) / DAY);
    const buyer = root[turns.contact[t] as number] as number;
    if (dateOf[buyer] !== date) {
      dateOf[buyer] = date;
      numberOf[buyer] = count++;
    }
    of[t] = numberOf[buyer] as number;
  }
  return { of, count };
});
