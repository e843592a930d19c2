import type { Scenario, Shift } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

const DAY = 86_400;

/** A stretch on duty or away, in seconds from midnight of the first day. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** When each person of a shift works: one entry per stretch between coming, breaks and going, day after day. */
export function stretchesOf({ horizon }: Scenario, shift: Shift): readonly Stretch[] {
  const firstDay = Math.floor(toSeconds(horizon.from) / DAY);
  const count = Math.max(1, Math.ceil(toSeconds(horizon.until) / DAY) - firstDay);
  const days = shift.days ?? Array.from({ length: count }, (_, day) => day);
  const breaks = shift.breaks
    .map(({ at, length }) => ({ from: toSeconds(at), until: toSeconds(at) + length }))
    .sort((one, other) => one.from - other.from);
  return days.flatMap((day) => {
    const offset = (firstDay + day) * DAY;
    const found: Stretch[] = [];
    let from: number = toSeconds(shift.from);
    for (const pause of [...breaks, { from: toSeconds(shift.until), until: 0 }]) {
      if (pause.from > from) found.push({ from: offset + from, until: offset + pause.from });
      from = Math.max(from, pause.until);
    }
    return found;
  });
}

/** People on duty per slot of the planned roster, parts of a slot counting in part. */
export function dutyBySlot(
  scenario: Scenario,
  shifts: readonly Shift[],
  slots: { readonly from: number; readonly width: number; readonly count: number },
): readonly number[] {
  const duty = Array.from({ length: slots.count }, () => 0);
  for (const shift of shifts)
    for (const { from, until } of stretchesOf(scenario, shift))
      for (let slot = 0; slot < slots.count; slot++) {
        const begin = slots.from + slot * slots.width;
        const there = Math.min(until, begin + slots.width) - Math.max(from, begin);
        if (there > 0) duty[slot] = (duty[slot] ?? 0) + (shift.count * there) / slots.width;
      }
  return duty;
}
