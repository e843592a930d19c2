import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { daysOf } from "./shift-edits.ts";

const DAY = 86_400;

/** One day's duty of a shift, as far as the axis shows it. */
export interface ShiftBlock {
  readonly index: number;
  /** Day of the horizon, the first being 0. */
  readonly day: number;
  /** In seconds on the axis; may lie outside of what is shown. */
  readonly from: number;
  readonly until: number;
  readonly lane: number;
  readonly breaks: readonly { readonly from: number; readonly until: number }[];
}

/** The shifts that touch a stretch of the axis, each in the first lane that is free when it begins. */
export function shiftBlocks(
  scenario: Scenario,
  shown: { readonly from: number; readonly until: number },
): readonly ShiftBlock[] {
  const days = Array.from({ length: daysOf(scenario) }, (_, day) => day);
  const found = scenario.staff.shifts.flatMap((shift, index) =>
    (shift.days ?? days).flatMap((day) => {
      const offset = day * DAY;
      const [from, until] = [offset + toSeconds(shift.from), offset + toSeconds(shift.until)];
      if (until <= shown.from || from >= shown.until) return [];
      const breaks = shift.breaks.map((one) => ({
        from: offset + toSeconds(one.at),
        until: offset + toSeconds(one.at) + one.length,
      }));
      return [{ index, day, from, until, breaks }];
    }),
  );
  found.sort((one, other) => one.from - other.from || one.index - other.index);
  const free: number[] = [];
  return found.map((block) => {
    const open = free.findIndex((until) => until <= block.from);
    const lane = open < 0 ? free.length : open;
    free[lane] = block.until;
    return { ...block, lane };
  });
}
