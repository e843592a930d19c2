import type { Counts, PlatformRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { type Language, percent } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { targetRule } from "#ui/home/outcome-ids.ts";

const DAY = 86_400;

/** Whether some of the plan lies outside the hours the rule looks at. */
export function leavesHoursOut(
  { from, until }: Pick<PlatformRule, "from" | "until">,
  { horizon }: Pick<Scenario, "horizon">,
): boolean {
  if (until - from >= DAY) return false;
  const [first, last] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  const opens = first % DAY;
  return opens < from || opens + last - first > until;
}

/** "只算 8:00–23:00": what has to stand beside a rule's figure where the plan goes on beyond its hours; empty otherwise. */
export function ruleHours(
  rule: Pick<PlatformRule, "from" | "until"> | undefined,
  scenario: Pick<Scenario, "horizon">,
  language: Language,
): string {
  if (rule === undefined || !leavesHoursOut(rule, scenario)) return "";
  return language === "zh" ? `只算 ${spanClock(rule)}` : `${spanClock(rule)} only`;
}

/** What a rule of reply rates counts, where that is not a customer's first question as in the headline. */
const units: Readonly<Record<Language, Partial<Record<Counts, string>>>> = {
  zh: { turn: "逐轮算", session: "按会话最慢一轮", "buyer-day": "按买家当天最慢一轮" },
  en: {
    turn: "every round",
    session: "a contact by its slowest round",
    "buyer-day": "a buyer's day by its slowest round",
  },
};

/** "只算 8:00–23:00，按会话最慢一轮": the rule's hours and what it counts, each where it differs from the headline's; else empty. */
export function ruleScope(
  rule: Pick<PlatformRule, "from" | "until" | "counts" | "measures"> | undefined,
  scenario: Pick<Scenario, "horizon">,
  language: Language,
): string {
  const unit = rule?.measures === "reply-share" ? (units[language][rule.counts] ?? "") : "";
  return [ruleHours(rule, scenario, language), unit]
    .filter((words) => words !== "")
    .join(language === "zh" ? "，" : ", ");
}

/** "90%（只算 8:00–23:00）": a figure or a name with the hours it is confined to; as it is where there are none to say. */
export function withHours(figure: string, hours: string, language: Language): string {
  if (hours === "") return figure;
  return language === "zh" ? `${figure}（${hours}）` : `${figure} (${hours})`;
}

/** The plan's target with what its rule counts: "90%（只算 8:00–23:00，逐轮算）". */
export const targetWithHours = (scenario: Scenario, language: Language): string =>
  withHours(
    percent(language, scenario.platform.target, 0),
    ruleScope(targetRule(scenario), scenario, language),
    language,
  );
