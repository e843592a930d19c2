import { describe, expect, test } from "vitest";
import { applyFestival, festivalById } from "#scenario/presets/festivals.ts";
import {
  asTyped,
  calendarDays,
  dayAndClock,
  spanName,
  inRound,
} from "#ui/festival/calendar-days.ts";
import { dayName } from "#ui/format/day-name.ts";
import { festivalEn } from "#ui/festival/text-en.ts";
import { festivalZh } from "#ui/festival/text-zh.ts";
import { phaseLanes } from "#ui/festival/phase-lanes.ts";
import { defaultDay } from "./default-day.ts";

function laid(id: string) {
  const festival = festivalById(id);
  if (festival === undefined) throw new RangeError(`no festival ${id}`);
  return applyFestival(defaultDay, festival, 1000);
}

describe("the days of the calendar", () => {
  test("add up to the visitors who ask, one entry a day", () => {
    const scenario = laid("double11-two-wave");
    const { contacts, until } = calendarDays(scenario);
    const { visitors, consultRate } = scenario.demand;
    expect(contacts.length).toBe(23);
    expect(until).toBe(23 * 86_400);
    const all = contacts.reduce((sum, one) => sum + one, 0);
    expect(all / (visitors * consultRate)).toBeCloseTo(1, 9);
    // The second day has nothing but the deposits, 1.3 times an ordinary day.
    expect((contacts[1] ?? 0) / (1000 * consultRate)).toBeCloseTo(1.3, 3);
  });

  test("have dates where the scenario has one, and numbers where not", () => {
    const dated = laid("double11-eight-pm");
    expect(dayName(dated, 8, "zh")).toBe("11/1");
    expect(dayName(dated, 8, "en")).toBe("1 Nov");
    expect(dayName(laid("live-stream"), 0, "zh")).toBe("第 1 天");
    expect(spanName(dated, { from: "188:00", until: "192:00" }, "zh")).toBe("10/31 20:00 – 24:00");
    expect(spanName(dated, { from: "192:00", until: 264 * 3600 }, "en")).toBe(
      "1 Nov 0:00 – 3 Nov 24:00",
    );
    expect(dayAndClock(24 * 3600, true)).toEqual([0, "24:00"]);
    expect(dayAndClock(24 * 3600, false)).toEqual([1, "0:00"]);
  });
});

test("neither bars nor the words beside them overlap, and nothing leaves the calendar", () => {
  for (const width of [340, 1300]) {
    const { bars, lanes } = phaseLanes(laid("double11-two-wave"), 23 * 86_400, width, () => 100);
    const ends = bars.map(({ left, width: own, words }) => ({
      from: words === "before" ? left - 100 : left,
      until: left + own + (words === "behind" ? 100 : 0),
    }));
    for (const [i, one] of bars.entries()) {
      expect(one.lane).toBeLessThan(lanes);
      expect(ends[i]?.from).toBeGreaterThanOrEqual(0);
      expect(ends[i]?.until).toBeLessThanOrEqual(width);
      for (const [k, other] of bars.entries()) {
        const isApart =
          (ends[i]?.until ?? 0) <= (ends[k]?.from ?? 0) ||
          (ends[k]?.until ?? 0) <= (ends[i]?.from ?? 0);
        expect(i === k || one.lane !== other.lane || isApart).toBe(true);
      }
    }
  }
});

test("both languages leave the same places to fill in", () => {
  const places = (words: unknown): unknown =>
    typeof words === "string"
      ? [...words.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).toSorted()
      : Object.values(words as object).map(places);
  expect(places(festivalEn)).toEqual(places(festivalZh));
});

test("visitors are told as a round figure where that is as good, and as typed otherwise", () => {
  expect([84_999.2, 120_000, 1234.4, 987.6].map(inRound)).toEqual([85_000, 120_000, 1230, 988]);
  expect([84_999.2, 123_456, 1234.4, 12].map(asTyped)).toEqual([85_000, 123_456, 1234, 12]);
});
