import {
  ADDRESS,
  BUCKET,
  CUSTOMER,
  DUTY,
  INBOX_HEAD,
  INBOX_TAIL,
  INDEX,
  NEXT,
  NEXT_ABLE,
  NUMBER,
  ON,
  OPEN,
  PENDING,
  PREVIOUS,
  PREVIOUS_ABLE,
  TYPE,
} from "./columns.ts";
import { bits, uniform } from "#random/source.ts";
import { LOADS, type State } from "./state.ts";

/**
 * Lists the agent under its load if it can take a chat, takes it off the list if not. Agents of one type and load stand in
 * the order in which they came to that load.
 */
export function relist(state: State, agent: number): void {
  const { agents, compiled } = state;
  const type = agents[(agent << 4) + TYPE] as number;
  let bucket = -1;
  if (
    agents[(agent << 4) + DUTY] === ON &&
    (agents[(agent << 4) + OPEN] as number) < (compiled.cap[type] as number)
  ) {
    const load = loadOf(state, agent);
    bucket = type * LOADS + (load < LOADS ? load : LOADS - 1);
  }
  const before = agents[(agent << 4) + BUCKET] as number;
  if (bucket === before) return;
  if (before >= 0) unlink(state, agent, before, type);
  if (bucket >= 0) link(state, agent, bucket, type);
}

function loadOf(state: State, agent: number): number {
  switch (state.compiled.scenario.service.agentChoice) {
    case "fewest-open":
      return state.agents[(agent << 4) + OPEN] as number;
    case "fewest-pending":
      return state.agents[(agent << 4) + PENDING] as number;
    case "weighted-round-robin":
    case "random":
      return 0;
  }
}

function link(state: State, agent: number, bucket: number, type: number): void {
  const { agents } = state;
  const tail = state.bucketTail[bucket] as number;
  agents[(agent << 4) + BUCKET] = bucket;
  state.ableSince[agent] = state.now[0] as number;
  agents[(agent << 4) + NEXT_ABLE] = -1;
  agents[(agent << 4) + PREVIOUS_ABLE] = tail;
  if (tail < 0) state.bucketHead[bucket] = agent;
  else agents[(tail << 4) + NEXT_ABLE] = agent;
  state.bucketTail[bucket] = agent;
  state.bucketLength[bucket] = (state.bucketLength[bucket] as number) + 1;
  state.able[type] = (state.able[type] as number) + 1;
  const load = bucket - type * LOADS;
  if (load < (state.leastLoad[type] as number) || state.able[type] === 1)
    state.leastLoad[type] = load;
}

function unlink(state: State, agent: number, bucket: number, type: number): void {
  const { agents } = state;
  const next = agents[(agent << 4) + NEXT_ABLE] as number;
  const previous = agents[(agent << 4) + PREVIOUS_ABLE] as number;
  if (previous < 0) state.bucketHead[bucket] = next;
  else agents[(previous << 4) + NEXT_ABLE] = next;
  if (next < 0) state.bucketTail[bucket] = previous;
  else agents[(next << 4) + PREVIOUS_ABLE] = previous;
  agents[(agent << 4) + BUCKET] = -1;
  state.bucketLength[bucket] = (state.bucketLength[bucket] as number) - 1;
  state.able[type] = (state.able[type] as number) - 1;
}

/** Least load among the able agents of a type that has some. */
function leastLoad(state: State, type: number): number {
  let load = state.leastLoad[type] as number;
  while ((state.bucketHead[type * LOADS + load] as number) < 0) load++;
  state.leastLoad[type] = load;
  return load;
}

/** The agent who gets a chat of this class by the scenario's rule, or -1 when none can take it. */
export function chooseAgent(state: State, chat: number): number {
  const customer = state.chats[(chat << 4) + CUSTOMER] as number;
  const types = (state.compiled.classes[customer] as { types: Int32Array }).types;
  const { agentChoice, ties } = state.compiled.scenario.service;
  if (agentChoice === "weighted-round-robin") return leastTurn(state, types);
  let least = LOADS;
  let equals = 0;
  let chosen = -1;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (state.able[type] === 0) continue;
    const load = leastLoad(state, type);
    if (load > least) continue;
    const bucket = type * LOADS + load;
    const head = state.bucketHead[bucket] as number;
    if (load < least) {
      least = load;
      equals = 0;
      chosen = head;
    } else if ((state.ableSince[head] as number) < (state.ableSince[chosen] as number))
      chosen = head;
    equals += state.bucketLength[bucket] as number;
  }
  if (equals > 1 && (ties === "random" || agentChoice === "random"))
    return byLot(state, chat, types, least, equals);
  return chosen;
}

function byLot(
  state: State,
  chat: number,
  types: Int32Array,
  load: number,
  equals: number,
): number {
  const { ties } = state.keys[state.chats[(chat << 4) + CUSTOMER] as number] as {
    ties: { a: number; b: number };
  };
  const word = bits(
    ties.a,
    ties.b,
    state.chats[(chat << 4) + NUMBER] as number,
    state.chats[(chat << 4) + ADDRESS] as number,
  );
  let rest = Math.floor(uniform(word) * equals);
  for (let i = 0; i < types.length; i++) {
    const bucket = (types[i] as number) * LOADS + load;
    const length = state.bucketLength[bucket] as number;
    if (rest >= length) {
      rest -= length;
      continue;
    }
    let agent = state.bucketHead[bucket] as number;
    while (rest-- > 0) agent = state.agents[(agent << 4) + NEXT_ABLE] as number;
    return agent;
  }
  return -1;
}

