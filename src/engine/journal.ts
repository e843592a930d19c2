import type { AfterSalesRecord } from "./after-sales-record.ts";
import type { Seconds } from "#units/units.ts";

/** How a contact stood when the journal was closed. */
export const Fate = {
  /** Still waiting for a first reply, or in a chat, or with the bot. */
  Open: 0,
  /** Got every planned reply. */
  Done: 1,
  /** Left and said so (closed the chat). */
  LeftOpenly: 2,
  /** Left without a sign; an agent may still answer. */
  LeftSilently: 3,
  /** Turned away: the system was full. */
  Blocked: 4,
  /** Did not join because no agent was free. */
  Balked: 5,
  /** Resolved by the bot. */
  BotResolved: 6,
  /** Left the bot unresolved and unnoticed. */
  BotLeft: 7,
  /** Found the answer in the self-service menu. */
  MenuResolved: 8,
} as const;
export type Fate = (typeof Fate)[keyof typeof Fate];

/** How a turn stood when the journal was closed. */
export const TurnState = {
  /** No reply yet and the customer is waiting. */
  Waiting: 0,
  Answered: 1,
  /** The customer left before the reply. */
  Left: 2,
  /** The customer had left in silence and the reply went to nobody; `replied` holds when it was sent. */
  Ghost: 3,
} as const;
export type TurnState = (typeof TurnState)[keyof typeof TurnState];

/** How a contact met the full-auto bot. */
export const Met = {
  /** It did not: no bot, off, not its kind of question, or back again. */
  Nobody: 0,
  /** The bot answered first. */
  Bot: 1,
  /** Asked for a person at once and got into the people's queue. */
  AskedForHuman: 2,
  /** The bot answered, and the customer left because it was one. */
  TurnedAway: 3,
} as const;
export type Met = (typeof Met)[keyof typeof Met];

/** What helped to write a reply. */
export const Aid = { None: 0, Draft: 1, Phrase: 2 } as const;
export type Aid = (typeof Aid)[keyof typeof Aid];

/** One row per contact, in order of arrival; a customer who comes back is a new contact. NaN where it never happened. */
export interface Contacts {
  count: number;
  /** Index of the customer class in the scenario. */
  customer: Uint8Array;
  fate: Uint8Array;
  /** One of `Met`. */
  bot: Uint8Array;
  /** 1 when the customer left because a rival shop answered first. */
  rival: Uint8Array;
  /** 1 when an agent who worked on it answered wrong or promised too much. */
  wrong: Uint8Array;
  /** Number of the customer within the class: the address of all its draws. */
  number: Int32Array;
  /** Row of this customer's contact before this one, or -1. */
  previous: Int32Array;
  /** Replies still planned when the contact began (2 147 483 647 for endless ones), and replies received in it. */
  planned: Int32Array;
  replies: Int32Array;
  /** Agent of the last stint, or -1. */
  agent: Int32Array;
  arrived: Float64Array;
  /** Joined the human side: equal to `arrived` without a bot; NaN when the bot kept it, or blocked or balked. */
  queued: Float64Array;
  /** Given a slot for the first time. */
  assigned: Float64Array;
  /** Began the last stay in a slot: equal to `assigned` where there was only one. */
  since: Float64Array;
  /** Slot given back for the last time. */
  released: Float64Array;
  /** Last reply received, left, resolved by the bot, blocked or balked: the end from the customer's side. */
  ended: Float64Array;
}

/** One row per turn (a message and the reply it waits for), in the order in which messages were sent. */
interface Turns {
  count: number;
  contact: Int32Array;
  /** 0 for the first turn of a contact. */
  index: Int32Array;
  state: Uint8Array;
  /** One of `Aid`. */
  aid: Uint8Array;
  /** Who replied, or was about to; -1 when nobody began. */
  agent: Int32Array;
  asked: Float64Array;
  /** Agent began to read and type. */
  started: Float64Array;
  /** Reply sent. */
  replied: Float64Array;
}

/** One row per earlier stay of a chat in a slot, when it changed hands or was closed and reopened; the last stay is in Contacts. */
export interface Stints {
  count: number;
  contact: Int32Array;
  agent: Int32Array;
  from: Float64Array;
  until: Float64Array;
}

/** One row per spell of an agent on duty; `until` is NaN where the run ended first. */
export interface Duty {
  count: number;
  agent: Int32Array;
  from: Float64Array;
  /** No new chats from here on. */
  until: Float64Array;
  /** Last chat gone or handed over. */
  gone: Float64Array;
}

/**
 * What happened in one replication, and nothing computed from it. Columns are longer than `count`: read rows below `count` only.
 * Times are seconds from midnight of the first day.
 */
export interface Journal {
  readonly seed: string;
  readonly replication: number;
  readonly from: Seconds;
  readonly until: Seconds;
  /** When the last thing happened: `until`, or later where the run went on until empty. */
  closed: Seconds;
  /** Gamma factor of the day. */
  dayFactor: number;
  /** Events handled: arrivals, silent orders, bot ends, thinks, replies, leavings, releases, changes of the roster, contacts and chases due. */
  events: number;
  /** Index of each agent's type in the scenario. */
  agentType: Uint8Array;
  readonly contacts: Contacts;
  readonly turns: Turns;
  readonly stints: Stints;
  readonly duty: Duty;
  /** Left out where the scenario has no after-sales part. */
  readonly afterSales?: AfterSalesRecord;
}
