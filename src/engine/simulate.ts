import { openSource } from "#random/source.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { seconds } from "#units/units.ts";
import { agentEvent, arrive, flow, losePatience } from "./chat.ts";
import { type Compiled, compile } from "./compile.ts";
import { changeRoster } from "./headcount.ts";
import type { Journal } from "./journal.ts";
import { reserve } from "./record.ts";
import { drawRoster } from "./roster.ts";
import { type ClassKeys, createState, reserveChats, resetState, type State } from "./state.ts";

/** Events between two looks at the outside world: short calls are compiled better than one endless loop. */
const STRETCH = 4096;

/**
 * Simulates one replication: a pure function of (scenario, seed, replication), with the same digits in every JavaScript engine.
 *
 * @param scenario one that passed its checks
 * @returns the journal of what happened; no statistic is computed
 */
export function simulate(scenario: Scenario, seed: string, replication: number): Journal {
  return createSimulator(scenario)(seed, replication);
}

/**
 * Prepares a scenario once for many replications. The journal's columns are used again by the next call: measure first.
 */
export function createSimulator(
  scenario: Scenario,
): (seed: string, replication: number) => Journal {
  const state = createState(compile(scenario));
  return (seed, replication) => {
    open(state, seed, replication);
    do reserveStretch(state);
    while (run(state, STRETCH));
    return finish(state, seed, replication);
  };
}

function open(state: State, seed: string, replication: number): void {
  const { compiled, journal } = state;
  const { scenario } = compiled;
  resetState(state);
  state.keys.length = 0;
  for (const { id } of compiled.classes) state.keys.push(openKeys(seed, replication, id));
  state.arrivals.open(scenario, seed, replication);
  state.roster = drawRoster(compiled.roster, seed, replication);
  state.queue.clear(compiled.from, Math.max(compiled.pace / 512, compiled.until / 5e8));
  for (const table of [journal.contacts, journal.turns, journal.stints, journal.duty])
    table.count = 0;
  const expected = Math.ceil(state.arrivals.expected * 1.02) + 64;
  reserve(journal.contacts, expected);
  reserve(journal.turns, Math.ceil(expected * meanRounds(compiled)));
  state.now[0] = compiled.from;
  while ((state.roster[state.rosterAt]?.time ?? Number.POSITIVE_INFINITY) <= compiled.from)
    changeRoster(state);
}

/** Makes room for whatever one stretch of events can add, so that no column moves while it runs. */
function reserveStretch(state: State): void {
  const { contacts, turns } = state.journal;
  if (contacts.count + STRETCH > contacts.arrived.length)
    reserve(contacts, contacts.count + (contacts.count >> 1) + STRETCH);
  if (turns.count + STRETCH > turns.asked.length)
    reserve(turns, turns.count + (turns.count >> 1) + STRETCH);
  reserveChats(state, STRETCH);
}

function meanRounds(compiled: Compiled): number {
  return compiled.scenario.customers.reduce((sum, { share, rounds }) => {
    const mean =
      rounds.kind === "geometric" ? rounds.mean : rounds.kind === "fixed" ? rounds.count : 1;
    return sum + share * Math.min(mean, 100);
  }, 0);
}

function openKeys(seed: string, replication: number, id: string): ClassKeys {
  const key = (name: Parameters<typeof openSource>[2]) => openSource(seed, replication, name, id);
  return {
    rounds: key("rounds"),
    effort: key("effort"),
    think: key("think"),
    firstPatience: key("first-patience"),
    laterPatience: key("later-patience"),
    leaving: key("leaving"),
    balking: key("balking"),
    return: key("return"),
    returnAfter: key("return-after"),
    bot: key("bot"),
    botTime: key("bot-time"),
    botOutcome: key("bot-outcome"),
    ties: key("ties"),
    wrapUp: key("wrap-up"),
  };
}

/** Handles up to `most` events; false when the run is over. At one moment replies, patience and messages go before the roster, the roster before arrivals. */
function run(state: State, most: number): boolean {
  const { queue, arrivals, compiled, now } = state;
  const agents = state.agentCount;
  const stop =
    compiled.scenario.horizon.afterwards === "stop" ? compiled.until : Number.POSITIVE_INFINITY;
  const next = arrivals.next;
  const last = next.length - 1;
  for (let handled = 0; handled < most; handled++) {
    const event = queue.first();
    const due = event < 0 ? Number.POSITIVE_INFINITY : (queue.times[event] as number);
    let who = 0;
    let arrival = next[0] as number;
    for (let c = 1; c <= last; c++)
      if ((next[c] as number) < arrival) {
        arrival = next[c] as number;
        who = c;
      }
    const roster = state.roster[state.rosterAt]?.time ?? Number.POSITIVE_INFINITY;
    if (due <= arrival && due <= roster) {
      if (due > stop || due === Number.POSITIVE_INFINITY) return false;
      now[0] = due;
      queue.take();
      if (event < agents) agentEvent(state, event);
      else if (((event - agents) & 1) === 1) losePatience(state, (event - agents) >> 1);
      else flow(state, (event - agents) >> 1);
    } else if (roster <= arrival) {
      if (roster > stop) return false;
      now[0] = roster;
      changeRoster(state);
    } else {
      now[0] = arrival;
      if (who === last) {
        const c = arrivals.takeFromBatch();
        arrive(state, c, arrivals.batchNumber(c));
      } else {
        arrive(state, who, arrivals.number(who));
        arrivals.advance(who);
      }
    }
    state.events++;
  }
  return true;
}

function finish(state: State, seed: string, replication: number): Journal {
  const { journal, compiled, now } = state;
  const stopped = compiled.scenario.horizon.afterwards === "stop";
  return {
    ...journal,
    seed,
    replication,
    closed: seconds(stopped ? compiled.until : Math.max(compiled.until, now[0] as number)),
    dayFactor: state.arrivals.dayFactor,
    events: state.events,
  };
}
