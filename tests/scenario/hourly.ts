import { compileDemand } from "#engine/demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

export const HOUR = 3600;

/** Expected contacts of each hour of the run, as the engine reads them. */
export function hourly(scenario: Scenario): number[] {
  const until = toSeconds(scenario.horizon.until);
  const { rate, width } = compileDemand(scenario, 0, until);
  const hours = Array.from({ length: Math.ceil(until / HOUR) }, () => 0);
  rate.forEach((each, bin) => {
    const hour = Math.floor((bin * width) / HOUR);
    hours[hour] = (hours[hour] ?? 0) + each * width;
  });
  return hours;
}
