import { createSimulator } from "#engine/simulate.ts";
import { type KpiDay, kpiDayOf } from "#outcomes/agent-kpis.ts";
import { type ClassSums, classSumsOf } from "#outcomes/class-table.ts";
import { contactsByDay, type DayRows } from "#outcomes/contacts-by-day.ts";
import { dayOf } from "#outcomes/day.ts";
import { standingsOf } from "#outcomes/gates.ts";
import { addDay, newBridges } from "#outcomes/pooled-bridges.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** What the tables of a plan need of one simulated run; can be sent to another thread, and keeps nothing of the journal. */
export interface DayDetail {
  /** Staff type of each agent, by index in the scenario. */
  readonly agentType: readonly number[];
  readonly agents: KpiDay;
  /** One entry per customer class. */
  readonly classes: readonly ClassSums[];
  /** In the order of `newBridges`: for each rule the steps from the honest yardstick to it, as units in time over units. */
  readonly rules: readonly (readonly { readonly of: number; readonly per: number }[])[];
  /** By the id of each gate. */
  readonly gates: readonly {
    readonly id: string;
    readonly judged: number;
    readonly missed: number;
    readonly of: number;
    readonly per: number;
    /** Yuan. */
    readonly fine: number;
  }[];
  readonly byDay: DayRows;
}

let prepared: { readonly text: string; readonly scenario: Scenario; readonly run: Run } | undefined;
type Run = ReturnType<typeof createSimulator>;

/** The scenario as it was compiled last, where it is the same. */
function ready(scenario: Scenario) {
  const text = JSON.stringify(scenario);
  if (prepared?.text !== text) prepared = { text, scenario, run: createSimulator(scenario) };
  return prepared;
}

/** Simulates one replication and takes down what tables need of it. A pure function of its arguments. */
export function dayDetail(given: Scenario, seed: string, replication: number): DayDetail {
  const { scenario, run } = ready(given);
  const journal = run(seed, replication);
  const day = dayOf(scenario, journal);
  const bridges = newBridges(scenario);
  addDay(bridges, day);
  return {
    agentType: Array.from(journal.agentType),
    agents: kpiDayOf(day),
    classes: classSumsOf(day),
    rules: bridges.map(({ steps }) => steps.map(({ of, per }) => ({ of, per }))),
    gates: standingsOf(day).map(({ gate, judged, missed, of, per, fine }) => ({
      id: gate.id,
      judged,
      missed,
      of,
      per,
      fine,
    })),
    byDay: contactsByDay(day),
  };
}
