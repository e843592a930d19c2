import { platformRuleById } from "#rules/index.ts";
import type { PlatformRule, ReplyShareRule } from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { seconds, share } from "#units/units.ts";

type Custom = NonNullable<Scenario["platform"]["custom"]>;

const made = new WeakMap<Custom, ReplyShareRule>();

function ruleOf(custom: Custom): ReplyShareRule {
  const { label, counts, clockStart, offHours, unansweredAtMidnight } = custom;
  return {
    id: CUSTOM_RULE,
    platform: CUSTOM_RULE,
    label,
    measures: "reply-share",
    counts,
    within: seconds(custom.within),
    from: toSeconds(custom.from),
    until: toSeconds(custom.until),
    clockStart,
    offHours,
    unansweredAtMidnight,
    botReplyCounts: custom.keptByBot === "counts",
    unstaffedCounts: custom.nobodyOnDuty === "counts",
    replyToGoneCounts: custom.customerGone === "counts",
    target: custom.target === undefined ? null : share(custom.target),
    validFrom: "unknown",
    source: { zh: "方案里自己写的", en: "the scenario" },
    grade: "ours",
    consequence: { zh: "自定", en: "Your own" },
  };
}

/** The rule a scenario holds itself, if it does; the same object for the same scenario. */
export function customRuleOf({ platform: { custom } }: Scenario): ReplyShareRule | undefined {
  if (custom === undefined) return undefined;
  const rule = made.get(custom) ?? ruleOf(custom);
  made.set(custom, rule);
  return rule;
}

/** The rule the shop is judged by: one of the registry, or its own; undefined where the scenario names neither. */
export const ownRuleOf = (scenario: Scenario): PlatformRule | undefined =>
  scenario.platform.rule === CUSTOM_RULE
    ? customRuleOf(scenario)
    : platformRuleById(scenario.platform.rule);
