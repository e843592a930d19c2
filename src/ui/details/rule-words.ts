import type { Gate } from "#rules/gate.ts";
import type { PlatformRule } from "#rules/platform-rule.ts";
import { duration, inOne, type Language, limitShort, money, percent } from "#ui/format/figure.ts";
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
  if (rule.measures !== "reply-share")
    return between(language, [words.measures[rule.measures], hours]);
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
  if (rule.measures === "mean-response") return `≤ ${inOne(duration(language, rule.target))}`;
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

/** What follows when a gate is missed, with its fine where there is one. */
export function consequenceText(gate: Gate, words: Words, language: Language): string {
  const { fine, consequence } = gate;
  if (fine === null || gate.platform !== "custom") return consequence[language];
  return filled(words.fine, { yuan: inOne(money(language, (fine.low + fine.high) / 2)) });
}
