import { useContext, useMemo } from "react";
import type { Scene } from "#experiments/film/scene.ts";
import { type Language, duration, inOne, money } from "#ui/format/figure.ts";
import { PlanDaysContext } from "#ui/plan/plan-days.ts";
import { filled } from "#ui/text/filled.ts";
import { inDays } from "#ui/text/in-days.ts";
import { useWords } from "#ui/text/use-words.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { replaySeveralEn, replaySeveralZh } from "./several-days.ts";
import { replayEn } from "./text-en.ts";
import { type ReplayText, replayZh } from "./text-zh.ts";

const texts: Readonly<Record<Language, ReplayText>> = { zh: replayZh, en: replayEn };
const several = { zh: replaySeveralZh, en: replaySeveralEn };

const DAY = 86_400;

/** The words of this screen, which are loaded with it. */
export function useReplayWords() {
  const { language, say } = useWords();
  const days = useContext(PlanDaysContext);
  const text = useMemo(() => inDays(texts[language], several[language], days), [language, days]);
  const isSeveral = days > 1;
  const clocks = useMemo(() => {
    // Of a plan of several days the clock of the day at hand.
    const clockOf = (at: number) => (isSeveral ? at % DAY : at);
    return {
      secondText: (at: number) => clockText(clockOf(at)),
      minuteText: (at: number) => toClock(seconds(Math.floor(clockOf(at)))),
    };
  }, [isSeveral]);
  return { language, say, text, isSeveral, ...clocks };
}

/** "20:21:41". */
export function clockText(at: number): string {
  const whole = Math.floor(at);
  const clock = toClock(seconds(whole));
  return whole % 60 === 0 ? `${clock}:00` : clock;
}

/** Yuan and units on one line. */
export const yuan = (language: Language, amount: number): string => inOne(money(language, amount));

/** What a scene shows, in a sentence. */
export function sceneSentence(
  text: ReplayText,
  language: Language,
  plan: string,
  { firsts, longestWait, left, lost }: Scene,
): string {
  return filled(firsts === 0 ? text.spokenNobody : text.spokenPlan, {
    plan,
    waiting: `${firsts}`,
    longest: inOne(duration(language, Math.round(longestWait))),
    left: `${left}`,
    lost: yuan(language, lost),
  });
}
