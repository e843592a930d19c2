import { useWords } from "#ui/text/use-words.ts";
import { risksEn } from "./text-en.ts";
import { type RisksText, risksZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", RisksText>> = { zh: risksZh, en: risksEn };

/** The words of this screen, which are loaded with it. */
export function useRisksWords() {
  const { language, say } = useWords();
  return { language, say, text: texts[language] };
}
