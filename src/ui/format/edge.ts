import type { Unit } from "#outcomes/outcome.ts";
import {
  between,
  duration,
  type Figure,
  isInMinutes,
  type Language,
  moneyScale,
  plain,
  unitName,
} from "./figure.ts";

/** How the edges of a histogram are printed: all of them with the decimals that their distance needs. */
export interface EdgeForm {
  readonly language: Language;
  readonly unit: Unit;
  /** Distance of the edges; they are multiples of it. */
  readonly step: number;
  /** The figure beside them, whose scale they share. */
  readonly like: number;
}

/** An edge in its figure's unit: 82%, 82.5%, ¥1.25 万, 5 分, 5 分 30 秒. */
export function edge({ language, unit, step, like }: EdgeForm, value: number): Figure {
  switch (unit) {
    case "share":
      return { value: `${plain(language, value * 100, decimalsOf(step * 100), true)}%`, unit: "" };
    case "yuan":
      return moneyEdge(language, value, step, like);
    case "s":
      return isInMinutes(like)
        ? minutesEdge(language, value)
        : {
            value: plain(language, value, decimalsOf(step), true),
            unit: duration(language, 0).unit,
          };
    case "contacts":
    case "visitors":
    case "replies":
    case "hours":
    case "chats":
    case "per-hour":
    case "orders":
    case "agents":
      return {
        value: plain(language, value, decimalsOf(step), true),
        unit: unitName(language, unit),
      };
  }
}

/** From one edge to another: 82–83%, ¥1.0–1.5 万, 5–6 分, 5 分 0 – 5 分 30 秒. */
export function edgeRange(form: EdgeForm, from: number, until: number): Figure {
  const [first, last] = [edge(form, from), edge(form, until)];
  if (form.unit === "s" && first.unit !== last.unit) {
    return between(form.language, long(form.language, from), long(form.language, until));
  }
  return between(form.language, first, last);
}

/** A length in minutes and seconds, however short. */
const long = (language: Language, value: number): Figure =>
  duration(language, value, Number.POSITIVE_INFINITY);

function moneyEdge(language: Language, yuan: number, step: number, like: number): Figure {
  const { per, name } = moneyScale(language, like) ?? { per: 1, name: "" };
  if (yuan === 0) return { value: "¥0", unit: "" };
  const digits = plain(language, Math.abs(yuan) / per, decimalsOf(step / per), true);
  const value = `${yuan < 0 ? "-" : ""}¥${digits}`;
  return language === "zh" ? { value, unit: name } : { value: value + name, unit: "" };
}

function minutesEdge(language: Language, seconds: number): Figure {
  if (seconds % 60 !== 0) return long(language, seconds);
  return { value: plain(language, seconds / 60), unit: language === "zh" ? "分" : "min" };
}

/** Decimals that tell multiples of a step apart, three at the most. */
function decimalsOf(step: number): number {
  for (const decimals of [0, 1, 2]) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6) return decimals;
  }
  return 3;
}
