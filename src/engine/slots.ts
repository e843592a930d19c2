import { AGENT, AWAY, CONTACT, HELD, OPEN, PHASE, TURN, TYPING, WRAPPING } from "./columns.ts";
import { drawLength, flowEvent, schedule } from "./draws.ts";
import { TurnState } from "./journal.ts";
import { WRAP_UP_KEY } from "./keys.ts";
import { newStint } from "./record.ts";
import { giveBackChat, type State } from "./state.ts";
import type { Law } from "#random/law.ts";

/** Gives the chat's slot back. Returns the agent, whose slot must still be filled or listed as free. */
export function release(state: State, chat: number): number {
  const { chats, agents, journal } = state;
  const agent = chats[(chat << 4) + AGENT] as number;
  journal.contacts.released[chats[(chat << 4) + CONTACT] as number] = state.now[0] as number;
  chats[(chat << 4) + AGENT] = -1;
  agents[(agent << 4) + OPEN] = (agents[(agent << 4) + OPEN] as number) - 1;
  return agent;
}

/** The chat is gone from the human side. Returns the agent with a slot to fill, or -1. */
export function close(state: State, chat: number): number {
  state.inSystem--;
  const toFill = (state.chats[(chat << 4) + AGENT] as number) >= 0 ? release(state, chat) : -1;
  giveBackChat(state, chat);
  return toFill;
}

/** The last reply is sent: the slot is free now or after the hold. Returns the agent with a slot to fill, or -1. */
export function endChat(state: State, chat: number): number {
  const { holdAfterEnd } = state.compiled.rules;
  if (holdAfterEnd === 0) return close(state, chat);
  state.chats[(chat << 4) + PHASE] = HELD;
  state.drawn[0] = holdAfterEnd;
  schedule(state, flowEvent(state, chat));
  return -1;
}

/** A reply to a customer who had left without a sign. Returns the agent with a slot to fill, or -1. */
export function ghostReply(state: State, chat: number): number {
  state.journal.turns.state[state.chats[(chat << 4) + TURN] as number] = TurnState.Ghost;
  return endChat(state, chat);
}

/** The agent pauses after a chat, which keeps its slot until the pause is over. */
export function pauseAfter(state: State, chat: number, agent: number): void {
  state.agents[(agent << 4) + TYPING] = WRAPPING - chat;
  state.chats[(chat << 4) + PHASE] = HELD;
  drawLength(state, chat, state.compiled.wrapUp as Law, WRAP_UP_KEY);
  schedule(state, agent);
}

/**
 * A customer who thinks longer than the slot is kept: it is given back now or after the hold, and `asked` keeps when the
 * customer will write. Returns the agent with a slot to fill, or -1.
 */
export function thinkLong(state: State, chat: number): number {
  const flow = flowEvent(state, chat);
  const writes = state.queue.times[flow] as number;
  const { holdThinking } = state.compiled.rules;
  state.asked[chat] = writes;
  if (holdThinking > 0) {
    state.drawn[0] = holdThinking;
    schedule(state, flow);
    return -1;
  }
  state.chats[(chat << 4) + PHASE] = AWAY;
  state.queue.insert(flow);
  return release(state, chat);
}

/** Keeps the stay that ended before the chat gets another slot. */
export function noteStint(state: State, chat: number): void {
  const { contacts, stints } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  const agent = contacts.agent[contact] as number;
  if (agent < 0) return;
  newStint(
    stints,
    contact,
    agent,
    contacts.since[contact] as number,
    contacts.released[contact] as number,
  );
}
