import { platformRuleById } from "#rules/index.ts";
import type { PlatformRule } from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { DAY } from "./time-of-day.ts";
import type { Text } from "#units/text.ts";
import { seconds, share } from "#units/units.ts";

type Custom = NonNullable<Scenario["platform"]["custom"]>;

/** Outcomes that measure a rule of one's own, by what it measures. */
export const OWN_OUTCOMES = {
  "reply-share": "custom-share",
  "mean-response": "custom-average-response-time",
  "response-percentile": "custom-response-percentile",
  "unstaffed-share": "custom-to-keep-low-share",
  "no-reply-share": "custom-to-keep-low-share",
} as const;

/** The checks ask for a level; drafts may do without. */
const USUAL_LEVEL = 0.9;

const made = new WeakMap<Scenario, PlatformRule>();

const inScenario: Text = { zh: "方案里自己写的", en: "the scenario" };

/** Where the figures of the scenario's own rule come from, as its register of sources says. */
export function originOf({ sources }: Scenario): Text {
  const source = (sources["platform.custom"] ?? sources["platform"])?.source;
  if (source === undefined) return inScenario;
  return typeof source === "string" ? { zh: source, en: source } : source;
}

function ruleOf(scenario: Scenario, custom: Custom): PlatformRule {
  const { label, counts, clockStart, offHours, unansweredAtMidnight, cycle } = custom;
  const measures = custom.measures ?? "reply-share";
  const common = {
    id: CUSTOM_RULE,
    platform: CUSTOM_RULE,
    label,
    counts,
    from: toSeconds(custom.from),
    until: toSeconds(custom.until),
    clockStart,
    offHours,
    unansweredAtMidnight,
    botReplyCounts: custom.keptByBot === "counts",
    unstaffedCounts: custom.nobodyOnDuty === "counts",
    replyToGoneCounts: custom.customerGone === "counts",
    validFrom: custom.validFrom ?? "unknown",
    source: originOf(scenario),
    grade: "ours",
    consequence: { zh: "自定", en: "Your own" },
    outcome: OWN_OUTCOMES[measures],
  } as const;
  const target = custom.target === undefined ? null : share(custom.target);
  if (measures === "mean-response")
    return {
      ...common,
      measures,
      target: custom.targetTime === undefined ? null : seconds(custom.targetTime),
    };
  if (measures === "response-percentile")
    return {
      ...common,
      measures,
      level: share(custom.percentile ?? USUAL_LEVEL),
      target: custom.targetTime === undefined ? null : seconds(custom.targetTime),
    };
  if (measures !== "reply-share") return { ...common, measures, target };
  const turns = cycle && {
    turnsAt: toSeconds(cycle.turnsAt),
    answeredBy: toSeconds(cycle.answeredBy),
  };
  const longest = turns === undefined ? DAY : DAY - turns.turnsAt + turns.answeredBy;
  return {
    ...common,
    measures,
    within: seconds(custom.within ?? longest),
    cycle: turns,
    target,
  };
}

/** The rule a scenario holds itself, if it does; the same object for the same scenario. */
export function customRuleOf(scenario: Scenario): PlatformRule | undefined {
  const { custom } = scenario.platform;
  if (custom === undefined) return undefined;
  const rule = made.get(scenario) ?? ruleOf(scenario, custom);
  made.set(scenario, rule);
  return rule;
}

/** The rule the shop is judged by: one of the registry, or its own; undefined where the scenario names neither. */
export const ownRuleOf = (scenario: Scenario): PlatformRule | undefined =>
  scenario.platform.rule === CUSTOM_RULE
    ? customRuleOf(scenario)
    : platformRuleById(scenario.platform.rule);
