import type { ReplyShareRule } from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toClock } from "#units/clock.ts";
import { detailsTexts } from "./words.ts";

type Custom = NonNullable<Scenario["platform"]["custom"]>;

/** Whether the rule of a scenario can say all that a rule says: not where days end at an hour of the rule's own. */
export const canCopy = (rule: ReplyShareRule): boolean => rule.cycle === undefined;

/** A platform's rule as one of the scenario's own, to be edited; both score every day alike until it is. */
const customFrom = (rule: ReplyShareRule): Custom => ({
  label: rule.label,
  counts: rule.counts,
  within: rule.within,
  from: toClock(rule.from),
  until: toClock(rule.until),
  clockStart: rule.clockStart,
  offHours: rule.offHours,
  unansweredAtMidnight: rule.unansweredAtMidnight,
  keptByBot: rule.botReplyCounts ? "counts" : "left-out",
  nobodyOnDuty: rule.unstaffedCounts ? "counts" : "left-out",
  customerGone: rule.replyToGoneCounts ? "counts" : "missed",
  ...(rule.target === null ? {} : { target: rule.target }),
});

/** The scenario with a copy of a rule as its own, and where it was copied from. */
export function withCopy(scenario: Scenario, rule: ReplyShareRule): Scenario {
  const source = (language: "zh" | "en") =>
    detailsTexts[language].rules.source
      .replace("{{name}}", rule.label[language])
      .replace("{{source}}", rule.source[language]);
  return {
    ...scenario,
    platform: { ...scenario.platform, custom: customFrom(rule) },
    sources: {
      ...scenario.sources,
      "platform.custom": { grade: "assumption", source: { zh: source("zh"), en: source("en") } },
    },
  };
}

/** Judged by its own rule, and wanting what that asks for. */
export const withOwnRule = (scenario: Scenario): Scenario => ({
  ...scenario,
  platform: {
    ...scenario.platform,
    rule: CUSTOM_RULE,
    target: scenario.platform.custom?.target ?? scenario.platform.target,
  },
});

/** Without its own rule; where the shop was judged by it, by the rule it was judged by before. */
export function withoutOwnRule(scenario: Scenario, before: string): Scenario {
  const { custom: _, ...platform } = scenario.platform;
  const { "platform.custom": __, ...sources } = scenario.sources;
  const rule = platform.rule === CUSTOM_RULE ? before : platform.rule;
  return { ...scenario, platform: { ...platform, rule }, sources };
}
