import type { Journal } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { Room } from "#outcomes/room.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Measured } from "./runner.ts";

/** Outcomes that have slots, in the order of the slot sums of `Measured`. */
export const slotted: readonly Outcome[] = outcomes.filter(({ bySlot }) => bySlot);

/**
 * The outcomes of one run, as sums that can be added up over runs; reads the journal and keeps nothing of it.
 *
 * @param room memory to work in, kept by the caller for the next run
 * @param wanted ids of the outcomes to measure; all when left out
 */
export function measure(
  scenario: Scenario,
  journal: Journal,
  room = new Room(),
  wanted?: readonly string[],
): Measured {
  room.clear();
  const day = dayOf(scenario, journal, room);
  const { count } = day.slots;
  const of = new Float64Array(outcomes.length);
  const per = new Float64Array(outcomes.length);
  const slotOf = new Float64Array(slotted.length * count);
  const slotPer = new Float64Array(slotted.length * count);
  const sums = room.float64(count);
  const weights = room.float64(count);
  let row = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const outcome = outcomes[i] as Outcome;
    const own = row;
    if (outcome.bySlot) row += count;
    if (wanted !== undefined && !wanted.includes(outcome.id)) continue;
    outcome.measure(day, sums.fill(0), weights.fill(0));
    of[i] = sumOf(sums);
    per[i] = sumOf(weights);
    if (!outcome.bySlot) continue;
    slotOf.set(sums, own);
    slotPer.set(weights, own);
  }
  return { replication: journal.replication, of, per, slotOf, slotPer, events: journal.events };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
