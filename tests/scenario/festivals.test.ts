import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { applyFestival, festivalById, festivals } from "#scenario/presets/festivals.ts";
import { movePhase, scalePhase } from "#scenario/presets/phase-edits.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { hourly } from "./hourly.ts";
import { copyOf, dayWith, problemsIn } from "./example.ts";
import { trips } from "./trips.ts";

const day = copyOf("ordinary-day");

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function festival(id: string) {
  const known = festivalById(id);
  if (!known) throw new RangeError(`no festival ${id}`);
  return known;
}

describe.each(festivals.map((one) => [one.id, one] as const))("%s", (_, one) => {
  const scenario = applyFestival(day, one, 1000);

  it("can be read, and has the visitors of its days and heights", () => {
    expect(problemsIn(scenario)).toEqual([]);
    expect(sum(hourly(scenario))).toBeCloseTo(scenario.demand.visitors * 0.045, 6);
    expect(scenario.demand.visitors).toBeGreaterThanOrEqual(1000 * one.days);
    expect(Object.keys(scenario.sources)).toContain("demand.visitors");
  });

  it("keeps its total wherever its phases are moved", () => {
    const phases = one.phases.length;
    const moves = fc.array(
      fc.tuple(fc.nat({ max: Math.max(0, phases - 1) }), fc.integer({ min: -2e6, max: 2e6 })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(moves, (list) => {
        const moved = list.reduce(
          (so, [which, by]) => (which < phases ? movePhase(so, which, by) : so),
          scenario,
        );
        const total = sum(hourly(moved));
        const inside = (moved.demand.phases ?? []).every(
          ({ from, until }) =>
            toSeconds(from) >= 0 && toSeconds(until) <= toSeconds(moved.horizon.until),
        );
        return inside && Math.abs(total / (scenario.demand.visitors * 0.045) - 1) < 1e-9;
      }),
      { numRuns: 4 },
    );
  });
});

describe("phases", () => {
  it("are openings, deadlines and day weights under another name", () => {
    const plain: Scenario = { ...day, horizon: { ...day.horizon, until: "48:00" } };
    const name = { zh: "例", en: "Example" };
    const written: Scenario = {
      ...plain,
      demand: {
        ...plain.demand,
        dayWeights: [1.5, 3],
        openings: [{ name, at: "24:00", height: 2, decay: 5200, ramp: 600 }],
        deadlines: [{ name, at: "48:00", height: 1.5, build: 5400 }],
      },
    };
    const phased: Scenario = {
      ...plain,
      demand: {
        ...plain.demand,
        phases: [
          { name, kind: "warm-up", from: "0:00", until: "24:00", level: 1.5 },
          {
            name,
            kind: "opening",
            from: "24:00",
            until: "48:00",
            level: 3,
            rushes: [{ height: 2, decay: 5200, ramp: 600 }],
            lastCall: { height: 1.5, build: 5400 },
          },
        ],
      },
    };
    const [one, other] = [hourly(written), hourly(phased)];
    one.forEach((contacts, hour) => expect((other[hour] ?? 0) / contacts).toBeCloseTo(1, 12));
  });

  it("multiply where they overlap, and bend single hours", () => {
    const name = { zh: "例", en: "Example" };
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 2 : 1));
    const raised: Scenario = {
      ...day,
      demand: {
        ...day.demand,
        phases: [
          { name, kind: "sale", from: "8:00", until: "16:00", level: 2, hours },
          { name, kind: "live", from: "12:00", until: "13:30", level: 1.5 },
        ],
      },
    };
    const factors = hourly(raised).map((contacts, hour) => contacts / (hourly(day)[hour] ?? 1));
    const usual = factors[3] ?? 0;
    // 13:00 to 14:00: half an hour at 3 and half at 2
    expect([7, 8, 12, 13, 15, 16].map((hour) => (factors[hour] ?? 0) / usual)).toEqual(
      [1, 2, 6, 2.5, 2, 1].map((factor) => expect.closeTo(factor, 9)),
    );
  });

  it("bring visitors of their own when scaled: all other hours keep theirs", () => {
    const scenario = applyFestival(day, festival("double11-eight-pm"), 1000);
    const index = scenario.demand.phases?.findIndex(({ level }) => level === 3.031) ?? -1;
    const scaled = scalePhase(scenario, index, 6.062);
    expect(scaled.demand.phases?.[index]?.level).toBe(6.062);
    const [before, after] = [hourly(scenario), hourly(scaled)];
    // 11 November is day 18: twice the contacts there, the same everywhere else
    after.forEach((contacts, hour) =>
      expect(contacts / (before[hour] ?? 1)).toBeCloseTo(Math.floor(hour / 24) === 18 ? 2 : 1, 9),
    );
  });
});

/**
 * Chats by hour, an ordinary day's hour being 1 on average: estimates built on Taobao's page views and buys of 2014 and the openings
 * of 2017 to 2019, five ordinary days on the day of a midnight opening.
 */
const dayOfMidnight = [
  11.906, 4.375, 2.004, 1.079, 0.884, 1.212, 3.676, 6.119, 6.839, 6.56, 5.925, 5.72, 5.628, 5.587,
  4.581, 4.59, 4.723, 4.366, 4.335, 5.145, 5.423, 6.463, 6.774, 6.066,
];
const dayOfEight = [
  0.917, 0.399, 0.191, 0.132, 0.14, 0.186, 0.565, 1.008, 1.26, 1.816, 1.975, 2.128, 2.166, 2.186,
  2.34, 2.145, 2.035, 2.276, 2.224, 2.903, 12.485, 6.789, 5.6, 4.151,
];

