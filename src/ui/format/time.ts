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

const DAY = 86_400;

/** Days a stretch of time touches, the first counted from 0. */
const daysOf = ({ from, until }: Span): readonly [first: number, last: number] => [
  Math.floor(from / DAY),
  Math.max(Math.floor(from / DAY), Math.ceil(until / DAY) - 1),
];

/** "20:00–20:30"; on later days "第 2 天 9:00–9:30", over midnight "第 1 天 23:30–第 2 天 0:30". @param isNamed the first day, too */
export function spanInWords(language: Language, span: Span, isNamed = false): string {
  const [first, last] = daysOf(span);
  if (last === 0 && !isNamed) return spanClock(span);
  const day = (n: number) => (language === "zh" ? `第 ${n + 1} 天 ` : `day ${n + 1}, `);
  const clock = (time: number, n: number) => toClock(seconds(time - n * DAY));
  const end = clock(span.until, last);
  return `${day(first)}${clock(span.from, first)}–${last === first ? "" : day(last)}${end}`;
}

const isWholeHours = ({ from, until }: Span): boolean => from % 3600 === 0 && until % 3600 === 0;

/** "0–2 点、8–9 点和 20–22 点"; "8:30–9:00 和 20:00–22:00" where half hours matter, and always in English. */
export function spansInWords(language: Language, spans: readonly Span[]): string {
  const isHours =
    language === "zh" && spans.every((span) => isWholeHours(span) && span.until <= DAY);
  const isLater = spans.some(({ until }) => until > DAY);
  const words = spans.map((span) =>
    isHours ? `${span.from / 3600}–${span.until / 3600} 点` : spanInWords(language, span, isLater),
  );
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  if (language === "en") return `${words.slice(0, -1).join(", ")} and ${last}`;
  const and = `${isHours ? "和" : " 和"}${last.startsWith("第") ? "" : " "}`;
  return `${words.slice(0, -1).join("、")}${and}${last}`;
}
