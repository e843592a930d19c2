import { draw, type Law } from "#random/law.ts";
import { ADDRESS, CUSTOMER, NUMBER } from "./columns.ts";
import { classOf } from "./draws.ts";
import { KEYS, RIVAL_KEY } from "./keys.ts";
import type { State } from "./state.ts";

/** Draws of the rival shops lie this far apart, beyond those of all turns and contacts. */
export const NEXT_RIVAL = 1 << 22;

/**
 * Lowers the patience in `drawn[0]` to the moment at which the first of the other shops has answered and keeps the customer: the
 * class's grace, then a race of independent draws. A pure function of the customer's address, so that who left can be asked
 * afterwards why.
 */
export function raceRivals(state: State, chat: number, law: Law): void {
  const { chats, keys, drawn } = state;
  const { rivals, firstGrace } = classOf(state, chat);
  const c = chat << 4;
  const key = (chats[c + CUSTOMER] as number) * KEYS + RIVAL_KEY;
  const [a, b] = [keys[key] as number, keys[key + 1] as number];
  const number = chats[c + NUMBER] as number;
  const address = chats[c + ADDRESS] as number;
  for (let rival = 1; rival <= rivals; rival++) {
    const time = firstGrace + draw(law, a, b, number, address + rival * NEXT_RIVAL);
    if (time < (drawn[0] as number)) drawn[0] = time;
  }
}
