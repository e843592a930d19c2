import { CONTACT, HELD, PHASE, TYPING, WRAPPING } from "./columns.ts";
import { drawLength, schedule } from "./draws.ts";
import { WRAP_UP_KEY } from "./keys.ts";
import { newStint } from "./record.ts";
import type { State } from "./state.ts";
import type { Law } from "#random/law.ts";

/** The agent pauses after a chat, which keeps its slot until the pause is over. */
export function pauseAfter(state: State, chat: number, agent: number): void {
  state.agents[(agent << 4) + TYPING] = WRAPPING - chat;
  state.chats[(chat << 4) + PHASE] = HELD;
  drawLength(state, chat, state.compiled.wrapUp as Law, WRAP_UP_KEY);
  schedule(state, agent);
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
