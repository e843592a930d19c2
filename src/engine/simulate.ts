import type { Scenario } from "#scenario/scenario.ts";
import { seconds } from "#units/units.ts";
import { openAfterSales } from "./after-sales.ts";
import { CONTACTS, ROSTER_DUE, TURNS } from "./cells.ts";
import { type Compiled, compile } from "./compile.ts";
import type { Journal } from "./journal.ts";
import { nextChange } from "./duty.ts";
import { openKeys } from "./keys.ts";
import { closeUnpaid } from "./orders.ts";
import { drawRoster } from "./roster.ts";
import { createShop, emptyShop, enlarge, reserveChats, settle } from "./shop.ts";
import type { State } from "./state.ts";
import { leaveWorkplace } from "./workplace.ts";

/** Events between two looks at the outside world, at which the memory may be enlarged. */
const STRETCH = 4096;

/**
 * Simulates one replication: a pure function of (scenario, seed, replication), with the same digits in every JavaScript engine.
 *
 * @param scenario one that passed its checks
 * @returns the journal of what happened; no statistic is computed
 */
export function simulate(scenario: Scenario, seed: string, replication: number): Journal {
  const state = createShop(compile(scenario));
  const journal = replicate(state, seed, replication);
  leaveWorkplace(state.workplace);
  return journal;
}

/**
 * Prepares a scenario once for many replications. The journal's columns are used again by the next call: measure first. Columns
 * of contacts and turns are read through the journal, for they move when other simulators want their place.
 */
export function createSimulator(
  scenario: Scenario,
): (seed: string, replication: number) => Journal {
  const state = createShop(compile(scenario));
  return (seed, replication) => replicate(state, seed, replication);
}

function replicate(state: State, seed: string, replication: number): Journal {
  settle(state);
  open(state, seed, replication);
  let handled = STRETCH;
  while (handled === STRETCH) {
    reserveStretch(state);
    handled = state.kernel.run(STRETCH);
    state.events += handled;
    state.journal.contacts.count = state.cells[CONTACTS] as number;
    state.journal.turns.count = state.cells[TURNS] as number;
  }
  return finish(state, seed, replication);
}

function open(state: State, seed: string, replication: number): void {
  const { compiled, journal, arrivals } = state;
  const { room } = state.layout;
  const { scenario } = compiled;
  for (const table of [journal.contacts, journal.turns, journal.stints, journal.duty])
    table.count = 0;
  // first: with the arrivals their first efforts are drawn
  openKeys(state.keys, compiled.classes, seed, replication);
  arrivals.open(scenario, seed, replication);
  const contacts = Math.ceil(arrivals.expected * 1.02) + 64 + STRETCH;
  const turns = Math.ceil(contacts * meanRounds(compiled)) + STRETCH;
  if (contacts > room.contacts || turns > room.turns)
    enlarge(state, {
      chats: room.chats,
      contacts: Math.max(contacts, room.contacts),
      turns: Math.max(turns, room.turns),
    });
  emptyShop(state);
  state.roster = drawRoster(compiled.roster, seed, replication, arrivals.dayFactor);
  state.doubles[ROSTER_DUE] = nextChange(state);
  const width = Math.max(compiled.pace / 512, compiled.until / 5e8);
  state.kernel.clear(compiled.from, width, state.agentCount + 2 * state.layout.room.chats);
  state.now[0] = compiled.from;
  if (state.after !== null) openAfterSales(state, state.after, seed, replication);
}

/** Makes room for whatever one stretch of events can add, so that no column moves while it runs. */
function reserveStretch(state: State): void {
  const { contacts, turns } = state.journal;
  const contactRows = contacts.count + STRETCH;
  const turnRows = turns.count + STRETCH;
  const { room } = state.layout;
  if (contactRows > room.contacts || turnRows > room.turns)
    enlarge(state, {
      chats: room.chats,
      contacts: Math.max(room.contacts, contactRows + (contacts.count >> 1)),
      turns: Math.max(room.turns, turnRows + (turns.count >> 1)),
    });
  reserveChats(state, STRETCH);
}

function meanRounds(compiled: Compiled): number {
  return compiled.scenario.customers.reduce((sum, { share, rounds }) => {
    const mean =
      rounds.kind === "geometric" ? rounds.mean : rounds.kind === "fixed" ? rounds.count : 1;
    return sum + share * Math.min(mean, 100);
  }, 0);
}

/**
 * The journal of the run. Written out, not spread from the one in the making: V8 lays an object made by spreading out anew after
 * some days, and throws away all code compiled for reading it.
 */
function finish(state: State, seed: string, replication: number): Journal {
  const { compiled, now, after, arrivals, events } = state;
  const { from, until, agentType, contacts, turns, stints, duty } = state.journal;
  if (after !== null) closeUnpaid(after);
  const stopped = compiled.scenario.horizon.afterwards === "stop";
  const journal: { -readonly [Key in keyof Journal]: Journal[Key] } = {
    seed,
    replication,
    from,
    until,
    closed: seconds(stopped ? compiled.until : Math.max(compiled.until, now[0] as number)),
    dayFactor: arrivals.dayFactor,
    events,
    agentType,
    contacts,
    turns,
    stints,
    duty,
  };
  if (after !== null) journal.afterSales = after.record;
  return journal;
}
