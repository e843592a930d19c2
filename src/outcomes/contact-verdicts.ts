import { columnsOf } from "./columns.ts";
import { datesOfSlots, MIXED } from "./dates.ts";
import type { Day } from "./outcome.ts";
import type { Masks } from "./rule-masks.ts";
import { CODES, codesOf } from "./turn-codes.ts";

/** What some rules that look at groups of turns make of a turn, by its code, in one word. */
export interface Words {
  readonly rules: number;
  /** Bits of the rules by buyer and day; the others are by contact. */
  readonly byBuyerDay: number;
  /** When days turn, in seconds after midnight. */
  readonly turnsAt: number;
  /** Per code: bit r when rule r counts the turn, r + rules when it finds it late, r + 2 rules when its table cannot tell. */
  readonly ofCode: Int32Array;
}

/** @param rules 10 at most */
export const wordsOf = ({ counted, missed, asks }: Masks, rules: number): Int32Array =>
  Int32Array.from(
    { length: CODES },
    (_, code) =>
      (counted[code] as number) |
      ((missed[code] as number) << rules) |
      ((asks[code] as number) << (2 * rules)),
  );

/** What became of the contacts of a day. */
export interface ContactVerdicts {
  /** Per contact: bits of the rules that must look at its turns one by one. */
  readonly careful: Uint8Array;
  readonly isAnyCareful: boolean;
  /** Words of contacts, for the other rules. */
  readonly kinds: readonly number[];
  /** One row of slots per kind: contacts by slot of their first turn. */
  readonly counts: Int32Array;
}

/** Puts the words of turns first to end together by contact, and notes each contact's last turn. */
function gather(
  day: Day,
  ofCode: Int32Array,
  first: number,
  end: number,
  words: Int32Array,
  last: Int32Array,
): void {
  const { contact } = day.journal.turns;
  const codes = codesOf(day);
  for (let t = first; t < end; t++) {
    const c = contact[t] as number;
    words[c] = (words[c] as number) | (ofCode[codes[t] as number] as number);
    last[c] = t;
  }
}

/**
 * Nearly every contact is plain to nearly every rule: the rule's table tells all verdicts, a rule that counts a turn counts the
 * first, and it is the buyer's only contact and within a day. Then the verdicts on its turns put together are the contact's.
 */
export function contactVerdicts(day: Day, words: Words): ContactVerdicts {
  const { rules, byBuyerDay, ofCode } = words;
  const { root, returned, firstTurn, turnSlot, turnStart } = columnsOf(day);
  const codes = codesOf(day);
  const slots = day.slots.count;
  const own = day.room.int32(root.length);
  const last = day.room.int32(root.length);
  for (let slot = 0; slot < slots; slot++)
    gather(day, ofCode, turnStart[slot] as number, turnStart[slot + 1] as number, own, last);
  const dates = datesOfSlots(day, words.turnsAt);
  const careful = day.room.uint8(root.length);
  const numberOf = day.room.uint16(1 << (2 * rules));
  const kindOf = day.room.uint16(root.length);
  const all = (1 << rules) - 1;
  const kinds: number[] = [];
  let care = 0;
  for (let c = 0; c < root.length; c++) {
    const word = own[c] as number;
    if (word === 0) continue;
    const first = firstTurn[c] as number;
    const openedLater = word & all & ~(ofCode[codes[first] as number] as number);
    const date = dates[turnSlot[first] as number] as number;
    const isAlone =
      root[c] === c &&
      returned[c] === 0 &&
      date !== MIXED &&
      date === dates[turnSlot[last[c] as number] as number];
    const odd = openedLater | (word >> (2 * rules)) | (isAlone ? 0 : byBuyerDay);
    careful[c] = odd;
    care |= odd;
    const kind = word & ~(odd | (odd << rules)) & (all | (all << rules));
    if (kind === 0) continue;
    if (numberOf[kind] === 0) numberOf[kind] = kinds.push(kind);
    kindOf[c] = numberOf[kind] as number;
  }
  const counts = day.room.int32(kinds.length * slots);
  for (let c = 0; c < root.length; c++) {
    if (kindOf[c] === 0) continue;
    const place =
      ((kindOf[c] as number) - 1) * slots + (turnSlot[firstTurn[c] as number] as number);
    counts[place] = (counts[place] as number) + 1;
  }
  return { careful, isAnyCareful: care !== 0, kinds, counts };
}
