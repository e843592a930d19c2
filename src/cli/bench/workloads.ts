import type { Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { checkCalls, checkChats, countChatEvents } from "./checks.ts";
import { prepareDefaultDay, prepareFestival, prepareFullDay } from "./default-day.ts";
import { loadSimjs } from "./load-simjs.ts";
import type { Round, RunRound } from "./round.ts";
import { callsAtOneRate, callsOfADay, chats } from "./scenarios.ts";
import { runSimjsCalls } from "./simjs-calls.ts";
import { runSimjsChats } from "./simjs-chats.ts";

/** An engine made ready for a workload of so many customers. */
type Prepare = (customers: number) => Promise<RunRound> | RunRound;

/** One named workload of the benchmark and who can run it. */
export interface Workload {
  readonly name: string;
  /** How many customers a round has unless asked otherwise; undefined where the workload fixes it. */
  readonly customers: number | undefined;
  readonly engines: Readonly<Record<string, Prepare>>;
}

/** Days whose cost is told beside that of others. */
export const PLAIN_DAY = "default-day";
export const FULL_DAY = "full-day";
export const FESTIVAL = "festival-15-days";

const CALLS = 1_000_000;
const CHATS = 200_000;

/** The workloads of calls count an arrival and an end for each customer as events. */
const ofCalls = (journal: Journal): Round => ({
  customers: journal.contacts.count,
  events: 2 * journal.contacts.count,
  checks: checkCalls(journal),
});

const ofChats = (journal: Journal): Round => ({
  customers: journal.contacts.count,
  events: countChatEvents(journal),
  checks: checkChats(journal),
});

/** The product's own engine, with its journal, and a reading of what it recorded. */
function dacu(build: (customers: number) => Scenario, read: (journal: Journal) => Round): Prepare {
  return (customers) => {
    const simulate = createSimulator(build(customers));
    return (round) => read(simulate("bench", round));
  };
}

/** The workloads by name, in the order in which they run. */
export const workloads: readonly Workload[] = [
  {
    name: "w1",
    customers: CALLS,
    engines: {
      dacu: dacu(callsAtOneRate, ofCalls),
      simjs: async (customers) => {
        const simjs = await loadSimjs();
        return (round) => runSimjsCalls(simjs, customers, round + 1);
      },
    },
  },
  { name: "w2", customers: undefined, engines: { dacu: dacu(callsOfADay, ofCalls) } },
  {
    name: "w3",
    customers: CHATS,
    engines: {
      dacu: dacu((customers) => chats("w3", customers, 2.375), ofChats),
      simjs: async (customers) => {
        const simjs = await loadSimjs();
        return (round) => runSimjsChats(simjs, customers, round + 1);
      },
    },
  },
  {
    name: "w3o",
    customers: CHATS,
    engines: { dacu: dacu((customers) => chats("w3o", customers, 2.75), ofChats) },
  },
  { name: PLAIN_DAY, customers: undefined, engines: { dacu: prepareDefaultDay } },
  { name: FULL_DAY, customers: undefined, engines: { dacu: prepareFullDay } },
  { name: FESTIVAL, customers: undefined, engines: { dacu: prepareFestival } },
];
