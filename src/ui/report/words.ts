import { useContext, useMemo } from "react";
import { PlanDaysContext } from "#ui/plan/plan-days.ts";
import { inDays } from "#ui/text/in-days.ts";
import { useWords } from "#ui/text/use-words.ts";
import { reportSeveralEn, reportSeveralZh } from "./several-days.ts";
import { reportEn } from "./text-en.ts";
import { type ReportText, reportZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", ReportText>> = { zh: reportZh, en: reportEn };
const several = { zh: reportSeveralZh, en: reportSeveralEn };

/** The words of the report about a plan of so many days. */
export const reportText = (language: "zh" | "en", days: number): ReportText =>
  inDays(texts[language], several[language], days);

/** The words of this screen, which are loaded with it. */
export function useReportWords() {
  const { language, say } = useWords();
  const days = useContext(PlanDaysContext);
  const text = useMemo(() => reportText(language, days), [language, days]);
  return { language, say, text };
}