describe("the hours of an opening are those of the estimated curves, within 3 %", () => {
  test.each([
    ["double11-one-day", 1, dayOfMidnight],
    ["double12-one-day", 1, dayOfMidnight],
    ["double11-eight-pm", 17, dayOfEight],
  ])("%s", (id, date, curve) => {
    // 24 visitors who all ask on an ordinary day: one an hour on average
    const ordinary = { ...day, demand: { ...day.demand, consultRate: 1 } };
    const scenario = applyFestival(ordinary, festival(id), 2_400_000);
    const hours = hourly(scenario).slice(24 * date, 24 * date + 24);
    hours.forEach((contacts, hour) =>
      expect(Math.abs(contacts / 100_000 / (curve[hour] ?? 1) - 1)).toBeLessThan(0.03),
    );
  });
});

test("phases stand on the dates of the calendar", () => {
  const moments = (id: string, kind: string) => {
    const { firstDay, phases } = festival(id);
    return phases
      .filter((phase) => phase.kind === kind)
      .map(({ from }) => {
        const time = Date.parse(`${firstDay}T00:00:00Z`) + toSeconds(from) * 1000;
        return new Date(time).toISOString().slice(0, 16).replace("T", " ");
      });
  };
  expect(moments("double11-one-day", "opening")).toEqual(["2019-11-11 00:00"]);
  expect(moments("double11-two-wave", "opening")).toEqual(["2020-11-01 00:00", "2020-11-11 00:00"]);
  expect(moments("double11-two-wave", "deposit")).toEqual(["2020-10-21 00:00", "2020-11-04 00:00"]);
  expect(moments("double11-eight-pm", "preorder")).toEqual(["2022-10-24 20:00"]);
  expect(moments("double11-eight-pm", "opening")).toEqual(["2022-10-31 20:00", "2022-11-10 20:00"]);
  expect(moments("double11-month-long", "preorder")).toEqual(["2025-10-15 20:00"]);
  expect(moments("jun-18-deposits", "opening")).toEqual(["2020-06-01 00:00", "2020-06-16 00:00"]);
  expect(moments("jun-18-spot", "opening")).toEqual(["2024-05-20 20:00", "2024-05-31 20:00"]);
  expect(moments("double12-one-day", "opening")).toEqual(["2014-12-12 00:00"]);
  expect(moments("year-end-sale", "opening")).toEqual(["2023-12-09 20:00"]);
  expect(moments("march-8", "opening")).toEqual(["2022-03-04 20:00"]);
});

test("longer festivals have lower peaks: a day's height falls from era to era", () => {
  const peak = (id: string) => {
    const scenario = applyFestival(day, festival(id), 1000);
    const hours = hourly(scenario);
    const days = Array.from({ length: hours.length / 24 }, (_, i) =>
      sum(hours.slice(24 * i, 24 * i + 24)),
    );
    return Math.max(...days) / 45;
  };
  const peaks = ["one-day", "two-wave", "eight-pm", "month-long"].map((era) =>
    peak(`double11-${era}`),
  );
  expect([...peaks].sort((one, other) => other - one)).toEqual(peaks);
  expect(peaks[0]).toBeGreaterThan(4.5);
});

type Phase = NonNullable<Scenario["demand"]["phases"]>[number];
const withPhase = (change: Record<string, unknown>) => (one: Scenario) => {
  const phase = {
    name: { zh: "例", en: "Example" },
    kind: "sale",
    from: "8:00",
    until: "12:00",
    level: 2,
  };
  one.demand.phases = [{ ...phase, ...change } as Phase];
};

test("a sound phase is accepted", () => {
  const rushes = [{ height: 2, decay: 300, ramp: 0 }];
  expect(problemsIn(dayWith(withPhase({ rushes, lastCall: { height: 1, build: 600 } })))).toEqual(
    [],
  );
});
trips("a phase that ends before it begins", "demand.phases[0].until", withPhase({ until: "7:00" }));
trips(
  "a phase after the run",
  "demand.phases[0].from",
  withPhase({ from: "48:00", until: "50:00" }),
);
trips("a level below 0", "demand.phases[0].level", withPhase({ level: -1 }));
trips(
  "nobody all day",
  "demand.phases[0].level",
  withPhase({ from: "0:00", until: "24:00", level: 0 }),
);
trips("an unknown kind", "demand.phases[0].kind", withPhase({ kind: "party" }));
trips(
  "twenty-three hours",
  "demand.phases[0].hours",
  withPhase({ hours: Array.from({ length: 23 }, () => 1) }),
);
trips(
  "a rush without decay",
  "demand.phases[0].rushes[0].decay",
  withPhase({ rushes: [{ height: 1, decay: 0, ramp: 0 }] }),
);
trips(
  "a last call without build",
  "demand.phases[0].lastCall.build",
  withPhase({ lastCall: { height: 1, build: 0 } }),
);
trips("a moment that is none", "demand.phases[0].from", withPhase({ from: "8 am" }));
