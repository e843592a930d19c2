import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

const DAY = 86_400;

/** People planned at a moment, breaks left out of account: counted from the file's own fields. */
export function dutyAt({ staff, horizon }: Scenario, time: number): number {
  const days = Math.ceil(toSeconds(horizon.until) / DAY);
  let people = 0;
  for (const shift of staff.shifts) {
    const all = shift.days ?? Array.from({ length: days }, (_, day) => day);
    for (const day of all) {
      const at = time - day * DAY;
      if (toSeconds(shift.from) <= at && at < toSeconds(shift.until)) people += shift.count;
    }
  }
  for (const { steps } of staff.headcounts) {
    const passed = steps.filter(([at]) => toSeconds(at) <= time);
    people += passed.at(-1)?.[1] ?? 0;
  }
  return people;
}
