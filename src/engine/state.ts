import type { Key } from "#random/source.ts";
import { Arrivals } from "./demand.ts";
import type { Compiled } from "./compile.ts";
import { EventQueue } from "./event-queue.ts";
import type { Journal } from "./journal.ts";
import { createJournal } from "./record.ts";
import type { RosterEvent } from "./roster.ts";

/** Where a chat stands. */
export const Phase = {
  Bot: 0,
  /** In the central queue. */
  Queued: 1,
  /** With an agent who has not begun to answer. */
  Inbox: 2,
  Typing: 3,
  /** The customer thinks; the slot is kept. */
  Thinking: 4,
  /** The customer thinks; the slot has been given back. */
  Away: 5,
  /** Over, but the slot is not free yet. */
  Held: 6,
  /** Left; comes back as a new contact. */
  Returning: 7,
} as const;

/** Which patience clock a waiting customer goes by. */
export const ClockKind = { None: 0, First: 1, Later: 2 } as const;

/** Whether an agent takes new chats (On), still has chats but takes none (Closing), or neither (Off). */
export const DutyState = { Off: 0, On: 1, Closing: 2 } as const;

/** Buckets of agents by load, per staff type; loads above share the last. */
export const LOADS = 1024;

/** Keys of the draws that differ by customer class. */
export interface ClassKeys {
  readonly rounds: Key;
  readonly effort: Key;
  readonly think: Key;
  readonly firstPatience: Key;
  readonly laterPatience: Key;
  readonly leaving: Key;
  readonly balking: Key;
  readonly return: Key;
  readonly returnAfter: Key;
  readonly bot: Key;
  readonly botTime: Key;
  readonly botOutcome: Key;
  readonly ties: Key;
  readonly wrapUp: Key;
}

/** Columns by chat: the live ones only, so a number is used again once its chat is gone. */
export interface Chats {
  capacity: number;
  phase: Uint8Array;
  customer: Uint8Array;
  clock: Uint8Array;
  /** 1 once the customer left without a sign. */
  silent: Uint8Array;
  /** 1 when the next reply pays for a change of hands; 1 while the bot's hand-over text is unanswered. */
  handedOver: Uint8Array;
  escalated: Uint8Array;
  contact: Int32Array;
  number: Int32Array;
  /** Row of the current turn, its index in the contact, and the turn part of the address of its draws. */
  turn: Int32Array;
  index: Int32Array;
  address: Int32Array;
  /** Replies still to come. */
  left: Int32Array;
  agent: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  /** When the current turn's message was sent, and when the current stint began. */
  asked: Float64Array;
  since: Float64Array;
  free: Int32Array;
}

/** Columns by agent. */
export interface Agents {
  readonly count: number;
  readonly type: Uint8Array;
  readonly duty: Uint8Array;
  /** 1 while an agent at the end of a shift types the last message before handing over. */
  readonly leaving: Uint8Array;
  /** Chat being typed, -1 when none, WRAPPING in the pause after a chat. */
  readonly typing: Int32Array;
  readonly open: Int32Array;
  readonly pending: Int32Array;
  readonly inboxHead: Int32Array;
  readonly inboxTail: Int32Array;
  /** Bucket in which the agent is listed, or -1; neighbours there; since when. */
  readonly bucket: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
  readonly since: Float64Array;
  /** Chats given, divided by the weight: for weighted round robin. */
  readonly turnOf: Float64Array;
  /** Row of the current spell in the journal. */
  readonly spell: Int32Array;
}

export const WRAPPING = -2;

