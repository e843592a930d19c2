import { CUSTOMER, INBOX_HEAD, INBOX_TAIL, INDEX, NEXT, PREVIOUS } from "./columns.ts";
import type { CompiledClass } from "./compile.ts";
import { FIRST_QUESTIONS_FIRST, INBOX_ORDER, VIP_FIRST } from "./rules.ts";
import type { State } from "./state.ts";

/** Puts a chat into the central queue of its class, by the time of its message. */
export function enqueue(state: State, chat: number): void {
  const { chats, asked } = state;
  const list = chats[(chat << 4) + CUSTOMER] as number;
  state.waiting++;
  const time = asked[chat] as number;
  let after = state.queueTail[list] as number;
  while (after >= 0 && (asked[after] as number) > time)
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
  state.waiting--;
  const next = chats[(chat << 4) + NEXT] as number;
  const previous = chats[(chat << 4) + PREVIOUS] as number;
  if (previous < 0) state.queueHead[list] = next;
  else chats[(previous << 4) + NEXT] = next;
  if (next < 0) state.queueTail[list] = previous;
  else chats[(next << 4) + PREVIOUS] = previous;
}

/**
 * The waiting chat an agent of this type takes next: higher priority first, then the oldest message, a class's head start
 * counted as time already waited; -1 when none waits.
 */
export function headOfQueue(state: State, type: number): number {
  const serves = state.compiled.serves[type] as Int32Array;
  let chosen = -1;
  let priority = -1;
  let oldest = 0;
  for (let i = 0; i < serves.length; i++) {
    const customer = serves[i] as number;
    const head = state.queueHead[customer] as number;
    if (head < 0) continue;
    const known = state.compiled.classes[customer] as CompiledClass;
    const since = (state.asked[head] as number) - known.headStart;
    if (known.priority > priority || (known.priority === priority && since < oldest)) {
      chosen = head;
      priority = known.priority;
      oldest = since;
    }
  }
  return chosen;
}

/** Puts a chat into its agent's inbox, in the order in which the agent will answer. */
export function intoInbox(state: State, chat: number, agent: number): void {
  const { chats, agents } = state;
  const a = agent << 4;
  let after = agents[a + INBOX_TAIL] as number;
  while (after >= 0 && goesBefore(state, chat, after))
    after = chats[(after << 4) + PREVIOUS] as number;
  const before =
    after < 0 ? (agents[a + INBOX_HEAD] as number) : (chats[(after << 4) + NEXT] as number);
  chats[(chat << 4) + PREVIOUS] = after;
  chats[(chat << 4) + NEXT] = before;
  if (after < 0) agents[a + INBOX_HEAD] = chat;
  else chats[(after << 4) + NEXT] = chat;
  if (before < 0) agents[a + INBOX_TAIL] = chat;
  else chats[(before << 4) + PREVIOUS] = chat;
}

function goesBefore(state: State, one: number, other: number): boolean {
  const { chats, asked } = state;
  const { order } = state.compiled.rules;
  if (order === INBOX_ORDER) return false;
  if (order === FIRST_QUESTIONS_FIRST) {
    const first = chats[(one << 4) + INDEX] === 0;
    if (first !== (chats[(other << 4) + INDEX] === 0)) return first;
  } else if (order === VIP_FIRST) {
    const rank = priorityOf(state, one) - priorityOf(state, other);
    if (rank !== 0) return rank > 0;
  }
  return (asked[one] as number) < (asked[other] as number);
}

const priorityOf = (state: State, chat: number): number =>
  (state.compiled.classes[state.chats[(chat << 4) + CUSTOMER] as number] as CompiledClass).priority;

export function leaveInbox(state: State, chat: number, agent: number): void {
  const { chats, agents } = state;
  const next = chats[(chat << 4) + NEXT] as number;
  const previous = chats[(chat << 4) + PREVIOUS] as number;
  if (previous < 0) agents[(agent << 4) + INBOX_HEAD] = next;
  else chats[(previous << 4) + NEXT] = next;
  if (next < 0) agents[(agent << 4) + INBOX_TAIL] = previous;
  else chats[(next << 4) + PREVIOUS] = previous;
}
