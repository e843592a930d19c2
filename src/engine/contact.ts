import { endsEscalated } from "./auto-reply.ts";
import { AWAY, BOT, CONTACT, HELD, INDEX, PHASE, RETURNING } from "./columns.ts";
import { flowEvent } from "./draws.ts";
import { noteStint } from "./slots.ts";
import { addWork, FILL, type State } from "./state.ts";

/** Something of the chat itself is due, other than a message to an agent who kept the slot. Returns the chat that needs an agent, or -1. */
export function flow(state: State, chat: number): number {
  const { chats } = state;
  const phase = chats[(chat << 4) + PHASE];
  if (phase === BOT) return endsEscalated(state, chat) ? state.kernel.join(chat) : -1;
  if (phase === RETURNING) return comeBack(state, chat);
  if (phase === AWAY) return writeAgain(state, chat);
  const toFill = phase === HELD ? state.kernel.close(chat) : giveUpSlot(state, chat);
  if (toFill >= 0) addWork(state, FILL, toFill);
  return -1;
}

/** A customer who left is back: a new contact of the same customer. */
function comeBack(state: State, chat: number): number {
  const before = state.chats[(chat << 4) + CONTACT] as number;
  state.kernel.open(chat);
  state.journal.contacts.previous[state.chats[(chat << 4) + CONTACT] as number] = before;
  return state.kernel.join(chat);
}

/** A customer whose slot was given back writes again. */
function writeAgain(state: State, chat: number): number {
  state.kernel.ask(chat, (state.chats[(chat << 4) + INDEX] as number) + 1);
  noteStint(state, chat);
  return chat;
}

/** The customer has thought so long that the slot is given back. Returns the agent with a slot to fill. */
function giveUpSlot(state: State, chat: number): number {
  state.chats[(chat << 4) + PHASE] = AWAY;
  state.kernel.insert(flowEvent(state, chat), state.asked[chat] as number);
  return state.kernel.release(chat);
}
