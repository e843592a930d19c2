import { customRuleOf } from "#outcomes/own-rule.ts";
import type { Gate, Side } from "#rules/gate.ts";
import { platformRuleById } from "#rules/index.ts";
import { isTimeMeasure, type PlatformRule } from "#rules/platform-rule.ts";
import { CUSTOM_RULE } from "#scenario/custom-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toClock } from "#units/clock.ts";
import { type Language, limitShort, percent } from "#ui/format/figure.ts";
import { spanClock } from "#ui/format/time.ts";
import { filled } from "#ui/text/filled.ts";
import type { DetailsText } from "./text-zh.ts";

const HOUR = 3600;

type Words = DetailsText["rules"];

const between = (language: Language, parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(language === "zh" ? "，" : ", ");

/** What a rule looks at, in a line. */
export function ruleLine(rule: PlatformRule, words: Words, language: Language): string {
  const hours = rule.until - rule.from >= 86_400 ? words.allDay : spanClock(rule);
  if (rule.measures === "response-percentile")
    return between(language, [
      filled(words.percentile, { level: percent(language, rule.level, 0) }),
      hours,
    ]);
  if (rule.measures !== "reply-share")
    return between(language, [words.measures[rule.measures], hours]);
  const { cycle } = rule;
  if (cycle !== undefined)
    return between(language, [
      words.counts[rule.counts],
      filled(words.cycle, { turn: toClock(cycle.turnsAt), last: toClock(cycle.answeredBy) }),
      hours,
      rule.botReplyCounts ? words.botCounts : undefined,
    ]);
  return between(language, [
    words.counts[rule.counts],
    rule.within >= 2 * HOUR && rule.within % HOUR === 0
      ? filled(words.hours, { hours: String(rule.within / HOUR) })
      : filled(words.within, { limit: limitShort(language, rule.within) }),
    hours,
    rule.botReplyCounts ? words.botCounts : undefined,
  ]);
}

/** What the platform asks for. */
export function askedText(rule: PlatformRule, words: Words, language: Language): string {
  if (rule.target === null) return words.notAsked;
  if (isTimeMeasure(rule.measures)) return `≤ ${limitShort(language, rule.target)}`;
  const sign = rule.measures === "reply-share" ? "≥" : "<";
  return `${sign} ${percent(language, rule.target, 0)}`;
}

/** Source and date of a rule or a gate. */
export const originText = (
  { source, validFrom }: Pick<PlatformRule | Gate, "source" | "validFrom">,
  words: Words,
  language: Language,
): string =>
  between(language, [
    source[language],
    validFrom === "unknown" ? words.unknown : filled(words.since, { date: validFrom }),
  ]);

const SIGNS: Readonly<Record<Side, string>> = {
  "at-least": "≥",
  above: ">",
  "at-most": "≤",
  below: "<",
};

/** Whether a gate's line is a time in seconds and no share. */
export const isTimeGate = (scenario: Scenario, gate: Gate): boolean =>
  isTimeMeasure(
    (gate.platform === CUSTOM_RULE ? customRuleOf(scenario) : platformRuleById(gate.rule))
      ?.measures,
  );

/** The line, on the side on which it is passed. */
export const lineText = (gate: Gate, isTime: boolean, language: Language): string =>
  `${SIGNS[gate.side]} ${isTime ? limitShort(language, gate.asks) : percent(language, gate.asks, Number.isInteger(Math.round(gate.asks * 1e6) / 1e4) ? 0 : 1)}`;

/** Which days a gate looks at together, and what it leaves out. */
export function windowText(
  gate: Gate,
  { isCycle, words, language }: { isCycle: boolean; words: Words; language: Language },
): string {
  const days =
    gate.days === 1
      ? isCycle
        ? words.everyCycle
        : words.everyDay
      : filled(words.window, { days: String(gate.days) });
  return between(language, [
    days,
    gate.moreThan > 0 ? filled(words.more, { count: String(gate.moreThan) }) : undefined,
  ]);
}
