import { type Language, figure, inOne, percent } from "#ui/format/figure.ts";
import type { Unit } from "#outcomes/outcome.ts";
import { useWords } from "#ui/text/use-words.ts";
import { trainEn } from "./text-en.ts";
import { type TrainText, trainZh } from "./text-zh.ts";

const texts: Readonly<Record<Language, TrainText>> = { zh: trainZh, en: trainEn };

/** The words of this screen, which are loaded with it. */
export function useTrainWords() {
  const { language, say } = useWords();
  return { language, say, text: texts[language] };
}

/** A figure of an outcome on one line. */
export const valueText = (language: Language, value: number, unit: Unit): string =>
  unit === "share" ? percent(language, value) : inOne(figure(language, value, unit));
