import { Draw, DRAFT_KEY, PHRASE_KEY, WRONG_KEY } from "./draws.ts";
import { agentOf, chatOf, doubleOf, setByte, shop } from "./layout.ts";
import { easeAt, turnAidAt, wrongAt } from "./places.ts";
import { CANNED, DRAFTED } from "./values.ts";

/** What changes replies beyond the agent's own speed, as src/engine/tables.ts writes it from `Ease` of compile-ease.ts. */
@unmanaged
class Ease {
  tiredAfter: f64;
  tiring: f64;
  canned: f64;
  saves: f64;
  shortest: f64;
  drafted: f64;
  /** By staff type. */
  draftFactorAt: usize;
  wrongAt: usize;
  /** By agent: seconds on duty in the shift before the spell at hand, and when that began. */
  workedBeforeAt: usize;
  workedSinceAt: usize;
}

/**
 * The effort of a reply that begins now, from what it would take a fresh agent unaided: longer for a tired one, some seconds less
 * where canned, a part of the time where drafted. Notes in the journal which it was, and whether it is wrong.
 */
export function easedEffort(chat: i32, agent: i32, unaided: f64): f64 {
  const ease = changetype<Ease>(easeAt);
  const own = chatOf(chat);
  const type = agentOf(agent).type;
  noteWrongAnswer(chat, doubleOf(ease.wrongAt, type));
  let effort = unaided;
  if (ease.tiring > 0) {
    const worked =
      doubleOf(ease.workedBeforeAt, agent) + shop.now - doubleOf(ease.workedSinceAt, agent);
    const beyond = worked - ease.tiredAfter;
    if (beyond > 0) effort *= 1 + ease.tiring * beyond;
  }
  if (ease.canned > 0 && lot(chat, PHRASE_KEY) < ease.canned) {
    setByte(turnAidAt, own.turn, CANNED);
    return min(effort, max(ease.shortest, effort - ease.saves));
  }
  if (ease.drafted > 0 && lot(chat, DRAFT_KEY) < ease.drafted) {
    setByte(turnAidAt, own.turn, DRAFTED);
    return effort * doubleOf(ease.draftFactorAt, type);
  }
  return effort;
}

/**
 * One draw for each contact, held against everybody who works on it: the same customers are answered wrong under every plan, and
 * more of them by people who err more.
 */
function noteWrongAnswer(chat: i32, share: f64): void {
  if (share == 0) return;
  const own = chatOf(chat);
  const word = Draw.word(own.customer, WRONG_KEY, own.number, own.address - own.index);
  if (Draw.uniform(word) < share) setByte(wrongAt, own.contact, 1);
}

/** A uniform draw of the chat's turn from one source. */
function lot(chat: i32, source: i32): f64 {
  const own = chatOf(chat);
  return Draw.uniform(Draw.word(own.customer, source, own.number, own.address));
}
