import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { type CodeCounts } from "./code-counts.ts";
import { columnsOf } from "./columns.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import type { Day } from "./outcome.ts";
import { lowest, masksOf, type RuleSums } from "./rule-masks.ts";
import { CODES, codesOf, verdictsOf } from "./turn-codes.ts";

/** Adds the turns whose code tells the verdict, a whole code at a time. */
function addPlain(sums: RuleSums, rule: ReplyShareRule, { kinds, counts }: CodeCounts): void {
  const { of, per } = sums;
  const table = verdictsOf(rule);
  for (const code of kinds) {
    const verdict = table[code] as number;
    if (verdict !== Verdict.Met && verdict !== Verdict.Missed) continue;
    for (let slot = 0; slot < per.length; slot++) {
      const units = counts[slot * CODES + code] as number;
      per[slot] = (per[slot] as number) + units;
      if (verdict === Verdict.Met) of[slot] = (of[slot] as number) + units;
    }
  }
}

/** Adds a turn to the rules whose tables cannot tell, one bit each. */
function addJudged(
  sums: readonly RuleSums[],
  rules: readonly ReplyShareRule[],
  asking: number,
  day: Day,
  t: number,
): void {
  const slot = columnsOf(day).turnSlot[t] as number;
  for (let bits = asking; bits !== 0; bits &= bits - 1) {
    const rule = lowest(bits);
    const verdict = judgeTurn(day, rules[rule] as ReplyShareRule, t);
    if (verdict === Verdict.LeftOut) continue;
    const { of, per } = sums[rule] as RuleSums;
    per[slot] = (per[slot] as number) + 1;
    if (verdict === Verdict.Met) of[slot] = (of[slot] as number) + 1;
  }
}

/**
 * Every turn is a unit. Whole groups of a code share a verdict, the rest are judged in full, on one walk for all rules.
 *
 * @param rules 31 at most
 * @returns for a day and some of its turns: sums of every rule, in their order
 */
export function turnShares(
  rules: readonly ReplyShareRule[],
): (day: Day, counted: CodeCounts) => readonly RuleSums[] {
  const { asks } = masksOf(rules);
  return (day, counted) => {
    const slots = day.slots.count;
    const sums = rules.map(() => ({ of: day.room.float64(slots), per: day.room.float64(slots) }));
    for (const [i, rule] of rules.entries()) addPlain(sums[i] as RuleSums, rule, counted);
    if (counted.kinds.every((code) => asks[code] === 0)) return sums;
    const codes = codesOf(day);
    const { rows } = counted;
    const length = rows === undefined ? codes.length : rows.length;
    for (let i = 0; i < length; i++) {
      const t = rows === undefined ? i : (rows[i] as number);
      if (t < 0) continue;
      const asking = asks[codes[t] as number] as number;
      if (asking !== 0) addJudged(sums, rules, asking, day, t);
    }
    return sums;
  };
}
