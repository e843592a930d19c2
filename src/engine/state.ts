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
  readonly compiled: Compiled;
  readonly queue: EventQueue;
  readonly arrivals: Arrivals;
  readonly journal: Journal;
  roster: readonly RosterEvent[];
  rosterAt: number;
  /** Pairs of key words by class and source; see keys.ts. */
  readonly keys: Int32Array;
  /** The one clock, in [0]. */
  readonly now: Float64Array;
  /** The length of time drawn last, in [0]. */
  readonly drawn: Float64Array;
  /** Live chats and agents, by the columns of columns.ts. */
  chats: Int32Array;
  chatCapacity: number;
  /** Numbers of chats not in use, the first `freeChats` of them. */
  free: Int32Array;
  freeChats: number;
  /** By chat: when the current turn's message was sent or, of a thinking customer, will be. */
  asked: Float64Array;
  readonly agents: Int32Array;
  readonly agentCount: number;
  /** By agent: since when at this load; chats given over weight, for weighted round robin. */
  readonly ableSince: Float64Array;
  readonly turnOf: Float64Array;
  readonly worked: Worked;
  /** Chats on the human side, for the capacity. */
  inSystem: number;
  /** Central queue: how many wait, and one list per customer class. */
  waiting: number;
  readonly queueHead: Int32Array;
  readonly queueTail: Int32Array;
  /** Agents able to take a chat: lists by type and load, their lengths, the least load, and how many there are. */
  readonly bucketHead: Int32Array;
  readonly bucketTail: Int32Array;
  readonly bucketLength: Int32Array;
  readonly leastLoad: Int32Array;
  readonly able: Int32Array;
  /** Agents by type who take no new chats but still have some. */
  readonly closing: Int32Array;
  closingAgents: number;
  /** What rare steps leave to do, kind and number in turn. */
  readonly work: number[];
  events: number;
  /** Orders and what they bring; null where the scenario has no after-sales part. */
  readonly after: AfterSalesState | null;
  /** Rows of the journal that are empty and ready for use end here. */
  blankContacts: number;
  blankTurns: number;
}

const FIRST_CHATS = 256;

/** Buffers for one scenario, to be used for one run after another. */
export function createState(compiled: Compiled): State {
  const count = compiled.roster.agentType.length;
  const types = compiled.cap.length;
  return {
    compiled,
    queue: new EventQueue(count, count + 2 * FIRST_CHATS),
    arrivals: new Arrivals(compiled.demand, compiled.until),
    journal: createJournal(compiled),
    roster: [],
    rosterAt: 0,
    keys: new Int32Array(KEYS * compiled.classes.length),
    now: new Float64Array(1),
    drawn: new Float64Array(1),
    chats: new Int32Array(FIRST_CHATS << 4),
    chatCapacity: FIRST_CHATS,
    free: new Int32Array(FIRST_CHATS),
    freeChats: 0,
    asked: new Float64Array(FIRST_CHATS),
    agents: new Int32Array(count << 4),
    agentCount: count,
    ableSince: new Float64Array(count),
    turnOf: new Float64Array(count),
    worked: createWorked(count),
    inSystem: 0,
    waiting: 0,
    queueHead: new Int32Array(compiled.classes.length),
    queueTail: new Int32Array(compiled.classes.length),
    bucketHead: new Int32Array(types * LOADS),
    bucketTail: new Int32Array(types * LOADS),
    bucketLength: new Int32Array(types * LOADS),
    leastLoad: new Int32Array(types),
    able: new Int32Array(types),
    closing: new Int32Array(types),
    closingAgents: 0,
    work: [],
    events: 0,
    after:
      compiled.afterSales === null
        ? null
        : createAfterSalesState(
            compiled.afterSales,
            compiled.classes.length,
            count,
            compiled.until,
          ),
    blankContacts: 0,
    blankTurns: 0,
  };
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
  return state.free[state.freeChats] as number;
}

export function giveBackChat(state: State, chat: number): void {
  state.free[state.freeChats] = chat;
  state.freeChats++;
}

/** Puts everything back to an empty shop with nobody on duty. */
export function resetState(state: State): void {
  const { agents, compiled } = state;
  for (let chat = 0; chat < state.chatCapacity; chat++)
    state.free[chat] = state.chatCapacity - 1 - chat;
  state.freeChats = state.chatCapacity;
  state.chats.fill(-1);
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
