import { ADDRESS, AGENT, CONTACT, CUSTOMER, LEFT, NUMBER, PHASE, RETURNING } from "./columns.ts";
import { flowEvent, schedule } from "./draws.ts";
import { carryOver } from "./purchase.ts";
import type { State } from "./state.ts";

/** Draws of a customer's next contact lie this far from those of the one before. */
export const NEXT_CONTACT = 1 << 20;

/**
 * The chat's customer, who leaves now, comes back after the `state.drawn[0]` seconds drawn last, if that is within the horizon.
 *
 * @returns whether it is
 */
export function comeBackLater(state: State, chat: number): boolean {
  const { chats } = state;
  const c = chat << 4;
  if ((state.now[0] as number) + (state.drawn[0] as number) >= state.compiled.until) return false;
  const again = state.kernel.takeChat() << 4;
  chats[again + CUSTOMER] = chats[c + CUSTOMER] as number;
  chats[again + NUMBER] = chats[c + NUMBER] as number;
  chats[again + ADDRESS] = NEXT_CONTACT;
  chats[again + LEFT] = chats[c + LEFT] as number;
  chats[again + CONTACT] = chats[c + CONTACT] as number;
  chats[again + AGENT] = -1;
  chats[again + PHASE] = RETURNING;
  schedule(state, flowEvent(state, again >> 4));
  if (state.after !== null) carryOver(state, state.after, chat, again >> 4);
  return true;
}
