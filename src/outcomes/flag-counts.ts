import { ALL_FLAGS, columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";

/** Contacts counted by the flags they carry: few of the many combinations come up. */
export interface FlagCounts {
  /** Combinations of flags that came up, in order of their first contact. */
  readonly kinds: readonly number[];
  /** One row of slots per kind: its contacts by slot of arrival. */
  readonly counts: Int32Array;
}

export const flagCountsOf = oncePerDay((day): FlagCounts => {
  const { flags, contactSlot } = columnsOf(day);
  const slots = day.slots.count;
  const kindOf = new Int16Array(ALL_FLAGS + 1);
  const kinds: number[] = [];
  for (let c = 0; c < flags.length; c++) {
    const own = flags[c] as number;
    if (kindOf[own] === 0) kindOf[own] = kinds.push(own);
  }
  const counts = new Int32Array(kinds.length * slots);
  for (let c = 0; c < flags.length; c++) {
    const kind = (kindOf[flags[c] as number] as number) - 1;
    const place = kind * slots + (contactSlot[c] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return { kinds, counts };
});
