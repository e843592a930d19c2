import { TURN, TYPE } from "./columns.ts";
import type { Ease } from "./compile-ease.ts";
import { lot } from "./draws.ts";
import { Aid } from "./journal.ts";
import { DRAFT_KEY, PHRASE_KEY } from "./keys.ts";
import type { State } from "./state.ts";

/**
 * Effort of a reply that begins now, in seconds, given what it would take unaided: a canned one takes some seconds less, a
 * drafted one a part of the time. Notes in the journal which it was.
 */
export function easedEffort(
  state: State,
  chat: number,
  agent: number,
  effort: number,
  ease: Ease,
): number {
  const { aid } = state.journal.turns;
  const turn = state.chats[(chat << 4) + TURN] as number;
  if (ease.canned > 0 && lot(state, chat, PHRASE_KEY) < ease.canned) {
    aid[turn] = Aid.Phrase;
    return Math.min(effort, Math.max(ease.shortest, effort - ease.saves));
  }
  if (ease.drafted > 0 && lot(state, chat, DRAFT_KEY) < ease.drafted) {
    aid[turn] = Aid.Draft;
    return effort * (ease.draftFactor[state.agents[(agent << 4) + TYPE] as number] as number);
  }
  return effort;
}
