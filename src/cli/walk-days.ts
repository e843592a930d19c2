import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Day } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Enough days for tables of single agents; their errors are those of a day's few chats. */
const MOST_DAYS = 60;

/**
 * Simulates the first days of a study once more in this thread and shows each to a visitor. A day's journal is used again for
 * the next: nothing of it may be kept.
 *
 * @returns how many days were walked
 */
export function walkDays(
  scenario: Scenario,
  seed: string,
  replications: number,
  visit: (day: Day) => void,
): number {
  const simulate = createSimulator(scenario);
  const days = Math.min(replications, MOST_DAYS);
  for (let replication = 0; replication < days; replication++)
    visit(dayOf(scenario, simulate(seed, replication)));
  return days;
}
