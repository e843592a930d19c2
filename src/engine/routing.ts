import { uniform } from "#random/source.ts";
import {
  BUCKET,
  CUSTOMER,
  DUTY,
  NEXT_ABLE,
  ON,
  OPEN,
  PENDING,
  PREVIOUS_ABLE,
  TYPE,
} from "./columns.ts";
import type { CompiledClass } from "./compile.ts";
import { word } from "./draws.ts";
import { TIES_KEY } from "./keys.ts";
import { FEWEST_OPEN, FEWEST_PENDING, ROUND_ROBIN } from "./rules.ts";
import { LOADS, type State } from "./state.ts";

/**
 * Lists the agent under its load if it can take a chat, takes it off the list if not. Agents of one type and load stand in
 * the order in which they came to that load.
 */
export function relist(state: State, agent: number): void {
  const { agents, compiled } = state;
  const a = agent << 4;
  const type = agents[a + TYPE] as number;
  const { choice, tiesByLot: byLots } = compiled.rules;
  let bucket = -1;
  if (agents[a + DUTY] === ON && (agents[a + OPEN] as number) < (compiled.cap[type] as number)) {
    const load =
      choice === FEWEST_OPEN
        ? (agents[a + OPEN] as number)
        : choice === FEWEST_PENDING
          ? (agents[a + PENDING] as number)
          : 0;
    bucket = type * LOADS + (load < LOADS ? load : LOADS - 1);
  }
  const before = agents[a + BUCKET] as number;
  if (bucket === before) return;
  if (before >= 0) {
    const next = agents[a + NEXT_ABLE] as number;
    const previous = agents[a + PREVIOUS_ABLE] as number;
    if (previous < 0) state.bucketHead[before] = next;
    else agents[(previous << 4) + NEXT_ABLE] = next;
    if (next < 0) state.bucketTail[before] = previous;
    else agents[(next << 4) + PREVIOUS_ABLE] = previous;
    if (byLots) state.bucketLength[before] = (state.bucketLength[before] as number) - 1;
    state.able[type] = (state.able[type] as number) - 1;
  }
  agents[a + BUCKET] = bucket;
  if (bucket < 0) return;
  const tail = state.bucketTail[bucket] as number;
  state.ableSince[agent] = state.now[0] as number;
  agents[a + NEXT_ABLE] = -1;
  agents[a + PREVIOUS_ABLE] = tail;
  if (tail < 0) state.bucketHead[bucket] = agent;
  else agents[(tail << 4) + NEXT_ABLE] = agent;
  state.bucketTail[bucket] = agent;
  if (byLots) state.bucketLength[bucket] = (state.bucketLength[bucket] as number) + 1;
  const able = (state.able[type] as number) + 1;
  state.able[type] = able;
  const load = bucket - type * LOADS;
  if (able === 1 || load < (state.leastLoad[type] as number)) state.leastLoad[type] = load;
}

/** First agent at the least load of a type that has able agents; the load is left in `leastLoad`. */
function leastLoaded(state: State, type: number): number {
  let load = state.leastLoad[type] as number;
  while ((state.bucketHead[type * LOADS + load] as number) < 0) load++;
  state.leastLoad[type] = load;
  return state.bucketHead[type * LOADS + load] as number;
}

/** The agent who gets this chat by the scenario's rule, or -1 when none can take it. */
export function chooseAgent(state: State, chat: number): number {
  const { types } = state.compiled.classes[
    state.chats[(chat << 4) + CUSTOMER] as number
  ] as CompiledClass;
  const { rules } = state.compiled;
  if (rules.choice === ROUND_ROBIN) return leastTurn(state, types);
  if (rules.tiesByLot) return byLot(state, chat, types);
  let chosen = -1;
  let least = LOADS;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (state.able[type] === 0) continue;
    const head = leastLoaded(state, type);
    const load = state.leastLoad[type] as number;
    if (
      load < least ||
      (load === least && (state.ableSince[head] as number) < (state.ableSince[chosen] as number))
    ) {
      least = load;
      chosen = head;
    }
  }
  return chosen;
}

/** One of those with the least load, each with the same chance. */
function byLot(state: State, chat: number, types: Int32Array): number {
  let least = LOADS;
  let equals = 0;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (state.able[type] === 0) continue;
    leastLoaded(state, type);
    const load = state.leastLoad[type] as number;
    if (load < least) {
      least = load;
      equals = 0;
    }
    if (load === least) equals += state.bucketLength[type * LOADS + load] as number;
  }
  if (equals === 0) return -1;
  let rest = Math.floor(uniform(word(state, chat, TIES_KEY)) * equals);
  for (let i = 0; i < types.length; i++) {
    const bucket = (types[i] as number) * LOADS + least;
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

/** The agent with the fewest chats so far, relative to the weight. */
function leastTurn(state: State, types: Int32Array): number {
  const { agents, turnOf } = state;
  let chosen = -1;
  for (let i = 0; i < types.length; i++) {
    let agent = state.bucketHead[(types[i] as number) * LOADS] as number;
    for (; agent >= 0; agent = agents[(agent << 4) + NEXT_ABLE] as number)
      if (chosen < 0 || (turnOf[agent] as number) < (turnOf[chosen] as number)) chosen = agent;
  }
  return chosen;
}
