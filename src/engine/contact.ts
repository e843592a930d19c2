import { endsEscalated } from "./auto-reply.ts";
import { CONTACT, PHASE, RETURNING } from "./columns.ts";
import type { State } from "./state.ts";

/** The bot ends, or a customer comes back. Returns the chat that needs an agent, or -1. */
export function flow(state: State, chat: number): number {
  const phase = state.chats[(chat << 4) + PHASE];
  if (phase === RETURNING) return comeBack(state, chat);
  return endsEscalated(state, chat) ? state.kernel.join(chat) : -1;
}

/** A customer who left is back: a new contact of the same customer. */
function comeBack(state: State, chat: number): number {
  const before = state.chats[(chat << 4) + CONTACT] as number;
  state.kernel.open(chat);
  state.journal.contacts.previous[state.chats[(chat << 4) + CONTACT] as number] = before;
  return state.kernel.join(chat);
}
