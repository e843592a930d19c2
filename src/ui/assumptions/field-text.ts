import type { Input } from "#experiments/sensitivity/inputs.ts";
import type { NamesControl } from "#scenario/form-names.ts";
import type { FormField, FormPart } from "#scenario/form-fields.ts";
import { type Language, moneyInWords, plain } from "#ui/format/figure.ts";
import { choiceText } from "./choice-text.ts";

/** "Patience · before the first reply · mean": the name of a field needs the parts around it. */
export function fieldName(
  field: FormField,
  within: readonly FormPart[],
  language: Language,
): string {
  const isLaw = field.control.kind === "part-kind" && field.control.isLaw;
  const names = within.map(({ name }) => name[language]);
  const isKind = field.control.kind === "part-kind";
  const kind = language === "zh" ? (isLaw ? "分布" : "方式") : isLaw ? "law" : "kind";
  const own = isKind ? kind : field.name[language];
  // The value of a refund is a figure beside others, not what a law is about.
  const isOfLaw = names.length > 0 && within.at(-1)?.address !== "afterSales.refunds";
  const isPlain = isOfLaw && (field.path.at(-1) === "mean" || field.path.at(-1) === "value");
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

function namesText({ options }: NamesControl, value: unknown, language: Language): string {
  if (value === "all") return choiceText("all", language);
  const ids = Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
  if (ids.length === 0) return "–";
  const name = (id: unknown) => options.find((one) => one.id === id)?.name[language] ?? String(id);
  return ids.map(name).join(language === "zh" ? "、" : ", ");
}

/** Smaller prices, such as those of a chat with the bot, are told to the penny. */
const WHOLE_YUAN = 100;

const pennies = (language: Language, value: number): string =>
  language === "zh" ? `${plain("zh", value, 2)} 元` : `¥${plain("en", value, 2)}`;

/** A share or probability, alone or with its seconds. */
function pairText(pair: unknown, language: Language): string {
  const [share, time] = Array.isArray(pair) ? pair : [pair];
  const first = typeof share === "number" ? `${plain(language, share * 100, 2)}%` : `${share}`;
  return time === undefined ? first : `${first} ${time}`;
}

/** A value as a person reads it. */
export function valueText(field: FormField, value: unknown, language: Language): string {
  if (field.control.kind === "names") return namesText(field.control, value, language);
  if (field.control.kind === "pairs" && Array.isArray(value))
    return value.map((one) => pairText(one, language)).join(language === "zh" ? "；" : "; ");
  if (Array.isArray(value)) return value.map((one) => choiceText(`${one}`, language)).join(" · ");
  if (typeof value === "string") return choiceText(value, language);
  if (typeof value === "boolean") return choiceText(value ? "yes" : "no", language);
  if (typeof value !== "number") return "–";
  switch (field.unit) {
    case "share":
      return `${plain(language, value * 100, 2)}%`;
    case "yuan":
    case "yuan/h":
    case "yuan/d":
      return Math.abs(value) < WHOLE_YUAN && !Number.isInteger(value)
        ? pennies(language, value)
        : moneyInWords(language, value);
    case "s":
      return language === "zh" ? `${plain("zh", value, 1)} 秒` : `${plain("en", value, 1)} s`;
    case undefined:
    default:
      return plain(language, value, 3);
  }
}
