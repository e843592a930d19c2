import type { Journal } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { minutes } from "#units/units.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Slots } from "./outcome.ts";
import { Room } from "./room.ts";

const MOST_SLOTS = 2000;

/** Half-hour slots over the horizon; wider, by whole half hours, where there would be more than 2,000 of them. */
export function slotsOf({ horizon }: Scenario): Slots {
  const from = toSeconds(horizon.from);
  const length = toSeconds(horizon.until) - from;
  const halfHour = minutes(30);
  const width = halfHour * Math.ceil(Math.max(1, length / halfHour) / MOST_SLOTS);
  return { from, width, count: Math.max(1, Math.ceil(length / width)) };
}

/**
 * One run made ready to be measured. A new day for every run: what outcomes share is kept per day.
 *
 * @param room that of an earlier day, cleared, when nobody reads that day any more
 */
export const dayOf = (scenario: Scenario, journal: Journal, room = new Room()): Day => ({
  scenario,
  journal,
  slots: slotsOf(scenario),
  room,
  derived: [],
});

/** Slot of a moment; what comes after the horizon counts in the last one. */
export function slotAt({ from, width, count }: Slots, time: number): number {
  const slot = Math.floor((time - from) / width);
  return slot < 0 ? 0 : slot >= count ? count - 1 : slot;
}

/** Seconds of the horizon within each slot: the last one may be cut short. */
export function addSlotSeconds({ journal, slots }: Day, into: Float64Array): void {
  for (let slot = 0; slot < slots.count; slot++) {
    const from = slots.from + slot * slots.width;
    into[slot] = (into[slot] as number) + Math.min(slots.width, journal.until - from);
  }
}

/**
 * Adds the seconds of a stretch of time, times `weight`, to the slots it covers, within the horizon.
 *
 * @returns seconds of the stretch behind the horizon, times `weight`
 */
export function spread(
  { journal, slots }: Day,
  from: number,
  until: number,
  into: Float64Array,
  weight = 1,
): number {
  const end = Math.min(until, journal.until);
  let at = Math.max(from, journal.from);
  if (at < end) {
    for (let slot = slotAt(slots, at); at < end; slot++) {
      const next =
        slot >= slots.count - 1 ? end : Math.min(end, slots.from + (slot + 1) * slots.width);
      into[slot] = (into[slot] as number) + (next - at) * weight;
      at = next;
    }
  }
  return until > journal.until ? (until - Math.max(from, journal.until)) * weight : 0;
}

/** What `spreadFrom` reads: per slot, a moment so far before its end, and that of the horizon, that rounding cannot matter. */
export interface Grid {
  readonly from: number;
  readonly surelyBefore: Float64Array;
}

/** A millisecond: far more than the rounding of a moment. */
const MARGIN = 0.001;

export const gridOf = oncePerDay(({ journal, slots }): Grid => {
  const { from, width, count } = slots;
  const surelyBefore = new Float64Array(count);
  for (let slot = 0; slot < count; slot++) {
    surelyBefore[slot] = Math.min(from + (slot + 1) * width, journal.until) - MARGIN;
  }
  return { from: Math.max(from, journal.from), surelyBefore };
});

/**
 * The same as `spread`, to the digit, for the many stretches that begin and end within one slot.
 *
 * @param slot that of `from` or of an earlier moment of the horizon
 */
export function spreadFrom(
  day: Day,
  grid: Grid,
  slot: number,
  from: number,
  until: number,
  into: Float64Array,
): number {
  if (from < grid.from || !(until < (grid.surelyBefore[slot] as number)))
    return spread(day, from, until, into);
  if (until > from) into[slot] = (into[slot] as number) + (until - from);
  return 0;
}
