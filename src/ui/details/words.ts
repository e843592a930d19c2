import { useWords } from "#ui/text/use-words.ts";
import { detailsEn } from "./text-en.ts";
import { type DetailsText, detailsZh } from "./text-zh.ts";

export const detailsTexts: Readonly<Record<"zh" | "en", DetailsText>> = {
  zh: detailsZh,
  en: detailsEn,
};

/** The words of this screen, which are loaded with it. */
export function useDetailsWords() {
  const { language, say, t } = useWords();
  return { language, say, t, text: detailsTexts[language] };
}
