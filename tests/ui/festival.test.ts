import { describe, expect, test } from "vitest";
import { applyFestival, festivalById, ordinaryVisitors } from "#scenario/presets/festivals.ts";
import {
  asTyped,
  calendarDays,
  dayAndClock,
  spanName,
  inRound,
} from "#ui/festival/calendar-days.ts";
import {
  calendarAxis,
  calendarColumns,
  namedColumns,
  ownMoments,
} from "#ui/festival/calendar-columns.ts";
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

describe("the columns of the calendar", () => {
  const phase = {
    name: { zh: "晚上", en: "Evening" },
    kind: "sale",
    from: "20:00",
    until: "22:00",
    level: 3,
  } as const;
  const { openings: _, deadlines: __, ...demand } = laid("live-stream").demand;
  const evening = {
    ...laid("live-stream"),
    demand: { ...demand, openings: [], deadlines: [], phases: [phase] },
  };

  test("are hours where there are few days: a phase of level 3 is three times the ordinary hour, the others are as ever", () => {
    const days = calendarDays(evening);
    const ordinary = ordinaryVisitors(evening) * evening.demand.consultRate;
    const columns = calendarColumns(evening, days, ordinary);
    expect(columns.isHourly).toBe(true);
    columns.contacts.forEach((contacts, hour) => {
      const times = contacts / (columns.ordinary[hour] ?? 0);
      expect(times).toBeCloseTo(hour === 20 || hour === 21 ? 3 : 1, 9);
    });
    const all = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
    expect(all(columns.ordinary) / ordinary).toBeCloseTo(1, 9);
    expect(all(days.hours)).toBeCloseTo(all(days.contacts), 9);
    expect(namedColumns(columns, 1300, "zh").map(({ column }) => column)).toEqual([21]);
  });

  test("are days where there are many", () => {
    const scenario = laid("double11-two-wave");
    const days = calendarDays(scenario);
    const columns = calendarColumns(scenario, days, 45);
    expect(columns.isHourly).toBe(false);
    expect(columns.contacts).toEqual(days.contacts);
    const words = calendarAxis(scenario, columns, 1300, "zh");
    expect(words.map(({ words: name }) => name)).toContain("11/1");
  });

  test("bear the plan's own openings where they lie, those of phases aside", () => {
    const moments = ownMoments(defaultDay, calendarDays(defaultDay), 1300, "zh");
    expect(moments).toEqual([{ at: 20 / 24, name: "20 点开场" }]);
    const laidOut = laid("double11-eight-pm");
    expect(ownMoments(laidOut, calendarDays(laidOut), 1300, "zh")).toEqual([]);
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
