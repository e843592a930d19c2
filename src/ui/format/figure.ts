import type { Unit } from "#outcomes/outcome.ts";

export type Language = "zh" | "en";

/** A number ready to print and the unit to set small beside it; the unit is empty where the number carries it itself. */
export interface Figure {
  readonly value: string;
  readonly unit: string;
}

const locales = { zh: "zh-CN", en: "en-GB" } as const;
const until = { zh: " 至 ", en: " to " } as const;
const formatters = new Map<string, Intl.NumberFormat>();

/** Printed where a figure has no value. */
const NONE: Figure = { value: "–", unit: "" };

/** A plain number with at most (or exactly) so many decimals; never "-0". */
export function plain(language: Language, value: number, decimals = 0, exact = false): string {
  const key = `${language}${decimals}${exact}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(locales[language], {
      maximumFractionDigits: decimals,
      minimumFractionDigits: exact ? decimals : 0,
    });
    formatters.set(key, formatter);
  }
  const text = formatter.format(value);
  return /[1-9]/.test(text) ? text : text.replace(/^-/, "");
}

/** Three significant figures at the most, for what is estimated and not counted. */
const decimalsOf = (value: number): number =>
  Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;

/**
 * Yuan: ¥8,300, ¥7.2 万, ¥1.25 亿 in Chinese; ¥8,300, ¥72k, ¥12.5M in English.
 *
 * @param like the amount whose scale to use, so that both ends of a range read alike
 */
export function money(language: Language, yuan: number, like = yuan): Figure {
  if (Number.isNaN(yuan)) return NONE;
  const { number, scale } = moneyParts(language, yuan, like);
  const sign = number.startsWith("-") ? "-" : "";
  const digits = `${sign}¥${number.replace(/^-/, "")}`;
  return language === "zh" ? { value: digits, unit: scale } : { value: digits + scale, unit: "" };
}

/** Yuan within a sentence: 7.2 万元, 8,300 元; ¥72k in English. */
export function moneyInWords(language: Language, yuan: number, like = yuan): string {
  if (language === "en") return money("en", yuan, like).value;
  const { number, scale } = moneyParts("zh", yuan, like);
  return `${number} ${scale}元`;
}

const scales = {
  zh: [
    { from: 99_950_000, per: 1e8, name: "亿" },
    { from: 9995, per: 1e4, name: "万" },
  ],
  en: [
    { from: 999_500, per: 1e6, name: "M" },
    { from: 9995, per: 1e3, name: "k" },
  ],
} as const;

/** What an amount like this is counted in; undefined for yuan. */
export const moneyScale = (language: Language, like: number) =>
  scales[language].find(({ from }) => Math.abs(like) >= from);

function moneyParts(language: Language, yuan: number, like: number) {
  const step = moneyScale(language, like);
  if (step === undefined) {
    const isLarge = Math.abs(yuan) >= 995;
    return { number: plain(language, isLarge ? Math.round(yuan / 10) * 10 : yuan), scale: "" };
  }
  const scaled = yuan / step.per;
  const decimals = Math.abs(like / step.per) >= 99.95 || step.name === "k" ? 0 : 1;
  return { number: plain(language, scaled, decimals, step.name !== "k"), scale: step.name };
}

/** A share of a whole in per cent. */
export function percent(language: Language, share: number, decimals = 1): string {
  return Number.isNaN(share) ? NONE.value : `${plain(language, share * 100, decimals, true)}%`;
}

/** From here on a length reads better in minutes: the trade speaks of a first response of 108 seconds. */
const LONG = 300;

/** Whether lengths like this are printed in minutes and seconds. */
export const isInMinutes = (like: number): boolean => Math.round(like) >= LONG;

/** A length of time: 8.5 秒, 108 秒, 5 分 30 秒; `like` as for money. */
export function duration(language: Language, seconds: number, like = seconds): Figure {
  if (Number.isNaN(seconds)) return NONE;
  const [minute, second] = language === "zh" ? ["分", "秒"] : ["min", "s"];
  const whole = Math.round(seconds);
  if (!isInMinutes(like)) {
    return { value: plain(language, seconds, Math.round(like) < 10 ? 1 : 0), unit: second };
  }
  const minutes = `${plain(language, Math.floor(whole / 60))} ${minute}`;
  return { value: `${minutes} ${plain(language, whole % 60)}`, unit: second };
}

/** Keeps a number and what it counts on one line. */
const unbroken = (words: string): string => words.replaceAll(" ", "\u00a0");

/** "3 分钟", "30 秒": a limit within a sentence. */
export function limitInWords(language: Language, seconds: number): string {
  const isMinutes = seconds >= 60 && seconds % 60 === 0;
  const value = isMinutes ? seconds / 60 : seconds;
  // A word joiner, so that 分钟 is not broken in two either.
  if (language === "zh")
    return unbroken(`${plain("zh", value)} ${isMinutes ? "分\u2060钟" : "秒"}`);
  const unit = isMinutes ? "minute" : "second";
  return unbroken(`${plain("en", value)} ${unit}${value === 1 ? "" : "s"}`);
}

/** "3 分钟", "3 min": a limit where room is short. */
export const limitShort = (language: Language, seconds: number): string =>
  language === "zh"
    ? limitInWords("zh", seconds)
    : limitInWords("en", seconds)
        .replace(/minutes?$/, "min")
        .replace(/seconds?$/, "s");

const units: Readonly<Record<Language, Readonly<Partial<Record<Unit, string>>>>> = {
  zh: {
    contacts: "人",
    visitors: "人",
    replies: "条",
    hours: "小时",
    chats: "个",
    "per-hour": "每小时",
    orders: "单",
    agents: "人",
  },
  en: {
    contacts: "",
    visitors: "",
    replies: "",
    hours: "h",
    chats: "",
    "per-hour": "an hour",
    orders: "",
    agents: "",
  },
};

/** An outcome's figure in its own unit; `like` as for money. */
export function figure(language: Language, value: number, unit: Unit, like = value): Figure {
  if (Number.isNaN(value)) return NONE;
  switch (unit) {
    case "share":
      return { value: percent(language, value), unit: "" };
    case "s":
      return duration(language, value, like);
    case "yuan":
      return money(language, value, like);
    case "contacts":
    case "visitors":
    case "replies":
    case "hours":
    case "chats":
    case "per-hour":
    case "orders":
    case "agents":
      return {
        value: plain(language, value, decimalsOf(value) === 0 ? 0 : 1),
        unit: unitName(language, unit),
      };
  }
}

/** What is printed beside a number of that unit; empty where there is nothing, or the number carries it itself. */
export const unitName = (language: Language, unit: Unit): string => units[language][unit] ?? "";

/** Number and unit in one string. */
export const inOne = ({ value, unit }: Figure): string =>
  unit === "" ? value : `${value} ${unit}`;

/**
 * "¥4.7–9.8 万", "78.0–84.2%", "3 分 20 – 5 分 30 秒": signs and units that both ends share are said once.
 *
 * @param like the figure whose scale to use: the one printed beside the range
 */
export function range(
  language: Language,
  low: number,
  high: number,
  unit: Unit,
  like = high,
): Figure {
  if (Number.isNaN(low) || Number.isNaN(high)) return NONE;
  return between(language, figure(language, low, unit, like), figure(language, high, unit, like));
}

/** Two figures of one unit and scale as a range; by a word where a dash would stand beside a minus. */
export function between(language: Language, from: Figure, to: Figure): Figure {
  if (from.value === to.value) return to;
  const isBelow = from.value.startsWith("-");
  const isShared = /[%kM]$/.test(to.value) && !isBelow;
  const first = isShared ? from.value.replace(/[%kM]$/, "") : from.value;
  const last = from.value.startsWith("¥") ? to.value.replace(/^¥/, "") : to.value;
  const separator = isBelow ? until[language] : /[ -]/.test(first + last) ? " – " : "–";
  return { value: `${first}${separator}${last}`, unit: to.unit };
}
