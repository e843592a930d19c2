import { useWords } from "#ui/text/use-words.ts";
import { dataInEn } from "./text-en.ts";
import { type DataInText, dataInZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", DataInText>> = { zh: dataInZh, en: dataInEn };

/** The words of this screen, which are loaded with it. */
export function useDataInWords() {
  const { language, say } = useWords();
  return { language, say, text: texts[language] };
}
