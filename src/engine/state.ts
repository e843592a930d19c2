import { BUCKET, INBOX_HEAD, INBOX_TAIL, SPELL, TYPE, TYPING } from "./columns.ts";
import { type AfterSalesState, createAfterSalesState } from "./after-sales-state.ts";
import { Arrivals } from "./demand.ts";
import type { Compiled } from "./compile.ts";
import { EventQueue } from "./event-queue.ts";
import { KEYS } from "./keys.ts";
import type { Journal } from "./journal.ts";
import { createJournal } from "./record.ts";
import type { RosterEvent } from "./roster.ts";
import { createWorked, resetWorked, type Worked } from "./worked.ts";

/** Buckets of agents by load, per staff type; loads above share the last. */
export const LOADS = 1024;

/** Everything that changes during a run. Doubles live in arrays, so that writing them allocates nothing. */
export interface State {
  compiled: Compiled;
  readonly queue: EventQueue;
  arrivals: Arrivals;
  journal: Journal;
  roster: readonly RosterEvent[];
  rosterAt: number;
  /** Pairs of key words by class and source; see keys.ts. */
  keys: Int32Array;
  /** The one clock, in [0]. */
  readonly now: Float64Array;
  /** The length of time drawn last, in [0]. */
  readonly drawn: Float64Array;
  /** Live chats and agents, by the columns of columns.ts. */
  chats: Int32Array;
  chatCapacity: number;
  /** No chat of this number or above has been in use since the run began. */
  usedChats: number;
  /** Numbers of chats not in use, the first `freeChats` of them. */
  free: Int32Array;
  freeChats: number;
  /** By chat: when the current turn's message was sent or, of a thinking customer, will be. */
  asked: Float64Array;
  agents: Int32Array;
  agentCount: number;
  /** By agent: since when at this load; chats given over weight, for weighted round robin. */
  ableSince: Float64Array;
  turnOf: Float64Array;
  worked: Worked;
  /** Chats on the human side, for the capacity. */
  inSystem: number;
  /** Central queue: how many wait, and one list per customer class. */
  waiting: number;
  queueHead: Int32Array;
  queueTail: Int32Array;
  /** Agents able to take a chat: lists by type and load, their lengths, the least load, and how many there are. */
  bucketHead: Int32Array;
  bucketTail: Int32Array;
  bucketLength: Int32Array;
  leastLoad: Int32Array;
  able: Int32Array;
  /** Agents by type who take no new chats but still have some. */
  closing: Int32Array;
  closingAgents: number;
  /** What rare steps leave to do, kind and number in turn. */
  readonly work: number[];
  events: number;
  /** Orders and what they bring; null where the scenario has no after-sales part. */
  after: AfterSalesState | null;
  /** Rows of the journal that are empty and ready for use end here. */
  blankContacts: number;
  blankTurns: number;
}

/** Room at first; columns of the shop that turn out too short are replaced, which costs the loop its fixed addresses. */
const FIRST_CHATS = 8192;
const FIRST_AGENTS = 1024;
const FIRST_CLASSES = 16;
const FIRST_TYPES = 8;

/** What belongs to one scenario: it takes over the shop for a run and leaves it to the next. */
export interface Tenant {
  readonly compiled: Compiled;
  readonly arrivals: Arrivals;
  readonly journal: Journal;
  readonly worked: Worked;
  readonly after: AfterSalesState | null;
}

export function createTenant(compiled: Compiled): Tenant {
  const { afterSales, classes, roster, until } = compiled;
  return {
    compiled,
    arrivals: new Arrivals(compiled.demand, until),
    journal: createJournal(compiled),
    worked: createWorked(roster.agentType.length),
    after:
      afterSales === null
        ? null
        : createAfterSalesState(afterSales, classes.length, roster.agentType.length, until),
  };
}

const none = undefined as unknown;

/**
 * The one shop of this thread. A run begins with an empty shop and ends before another can begin, so nothing passes from one
 * to the next; as it is a constant with columns that stay where they are, V8 writes their addresses into the loop's code.
 */
export const shop: State = {
  compiled: none as Compiled,
  arrivals: none as Arrivals,
  journal: none as Journal,
  worked: none as Worked,
  after: null,
  queue: new EventQueue(0, FIRST_AGENTS + 2 * FIRST_CHATS),
  roster: [],
  rosterAt: 0,
  keys: new Int32Array(KEYS * FIRST_CLASSES),
  now: new Float64Array(1),
  drawn: new Float64Array(1),
  chats: new Int32Array(FIRST_CHATS << 4).fill(-1),
  chatCapacity: FIRST_CHATS,
  usedChats: 0,
  free: new Int32Array(FIRST_CHATS),
  freeChats: 0,
  asked: new Float64Array(FIRST_CHATS),
  agents: new Int32Array(FIRST_AGENTS << 4),
  agentCount: 0,
  ableSince: new Float64Array(FIRST_AGENTS),
  turnOf: new Float64Array(FIRST_AGENTS),
  inSystem: 0,
  waiting: 0,
  queueHead: new Int32Array(FIRST_CLASSES),
  queueTail: new Int32Array(FIRST_CLASSES),
  bucketHead: new Int32Array(FIRST_TYPES * LOADS),
  bucketTail: new Int32Array(FIRST_TYPES * LOADS),
  bucketLength: new Int32Array(FIRST_TYPES * LOADS),
  leastLoad: new Int32Array(FIRST_TYPES),
  able: new Int32Array(FIRST_TYPES),
  closing: new Int32Array(FIRST_TYPES),
  closingAgents: 0,
  work: [],
  events: 0,
  blankContacts: 0,
  blankTurns: 0,
};

