import { type Language, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import type { Report } from "./study-report.ts";
import type { ReportText } from "./text-zh.ts";

/** What of the page is still being computed, as a sentence; empty where nothing is. */
export function unfinishedWords(
  { comparison, isPartial, mishaps, assumptions }: Report,
  { unfinished }: Pick<ReportText, "unfinished">,
  language: Language,
): string {
  const runs = plain(language, comparison.base.replications);
  const parts = [
    isPartial ? filled(unfinished.options, { runs }) : "",
    mishaps?.isSettled === true ? "" : unfinished.risks,
    assumptions === undefined ? unfinished.assumptions : "",
  ].filter((part) => part !== "");
  if (parts.length === 0) return "";
  return filled(unfinished.sentence, { parts: parts.join(language === "zh" ? "、" : ", ") });
}
