import { useTranslation } from "react-i18next";
import type { Text } from "#units/text.ts";
import type { Language } from "#ui/format/figure.ts";

/** The words of the page: the language in force, `t` for messages, `say` for texts that come with the data. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "zh";
  return { t, i18n, language, say: (text: Text) => text[language] };
}
