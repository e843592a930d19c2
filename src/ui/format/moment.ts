import type { Text } from "#units/text.ts";
import type { Language } from "./figure.ts";

const formats = {
  zh: new Intl.DateTimeFormat("zh-CN", {
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }),
  en: new Intl.DateTimeFormat("en-GB", {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }),
} as const;

/** Day and minute of a moment, by the visitor's own clock: "11/22 09:41", "22 Nov, 09:41". */
export const momentText = (language: Language, moment: Date): string =>
  formats[language].format(moment);

/** The same in both languages. */
export const momentInBoth = (moment: Date): Text => ({
  zh: momentText("zh", moment),
  en: momentText("en", moment),
});
