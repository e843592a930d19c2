import { keepEn } from "#ui/text/keep-en.ts";
import { keepZh } from "#ui/text/keep-zh.ts";
import type { Text } from "#units/text.ts";

/** Names a step for undo in both languages, for it outlives a switch of language. `values` fill what stands in braces. */
export function stepLabel(
  step: keyof typeof keepZh.steps,
  values: Readonly<Record<string, Text>> = {},
): Text {
  const filled = (sentence: string, language: "zh" | "en") =>
    sentence.replace(
      /\{\{(\w+)\}\}/g,
      (braces, name: string) => values[name]?.[language] ?? braces,
    );
  return { zh: filled(keepZh.steps[step], "zh"), en: filled(keepEn.steps[step], "en") };
}
