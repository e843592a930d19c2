import { createSimulator } from "#engine/simulate.ts";
import { runReplication } from "#experiments/run-replication.ts";
import { outcomes } from "#outcomes/index.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { DEFAULT_SCENARIO, embedded } from "#cli/embedded.ts";
import { everythingOn } from "./everything-on.ts";
import type { Round, RunRound } from "./round.ts";

const CONTACTS = outcomes.findIndex(({ id }) => id === "contacts");

function example(name: string): Scenario {
  const read = readScenario(embedded.get(name) ?? "");
  if (!read.ok) throw new Error(`${name} has ${read.problems.length} problems`);
  return read.value;
}

/**
 * Replications of a scenario with all their outcomes, on one thread. The orders of the days before a run are followed, too, but
 * are no events of the run: `ordersBefore` tells how many there are, for each replication.
 */
function prepare(scenario: Scenario, replications: number): RunRound {
  const { orders } = createSimulator(scenario)("bench", 0).afterSales ?? {};
  const sources = orders?.source.subarray(0, orders.count) ?? [];
  const ordersBefore = sources.filter((source) => source > scenario.customers.length).length;
  return (round) => runDays(scenario, `bench ${round}`, replications, ordersBefore);
}

/** What a first answer costs: 200 replications of the default day. */
export const prepareDefaultDay = (): RunRound => prepare(example(DEFAULT_SCENARIO), 200);

/** What the parts of the trade cost: the default day with all of them. */
export const prepareFullDay = (): RunRound =>
  prepare(
    everythingOn({
      day: example(DEFAULT_SCENARIO),
      autoReply: example("auto-reply"),
      people: example("people"),
      rivals: example("rival-shops"),
      festival: example("festival-15-days"),
      money: example("month-of-sales"),
      platform: example("pinduoduo-line"),
    }),
    60,
  );

/** What a long run costs: fifteen days with all that orders bring. */
export const prepareFestival = (): RunRound => prepare(example("festival-15-days"), 4);

function runDays(
  scenario: Scenario,
  seed: string,
  replications: number,
  ordersBefore: number,
): Round {
  let customers = 0;
  let events = 0;
  for (let replication = 0; replication < replications; replication++) {
    const measured = runReplication(scenario, seed, replication);
    customers += measured.of[CONTACTS] ?? Number.NaN;
    events += measured.events;
  }
  return { customers, events, checks: { replications, ordersBefore } };
}