/** Gives the shop, emptied, to a scenario. */
export function takeOver(tenant: Tenant): State {
  const { compiled } = tenant;
  shop.compiled = compiled;
  shop.arrivals = tenant.arrivals;
  shop.journal = tenant.journal;
  shop.worked = tenant.worked;
  shop.after = tenant.after;
  const agents = compiled.roster.agentType.length;
  const classes = compiled.classes.length;
  const types = compiled.cap.length;
  shop.agentCount = agents;
  if (agents > shop.turnOf.length) {
    shop.agents = new Int32Array(agents << 4);
    shop.ableSince = new Float64Array(agents);
    shop.turnOf = new Float64Array(agents);
  }
  if (classes > shop.queueHead.length) {
    shop.keys = new Int32Array(KEYS * classes);
    shop.queueHead = new Int32Array(classes);
    shop.queueTail = new Int32Array(classes);
  }
  if (types > shop.able.length) {
    shop.bucketHead = new Int32Array(types * LOADS);
    shop.bucketTail = new Int32Array(types * LOADS);
    shop.bucketLength = new Int32Array(types * LOADS);
    shop.leastLoad = new Int32Array(types);
    shop.able = new Int32Array(types);
    shop.closing = new Int32Array(types);
  }
  if (agents + 2 * shop.chatCapacity > shop.queue.times.length)
    shop.queue.grow(agents + 2 * shop.chatCapacity);
  reset(shop);
  return shop;
}

/** Kinds of work: a chat needs an agent; an agent has a free slot; an agent may begin a reply. */
export const PLACE = 0;
export const FILL = 1;
export const START = 2;

/** Leaves something to do when the step at hand is over. */
export function addWork(state: State, kind: number, who: number): void {
  state.work.push(kind, who);
}

/** Makes sure that this many more chats can begin; live ones keep their numbers. */
export function reserveChats(state: State, more: number): void {
  if (state.freeChats >= more) return;
  const old = state.chatCapacity;
  const capacity = 2 * old + more;
  const longer = <Column extends Int32Array | Float64Array>(
    column: Column,
    next: Column,
  ): Column => {
    next.set(column);
    return next;
  };
  state.chats = longer(state.chats, new Int32Array(capacity << 4).fill(-1));
  state.asked = longer(state.asked, new Float64Array(capacity));
  const free = new Int32Array(capacity);
  for (let i = 0; i < capacity - old; i++) free[i] = capacity - 1 - i;
  free.set(state.free.subarray(0, state.freeChats), capacity - old);
  state.free = free;
  state.freeChats += capacity - old;
  state.chatCapacity = capacity;
  state.queue.grow(state.agentCount + 2 * capacity);
}

/** Number for a new chat; room has been reserved. */
export function takeChat(state: State): number {
  state.freeChats--;
  const chat = state.free[state.freeChats] as number;
  if (chat >= state.usedChats) state.usedChats = chat + 1;
  return chat;
}

export function giveBackChat(state: State, chat: number): void {
  state.free[state.freeChats] = chat;
  state.freeChats++;
}

/** Puts everything back to an empty shop with nobody on duty. */
function reset(state: State): void {
  const { agents, compiled } = state;
  for (let chat = 0; chat < state.chatCapacity; chat++)
    state.free[chat] = state.chatCapacity - 1 - chat;
  state.freeChats = state.chatCapacity;
  state.chats.fill(-1, 0, state.usedChats << 4);
  state.usedChats = 0;
  agents.fill(0);
  for (let agent = 0; agent < state.agentCount; agent++) {
    agents[(agent << 4) + TYPE] = compiled.roster.agentType[agent] as number;
    for (const column of [TYPING, INBOX_HEAD, INBOX_TAIL, BUCKET, SPELL])
      agents[(agent << 4) + column] = -1;
  }
  state.turnOf.fill(0);
  resetWorked(state.worked);
  for (const column of [state.queueHead, state.queueTail, state.bucketHead, state.bucketTail])
    column.fill(-1);
  for (const column of [state.bucketLength, state.leastLoad, state.able, state.closing])
    column.fill(0);
  state.inSystem = 0;
  state.events = 0;
  state.work.length = 0;
  state.waiting = 0;
  state.closingAgents = 0;
  state.rosterAt = 0;
}
