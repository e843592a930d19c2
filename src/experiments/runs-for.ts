import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

const DAY = 86_400;
/** Up to here a plan is one day, of which every run is another. */
const ONE_DAY = 1.5 * DAY;

/**
 * Runs that hold so many days: as many for a plan of one day, fewer for one of several, whose every run costs and tells more.
 *
 * @param least runs that the intervals need whatever the length
 */
export function runsFor(
  { horizon }: Pick<Scenario, "horizon">,
  days: number,
  least: number,
): number {
  const length = toSeconds(horizon.until) - toSeconds(horizon.from);
  if (length <= ONE_DAY) return days;
  return Math.min(days, Math.max(least, Math.ceil((days * DAY) / length)));
}
