import type { Scenario } from "#scenario/scenario.ts";
import { seconds } from "#units/units.ts";
import { openAfterSales } from "./after-sales.ts";
import { reserveAfterSales } from "./after-sales-state.ts";
import { type Compiled, compile } from "./compile.ts";
import type { Journal } from "./journal.ts";
import { run } from "./kernel.ts";
import { openKeys } from "./keys.ts";
import { closeUnpaid } from "./orders.ts";
import { blankRows, contactBlanks, reserve, turnBlanks } from "./record.ts";
import { drawRoster } from "./roster.ts";
import { createTenant, reserveChats, type State, takeOver } from "./state.ts";

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
  const tenant = createTenant(compile(scenario));
  return (seed, replication) => {
    const state = takeOver(tenant);
    open(state, seed, replication);
    do reserveStretch(state);
    while (run(STRETCH));
    return finish(state, seed, replication);
  };
}

function open(state: State, seed: string, replication: number): void {
  const { compiled, journal } = state;
  const { scenario } = compiled;
  openKeys(state.keys, compiled.classes, seed, replication);
  state.arrivals.open(scenario, seed, replication);
  state.roster = drawRoster(compiled.roster, seed, replication, state.arrivals.dayFactor);
  state.queue.clear(
    compiled.from,
    Math.max(compiled.pace / 512, compiled.until / 5e8),
    state.agentCount,
  );
  for (const table of [journal.contacts, journal.turns, journal.stints, journal.duty])
    table.count = 0;
  const expected = Math.ceil(state.arrivals.expected * 1.02) + 64;
  reserve(journal.contacts, expected);
  reserve(journal.turns, Math.ceil(expected * meanRounds(compiled)));
  state.blankContacts = 0;
  state.blankTurns = 0;
  state.now[0] = compiled.from;
  if (state.after !== null) openAfterSales(state, state.after, seed, replication);
}

/**
 * Makes room for whatever one stretch of events can add, so that no column moves while it runs, and empties the rows it may
 * use: rows emptied long before they are written would have left the cache.
 */
function reserveStretch(state: State): void {
  const { contacts, turns } = state.journal;
  const contactRows = contacts.count + STRETCH;
  const turnRows = turns.count + STRETCH;
  if (contactRows > contacts.arrived.length) {
    reserve(contacts, contactRows + (contacts.count >> 1));
    state.blankContacts = contacts.count;
  }
  if (turnRows > turns.asked.length) {
    reserve(turns, turnRows + (turns.count >> 1));
    state.blankTurns = turns.count;
  }
  state.blankContacts = blankRows(contacts, contactBlanks, state.blankContacts, contactRows);
  state.blankTurns = blankRows(turns, turnBlanks, state.blankTurns, turnRows);
  reserveChats(state, STRETCH);
  if (state.after !== null) reserveAfterSales(state.after, state.chatCapacity);
}

function meanRounds(compiled: Compiled): number {
  return compiled.scenario.customers.reduce((sum, { share, rounds }) => {
    const mean =
      rounds.kind === "geometric" ? rounds.mean : rounds.kind === "fixed" ? rounds.count : 1;
    return sum + share * Math.min(mean, 100);
  }, 0);
}

function finish(state: State, seed: string, replication: number): Journal {
  const { journal, compiled, now, after } = state;
  if (after !== null) closeUnpaid(after);
  const stopped = compiled.scenario.horizon.afterwards === "stop";
  return {
    ...journal,
    seed,
    replication,
    closed: seconds(stopped ? compiled.until : Math.max(compiled.until, now[0] as number)),
    dayFactor: state.arrivals.dayFactor,
    events: state.events,
    ...(after === null ? {} : { afterSales: after.record }),
  };
}
