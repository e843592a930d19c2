import { outcomeIdOfRule } from "#rules/platform-rule.ts";
import { platformRuleById } from "#rules/index.ts";
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
  const rule = platformRuleById(scenario.platform.rule);
  return rule?.measures === "reply-share" ? rule.within : THREE_MINUTES;
}

/** Outcome of the rule the shop is judged by. */
export function platformOutcome(scenario: Scenario): string {
  const rule = platformRuleById(scenario.platform.rule);
  return rule === undefined ? scenario.platform.rule : outcomeIdOfRule(rule);
}
