import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { columnsOf } from "./columns.ts";
import { type ContactVerdicts, contactVerdicts, type Words, wordsOf } from "./contact-verdicts.ts";
import { dateAt } from "./dates.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import type { Day } from "./outcome.ts";
import { lowest, type Masks, masksOf, type RuleSums } from "./rule-masks.ts";
import { codesOf } from "./turn-codes.ts";

/** Most rules measured together. */
const MOST_RULES = 8;

/** Rules and what is known of them while the turns go by. */
interface Standing {
  readonly day: Day;
  readonly codes: Uint16Array;
  readonly rules: readonly ReplyShareRule[];
  readonly masks: Masks;
  readonly words: Words;
  /**
   * Per contact, one bit for each rule that counted or missed a turn of its group: its own turns, or, at the row of the buyer's
   * first contact, the buyer's turns of a day.
   */
  readonly seen: Int32Array;
  readonly spoilt: Int32Array;
  /** Per buyer, at the row of the first contact: date of the last turn. */
  readonly dateOf: Int32Array;
  /** One row of rules per contact: slot of the first turn the rule counts. */
  readonly slotOf: Uint16Array;
  /** One row of slots per rule: groups begun in it, and those among them spoilt. */
  readonly begun: Int32Array;
  readonly lost: Int32Array;
}

/**
 * Turns in groups, of a contact or of a buyer on one day, are a unit that one late turn spoils; it counts in the slot of its
 * first turn.
 *
 * @param rules of either kind of group, 8 at most; days of buyers turn with the cycle of the first that has one
 * @returns for a day: sums of every rule, in their order
 */
export function groupStandings(
  rules: readonly ReplyShareRule[],
): (day: Day) => readonly RuleSums[] {
  if (rules.length > MOST_RULES) throw new RangeError(`${rules.length} rules by groups of turns`);
  const masks = masksOf(rules);
  const byBuyerDay = rules.reduce(
    (bits, { counts }, i) => bits | (counts === "buyer-day" ? 1 << i : 0),
    0,
  );
  const words: Words = {
    rules: rules.length,
    byBuyerDay,
    turnsAt: rules.find(({ counts }) => counts === "buyer-day")?.cycle?.turnsAt ?? 0,
    ofCode: wordsOf(masks, rules.length),
  };
  return (day) => {
    const { room, slots } = day;
    const contacts = day.journal.contacts.count;
    const verdicts = contactVerdicts(day, words);
    const standing: Standing = {
      day,
      codes: codesOf(day),
      rules,
      masks,
      words,
      seen: room.int32(contacts),
      spoilt: room.int32(contacts),
      dateOf: room.int32(contacts),
      slotOf: room.uint16(contacts * rules.length),
      begun: room.int32(slots.count * rules.length),
      lost: room.int32(slots.count * rules.length),
    };
    addPlain(standing, verdicts);
    if (verdicts.isAnyCareful) walk(standing, verdicts.careful);
    return rules.map((_, rule) => sumsOf(standing, rule));
  };
}

/** Adds contacts to the rules to which they are plain. */
function addPlain({ day, words, begun, lost }: Standing, { kinds, counts }: ContactVerdicts): void {
  const slots = day.slots.count;
  const addRow = (into: Int32Array, rule: number, kind: number) => {
    for (let slot = 0; slot < slots; slot++) {
      const place = rule * slots + slot;
      into[place] = (into[place] as number) + (counts[kind * slots + slot] as number);
    }
  };
  for (const [kind, word] of kinds.entries())
    for (let rule = 0; rule < words.rules; rule++) {
      if (((word >> rule) & 1) === 1) addRow(begun, rule, kind);
      if (((word >> (rule + words.rules)) & 1) === 1) addRow(lost, rule, kind);
    }
}

/** Takes the turns of contacts that are not plain to some rules one by one. */
function walk(standing: Standing, careful: Uint8Array): void {
  const { day, words } = standing;
  const { contact } = day.journal.turns;
  const { turnStart } = columnsOf(day);
  for (let slot = 0; slot < day.slots.count; slot++) {
    const end = turnStart[slot + 1] as number;
    for (let t = turnStart[slot] as number; t < end; t++) {
      const c = contact[t] as number;
      const how = careful[c] as number;
      if (how === 0) continue;
      const byBuyerDay = how & words.byBuyerDay;
      if (how !== byBuyerDay) noteTurn(standing, t, slot, c, how - byBuyerDay);
      if (byBuyerDay !== 0) noteTurn(standing, t, slot, buyerOn(standing, t), byBuyerDay);
    }
  }
}

/** Row of a turn's buyer, of whom nothing is known yet when the turn is the first of a day. */
function buyerOn({ day, words, seen, spoilt, dateOf }: Standing, t: number): number {
  const { contact, asked } = day.journal.turns;
  const buyer = columnsOf(day).root[contact[t] as number] as number;
  const date = dateAt(asked[t] as number, words.turnsAt);
  if (dateOf[buyer] !== date) {
    dateOf[buyer] = date;
    seen[buyer] = (seen[buyer] as number) & ~words.byBuyerDay;
    spoilt[buyer] = (spoilt[buyer] as number) & ~words.byBuyerDay;
  }
  return buyer;
}

/** Notes a turn of a group, if it is the first to one of some rules or may spoil it to one. */
function noteTurn(standing: Standing, t: number, slot: number, group: number, some: number): void {
  const { codes, masks, seen, spoilt } = standing;
  const code = codes[t] as number;
  const isSeen = seen[group] as number;
  const isSpoilt = spoilt[group] as number;
  const asking = (masks.asks[code] as number) & ~isSpoilt & some;
  let open = (masks.counted[code] as number) & ~isSeen & some;
  let late = (masks.missed[code] as number) & ~isSpoilt & some;
  for (let bits = asking; bits !== 0; bits &= bits - 1) {
    const rule = standing.rules[lowest(bits)] as ReplyShareRule;
    const verdict = judgeTurn(standing.day, rule, t);
    if (verdict === Verdict.LeftOut) continue;
    const own = bits & (0 - bits);
    open |= own & ~isSeen;
    if (verdict === Verdict.Missed) late |= own;
  }
  if ((open | late) === 0) return;
  seen[group] = isSeen | open;
  spoilt[group] = isSpoilt | late;
  enter(standing, group, slot, open, late);
}

/** Enters a group as begun to some rules, as spoilt to some. */
function enter(
  { day, rules, slotOf, begun, lost }: Standing,
  group: number,
  slot: number,
  open: number,
  late: number,
): void {
  const row = group * rules.length;
  const slots = day.slots.count;
  for (let bits = open; bits !== 0; bits &= bits - 1) {
    const rule = lowest(bits);
    slotOf[row + rule] = slot;
    begun[rule * slots + slot] = (begun[rule * slots + slot] as number) + 1;
  }
  for (let bits = late; bits !== 0; bits &= bits - 1) {
    const rule = lowest(bits);
    const place = rule * slots + (slotOf[row + rule] as number);
    lost[place] = (lost[place] as number) + 1;
  }
}

function sumsOf({ day, begun, lost }: Standing, rule: number): RuleSums {
  const slots = day.slots.count;
  const of = day.room.float64(slots);
  const per = day.room.float64(slots);
  for (let slot = 0; slot < slots; slot++) {
    const units = begun[rule * slots + slot] as number;
    per[slot] = units;
    of[slot] = units - (lost[rule * slots + slot] as number);
  }
  return { of, per };
}
