import type { BackTest } from "#own-day/back-test.ts";
import { type Language, percent, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import type { OwnDayState } from "./own-day-store.ts";
import { dateText } from "./date-text.ts";
import type { DataInText } from "./text-zh.ts";
import { useDataInWords } from "./words.ts";

/** How far to trust a plan whose band held such a share of the hours: chance alone gives 0.8. */
const trustOf = (inBand: number): "good" | "fair" | "poor" =>
  inBand >= 0.65 ? "good" : inBand >= 0.45 ? "fair" : "poor";

/** The screen's answer: what was read, and how near the fitted plan came to a real day. */
export function DataVerdict({ state }: { state: OwnDayState }) {
  const { text, language } = useDataInWords();
  const { fit, test, work, taken, files } = state;
  const [heading, quiet] = ((): readonly [string, string] => {
    if (files.length === 0) return [text.empty, text.emptyQuiet];
    if (work === "testing" && test === undefined) return [text.testing, " "];
    if (fit === undefined || fit.rows.length === 0) {
      return work === "idle" ? [text.nothing, text.nothingQuiet] : [text.work[work], " "];
    }
    if (test !== undefined) return tested(test, fit.keptDay, text, language);
    const contacts = fit.rows.find(({ id }) => id === "contacts");
    const values = { count: plain(language, contacts?.count ?? 0), accept: String(taken.size) };
    return [filled(contacts === undefined ? text.readFigures : text.read, values), text.readQuiet];
  })();
  return (
    <div className="verdict-words">
      <h1>{heading}</h1>
      <p className="quiet">{quiet}</p>
    </div>
  );
}

function tested(
  test: BackTest,
  keptDay: number | undefined,
  text: DataInText,
  language: Language,
): readonly [string, string] {
  const row = (id: string) => test.rows.find((one) => one.id === id);
  const first = row("first-response");
  const misses = row("misses");
  const contacts = row("contacts");
  const gap = (one: typeof first) =>
    Math.abs((one?.wholeMeasured ?? 0) - (one?.wholeSimulated ?? 0));
  const clauses = [
    ...(first === undefined
      ? []
      : [filled(text.firstGap, { seconds: plain(language, gap(first), 1) })]),
    ...(misses === undefined
      ? []
      : [filled(text.missGap, { points: plain(language, gap(misses) * 100, 1) })]),
    ...(first === undefined && misses === undefined && contacts !== undefined
      ? [
          filled(text.contactsGap, {
            share: percent(language, gap(contacts) / contacts.wholeMeasured, 0),
          }),
        ]
      : []),
  ];
  const hours = test.rows.reduce((sum, one) => sum + one.hours, 0);
  const inBand = test.rows.reduce((sum, one) => sum + one.inBand, 0);
  const values = {
    hours: String(hours),
    inBand: String(inBand),
    should: String(Math.round(hours * 0.8)),
  };
  const date = keptDay === undefined ? undefined : dateText(language, keptDay);
  const day = date === undefined ? text.thatDay : language === "zh" ? ` ${date}` : date;
  return [
    filled(text.tested, {
      day,
      clauses: clauses.join(language === "zh" ? "，" : ", "),
    }),
    [
      filled(text.trust[trustOf(test.inBand)], values),
      test.worstHour === undefined ? "" : filled(text.worst, { hour: String(test.worstHour) }),
      keptDay === undefined ? text.seen : text.fresh,
    ]
      .filter((sentence) => sentence !== "")
      .join(language === "zh" ? "" : " "),
  ];
}
