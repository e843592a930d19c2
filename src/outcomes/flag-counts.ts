import { ALL_FLAGS, columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";

/** Contacts counted by the flags they carry: few of the many combinations come up. */
export interface FlagCounts {
  /** Combinations of flags that came up, in order of their first contact. */
  readonly kinds: readonly number[];
  /** One row of slots per kind: its contacts by slot of arrival. */
  readonly counts: Int32Array;
  /** Per kind: its contacts. */
  readonly totals: Int32Array;
}

/** Numbers the combinations of flags from 0 on, in order of their first contact; fills in one number per contact. */
function numberKinds(flags: Uint16Array, numberOf: Uint16Array, into: Uint16Array): number[] {
  const kinds: number[] = [];
  for (let c = 0; c < flags.length; c++) {
    const own = flags[c] as number;
    if (numberOf[own] === 0) numberOf[own] = kinds.push(own);
    into[c] = (numberOf[own] as number) - 1;
  }
  return kinds;
}

export const flagCountsOf = oncePerDay((day): FlagCounts => {
  const { flags, contactStart } = columnsOf(day);
  const slots = day.slots.count;
  const kindOf = day.room.uint16(flags.length);
  const kinds = numberKinds(flags, day.room.uint16(ALL_FLAGS + 1), kindOf);
  const counts = day.room.int32(kinds.length * slots);
  const totals = day.room.int32(kinds.length);
  for (let slot = 0; slot < slots; slot++) {
    const end = contactStart[slot + 1] as number;
    for (let c = contactStart[slot] as number; c < end; c++) {
      const kind = kindOf[c] as number;
      counts[kind * slots + slot] = (counts[kind * slots + slot] as number) + 1;
    }
  }
  for (let place = 0; place < counts.length; place++) {
    const kind = Math.floor(place / slots);
    totals[kind] = (totals[kind] as number) + (counts[place] as number);
  }
  return { kinds, counts, totals };
});
