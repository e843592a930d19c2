import { describe, expect, test } from "vitest";
import { copyOf } from "../scenario/example.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { shiftDays } from "#ui/plan/shift-days.ts";
import { bookSeveralEn, bookSeveralZh } from "#ui/report/book/several-days.ts";
import { bookEn } from "#ui/report/book/text-en.ts";
import { bookZh } from "#ui/report/book/text-zh.ts";
import { reportSeveralEn, reportSeveralZh } from "#ui/report/several-days.ts";
import { reportEn } from "#ui/report/text-en.ts";
import { reportZh } from "#ui/report/text-zh.ts";
import { replaySeveralEn, replaySeveralZh } from "#ui/replay/several-days.ts";
import { replayEn } from "#ui/replay/text-en.ts";
import { replayZh } from "#ui/replay/text-zh.ts";
import { compareEn } from "#ui/text/compare-en.ts";
import { compareZh } from "#ui/text/compare-zh.ts";
import { risksSeveralEn, risksSeveralZh } from "#ui/risks/several-days.ts";
import { risksEn } from "#ui/risks/text-en.ts";
import { risksZh } from "#ui/risks/text-zh.ts";
import { inDays } from "#ui/text/in-days.ts";
import { mapEn } from "#ui/text/map-en.ts";
import { mapZh } from "#ui/text/map-zh.ts";
import { rosterEn } from "#ui/text/roster-en.ts";
import { rosterZh } from "#ui/text/roster-zh.ts";

type Messages = ReadonlyMap<string, string>;

/** Every message with its address. */
const messages = (part: object, address = ""): Messages =>
  new Map(
    Object.entries(part).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[address + key, value] as const]
        : [...messages(value as object, `${address}${key}.`)],
    ),
  );

/** The messages of a screen with keys of their own for several days, as i18next would take them. */
const inContext = (part: object): Messages => {
  const all = messages(part);
  return new Map(
    [...all].flatMap(([key, text]) =>
      key.endsWith("_days") || key.endsWith("_one")
        ? []
        : [[key, (all.get(`${key}_days`) ?? text).replaceAll("{{together}}", "15")] as const],
    ),
  );
};

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+/g))].toSorted();

/** Speaks of a run as though it were a day. */
const ofDays = {
  zh: /(100|\}\}) 天里|模拟 \{\{\w+\}\} 天|已模拟 .* 天|100 天|\d+ 个这样的日子|这一天|每天|全天|多数日子|个日子|新日子|模拟的日子|一天|那天|哪一天|十天/u,
  en: /\b100 (such )?days|\ba day\b|the day\b|that day|most days|(fresh|simulated|busier) days|on \{\{\w+(, number)?\}\} days|\bdays of 100/iu,
} as const;

/** What is about days all the same. */
const aboutDays = new Set([
  // A temp comes on one day.
  "paying",
  "payingTemp",
  "priceTemp",
  // What a formula of the trade does with a day, shifts of every day, and the agents' figures by the day.
  "misses.day-total",
  "rule.day-total",
  "roster.everyDay",
  "people.hours",
  "people.contacts",
  "people.orders",
  "people.sales",
  "people.unanswered",
]);

describe.each([
  ["the report", "zh", messages(inDays(reportZh, reportSeveralZh, 15))],
  ["the report", "en", messages(inDays(reportEn, reportSeveralEn, 15))],
  ["the report's files", "zh", messages(inDays(bookZh, bookSeveralZh, 15))],
  ["the report's files", "en", messages(inDays(bookEn, bookSeveralEn, 15))],
  ["the replay", "zh", messages(inDays(replayZh, replaySeveralZh, 15))],
  ["the replay", "en", messages(inDays(replayEn, replaySeveralEn, 15))],
  ["the risks", "zh", messages(inDays(risksZh, risksSeveralZh, 15))],
  ["the risks", "en", messages(inDays(risksEn, risksSeveralEn, 15))],
  ["the comparison", "zh", inContext(compareZh)],
  ["the comparison", "en", inContext(compareEn)],
  ["the map", "zh", inContext(mapZh)],
  ["the map", "en", inContext(mapEn)],
  ["the roster", "zh", inContext(rosterZh)],
  ["the roster", "en", inContext(rosterEn)],
] as const)("%s in %s, of a plan of 15 days", (_, language, texts) => {
  test("never calls a run of all the days a day", () => {
    const wrong = [...texts].filter(
      ([key, text]) => ofDays[language].test(text) && !aboutDays.has(key),
    );
    expect(wrong).toEqual([]);
  });
});

test("of one day the words stay as they are", () => {
  expect(inDays(reportZh, reportSeveralZh, 1)).toBe(reportZh);
});

test.each([
  ["the report", reportZh, reportSeveralZh],
  ["the report", reportEn, reportSeveralEn],
  ["the report's files", bookZh, bookSeveralZh],
  ["the report's files", bookEn, bookSeveralEn],
  ["the risks", risksZh, risksSeveralZh],
  ["the risks", risksEn, risksSeveralEn],
  ["the replay", replayZh, replaySeveralZh],
  ["the replay", replayEn, replaySeveralEn],
])("%s takes the same values of one day and of several", (_, words, several) => {
  const all = messages(words);
  for (const [key, text] of messages(several)) {
    expect(all.has(key)).toBe(true);
    const own = placeholders(text).filter((one) => one !== "{{together");
    expect([key, ...own]).toEqual([key, ...placeholders(all.get(key) ?? "")]);
  }
});

test("both languages speak otherwise in the same places", () => {
  for (const [zh, en] of [
    [reportSeveralZh, reportSeveralEn],
    [bookSeveralZh, bookSeveralEn],
    [replaySeveralZh, replaySeveralEn],
    [risksSeveralZh, risksSeveralEn],
  ])
    expect([...messages(zh ?? {}).keys()].toSorted()).toEqual(
      [...messages(en ?? {}).keys()].toSorted(),
    );
});

test("a plan is of several days where more than a day and a half is simulated together", () => {
  expect(planDays(copyOf("default-day"))).toBe(1);
  expect(planDays(copyOf("festival-15-days"))).toBe(15);
  expect(planDays(copyOf("chase-by-hand"))).toBe(3);
  // From 22:00 to the midnight after the next is 26 hours.
  expect(planDays(copyOf("double11-midnight"))).toBe(1);
});

test("a shift says on which days of several it comes", () => {
  expect(shiftDays("zh", undefined, 1)).toBe("");
  expect(shiftDays("zh", undefined, 15)).toBe("每天");
  expect(shiftDays("zh", [2, 3, 4, 5, 6, 7, 8], 15)).toBe("第 3–9 天");
  expect(shiftDays("en", [0, 1, 3], 15)).toBe("days 1–2, 4");
  expect(shiftDays("en", [4], 15)).toBe("day 5");
});
