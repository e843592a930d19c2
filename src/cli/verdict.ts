import type { StudyResult } from "#experiments/study.ts";
import { plain } from "./figure.ts";
import type { Language } from "./language.ts";

/** What the study says in one sentence, in natural frequencies and yuan. */
export function verdict(language: Language, { outcomes }: StudyResult): string {
  const parts: string[] = [];
  const miss = outcomes["first-response-miss-share"];
  if (miss !== undefined && !Number.isNaN(miss.mean)) parts.push(missed(language, miss.mean * 100));
  const lost = outcomes["lost-sales"];
  if (lost !== undefined && !Number.isNaN(lost.mean)) {
    const [mean, low, high] = [lost.mean, lost.p10, lost.p90].map((one) => money(language, one));
    parts.push(
      language === "zh"
        ? `预计少卖 ${mean}（多数日子 ${low} – ${high}）`
        : `an expected ${mean} of sales is lost (${low} – ${high} on most days)`,
    );
  }
  return language === "zh" ? `${parts.join("；")}。` : `${parts.join("; ")}.`;
}

function missed(language: Language, ofHundred: number): string {
  const count = Math.round(ofHundred);
  if (language === "zh") {
    const people = count < 1 ? "不到 1 位" : `约有 ${count} 位`;
    return `每 100 位转人工的顾客${people} 3 分钟内等不到第一句回复`;
  }
  const people =
    count < 1 ? "fewer than 1 gets" : count === 1 ? "about 1 gets" : `about ${count} get`;
  return `Of every 100 customers who ask a person, ${people} no first reply within 3 minutes`;
}

/** Yuan in words: 7.2 万元, 8,300 元; ¥72,000 in English. */
function money(language: Language, yuan: number): string {
  if (language === "en") return `¥${plain("en", yuan)}`;
  if (Math.abs(yuan) < 10_000) return `${plain("zh", yuan)} 元`;
  return `${plain("zh", yuan / 10_000, 1)} 万元`;
}
