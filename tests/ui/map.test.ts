import { describe, expect, test } from "vitest";
import type { MapPoint } from "#experiments/surface/design.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { axisNumber } from "#ui/map/axis-text.ts";
import {
  breakEvenAt,
  contourLevels,
  evenShare,
  spendAt,
  type Standing,
  usualPrices,
  whereTempsPay,
} from "#ui/map/map-figures.ts";
import { axisOf, canMove, planAt, usualPair } from "#ui/map/question.ts";
import { readLever } from "#ui/state/levers.ts";
import { defaultDay } from "./default-day.ts";

const prices = { temp: 75, point: 100, margin: 0.3 };
const pair = { x: "botResolved", y: "temps" } as const;

test("break-even by hand: the y-th temp saves 400 - 25 y, of which 0.3 pay 75 at y = 6", () => {
  const lost = { at: ({ y }: MapPoint) => 9000 - 400 * y + 12.5 * y * y };
  const axis = { from: 0, to: 12, isWhole: true };
  expect(breakEvenAt(lost, 0.3, axis, prices)).toBeCloseTo(6, 9);
  // At 150 yuan not even the first pays; at 15 all twelve do.
  expect(breakEvenAt(lost, 0.3, axis, { ...prices, temp: 150 })).toBeUndefined();
  expect(breakEvenAt(lost, 0.3, axis, { ...prices, temp: 15 })).toBeUndefined();
  const axes = { x: { from: 0.2, to: 0.4, isWhole: false }, y: axis };
  const where = (temp: number) => whereTempsPay(lost, axes, { ...prices, temp });
  expect([where(75), where(150), where(15)]).toEqual(["somewhere", "nowhere", "everywhere"]);
});

test("4 temps and 3 points cost 300 and 300; a worse bot costs nothing back", () => {
  const own = { x: 0.3, y: 0 };
  expect(spendAt({ x: 0.33, y: 4 }, own, pair, prices)).toBeCloseTo(600, 9);
  expect(spendAt({ x: 0.25, y: 1 }, own, pair, prices)).toBeCloseTo(75, 9);
});

test("contour levels are round and lie within", () => {
  expect(contourLevels(24_100, 29_300, 6)).toEqual([25_000, 26_000, 27_000, 28_000, 29_000]);
  expect(contourLevels(5, 5)).toEqual([]);
});

describe("the share who come back at which both cost the same", () => {
  const at = (share: number, bot: number | undefined) => ({
    share,
    standing: {
      exchange: { count: 4, worth: 0.02, low: 0.01, high: 0.03 },
      hire: 300,
      bot,
      first: "bot",
      saved: 500,
      isToldApart: true,
    } satisfies Standing,
  });
  test("between the worlds, on a straight line: 220, 260, 340 against 300 is 22.5 %", () => {
    expect(evenShare([at(0, 220), at(0.15, 260), at(0.3, 340)])).toBeCloseTo(0.225, 12);
  });
  test("none where the order stays, or the bot runs out", () => {
    expect(evenShare([at(0, 220), at(0.15, 240), at(0.3, 290)])).toBeUndefined();
    expect(evenShare([at(0, 220), at(0.15, undefined)])).toBeUndefined();
  });
});

describe("the plan under a point of the map", () => {
  const plan = { scenario: defaultDay, pair, hours: [72_000, 82_800] as const, returning: 0 };
  test("has the bot and the temps it says, and is a sound scenario", () => {
    const changed = planAt(plan, { x: 0.33, y: 4 });
    expect(readLever(changed, "botResolved")).toBeCloseTo(0.33, 12);
    const extra = changed.staff.shifts.at(-1);
    expect(extra).toMatchObject({ count: 4, from: "20:00", until: "23:00" });
    expect(checkScenario(changed).ok).toBe(true);
    expect(checkScenario(planAt({ ...plan, returning: 0.3 }, { x: 0.33, y: 4 })).ok).toBe(true);
  });
  test("where the plan stands it is the plan itself, so that its digits are those of the first page", () => {
    const own = { x: readLever(defaultDay, "botResolved"), y: 0 };
    expect(planAt(plan, own)).toBe(defaultDay);
    const { from, to } = axisOf(defaultDay, "botResolved");
    expect(from).toBeLessThan(own.x);
    expect(to).toBeGreaterThan(own.x);
  });
  test("without a bot, temps are held against the time of a reply", () => {
    const without = { ...defaultDay, autoReply: { ...defaultDay.autoReply, bot: null } };
    expect(usualPair(without)).toEqual({ x: "replySeconds", y: "temps" });
  });
});

describe("any number of the plan as a direction", () => {
  const id = "field share customers[presale].returnShare";
  const both = { x: id, y: "field s customers[presale].patience.first.law.mean" } as const;
  test("covers its plausible range and sets that number alone", () => {
    expect(axisOf(defaultDay, id)).toEqual({ from: 0, to: 0.6, isWhole: false });
    const plan = { scenario: defaultDay, pair: both, hours: [0, 0] as const, returning: 0 };
    const changed = planAt(plan, { x: 0.5, y: 240 });
    const [first] = changed.customers;
    expect(first?.returnShare).toBe(0.5);
    expect(first?.patience.first.law).toMatchObject({ mean: 240 });
    expect({ ...changed, customers: defaultDay.customers }).toEqual(defaultDay);
    expect(planAt(plan, { x: 0.2, y: 180 })).toBe(defaultDay);
  });
  test("is no direction where the plan does not have it", () => {
    expect(canMove(defaultDay, id)).toBe(true);
    expect(canMove(defaultDay, "field - afterSales.nothing")).toBe(false);
  });
  test("is written in per cent where it is a share", () => {
    expect([axisNumber("en", id, 0.25), axisNumber("en", both.y, 180)]).toEqual(["25%", "180"]);
  });
});

test("a point of bot costs the plan's price of a chat for the contacts it is: 54 chats at 0.3 yuan", () => {
  expect(usualPrices(defaultDay, [0, 0]).point).toBeCloseTo(16.2, 9);
});
