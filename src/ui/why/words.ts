import { useWords } from "#ui/text/use-words.ts";
import { whyEn } from "./text-en.ts";
import { type WhyText, whyZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", WhyText>> = { zh: whyZh, en: whyEn };

/** The words of this screen, which are loaded with it. */
export function useWhyWords() {
  const { language, say } = useWords();
  return { language, say, text: texts[language] };
}

/** What a figure of a theory case is called, and which moment or class it is of; its code where it has no name. */
export function figureName(metric: string, text: WhyText): string {
  const bare = metric.replace(/^(total|bins\[\d+\])\./, "").replace(/\[\d+\]$/, "");
  const name = text.figures[bare] ?? text.figures[bare.replace(/_(t|class\d)$/, "")];
  return name ?? metric;
}
