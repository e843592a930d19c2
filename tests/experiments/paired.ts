import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** An outcome on so many simulated days, the same days for every scenario of one seed. */
function daily(scenario: Scenario, id: string, days: number): number[] {
  const simulate = createSimulator(scenario);
  const outcome = outcomeById(id);
  if (!outcome) throw new RangeError(`There is no outcome ${id}`);
  return Array.from({ length: days }, (_, replication) => {
    const day = dayOf(scenario, simulate("paired", replication));
    const [of, per] = [new Float64Array(day.slots.count), new Float64Array(day.slots.count)];
    outcome.measure(day, of, per);
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
    return sum(of) / sum(per);
  });
}

/** How many standard errors the mean of an outcome is higher in the second scenario than in the first, over paired days. */
export function rise(first: Scenario, second: Scenario, id: string, days: number): number {
  const before = daily(first, id, days);
  const differences = daily(second, id, days).map((value, day) => value - (before[day] ?? 0));
  const mean = differences.reduce((sum, value) => sum + value, 0) / days;
  const square = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (days - 1);
  if (square === 0) return mean === 0 ? 0 : Math.sign(mean) * Number.POSITIVE_INFINITY;
  return mean / Math.sqrt(square / days);
}
