import type { FittedId } from "#calibration/fitted.ts";
import { type Language, plain } from "#ui/format/figure.ts";
import type { DataInText } from "./text-zh.ts";

type Unit = keyof DataInText["units"];

const units: Readonly<Record<FittedId, Unit>> = {
  contacts: "contacts",
  shape: "percent",
  "day-cv": "percent",
  "within-day-sd": "percent",
  "neighbour-correlation": "correlation",
  "bot-attempted": "percent",
  "bot-resolved": "percent",
  effort: "seconds",
  "effort-cv": "times",
  think: "seconds",
  rounds: "rounds",
  "first-patience": "seconds",
  "later-patience": "seconds",
  "silent-share": "percent",
  "most-chats": "chats",
  conversion: "percent",
  "conversion-slope": "points",
  floor: "percent",
  "order-value": "yuan",
};

export const unitOf = (id: FittedId, text: DataInText): string => text.units[units[id]];

/** A figure without its unit; "–" where there is none. */
export function figureOf(id: FittedId, value: number, language: Language): string {
  if (!Number.isFinite(value)) return "–";
  const shown = units[id] === "percent" || units[id] === "points" ? value * 100 : value;
  const text = plain(
    language,
    shown,
    Math.abs(shown) >= 100 || id === "most-chats" ? 0 : Math.abs(shown) >= 10 ? 1 : 2,
  );
  return text.replace("-", "−");
}
