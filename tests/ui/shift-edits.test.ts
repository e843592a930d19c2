import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import double11 from "#scenarios/double11-midnight.json";
import smallShop from "#scenarios/small-shop.json";
import {
  withBreakAdded,
  withBreakLength,
  withBreakMoved,
  withoutBreak,
} from "#ui/scenario-editor/shift-breaks.ts";
import {
  withoutShift,
  withShiftAdded,
  withShiftCopied,
  withShiftCount,
  withShiftDay,
  withShiftEnds,
  withShiftMoved,
  withShiftName,
  withShiftType,
} from "#ui/scenario-editor/shift-edits.ts";
import { shiftBlocks } from "#ui/scenario-editor/shift-lanes.ts";
import { defaultDay } from "./default-day.ts";

const hour = 3600;
const named = { zh: "新班次", en: "New shift" };
const shiftOf = (scenario: Scenario, index: number) => scenario.staff.shifts[index];

test("a shift moved takes its break along", () => {
  // The early shift: 8:00-17:00, break at 11:00.
  const after = withShiftMoved(defaultDay, 1, 7.5 * hour);
  expect(shiftOf(after, 1)).toMatchObject({
    from: "7:30",
    until: "16:30",
    breaks: [{ at: "10:30", length: 2400 }],
  });
});

test("a shift cannot be moved out of the day", () => {
  const early = withShiftMoved(defaultDay, 1, -5 * hour);
  expect(shiftOf(early, 1)).toMatchObject({ from: "0:00", until: "9:00" });
  const late = withShiftMoved(defaultDay, 1, 40 * hour);
  expect(shiftOf(late, 1)).toMatchObject({ from: "23:30", until: "32:30" });
});

test("a shift keeps half an hour at least, and its break inside", () => {
  const short = withShiftEnds(defaultDay, 1, { until: 8 * hour });
  // Forty minutes of break find no room in half an hour.
  expect(shiftOf(short, 1)).toMatchObject({ from: "8:00", until: "8:30", breaks: [] });
  const shorter = withShiftEnds(defaultDay, 1, { until: 11.5 * hour });
  expect(shiftOf(shorter, 1)).toMatchObject({ until: "11:30", breaks: [{ at: "10:50" }] });
});

test("a break stays inside its shift and off its neighbour", () => {
  const moved = withBreakMoved(defaultDay, 1, 0, 20 * hour);
  expect(shiftOf(moved, 1)?.breaks).toEqual([{ at: "16:20", length: 2400 }]);
  const two = withBreakAdded(defaultDay, 1);
  expect(shiftOf(two, 1)?.breaks).toHaveLength(2);
  expect(withBreakMoved(two, 1, 1, 11 * hour + 600)).toBe(two);
  expect(shiftOf(withoutBreak(two, 1, 0), 1)?.breaks).toHaveLength(1);
});

test("a type that comes by headcount takes no shifts", () => {
  const type = defaultDay.staff.types[0]?.id ?? "";
  const counted: Scenario = {
    ...defaultDay,
    staff: { ...defaultDay.staff, shifts: [], headcounts: [{ type, steps: [["0:00", 5]] }] },
  };
  const after = withShiftAdded(counted, { from: 9 * hour, until: 17 * hour }, named);
  expect(after.staff.shifts.map(({ type: of }) => of)).toEqual(["temp"]);
  expect(checkScenario(after)).toMatchObject({ ok: true });
});

const scenarios = Object.entries({
  "one day": defaultDay,
  "small shop": smallShop as unknown as Scenario,
  "over midnight": double11 as unknown as Scenario,
});

test.each(scenarios)("whatever is done to shifts, the plan stays valid: %s", (_, start) => {
  const index = fc.integer({ min: 0, max: 9 });
  const moment = fc.integer({ min: -10, max: 120 }).map((halves) => halves * 1800);
  const edit: fc.Arbitrary<(scenario: Scenario) => Scenario> = fc.oneof(
    fc.tuple(index, moment).map(
      ([i, to]) =>
        (s: Scenario) =>
          withShiftMoved(s, i, to),
    ),
    fc.tuple(index, moment).map(
      ([i, from]) =>
        (s: Scenario) =>
          withShiftEnds(s, i, { from }),
    ),
    fc.tuple(index, moment).map(
      ([i, until]) =>
        (s: Scenario) =>
          withShiftEnds(s, i, { until }),
    ),
    fc.tuple(index, fc.integer({ min: -3, max: 9000 })).map(
      ([i, count]) =>
        (s: Scenario) =>
          withShiftCount(s, i, count),
    ),
    fc.tuple(index, fc.constantFrom("regular", "temp", "none")).map(
      ([i, type]) =>
        (s: Scenario) =>
          withShiftType(s, i, type),
    ),
    fc.tuple(index, fc.constantFrom(undefined, 0, 1, 2)).map(
      ([i, day]) =>
        (s: Scenario) =>
          withShiftDay(s, i, day),
    ),
    index.map((i) => (s: Scenario) => withBreakAdded(s, i)),
    fc.tuple(index, moment).map(
      ([i, to]) =>
        (s: Scenario) =>
          withBreakMoved(s, i, 0, to),
    ),
    fc.tuple(index, fc.integer({ min: 0, max: 20_000 })).map(
      ([i, length]) =>
        (s: Scenario) =>
          withBreakLength(s, i, 0, length),
    ),
    fc.tuple(index, fc.string()).map(
      ([i, name]) =>
        (s: Scenario) =>
          withShiftName(s, i, name),
    ),
    index.map((i) => (s: Scenario) => withShiftCopied(s, i)),
    index.map((i) => (s: Scenario) => withoutShift(s, i)),
    fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 24 })).map(
      ([from, until]) =>
        (s: Scenario) =>
          withShiftAdded(s, { from: from * hour, until: until * hour }, named, 0),
    ),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const after = edits.reduce((so, change) => change(so), start);
      const checked = checkScenario(after);
      expect(checked.ok ? [] : checked.problems).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe("the lanes", () => {
  const day = { from: 0, until: 24 * hour };

  test("hold every shift of the day, none over another", () => {
    const blocks = shiftBlocks(defaultDay, day);
    expect(blocks).toHaveLength(defaultDay.staff.shifts.length);
    const clashes = blocks.filter((one) =>
      blocks.some(
        (other) =>
          other !== one &&
          other.lane === one.lane &&
          other.from < one.until &&
          one.from < other.until,
      ),
    );
    expect(clashes).toEqual([]);
  });

  test("are as few as shifts that lie over each other at once", () => {
    // At 23:00 five shifts of the default day are on: 15-24, 16-25, 19:30-23:30 and 20-26, and none else; at 16:15 the
    // two lunches, 11-20:30, 15-24 and 16-25: five lanes.
    expect(Math.max(...shiftBlocks(defaultDay, day).map(({ lane }) => lane)) + 1).toBe(5);
  });

  test("show a shift of every day once a day, and one of a named day there alone", () => {
    const two = double11 as unknown as Scenario;
    const second = { from: 24 * hour, until: 48 * hour };
    expect(shiftBlocks(two, second).filter(({ day: of }) => of === 1)).toHaveLength(4);
    const daily = { ...defaultDay, horizon: { ...defaultDay.horizon, until: "48:00" } };
    expect(shiftBlocks(daily, { from: 0, until: 48 * hour })).toHaveLength(16);
  });
});
