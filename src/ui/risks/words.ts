import { useContext, useMemo } from "react";
import { PlanDaysContext } from "#ui/plan/plan-days.ts";
import { inDays } from "#ui/text/in-days.ts";
import { useWords } from "#ui/text/use-words.ts";
import { risksSeveralEn, risksSeveralZh } from "./several-days.ts";
import { risksEn } from "./text-en.ts";
import { type RisksText, risksZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", RisksText>> = { zh: risksZh, en: risksEn };
const several = { zh: risksSeveralZh, en: risksSeveralEn };

/** The words of this screen, which are loaded with it. */
export function useRisksWords() {
  const { language, say } = useWords();
  const days = useContext(PlanDaysContext);
  const text = useMemo(() => inDays(texts[language], several[language], days), [language, days]);
  return { language, say, text };
}
