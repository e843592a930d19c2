import type { Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { Room } from "#outcomes/room.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { measure } from "./measure.ts";
import { rehearsalOf } from "./rehearsal.ts";
import type { Job, Measured } from "./runner.ts";

/** A scenario made ready to be simulated: the compiled form, its journal and room to measure are kept for the next replication. */
interface Prepared {
  readonly scenario: Scenario;
  readonly text: string;
  readonly simulate: (seed: string, replication: number) => Journal;
  readonly room: Room;
}

/** Scenarios kept ready: enough for a comparison whose plans take turns. */
const MOST_PREPARED = 4;
const prepared: Prepared[] = [];

const madeReady = (scenario: Scenario): Pick<Prepared, "simulate" | "room"> => ({
  simulate: createSimulator(scenario),
  room: new Room(),
});

/**
 * Takes place before a thread's first day. Besides what `rehearsalOf` tells, V8 fixes the layout of a literal's objects the
 * second time the literal is run and throws away all code compiled for the layout before: here nothing is compiled yet, at the
 * first change of the plan it would be the whole simulation.
 */
function rehearse(scenario: Scenario, outcomes: Job["outcomes"]): void {
  const small = rehearsalOf(scenario);
  const { simulate, room } = madeReady(small);
  measure(small, simulate("rehearsal", 0), room, outcomes);
}

/** A worker gets a copy of the scenario with every call, so scenarios are the same when their JSON is. */
function prepare(scenario: Scenario, outcomes: Job["outcomes"]): Prepared {
  const known = prepared.find((one) => one.scenario === scenario);
  if (known) return known;
  const text = JSON.stringify(scenario);
  const same = prepared.findIndex((one) => one.text === text);
  if (same >= 0) return prepared[same] as Prepared;
  if (prepared.length === 0) rehearse(scenario, outcomes);
  const fresh = { scenario, text, ...madeReady(scenario) };
  prepared.unshift(fresh);
  prepared.length = Math.min(prepared.length, MOST_PREPARED);
  return fresh;
}

/** The worker protocol: simulates one replication and measures it. A pure function of its arguments. */
export function runReplication(
  scenario: Scenario,
  seed: string,
  replication: number,
  outcomes?: readonly string[],
): Measured {
  const ready = prepare(scenario, outcomes);
  return measure(ready.scenario, ready.simulate(seed, replication), ready.room, outcomes);
}
