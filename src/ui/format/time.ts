import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import type { Language } from "./figure.ts";

/** A stretch of the day, in seconds from midnight of the first day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** "20:00–20:30". */
export const spanClock = ({ from, until }: Span): string =>
  `${toClock(seconds(from))}–${toClock(seconds(until))}`;

const isWholeHours = ({ from, until }: Span): boolean => from % 3600 === 0 && until % 3600 === 0;

/** "0–2 点、8–9 点和 20–22 点"; "8:30–9:00 和 20:00–22:00" where half hours matter, and always in English. */
export function spansInWords(language: Language, spans: readonly Span[]): string {
  const isHours = language === "zh" && spans.every(isWholeHours);
  const words = spans.map((span) =>
    isHours ? `${span.from / 3600}–${span.until / 3600} 点` : spanClock(span),
  );
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  if (language === "en") return `${words.slice(0, -1).join(", ")} and ${last}`;
  return `${words.slice(0, -1).join("、")}${isHours ? "和" : " 和"} ${last}`;
}
