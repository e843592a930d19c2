import type { StudyResult } from "#experiments/study.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figure, type Language } from "#ui/format/figure.ts";
import { ruleScope, withHours } from "#ui/plan/rule-hours.ts";
import { isTargetOfRule, platformOutcome } from "./outcome-ids.ts";
import type { Judging } from "./verdict-sentences.ts";

/** The platform rule with its mean in its own unit, where the target cannot be held against it; undefined otherwise. */
export function ruleBesideTarget(
  study: StudyResult,
  scenario: Scenario,
  language: Language,
): Judging["rule"] {
  const rule = ownRuleOf(scenario);
  const estimate = study.outcomes[platformOutcome(scenario)];
  if (rule === undefined || estimate === undefined || isTargetOfRule(scenario)) return undefined;
  const hours = ruleScope(rule, scenario, language);
  const name = withHours(rule.label[language], hours, language);
  return { name, value: figure(language, estimate.mean, estimate.unit) };
}
