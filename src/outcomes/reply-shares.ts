import { platformRules } from "#rules/index.ts";
import type { Counts, ReplyShareRule } from "#rules/platform-rule.ts";
import { firstTurnCounts, turnCounts } from "./code-counts.ts";
import { groupStandings } from "./group-standing.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import type { RuleSums } from "./rule-masks.ts";
import { turnShares } from "./turn-shares.ts";

/** Registered rules that count something, in their order. */
const counting = (counts: Counts): readonly ReplyShareRule[] =>
  platformRules
    .filter((rule) => rule.measures === "reply-share")
    .filter((rule) => rule.counts === counts);

/** Rules measured together, once a day. */
interface Family {
  readonly rules: readonly ReplyShareRule[];
  readonly sumsOf: (day: Day) => readonly RuleSums[];
}

function family(
  rules: readonly ReplyShareRule[],
  measure: (day: Day) => readonly RuleSums[],
): Family {
  return { rules, sumsOf: oncePerDay(measure) };
}

const turnRules = counting("turn");
const sharesOfTurns = turnShares(turnRules);
const firstTurnRules = counting("first-turn");
const sharesOfFirsts = turnShares(firstTurnRules);
const groupRules = [...counting("session"), ...counting("buyer-day")];

const families: readonly Family[] = [
  family(turnRules, (day) => sharesOfTurns(day, turnCounts(day))),
  family(firstTurnRules, (day) => sharesOfFirsts(day, firstTurnCounts(day))),
  family(groupRules, groupStandings(groupRules)),
];

type Measure = (day: Day) => readonly RuleSums[];

/** How a rule that nobody registered is measured. */
function measureAlone(rule: ReplyShareRule): Measure {
  switch (rule.counts) {
    case "turn": {
      const shares = turnShares([rule]);
      return (day) => shares(day, turnCounts(day));
    }
    case "first-turn": {
      const shares = turnShares([rule]);
      return (day) => shares(day, firstTurnCounts(day));
    }
    case "session":
    case "buyer-day":
      return groupStandings([rule]);
  }
}

/** The tables of rules that nobody registered, made once for all days. */
const alone = new WeakMap<ReplyShareRule, Measure>();

function measureOf(rule: ReplyShareRule): Measure {
  const measure = alone.get(rule) ?? measureAlone(rule);
  alone.set(rule, measure);
  return measure;
}

/** What was measured of rules that nobody registered: several figures ask for the scenario's own. */
const others = oncePerDay(() => new Map<ReplyShareRule, RuleSums>());

/** Units of a rule, and those replied to in time, by slot; any rule will do, registered ones share their work. */
export function replySumsOf(day: Day, rule: ReplyShareRule): RuleSums {
  for (const { rules, sumsOf } of families) {
    const place = rules.indexOf(rule);
    if (place >= 0) return sumsOf(day)[place] as RuleSums;
  }
  const known = others(day).get(rule);
  if (known) return known;
  const [sums] = measureOf(rule)(day);
  if (!sums) throw new RangeError(`no sums of the rule ${rule.id}`);
  others(day).set(rule, sums);
  return sums;
}
