import type { Input } from "#experiments/sensitivity/inputs.ts";
import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { type Language, moneyInWords, plain } from "#ui/format/figure.ts";
import { choiceText } from "./choice-text.ts";

/** "Patience · before the first reply · mean": the name of a field needs the parts around it. */
export function fieldName(
  field: FormField,
  within: readonly FormPart[],
  language: Language,
): string {
  const isKind = field.control.kind === "law";
  const names = within.map(({ name }) => name[language]);
  const own = isKind ? (language === "zh" ? "分布" : "law") : field.name[language];
  const isPlain =
    names.length > 0 && (field.path.at(-1) === "mean" || field.path.at(-1) === "value");
  return [...names, ...(isPlain ? [] : [own])].join(" · ");
}

/** The name of an input with the parts around it: "Before buying · Patience · Before the first reply". */
export function inputName({ field, around }: Input, language: Language): string {
  const parts = around.filter(({ path }, i) => {
    const isList = typeof around[i + 1]?.path.at(-1) === "number";
    return !isList && (i > 0 || typeof path.at(-1) === "number");
  });
  return fieldName(field, parts, language);
}

/** A value as a person reads it. */
export function valueText(field: FormField, value: unknown, language: Language): string {
  if (typeof value === "string") return choiceText(value, language);
  if (typeof value !== "number") return typeof value === "boolean" ? String(value) : "–";
  switch (field.unit) {
    case "share":
      return `${plain(language, value * 100, 2)}%`;
    case "yuan":
    case "yuan/h":
    case "yuan/d":
      return moneyInWords(language, value);
    case "s":
      return language === "zh" ? `${plain("zh", value, 1)} 秒` : `${plain("en", value, 1)} s`;
    case undefined:
    default:
      return plain(language, value, 3);
  }
}
