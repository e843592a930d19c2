import { bits, uniform } from "#random/source.ts";
import { LOADS, DutyState, type State } from "./state.ts";

/**
 * Lists the agent under its load if it can take a chat, takes it off the list if not. Agents of one type and load stand in
 * the order in which they came to that load.
 */
export function relist(state: State, agent: number): void {
  const { agents, compiled } = state;
  const type = agents.type[agent] as number;
  let bucket = -1;
  if (
    agents.duty[agent] === DutyState.On &&
    (agents.open[agent] as number) < (compiled.cap[type] as number)
  ) {
    const load = loadOf(state, agent);
    bucket = type * LOADS + (load < LOADS ? load : LOADS - 1);
  }
  const before = agents.bucket[agent] as number;
  if (bucket === before) return;
  if (before >= 0) unlink(state, agent, before, type);
  if (bucket >= 0) link(state, agent, bucket, type);
}

function loadOf(state: State, agent: number): number {
  switch (state.compiled.scenario.service.agentChoice) {
    case "fewest-open":
      return state.agents.open[agent] as number;
    case "fewest-pending":
      return state.agents.pending[agent] as number;
    case "weighted-round-robin":
    case "random":
      return 0;
  }
}

function link(state: State, agent: number, bucket: number, type: number): void {
  const { agents } = state;
  const tail = state.bucketTail[bucket] as number;
  agents.bucket[agent] = bucket;
  agents.since[agent] = state.now[0] as number;
  agents.next[agent] = -1;
  agents.previous[agent] = tail;
  if (tail < 0) state.bucketHead[bucket] = agent;
  else agents.next[tail] = agent;
  state.bucketTail[bucket] = agent;
  state.bucketLength[bucket] = (state.bucketLength[bucket] as number) + 1;
  state.able[type] = (state.able[type] as number) + 1;
  const load = bucket - type * LOADS;
  if (load < (state.leastLoad[type] as number) || state.able[type] === 1)
    state.leastLoad[type] = load;
}

function unlink(state: State, agent: number, bucket: number, type: number): void {
  const { agents } = state;
  const next = agents.next[agent] as number;
  const previous = agents.previous[agent] as number;
  if (previous < 0) state.bucketHead[bucket] = next;
  else agents.next[previous] = next;
  if (next < 0) state.bucketTail[bucket] = previous;
  else agents.previous[next] = previous;
  agents.bucket[agent] = -1;
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
  const customer = state.chats.customer[chat] as number;
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
    } else if ((state.agents.since[head] as number) < (state.agents.since[chosen] as number))
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
  const { ties } = state.keys[state.chats.customer[chat] as number] as {
    ties: { a: number; b: number };
  };
  const word = bits(
    ties.a,
    ties.b,
    state.chats.number[chat] as number,
    state.chats.address[chat] as number,
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
    while (rest-- > 0) agent = state.agents.next[agent] as number;
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
      agent = agents.next[agent] as number
    )
      if (chosen < 0 || (agents.turnOf[agent] as number) < (agents.turnOf[chosen] as number))
        chosen = agent;
  }
  return chosen;
}

/** Puts a chat into the central queue of its class, by the time of its message. */
export function enqueue(state: State, chat: number): void {
  const { chats } = state;
  const list = chats.customer[chat] as number;
  const asked = chats.asked[chat] as number;
  let after = state.queueTail[list] as number;
  while (after >= 0 && (chats.asked[after] as number) > asked)
    after = chats.previous[after] as number;
  const before = after < 0 ? (state.queueHead[list] as number) : (chats.next[after] as number);
  chats.previous[chat] = after;
  chats.next[chat] = before;
  if (after < 0) state.queueHead[list] = chat;
  else chats.next[after] = chat;
  if (before < 0) state.queueTail[list] = chat;
  else chats.previous[before] = chat;
}

export function leaveQueue(state: State, chat: number): void {
  const { chats } = state;
  const list = chats.customer[chat] as number;
  const next = chats.next[chat] as number;
  const previous = chats.previous[chat] as number;
  if (previous < 0) state.queueHead[list] = next;
  else chats.next[previous] = next;
  if (next < 0) state.queueTail[list] = previous;
  else chats.previous[next] = previous;
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
      (rank === priority &&
        (state.chats.asked[head] as number) < (state.chats.asked[chosen] as number))
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
  let after = agents.inboxTail[agent] as number;
  while (after >= 0 && goesBefore(state, chat, after)) after = chats.previous[after] as number;
  const before = after < 0 ? (agents.inboxHead[agent] as number) : (chats.next[after] as number);
  chats.previous[chat] = after;
  chats.next[chat] = before;
  if (after < 0) agents.inboxHead[agent] = chat;
  else chats.next[after] = chat;
  if (before < 0) agents.inboxTail[agent] = chat;
  else chats.previous[before] = chat;
}

function goesBefore(state: State, one: number, other: number): boolean {
  const { chats, compiled } = state;
  switch (compiled.scenario.service.replyOrder) {
    case "inbox-order":
      return false;
    case "oldest-message":
      break;
    case "first-questions-first": {
      const first = chats.index[one] === 0;
      if (first !== (chats.index[other] === 0)) return first;
      break;
    }
    case "vip-first": {
      const rank = priorityOf(state, one) - priorityOf(state, other);
      if (rank !== 0) return rank > 0;
      break;
    }
  }
  return (chats.asked[one] as number) < (chats.asked[other] as number);
}

const priorityOf = (state: State, chat: number): number =>
  (state.compiled.classes[state.chats.customer[chat] as number] as { priority: number }).priority;

export function leaveInbox(state: State, chat: number, agent: number): void {
  const { chats, agents } = state;
  const next = chats.next[chat] as number;
  const previous = chats.previous[chat] as number;
  if (previous < 0) agents.inboxHead[agent] = next;
  else chats.next[previous] = next;
  if (next < 0) agents.inboxTail[agent] = previous;
  else chats.previous[next] = previous;
}
