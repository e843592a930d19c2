import { platformRules } from "#rules/index.ts";
import type { Counts, ReplyShareRule } from "#rules/platform-rule.ts";
import { buyerDaysBetween, buyerDaysOf } from "./buyer-days.ts";
import { type CodedRows, codedFirsts, codedTurns } from "./coded-rows.ts";
import { columnsOf } from "./columns.ts";
import { groupStandings, type RuleSums } from "./group-standing.ts";
import { judgeTurn, Verdict } from "./judge-turn.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { ASK, CODES, verdictsOf } from "./turn-codes.ts";

/** Every chosen turn is a unit: whole groups of a code share a verdict, the rest are judged in full. */
function sumsOfTurns(day: Day, rule: ReplyShareRule, { rows, starts, counts }: CodedRows) {
  const { turnSlot } = columnsOf(day);
  const slots = day.slots.count;
  const of = new Float64Array(slots);
  const per = new Float64Array(slots);
  const table = verdictsOf(rule);
  for (let code = 0; code < CODES; code++) {
    const verdict = table[code] as number;
    const end = starts[code + 1] as number;
    const first = starts[code] as number;
    if (verdict === Verdict.LeftOut || first === end) continue;
    if (verdict !== ASK) {
      for (let slot = 0; slot < slots; slot++) {
        const units = counts[code * slots + slot] as number;
        per[slot] = (per[slot] as number) + units;
        if (verdict === Verdict.Met) of[slot] = (of[slot] as number) + units;
      }
      continue;
    }
    for (let i = first; i < end; i++) {
      const t = rows[i] as number;
      const own = judgeTurn(day, rule, t);
      if (own === Verdict.LeftOut) continue;
      const slot = turnSlot[t] as number;
      per[slot] = (per[slot] as number) + 1;
      if (own === Verdict.Met) of[slot] = (of[slot] as number) + 1;
    }
  }
  return { of, per };
}

/** Rules that look at the same units, measured together. */
function family(
  counts: Counts,
  rules: readonly ReplyShareRule[],
): (day: Day) => readonly RuleSums[] {
  const inGroups = groupStandings(rules);
  return (day) => {
    const { contacts, turns } = day.journal;
    switch (counts) {
      case "turn":
        return rules.map((rule) => sumsOfTurns(day, rule, codedTurns(day)));
      case "first-turn":
        return rules.map((rule) => sumsOfTurns(day, rule, codedFirsts(day)));
      case "session":
        return inGroups(day, turns.contact, contacts.count);
      case "buyer-day": {
        const buyerDays = buyerDaysOf(day);
        return inGroups(day, buyerDays.of, buyerDays.count);
      }
    }
  };
}

/** Registered rules by what they count, each kind measured once a day. */
const registered = new Map(
  (["turn", "first-turn", "session", "buyer-day"] as const).map((counts) => {
    const rules = platformRules
      .filter((rule) => rule.measures === "reply-share")
      .filter((rule) => rule.counts === counts);
    return [counts, { rules, sumsOf: oncePerDay(family(counts, rules)) }] as const;
  }),
);

/** Sums of one rule by buyer and day, days turning when its cycle does. */
function byCycle(day: Day, rule: ReplyShareRule): readonly RuleSums[] {
  const { of, count } = buyerDaysBetween(day, rule.cycle?.turnsAt ?? 0);
  return groupStandings([rule])(day, of, count);
}

/** What was measured of rules that nobody registered: several figures ask for the scenario's own. */
const others = oncePerDay(() => new Map<ReplyShareRule, RuleSums>());

/** Units of a rule, and those replied to in time, by slot; any rule will do, registered ones share their work. */
export function replySumsOf(day: Day, rule: ReplyShareRule): RuleSums {
  const own = registered.get(rule.counts);
  const known = own?.sumsOf(day)[own.rules.indexOf(rule)] ?? others(day).get(rule);
  if (known) return known;
  const isByCycle = rule.cycle !== undefined && rule.counts === "buyer-day";
  const [alone] = isByCycle ? byCycle(day, rule) : family(rule.counts, [rule])(day);
  if (!alone) throw new RangeError(`no sums of the rule ${rule.id}`);
  others(day).set(rule, alone);
  return alone;
}
