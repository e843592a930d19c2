import { describe, expect, test } from "vitest";
import { meanByCrowding, patienceByClasses } from "#verification/backtest/by-hour.ts";
import { readRecord } from "#verification/backtest/centre-record.ts";
import { patienceByMix } from "#verification/backtest/class-mix.ts";
import { readTable } from "#verification/backtest/csv.ts";
import {
  dayNumber,
  type RecordedInterval,
  recordedColumns,
  recordedIntervals,
} from "#verification/backtest/recorded-intervals.ts";
import { stretchByWait, waitBands } from "#verification/backtest/stretch.ts";
import type { Week, WeekDay } from "#verification/backtest/week.ts";

/** Exponential patience with mean 300 s, as quantiles in equal steps of chance. */
const STEPS = 4000;
const exponential = Array.from({ length: STEPS }, (_, i) => {
  const p = i / STEPS;
  return [p, -300 * Math.log(1 - p)] as const;
});

/** An interval of 900 s with ten agents, nobody waiting, calls as long as usual. */
const ordinary: RecordedInterval = {
  day: 0,
  offered: 45,
  answered: 45,
  abandoned: 0,
  waited: 0,
  onDuty: 9000,
  busy: 8100,
  handled: 8100,
  handledAsUsual: 8100,
  crowding: 1,
  crowdingBefore: 1,
};
const many = (count: number, parts: Partial<RecordedInterval>): readonly RecordedInterval[] =>
  Array.from({ length: count }, () => ({ ...ordinary, ...parts }));

describe("the recorded intervals of a centre", () => {
  const read = (lines: readonly string[]) =>
    recordedIntervals(
      readTable("intervals.csv", [recordedColumns.join(","), ...lines].join("\n"), recordedColumns),
      900,
      20,
    );

  test("are as crowded as their calls, at the day's and the hour's length and with the pause, take of the time on duty", () => {
    // Day's means 200 and 100 s. At 9 calls take 150 x 10 + 50 x 10 s where the days say 300 x 10, at 10 the rest: 2/3 and 4/3.
    const [nine, ten, ...others] = read([
      "c,1999-07-01,09:00,10,10,0,0,2,0.5,100",
      "c,1999-07-01,10:00,12,10,2,1.5,4,0.75,300",
      "c,1999-07-02,09:00,10,10,0,0,2,0.5,100",
      "c,1999-07-02,10:00,10,10,0,0,2,0.5,100",
    ]);
    // Hour 9: 2,000 s of 200 x 10 + 100 x 10 = 3,000; hour 10: 4,000 s of 3,000.
    expect(nine?.handledAsUsual).toBeCloseTo((10 * 200 * 2) / 3, 9);
    expect(nine?.crowding).toBeCloseTo((10 * ((200 * 2) / 3 + 20)) / 1800, 9);
    expect(nine?.crowdingBefore).toBe(0);
    expect(ten?.crowding).toBeCloseTo((12 * ((200 * 4) / 3 + 20)) / 3600, 9);
    expect(ten?.crowdingBefore).toBe(nine?.crowding);
    expect(ten).toMatchObject({ waited: 1350, onDuty: 3600, busy: 2700, handled: 3000 });
    expect(others.map(({ crowdingBefore }) => crowdingBefore > 0)).toEqual([false, true]);
    expect((ten?.day ?? 0) + 1).toBe(others[0]?.day);
  });

  test("are left out without calls or with less than half an agent", () => {
    expect(
      read([
        "c,1999-07-01,09:00,0,0,0,0,2,0,",
        "c,1999-07-01,09:15,3,0,3,1,0.4,0.5,",
        "c,1999-07-01,09:30,3,0,3,1,0.5,,",
      ]).map(({ offered, onDuty, busy, handled }) => [offered, onDuty, busy, handled]),
    ).toEqual([[3, 450, 0, 0]]);
  });

  test("count days from 1970", () => {
    expect(dayNumber("1970-01-02")).toBe(1);
    expect(dayNumber("2000-01-01")).toBe(10957);
  });
});

