import { type ShiftRules, shiftRulesOf } from "#experiments/staffing/shifts.ts";
import { type Target, targetOf } from "#experiments/staffing/target.ts";
import { outcomeById } from "#outcomes/index.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { outcomeIdOfRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { FIRST_REPLY } from "#ui/plan/target-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

/** A share asked for where the scenario asks for none. */
const LEVEL = 0.9;

/** What the person wants of a roster. */
export interface Ask {
  readonly target: Target;
  /** Most people of each type that is not on the payroll; types left out keep what the rules say. */
  readonly most: Readonly<Record<string, number>>;
}

/** The wait that nine of ten do not exceed. Who gave up counts: else a roster would reach it by being so thin that people leave. */
const LONG_WAIT = "first-response-time-of-all-p90";
/** What is asked of it at first: the three minutes of the first replies. */
const WAIT = 180;

/** Outcomes to choose a target from: first replies in three minutes, the shop's own platform rate, the long waits, and the scenario's own target. */
export function targetChoices(scenario: Scenario): readonly string[] {
  const rule = ownRuleOf(scenario);
  const own = scenario.staffing?.target?.outcome;
  const ids = [
    FIRST_REPLY,
    ...(rule?.measures === "reply-share" ? [outcomeIdOfRule(rule)] : []),
    LONG_WAIT,
    ...(own === undefined ? [] : [own]),
  ];
  return [...new Set(ids)].filter((id) => {
    const outcome = outcomeById(id);
    return outcome !== undefined && outcome.better !== "neither";
  });
}

/** What is asked of an outcome until the person says otherwise. */
export function levelFor(scenario: Scenario, id: string): number {
  const { outcome, level } = targetOf(scenario);
  if (id === outcome) return level;
  if (id === LONG_WAIT) return WAIT;
  return outcomeById(outcome)?.unit === outcomeById(id)?.unit ? level : LEVEL;
}

/** Types whose number the person can limit, with the limit in force. */
export function suppliesOf(
  scenario: Scenario,
): readonly { readonly type: string; readonly most: number }[] {
  return shiftRulesOf(scenario).flatMap(({ type, most }) => {
    const kind = scenario.staff.types.find(({ id }) => id === type)?.kind;
    return kind === undefined || kind === "regular" || most === null ? [] : [{ type, most }];
  });
}

/** The target as it stands for the scenario, with what the person changed where it still makes sense for it. */
export function askOf(scenario: Scenario, changed: Partial<Ask> = {}): Ask {
  const target = { ...targetOf(scenario), ...changed.target };
  const isKnown = targetChoices(scenario).includes(target.outcome);
  const sound = isKnown ? target : targetOf(scenario);
  const per = outcomeById(sound.outcome)?.bySlot === true ? sound.per : "day";
  const most = suppliesOf(scenario).flatMap(({ type }) => {
    const own = changed.most?.[type];
    return own === undefined ? [] : [[type, own] as const];
  });
  return { target: { ...sound, per }, most: Object.fromEntries(most) };
}

/** The scenario the search reads: with the supply asked for. The same object where nothing was asked. */
export function scenarioFor(scenario: Scenario, { most }: Ask): Scenario {
  if (Object.keys(most).length === 0) return scenario;
  const shifts = shiftRulesOf(scenario).map((rule) => ruleOf(rule, most[rule.type]));
  return { ...scenario, staffing: { ...scenario.staffing, shifts } };
}

type ShiftRule = NonNullable<NonNullable<Scenario["staffing"]>["shifts"]>[number];

/** A rule with its defaults, as the scenario file writes it. */
function ruleOf(rule: ShiftRules, asked: number | undefined): ShiftRule {
  const { type, lengths, every, earliest, latest, pause, overtime, fee } = rule;
  const most = asked ?? rule.most;
  return {
    type,
    lengths: [...lengths],
    every,
    ...(earliest === undefined ? {} : { earliest: toClock(seconds(earliest)) }),
    ...(latest === undefined ? {} : { latest: toClock(seconds(latest)) }),
    pause,
    ...(most === null ? {} : { most }),
    overtime,
    fee,
  };
}
