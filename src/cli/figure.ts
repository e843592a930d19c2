import type { Unit } from "#outcomes/outcome.ts";
import type { Language } from "./language.ts";

const locales = { zh: "zh-CN", en: "en-GB" } as const;

/** A number with so many decimals and its thousands apart; "–" where there is none. */
export function plain(language: Language, value: number, decimals = 0): string {
  if (Number.isNaN(value)) return "–";
  const rounded = value.toLocaleString(locales[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return /[1-9]/.test(rounded) ? rounded : rounded.replace(/^-/, "");
}

/** An outcome's figure in its own unit, which `unitName` names. */
export function figure(language: Language, value: number, unit: Unit): string {
  switch (unit) {
    case "share":
      return Number.isNaN(value) ? "–" : `${plain(language, value * 100, 2)}%`;
    case "yuan":
      return plain(language, value);
    case "s":
    case "contacts":
    case "visitors":
    case "replies":
    case "hours":
    case "chats":
    case "per-hour":
    case "orders":
    case "agents":
      return plain(language, value, Math.abs(value) < 1000 ? 2 : 0);
  }
}

const names: Readonly<Record<Unit, Readonly<Record<Language, string>>>> = {
  share: { zh: "", en: "" },
  s: { zh: "秒", en: "s" },
  yuan: { zh: "元", en: "yuan" },
  contacts: { zh: "人次", en: "contacts" },
  visitors: { zh: "人", en: "visitors" },
  replies: { zh: "条", en: "replies" },
  hours: { zh: "小时", en: "h" },
  chats: { zh: "个", en: "chats" },
  "per-hour": { zh: "每小时", en: "an hour" },
  orders: { zh: "单", en: "orders" },
  agents: { zh: "人", en: "agents" },
};

/** The unit as a table prints it. */
export const unitName = (language: Language, unit: Unit): string => names[unit][language];
