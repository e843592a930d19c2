import { filled } from "#ui/text/filled.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { Text } from "#units/text.ts";
import { festivalEn } from "./text-en.ts";
import { type FestivalText, festivalZh } from "./text-zh.ts";

const texts: Readonly<Record<"zh" | "en", FestivalText>> = { zh: festivalZh, en: festivalEn };

/** The words of this screen, which are loaded with it. */
export function useFestivalWords() {
  const { language, say, t } = useWords();
  return { language, say, t, text: texts[language] };
}

/** The name of a step for undo, in both languages. */
export function festivalStep(
  step: keyof FestivalText["steps"],
  name: Text = { zh: "", en: "" },
  value: string | number = "",
): Text {
  const words = (language: "zh" | "en") =>
    filled(texts[language].steps[step], { name: name[language], value: String(value) });
  return { zh: words("zh"), en: words("en") };
}