describe("what a centre's record says", () => {
  test("calls are as long for their crowding as they were on record, by a straight line between the bands", () => {
    const { lengthAt } = readRecord(
      [
        ...many(10, { crowding: 0.7, handled: 9720 }),
        ...many(10, { crowding: 1.5, handled: 7290 }),
        // too few to say anything
        ...many(1, { crowding: 2.3, handled: 81 }),
      ],
      exponential,
      20,
    );
    expect(lengthAt(0.2)).toBeCloseTo(1.2, 9);
    expect(lengthAt(0.7)).toBeCloseTo(1.2, 9);
    expect(lengthAt(1.1)).toBeCloseTo((1.2 + 0.9) / 2, 9);
    expect(lengthAt(2.3)).toBeCloseTo(0.9, 9);
    expect(readRecord([], exponential, 20).lengthAt(1)).toBe(1);
  });

  test("in surges patience is as much shorter as more hang up, and turns from 2.5 to 3.5", () => {
    // An exponential law of 300 s loses one caller in 300 s waited whatever the wait; here one in 30 s.
    const surges = many(4, { crowding: 5, offered: 100, abandoned: 60, waited: 1800 });
    const { patienceAt, stretch } = readRecord(surges, exponential, 20);
    expect(patienceAt(2.5)).toBe(1);
    expect(patienceAt(3)).toBeCloseTo(0.55, 2);
    expect(patienceAt(9)).toBeCloseTo(0.1, 2);
    // a surge says nothing of other waits
    expect(stretch(18)).toBe(1);
    expect(readRecord(surges.slice(1), exponential, 20).patienceAt(9)).toBe(1);
  });

  test("pauses are the idle seconds after each call while the queue is full, nearby days before others", () => {
    // 0.7 of 9,000 s waited: full. 900 of 9,000 s idle after 45 calls are 20 s, 1,800 are 40 s.
    const full = { waited: 6300 };
    const { pauseNear } = readRecord(
      [
        ...many(20, { ...full, day: 0 }),
        ...many(20, { ...full, day: 1000, busy: 7200 }),
        ...many(99, { day: 0, busy: 0, waited: 6299 }),
      ],
      exponential,
      20,
    );
    // 500 calls of all days with 30 s, 900 of the day itself
    expect(pauseNear(0)).toBeCloseTo((500 * 30 + 900 * 20) / 1400, 9);
    expect(pauseNear(1000)).toBeCloseTo((500 * 30 + 900 * 40) / 1400, 9);
    // 14 days away a day counts by exp(-1/2)
    const weight = Math.exp(-0.5);
    expect(pauseNear(14)).toBeCloseTo((500 * 30 + weight * 900 * 20) / (500 + weight * 900), 9);
    expect(readRecord([], exponential, 17).pauseNear(0)).toBe(17);
  });

  test("callers are more patient where fewer hang up than the days' common rate says, nearby days first", () => {
    // 90 s waited each: 400 hang up in 100,000 s and 600 in 100,000 s, together 1 in 200 s.
    const waiting = { offered: 45, waited: 4000 };
    const { patienceNear } = readRecord(
      [
        ...many(25, { ...waiting, day: 0, abandoned: 16 }),
        ...many(25, { ...waiting, day: 1000, abandoned: 24 }),
        // right after a surge: left out
        ...many(25, { ...waiting, day: 0, abandoned: 40, crowdingBefore: 3 }),
      ],
      exponential,
      20,
    );
    expect(patienceNear(0)).toBeCloseTo((500 + 500) / (500 + 400), 9);
    expect(patienceNear(1000)).toBeCloseTo((500 + 500) / (500 + 600), 9);
    expect(patienceNear(500)).toBeCloseTo(1, 9);
  });

  test("patience is stretched by as much as fewer hang up than the table says, between the waits on record", () => {
    // 100 callers who waited 90 s each, 15 of whom hang up: one in 600 s, half as many as by the table.
    // 22.5 s each, 300 of 9,000 s: ten times as many as by the table.
    const intervals = [
      ...many(40, { offered: 400, abandoned: 300, waited: 9000 }),
      ...many(40, { offered: 100, abandoned: 15, waited: 9000 }),
    ];
    const stretch = stretchByWait(waitBands(intervals), exponential);
    expect(stretch(22.5)).toBeCloseTo(0.1, 2);
    expect(stretch(5)).toBeCloseTo(0.1, 2);
    expect(stretch(90)).toBeCloseTo(2, 2);
    expect(stretch(1000)).toBeCloseTo(2, 2);
    expect(stretch((22.5 + 90) / 2)).toBeCloseTo((0.1 + 2) / 2, 2);
    expect(stretchByWait([], exponential)(100)).toBe(1);
  });
});

