import type { Scenario } from "#scenario/scenario.ts";
import type { StudyResult } from "#experiments/study.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

/** People who come along where nobody says how many. */
const TEMPS = 4;
const DAY = 86_400;

/** The stretch of so many hours in which most sales are lost, in seconds from midnight. */
export function worstHours(
  { slots, bySlot }: StudyResult,
  hours: number,
): readonly [number, number] {
  const lost = bySlot["lost-sales"]?.mean ?? [];
  const width = Math.max(1, Math.round((hours * 3600) / slots.width));
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let first = 0; first + width <= Math.max(width, slots.count); first++) {
    const sum = lost.slice(first, first + width).reduce((total, yuan) => total + (yuan || 0), 0);
    if (sum > most) [best, most] = [first, sum];
  }
  const from = slots.from + best * slots.width;
  return [from, Math.min(slots.from + slots.count * slots.width, from + width * slots.width)];
}

/** Who is asked to come for a few hours: a temp, or whom the shop knows first. */
export const extraType = ({ staff }: Scenario) =>
  staff.types.find(({ kind }) => kind === "temp") ?? staff.types[0];

/** The plan with people more between two moments. */
export function withTemps(
  base: Scenario,
  [from, until]: readonly [number, number],
  count = TEMPS,
): Scenario {
  const type = extraType(base);
  if (type === undefined) return base;
  const day = Math.floor(from / DAY);
  const first = Math.floor(toSeconds(base.horizon.from) / DAY);
  const isLong = toSeconds(base.horizon.until) > (first + 1) * DAY;
  const shift = {
    name: { zh: "加开兼职", en: "Extra temps" },
    type: type.id,
    count,
    from: toClock(seconds(from - day * DAY)),
    until: toClock(seconds(until - day * DAY)),
    ...(isLong ? { days: [day - first] } : {}),
    breaks: [],
  };
  return { ...base, staff: { ...base.staff, shifts: [...base.staff.shifts, shift] } };
}
