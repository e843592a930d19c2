import type { Target } from "#experiments/staffing/target.ts";
import { outcomeById } from "#outcomes/index.ts";
import { figure, inOne, percent } from "#ui/format/figure.ts";
import type { useWords } from "#ui/text/use-words.ts";

/** The share of first replies that miss three minutes: asked for as the share that do not. */
export const FIRST_REPLY = "first-response-miss-share";

type Words = Pick<ReturnType<typeof useWords>, "t" | "say" | "language">;

/** What a target is about: first replies in time stand for the share that miss them. */
export function nameOfTarget(id: string, { t, say }: Omit<Words, "language">): string {
  const label = outcomeById(id)?.label;
  return id === FIRST_REPLY ? t("roster.firstReplies") : label === undefined ? id : say(label);
}

/** Whether a target is a most, such as a wait, and not a least. */
export const isMost = (id: string): boolean =>
  id !== FIRST_REPLY && outcomeById(id)?.better === "lower";

/** A target in one line: what, how much, on how many of 100 days. */
export function targetInWords({ outcome, level, per, chance }: Target, words: Words): string {
  const { t, language } = words;
  const known = outcomeById(outcome);
  const value =
    known === undefined || known.unit === "share"
      ? percent(language, level, 0)
      : inOne(figure(language, level, known.unit));
  return t(per === "day" ? "roster.targetInWords" : "roster.targetBySlotInWords", {
    name: nameOfTarget(outcome, words),
    level: `${isMost(outcome) ? "≤" : "≥"} ${value}`,
    days: Math.round(100 * chance),
  });
}
