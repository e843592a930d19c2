import type { Text } from "#units/text.ts";

export type Language = keyof Text;

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The language a name such as "zh", "zh_CN.UTF-8" or "en-GB" stands for. */
const languageOf = (name: string): Language => (/^zh/i.test(name) ? "zh" : "en");

/** The language of the terminal, by the variables that set the language of messages. */
export function terminalLanguage(
  variables: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = variables;
  return languageOf([LC_ALL, LC_MESSAGES, LANG].find((name) => name) ?? "en");
}

/** The language asked for by `--lang`, if the text names one. */
export const askedLanguage = (text: string): Language | undefined =>
  LANGUAGES.find((language) => language === text);