/** Everything that changes during a run. Doubles live in arrays, so that writing them allocates nothing. */
export interface State {
  readonly compiled: Compiled;
  readonly queue: EventQueue;
  readonly arrivals: Arrivals;
  readonly journal: Journal;
  roster: readonly RosterEvent[];
  rosterAt: number;
  readonly keys: ClassKeys[];
  /** The one clock, in [0]. */
  readonly now: Float64Array;
  readonly chats: Chats;
  freeChats: number;
  readonly agents: Agents;
  /** Chats on the human side, for the capacity. */
  inSystem: number;
  /** Central queue: one list per customer class. */
  readonly queueHead: Int32Array;
  readonly queueTail: Int32Array;
  /** Agents able to take a chat: lists by type and load, their lengths, the least load, and how many there are. */
  readonly bucketHead: Int32Array;
  readonly bucketTail: Int32Array;
  readonly bucketLength: Int32Array;
  readonly leastLoad: Int32Array;
  readonly able: Int32Array;
  /** Agents on duty and closing, by type. */
  readonly onDuty: Int32Array;
  readonly closing: Int32Array;
  events: number;
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
    keys: [],
    now: new Float64Array(1),
    chats: createChats(FIRST_CHATS),
    freeChats: 0,
    agents: createAgents(compiled.roster.agentType),
    inSystem: 0,
    queueHead: new Int32Array(compiled.classes.length),
    queueTail: new Int32Array(compiled.classes.length),
    bucketHead: new Int32Array(types * LOADS),
    bucketTail: new Int32Array(types * LOADS),
    bucketLength: new Int32Array(types * LOADS),
    leastLoad: new Int32Array(types),
    able: new Int32Array(types),
    onDuty: new Int32Array(types),
    closing: new Int32Array(types),
    events: 0,
  };
}

function createChats(capacity: number): Chats {
  const bytes = () => new Uint8Array(capacity);
  const whole = () => new Int32Array(capacity);
  return {
    capacity,
    phase: bytes(),
    customer: bytes(),
    clock: bytes(),
    silent: bytes(),
    handedOver: bytes(),
    escalated: bytes(),
    contact: whole(),
    number: whole(),
    turn: whole(),
    index: whole(),
    address: whole(),
    left: whole(),
    agent: whole().fill(-1),
    next: whole(),
    previous: whole(),
    asked: new Float64Array(capacity),
    since: new Float64Array(capacity),
    free: whole(),
  };
}

function createAgents(type: Uint8Array): Agents {
  const count = type.length;
  const whole = () => new Int32Array(count);
  return {
    count,
    type,
    duty: new Uint8Array(count),
    leaving: new Uint8Array(count),
    typing: whole(),
    open: whole(),
    pending: whole(),
    inboxHead: whole(),
    inboxTail: whole(),
    bucket: whole(),
    next: whole(),
    previous: whole(),
    since: new Float64Array(count),
    turnOf: new Float64Array(count),
    spell: whole(),
  };
}

/** Doubles the number of chats; live ones keep their numbers. */
function growChats(state: State): void {
  const { chats } = state;
  const old = chats.capacity;
  const bigger = createChats(2 * old);
  for (const key of Object.keys(bigger) as (keyof Chats)[]) {
    if (key === "capacity") continue;
    bigger[key].set(chats[key] as never);
  }
  Object.assign(chats, bigger);
  for (let chat = 0; chat < old; chat++) chats.free[chat] = 2 * old - 1 - chat;
  state.freeChats = old;
  state.queue.grow(state.agents.count + 4 * old);
}

/** Number for a new chat. */
export function takeChat(state: State): number {
  if (state.freeChats === 0) growChats(state);
  state.freeChats--;
  return state.chats.free[state.freeChats] as number;
}

export function giveBackChat(state: State, chat: number): void {
  state.chats.free[state.freeChats] = chat;
  state.freeChats++;
}

/** Puts everything back to an empty shop with nobody on duty. */
export function resetState(state: State): void {
  const { agents, chats } = state;
  for (let chat = 0; chat < chats.capacity; chat++) chats.free[chat] = chats.capacity - 1 - chat;
  state.freeChats = chats.capacity;
  chats.agent.fill(-1);
  for (const column of [
    agents.typing,
    agents.inboxHead,
    agents.inboxTail,
    agents.bucket,
    agents.spell,
  ])
    column.fill(-1);
  for (const column of [agents.duty, agents.leaving, agents.open, agents.pending, agents.turnOf])
    column.fill(0);
  for (const column of [state.queueHead, state.queueTail, state.bucketHead, state.bucketTail])
    column.fill(-1);
  for (const column of [
    state.bucketLength,
    state.leastLoad,
    state.able,
    state.onDuty,
    state.closing,
  ])
    column.fill(0);
  state.inSystem = 0;
  state.events = 0;
  state.rosterAt = 0;
}
