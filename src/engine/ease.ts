import { bits, uniform } from "#random/source.ts";
import { ADDRESS, CONTACT, CUSTOMER, INDEX, NUMBER, TURN, TYPE } from "./columns.ts";
import type { Ease } from "./compile-ease.ts";
import { lot } from "./draws.ts";
import { Aid } from "./journal.ts";
import { DRAFT_KEY, KEYS, PHRASE_KEY, WRONG_KEY } from "./keys.ts";
import type { State } from "./state.ts";
import { workedBy } from "./worked.ts";

/**
 * Changes the effort of a reply that begins now, in seconds in `drawn[0]`, from what it would take a fresh agent unaided: longer for a tired one, some
 * seconds less where canned, a part of the time where drafted. Notes in the journal which it was, and whether it is wrong.
 */
export function easeEffort(state: State, chat: number, agent: number, ease: Ease): void {
  state.drawn[0] = easedEffort(state, chat, agent, state.drawn[0] as number, ease);
}

function easedEffort(
  state: State,
  chat: number,
  agent: number,
  unaided: number,
  ease: Ease,
): number {
  const type = state.agents[(agent << 4) + TYPE] as number;
  if (ease.wrong !== null) noteWrongAnswer(state, chat, ease.wrong[type] as number);
  let effort = unaided;
  if (ease.tiring > 0) {
    const beyond = workedBy(state, agent) - ease.tiredAfter;
    if (beyond > 0) effort *= 1 + ease.tiring * beyond;
  }
  const { aid } = state.journal.turns;
  const turn = state.chats[(chat << 4) + TURN] as number;
  if (ease.canned > 0 && lot(state, chat, PHRASE_KEY) < ease.canned) {
    aid[turn] = Aid.Phrase;
    return Math.min(effort, Math.max(ease.shortest, effort - ease.saves));
  }
  if (ease.drafted > 0 && lot(state, chat, DRAFT_KEY) < ease.drafted) {
    aid[turn] = Aid.Draft;
    return effort * (ease.draftFactor[type] as number);
  }
  return effort;
}

/**
 * One draw for each contact, held against everybody who works on it: the same customers are answered wrong under every plan, and
 * more of them by people who err more.
 */
function noteWrongAnswer(state: State, chat: number, share: number): void {
  const { chats, keys } = state;
  const c = chat << 4;
  const key = (chats[c + CUSTOMER] as number) * KEYS + WRONG_KEY;
  const first = (chats[c + ADDRESS] as number) - (chats[c + INDEX] as number);
  const luck = bits(
    keys[key] as number,
    keys[key + 1] as number,
    chats[c + NUMBER] as number,
    first,
  );
  if (uniform(luck) < share) state.journal.contacts.wrong[chats[c + CONTACT] as number] = 1;
}
