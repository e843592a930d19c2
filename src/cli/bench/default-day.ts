import { runReplication } from "#experiments/run-replication.ts";
import { outcomes } from "#outcomes/index.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import { DEFAULT_SCENARIO, embedded } from "#cli/embedded.ts";
import type { Round, RunRound } from "./round.ts";

const REPLICATIONS = 200;
const CONTACTS = outcomes.findIndex(({ id }) => id === "contacts");

/** What a first answer costs: 200 replications of the default day with all their outcomes, on one thread. */
export function prepareDefaultDay(): RunRound {
  const read = readScenario(embedded.get(DEFAULT_SCENARIO) ?? "");
  if (!read.ok) throw new Error(`the default day has ${read.problems.length} problems`);
  return (round) => runDays(read.value, `bench ${round}`);
}

function runDays(scenario: Parameters<typeof runReplication>[0], seed: string): Round {
  let customers = 0;
  let events = 0;
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const measured = runReplication(scenario, seed, replication);
    customers += measured.of[CONTACTS] ?? Number.NaN;
    events += measured.events;
  }
  return { customers, events, checks: { replications: REPLICATIONS } };
}
