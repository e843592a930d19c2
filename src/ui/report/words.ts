import { useWords } from "#ui/text/use-words.ts";
import { reportEn } from "./text-en.ts";
import { type ReportText, reportZh } from "./text-zh.ts";

export const reportTexts: Readonly<Record<"zh" | "en", ReportText>> = {
  zh: reportZh,
  en: reportEn,
};

/** The words of this screen, which are loaded with it. */
export function useReportWords() {
  const { language, say } = useWords();
  return { language, say, text: reportTexts[language] };
}