describe("patience by the classes that call", () => {
  const rows = (lines: readonly string[]) =>
    readTable("patience_km.csv", ["t_s,still_waiting,at_risk", ...lines].join("\n"), []);
  // 100 callers wait 100 s each and half hang up: 200 s a head. 300 wait 100 s each and a tenth hang up: 1,000 s a head.
  const hasty = rows(["0,1,100", "100,0.5,100"]);
  const calm = rows(["0,1,300", "100,0.9,300"]);
  const all = rows(["0,1,400", "100,0.8,400"]);
  const byMix = patienceByMix(
    new Map([
      ["all", all],
      ["hasty", hasty],
      ["calm", calm],
    ]),
  );

  test("is the seconds waited for each who hung up, against the table's own mix", () => {
    // The table's mix: 40,000 s for 50 + 30 who hang up, 500 s.
    expect(
      byMix(
        new Map([
          ["hasty", 1],
          ["calm", 3],
        ]),
      ),
    ).toBeCloseTo(1, 9);
    expect(byMix(new Map([["hasty", 7]]))).toBeCloseTo(200 / 500, 9);
    expect(byMix(new Map([["calm", 7]]))).toBeCloseTo(1000 / 500, 9);
    // one without a table counts as all do: 100 s and 0.2 who hang up each
    expect(
      byMix(
        new Map([
          ["hasty", 1],
          ["new", 1],
        ]),
      ),
    ).toBeCloseTo(200 / 0.7 / 500, 9);
    expect(byMix(new Map())).toBe(1);
    expect(patienceByMix(new Map([["all", all]]))(new Map([["new", 1]]))).toBe(1);
  });

  test("goes hour by hour", () => {
    const week = { patienceByMix: byMix } as unknown as Week;
    const day = {
      calls: [
        { start: 9 * 3600, cls: "hasty", count: 1 },
        { start: 9 * 3600 + 900, cls: "calm", count: 3 },
        { start: 10 * 3600, cls: "calm", count: 2 },
      ],
    } as unknown as WeekDay;
    const factor = patienceByClasses(week, day);
    expect([9, 10, 11].map(factor)).toEqual([
      byMix(
        new Map([
          ["hasty", 1],
          ["calm", 3],
        ]),
      ),
      byMix(new Map([["calm", 1]])),
      1,
    ]);
  });
});

test("a figure that goes by crowding is the mean over an hour's calls", () => {
  const week = {
    interval: 900,
    hourFactor: new Map([[10, 2]]),
    handle: new Map(),
    pause: [
      [0, 20],
      [1, 20],
    ],
  } as unknown as Week;
  const day = {
    handle: new Map([["a", 150]]),
    calls: [
      { start: 9 * 3600, cls: "a", count: 9 },
      { start: 9 * 3600 + 900, cls: "a", count: 1 },
      { start: 10 * 3600, cls: "a", count: 10 },
    ],
    agents: [
      [9 * 3600, 1],
      [9 * 3600 + 900, 0],
      [10 * 3600, 2],
    ],
  } as unknown as WeekDay;
  // Calls of 100 s at 9 and 200 s at 10 have the day's mean of 150 s. Crowding 9 x 120 of 900 s, 120 of 450 s (half an agent at
  // least), and 10 x 220 of 1,800 s.
  const crowding = meanByCrowding(week, day, (x) => x);
  expect(crowding(9)).toBeCloseTo((9 * 1.2 + 120 / 450) / 10, 9);
  expect(crowding(10)).toBeCloseTo(2200 / 1800, 9);
  expect(crowding(11)).toBe(1);
});
