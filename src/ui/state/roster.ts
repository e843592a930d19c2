import type { Scenario, Shift } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { toHours, seconds } from "#units/units.ts";

const DAY = 86_400;

type Staff = Scenario["staff"];

/** Hours that all shifts of a plan are on duty within the horizon, breaks left out. */
export const dutyHours = (scenario: Scenario): number =>
  scenario.staff.shifts.reduce((sum, shift) => sum + shift.count * hoursEach(scenario, shift), 0);

/**
 * The plan with its shifts filled up, one person at a time, until the hours are as near as they can be to `wanted`.
 * Each person goes to the shift that is furthest below its part of the base plan (Webster's method), so a plan of fewer
 * hours is always part of a plan of more, and the base plan's own hours give the base plan.
 */
export function withDutyHours(scenario: Scenario, wanted: number): Staff {
  const { shifts } = scenario.staff;
  const each = shifts.map((shift) => hoursEach(scenario, shift));
  const counts = shifts.map(() => 0);
  let hours = 0;
  for (;;) {
    const next = mostBehind(shifts, counts, each);
    if (next === undefined) break;
    const more = hours + (each[next] ?? 0);
    if (more - wanted > wanted - hours) break;
    counts[next] = (counts[next] ?? 0) + 1;
    hours = more;
  }
  return {
    ...scenario.staff,
    shifts: shifts.map((shift, i) => ({ ...shift, count: counts[i] ?? 0 })),
  };
}

/** Hours one member of a shift is on duty within the horizon, breaks left out. */
function hoursEach({ horizon }: Scenario, shift: Shift): number {
  const [first, last] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  const firstDay = Math.floor(first / DAY);
  const days = shift.days ?? Array.from({ length: Math.ceil(last / DAY) - firstDay }, (_, i) => i);
  let duty = 0;
  for (const day of days) {
    const within = (from: number, until: number) => {
      const offset = (firstDay + day) * DAY;
      return Math.max(0, Math.min(last, offset + until) - Math.max(first, offset + from));
    };
    duty += within(toSeconds(shift.from), toSeconds(shift.until));
    for (const { at, length } of shift.breaks)
      duty -= within(toSeconds(at), toSeconds(at) + length);
  }
  return toHours(seconds(duty));
}

/** A shift without an hour of duty can never fill a plan and is passed over. */
function mostBehind(
  shifts: readonly Shift[],
  counts: readonly number[],
  each: readonly number[],
): number | undefined {
  let best: number | undefined;
  let highest = 0;
  for (const [i, shift] of shifts.entries()) {
    if (!((each[i] ?? 0) > 0)) continue;
    const claim = shift.count / (2 * (counts[i] ?? 0) + 1);
    if (claim > highest) {
      highest = claim;
      best = i;
    }
  }
  return best;
}
