import type { Journal } from "#engine/journal.ts";
import { seconds } from "#units/units.ts";

/** One contact of a hand-made journal; what is left out never happened. */
export interface HandContact {
  readonly fate: number;
  readonly arrived: number;
  readonly queued?: number;
  readonly assigned?: number;
  readonly released?: number;
  readonly ended?: number;
  readonly customer?: number;
  readonly agent?: number;
  readonly replies?: number;
}

export interface HandTurn {
  readonly contact: number;
  readonly index: number;
  readonly state: number;
  readonly asked: number;
  readonly started?: number;
  readonly replied?: number;
}

/** A journal with the rows given, so that a test can say what happened. */
export function handJournal(
  contacts: readonly HandContact[],
  turns: readonly HandTurn[],
  closed: number,
): Journal {
  const times = (of: (one: HandContact) => number | undefined) =>
    Float64Array.from(contacts, (one) => of(one) ?? Number.NaN);
  const turnTimes = (of: (one: HandTurn) => number | undefined) =>
    Float64Array.from(turns, (one) => of(one) ?? Number.NaN);
  return {
    seed: "by hand",
    replication: 0,
    from: seconds(0),
    until: seconds(closed),
    closed: seconds(closed),
    dayFactor: 1,
    events: 0,
    agentType: new Uint8Array(1),
    contacts: {
      count: contacts.length,
      customer: Uint8Array.from(contacts, ({ customer }) => customer ?? 0),
      fate: Uint8Array.from(contacts, ({ fate }) => fate),
      bot: new Uint8Array(contacts.length),
      wrong: new Uint8Array(contacts.length),
      rival: new Uint8Array(contacts.length),
      number: Int32Array.from(contacts.keys()),
      previous: new Int32Array(contacts.length).fill(-1),
      planned: new Int32Array(contacts.length).fill(1),
      replies: Int32Array.from(contacts, ({ replies }) => replies ?? 0),
      agent: Int32Array.from(contacts, ({ agent }) => agent ?? -1),
      arrived: times(({ arrived }) => arrived),
      queued: times(({ queued }) => queued),
      assigned: times(({ assigned }) => assigned),
      since: times(({ assigned }) => assigned),
      released: times(({ released }) => released),
      ended: times(({ ended }) => ended),
    },
    turns: {
      count: turns.length,
      contact: Int32Array.from(turns, ({ contact }) => contact),
      index: Int32Array.from(turns, ({ index }) => index),
      state: Uint8Array.from(turns, ({ state }) => state),
      aid: new Uint8Array(turns.length),
      agent: new Int32Array(turns.length),
      asked: turnTimes(({ asked }) => asked),
      started: turnTimes(({ started }) => started),
      replied: turnTimes(({ replied }) => replied),
    },
    stints: {
      count: 0,
      contact: new Int32Array(0),
      agent: new Int32Array(0),
      from: new Float64Array(0),
      until: new Float64Array(0),
    },
    duty: {
      count: 0,
      agent: new Int32Array(0),
      from: new Float64Array(0),
      until: new Float64Array(0),
      gone: new Float64Array(0),
    },
  };
}
