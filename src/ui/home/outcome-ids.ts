import { outcomeIdOfRule } from "#rules/platform-rule.ts";
import { platformRuleById } from "#rules/index.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Outcomes that the verdict and the day read by name. */
export const ids = {
  missed: "first-response-miss-share-own",
  lost: "lost-sales",
  possible: "potential-sales",
  onDuty: "agents-on-duty",
  needed: "agents-needed",
  contacts: "contacts",
  people: "contacts-to-people",
} as const;

const THREE_MINUTES = 180;

/** How soon a first reply must come, in seconds: the rule's own limit, three minutes where it names none. */
export function firstReplyLimit(scenario: Scenario): number {
  const rule = ownRuleOf(scenario);
  return rule?.measures === "reply-share" ? rule.within : THREE_MINUTES;
}

/** First replies within three minutes, held against the target where the shop's rule is no reply rate. */
const FIRST_REPLIES = "first-reply-3-min";

/** Whether the target, a share to reach, speaks of the shop's own rule: not where that is a time, or a share to keep low. */
export function isTargetOfRule(scenario: Scenario): boolean {
  const rule = ownRuleOf(scenario);
  return rule === undefined || rule.measures === "reply-share";
}

/** The rule whose rate is held against the target; undefined where nobody knows it. */
export const targetRule = (scenario: Scenario) =>
  isTargetOfRule(scenario) ? ownRuleOf(scenario) : platformRuleById(FIRST_REPLIES);

/** Outcome that is held against the target. */
export function targetOutcome(scenario: Scenario): string {
  const rule = targetRule(scenario);
  return rule === undefined ? scenario.platform.rule : outcomeIdOfRule(rule);
}

/** Outcome of the rule the shop is judged by. */
export function platformOutcome(scenario: Scenario): string {
  const rule = ownRuleOf(scenario);
  return rule === undefined ? scenario.platform.rule : outcomeIdOfRule(rule);
}
