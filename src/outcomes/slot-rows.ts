import { slotAt } from "./day.ts";
import type { Slots } from "./outcome.ts";
import { timeOfDay, DAY } from "./time-of-day.ts";

/** Rows of a table in order of time, by slot: rows of slot k are starts[k] to starts[k + 1]. */
export interface SlotRows {
  readonly starts: Int32Array;
  /** Per row: its slot. */
  readonly slotOf: Uint16Array;
}

/**
 * Finds where each slot begins by halving, so that few moments are looked at.
 *
 * @param times in ascending order; only the first `count` are read
 * @param slotOf zeros to be written over, one per row
 */
export function rowsBySlot(
  times: Float64Array,
  count: number,
  slots: Slots,
  slotOf: Uint16Array,
): SlotRows {
  const starts = new Int32Array(slots.count + 1);
  let first = 0;
  for (let slot = 0; slot < slots.count; slot++) {
    let low = first;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (slotAt(slots, times[middle] as number) > slot) high = middle;
      else low = middle + 1;
    }
    if (slot > 0 && low > first) slotOf.fill(slot, first, low);
    first = low;
    starts[slot + 1] = low;
  }
  return { starts, slotOf };
}

/** Where the moments of some rows lie. Mixed: to be looked at one by one. */
export const Inside = { None: 0, All: 1, Mixed: 2 } as const;
export type Inside = (typeof Inside)[keyof typeof Inside];

/** Whether rows first to end, in order of time, lie within hours of the day: by the first and the last of them. */
export function insideOf(
  times: Float64Array,
  first: number,
  end: number,
  hours: { readonly from: number; readonly until: number },
): Inside {
  if (first >= end) return Inside.None;
  const earliest = times[first] as number;
  const latest = times[end - 1] as number;
  if (Math.floor(earliest / DAY) !== Math.floor(latest / DAY)) return Inside.Mixed;
  const begin = timeOfDay(earliest);
  const last = timeOfDay(latest);
  if (last < hours.from || begin >= hours.until) return Inside.None;
  return begin >= hours.from && last < hours.until ? Inside.All : Inside.Mixed;
}
