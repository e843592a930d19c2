import type { Journal } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Measured } from "./runner.ts";

/** Outcomes that have slots, in the order of the slot sums of `Measured`. */
export const slotted: readonly Outcome[] = outcomes.filter(({ bySlot }) => bySlot);

/** Every outcome of one run, as sums that can be added up over runs; reads the journal and keeps nothing of it. */
export function measure(scenario: Scenario, journal: Journal): Measured {
  const day = dayOf(scenario, journal);
  const { count } = day.slots;
  const of = new Float64Array(outcomes.length);
  const per = new Float64Array(outcomes.length);
  const slotOf = new Float64Array(slotted.length * count);
  const slotPer = new Float64Array(slotted.length * count);
  let row = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as Outcome;
    const sums = outcome.bySlot ? slotOf.subarray(row, row + count) : new Float64Array(count);
    const weights = outcome.bySlot ? slotPer.subarray(row, row + count) : new Float64Array(count);
    if (outcome.bySlot) row += count;
    outcome.measure(day, sums, weights);
    of[i] = sumOf(sums);
    per[i] = sumOf(weights);
  }
  return { replication: journal.replication, of, per, slotOf, slotPer, events: journal.events };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
