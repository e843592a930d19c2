import { editEn } from "#ui/text/edit-en.ts";
import { editZh } from "#ui/text/edit-zh.ts";
import type { Text } from "#units/text.ts";

type Value = string | number | Text;

/** The name of a step for undo, in both languages; `{name}` in the words is filled with the value of that name. */
export function stepLabel(
  key: keyof typeof editZh.undo,
  values: Readonly<Record<string, Value>> = {},
): Text {
  const filled = (words: string, language: keyof Text) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === "object" ? value[language] : String(value ?? "");
    });
  return { zh: filled(editZh.undo[key], "zh"), en: filled(editEn.undo[key], "en") };
}