function leastTurn(state: State, types: Int32Array): number {
  const { agents } = state;
  let chosen = -1;
  for (let i = 0; i < types.length; i++) {
    for (
      let agent = state.bucketHead[(types[i] as number) * LOADS] as number;
      agent >= 0;
      agent = agents[(agent << 4) + NEXT_ABLE] as number
    )
      if (chosen < 0 || (state.turnOf[agent] as number) < (state.turnOf[chosen] as number))
        chosen = agent;
  }
  return chosen;
}

/** Puts a chat into the central queue of its class, by the time of its message. */
export function enqueue(state: State, chat: number): void {
  const { chats } = state;
  const list = chats[(chat << 4) + CUSTOMER] as number;
  const asked = state.asked[chat] as number;
  let after = state.queueTail[list] as number;
  while (after >= 0 && (state.asked[after] as number) > asked)
    after = chats[(after << 4) + PREVIOUS] as number;
  const before =
    after < 0 ? (state.queueHead[list] as number) : (chats[(after << 4) + NEXT] as number);
  chats[(chat << 4) + PREVIOUS] = after;
  chats[(chat << 4) + NEXT] = before;
  if (after < 0) state.queueHead[list] = chat;
  else chats[(after << 4) + NEXT] = chat;
  if (before < 0) state.queueTail[list] = chat;
  else chats[(before << 4) + PREVIOUS] = chat;
}

export function leaveQueue(state: State, chat: number): void {
  const { chats } = state;
  const list = chats[(chat << 4) + CUSTOMER] as number;
  const next = chats[(chat << 4) + NEXT] as number;
  const previous = chats[(chat << 4) + PREVIOUS] as number;
  if (previous < 0) state.queueHead[list] = next;
  else chats[(previous << 4) + NEXT] = next;
  if (next < 0) state.queueTail[list] = previous;
  else chats[(next << 4) + PREVIOUS] = previous;
}

/** The waiting chat an agent of this type takes next: higher priority first, then the oldest message; -1 when none. */
export function headOfQueue(state: State, type: number): number {
  const serves = state.compiled.serves[type] as Int32Array;
  let chosen = -1;
  let priority = -1;
  for (let i = 0; i < serves.length; i++) {
    const customer = serves[i] as number;
    const head = state.queueHead[customer] as number;
    if (head < 0) continue;
    const rank = (state.compiled.classes[customer] as { priority: number }).priority;
    if (
      rank > priority ||
      (rank === priority && (state.asked[head] as number) < (state.asked[chosen] as number))
    ) {
      chosen = head;
      priority = rank;
    }
  }
  return chosen;
}

/** Puts a chat into its agent's inbox, in the order in which the agent will answer. */
export function intoInbox(state: State, chat: number, agent: number): void {
  const { chats, agents } = state;
  let after = agents[(agent << 4) + INBOX_TAIL] as number;
  while (after >= 0 && goesBefore(state, chat, after))
    after = chats[(after << 4) + PREVIOUS] as number;
  const before =
    after < 0
      ? (agents[(agent << 4) + INBOX_HEAD] as number)
      : (chats[(after << 4) + NEXT] as number);
  chats[(chat << 4) + PREVIOUS] = after;
  chats[(chat << 4) + NEXT] = before;
  if (after < 0) agents[(agent << 4) + INBOX_HEAD] = chat;
  else chats[(after << 4) + NEXT] = chat;
  if (before < 0) agents[(agent << 4) + INBOX_TAIL] = chat;
  else chats[(before << 4) + PREVIOUS] = chat;
}

function goesBefore(state: State, one: number, other: number): boolean {
  const { chats, compiled } = state;
  switch (compiled.scenario.service.replyOrder) {
    case "inbox-order":
      return false;
    case "oldest-message":
      break;
    case "first-questions-first": {
      const first = chats[(one << 4) + INDEX] === 0;
      if (first !== (chats[(other << 4) + INDEX] === 0)) return first;
      break;
    }
    case "vip-first": {
      const rank = priorityOf(state, one) - priorityOf(state, other);
      if (rank !== 0) return rank > 0;
      break;
    }
  }
  return (state.asked[one] as number) < (state.asked[other] as number);
}

const priorityOf = (state: State, chat: number): number =>
  (state.compiled.classes[state.chats[(chat << 4) + CUSTOMER] as number] as { priority: number })
    .priority;

export function leaveInbox(state: State, chat: number, agent: number): void {
  const { chats, agents } = state;
  const next = chats[(chat << 4) + NEXT] as number;
  const previous = chats[(chat << 4) + PREVIOUS] as number;
  if (previous < 0) agents[(agent << 4) + INBOX_HEAD] = next;
  else chats[(previous << 4) + NEXT] = next;
  if (next < 0) agents[(agent << 4) + INBOX_TAIL] = previous;
  else chats[(next << 4) + PREVIOUS] = previous;
}
