import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { columnsOf } from "./columns.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import type { Day } from "./outcome.ts";
import { ASK, CODES, codesOf, verdictsOf } from "./turn-codes.ts";

/** Sums of a rule by slot: units, and those among them replied to in time. */
export interface RuleSums {
  readonly of: Float64Array;
  readonly per: Float64Array;
}

/** Per code, one bit for each rule: whose verdict counts the turn, finds it late, or needs the definition in full. */
interface Masks {
  readonly counted: Int32Array;
  readonly missed: Int32Array;
  readonly asks: Int32Array;
}

function masksOf(rules: readonly ReplyShareRule[]): Masks {
  const bitsOf = (isOn: (verdict: number | undefined) => boolean) =>
    Int32Array.from({ length: CODES }, (_, code) =>
      rules.reduce((bits, rule, i) => bits | (isOn(verdictsOf(rule)[code]) ? 1 << i : 0), 0),
    );
  return {
    counted: bitsOf((verdict) => verdict === Verdict.Met || verdict === Verdict.Missed),
    missed: bitsOf((verdict) => verdict === Verdict.Missed),
    asks: bitsOf((verdict) => verdict === ASK),
  };
}

/** Place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & (0 - bits));

/** What is known while the turns go by. */
interface Standing {
  /** Per group, one bit for each rule that counted or missed a turn of it. */
  readonly seen: Int32Array;
  readonly spoilt: Int32Array;
  /** One row of rules per group: slot of the first turn the rule counts. */
  readonly slotOf: Uint16Array;
  /** One row of rules per slot: groups begun in it, and those among them spoilt. */
  readonly begun: Int32Array;
  readonly lost: Int32Array;
}

/**
 * Turns in groups, of a contact or of a buyer on one day, are a unit that one late turn spoils; it counts in the slot of its
 * first turn. All rules with the same groups take one walk along the turns.
 *
 * @param rules 31 at most
 * @returns for a day and the number of the group of each turn: sums of every rule, in their order
 */
export function groupStandings(
  rules: readonly ReplyShareRule[],
): (day: Day, groupOf: Int32Array, groups: number) => readonly RuleSums[] {
  const { counted, missed, asks } = masksOf(rules);
  return (day, groupOf, groups) => {
    const { turnSlot } = columnsOf(day);
    const codes = codesOf(day);
    const slots = day.slots.count;
    const standing: Standing = {
      seen: day.room.int32(groups),
      spoilt: day.room.int32(groups),
      slotOf: day.room.uint16(groups * rules.length),
      begun: new Int32Array(slots * rules.length),
      lost: new Int32Array(slots * rules.length),
    };
    const { seen, spoilt } = standing;
    for (let t = 0; t < codes.length; t++) {
      const group = groupOf[t] as number;
      const code = codes[t] as number;
      const isSpoilt = spoilt[group] as number;
      const asking = (asks[code] as number) & ~isSpoilt;
      let open = (counted[code] as number) & ~(seen[group] as number);
      let late = (missed[code] as number) & ~isSpoilt;
      for (let bits = asking; bits !== 0; bits &= bits - 1) {
        const verdict = judgeTurn(day, rules[lowest(bits)] as ReplyShareRule, t);
        if (verdict === Verdict.LeftOut) continue;
        const own = bits & (0 - bits);
        open |= own & ~(seen[group] as number);
        if (verdict === Verdict.Missed) late |= own;
      }
      if ((open | late) === 0) continue;
      enter(standing, rules.length, group, turnSlot[t] as number, open, late);
    }
    return rules.map((_, rule) => sumsOf(standing, rules.length, rule));
  };
}

/** Notes a turn that is a group's first to some rules, or spoils the group to some. */
function enter(
  { seen, spoilt, slotOf, begun, lost }: Standing,
  rules: number,
  group: number,
  slot: number,
  open: number,
  late: number,
): void {
  seen[group] = (seen[group] as number) | open;
  spoilt[group] = (spoilt[group] as number) | late;
  for (let bits = open; bits !== 0; bits &= bits - 1) {
    const rule = lowest(bits);
    slotOf[group * rules + rule] = slot;
    begun[slot * rules + rule] = (begun[slot * rules + rule] as number) + 1;
  }
  for (let bits = late; bits !== 0; bits &= bits - 1) {
    const rule = lowest(bits);
    const place = (slotOf[group * rules + rule] as number) * rules + rule;
    lost[place] = (lost[place] as number) + 1;
  }
}

function sumsOf({ begun, lost }: Standing, rules: number, rule: number): RuleSums {
  const slots = begun.length / rules;
  const of = new Float64Array(slots);
  const per = new Float64Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const units = begun[slot * rules + rule] as number;
    per[slot] = units;
    of[slot] = units - (lost[slot * rules + rule] as number);
  }
  return { of, per };
}
