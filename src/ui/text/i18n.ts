import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "#ui/format/figure.ts";
import { keepPreference, readPreference } from "#ui/state/preference.ts";
import { en } from "./en.ts";
import { type Messages, zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: Messages };
  }
}

const tags = { zh: "zh-CN", en: "en" } as const;

/** The visitor's choice, or else the browser's language where it is English; Chinese otherwise. */
export function firstLanguage(stored: string | null, preferred: readonly string[]): Language {
  if (stored === "zh" || stored === "en") return stored;
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag));
  return known !== undefined && /^en/i.test(known) ? "en" : "zh";
}

/** Texts in both languages, ready at once; the page's language and title follow the choice. */
export function startTexts(): i18n {
  const texts = i18next.createInstance();
  texts.on("languageChanged", (language) => {
    document.documentElement.lang = tags[language as Language];
    document.title = texts.t("title");
  });
  void texts.use(initReactI18next).init({
    lng: firstLanguage(readPreference("language"), navigator.languages),
    fallbackLng: "zh",
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts;
}

/** Speaks another language from now on, and on the next visit. */
export function chooseLanguage(texts: i18n, language: Language): void {
  keepPreference("language", language);
  void texts.changeLanguage(language);
}
