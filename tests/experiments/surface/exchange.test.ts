import { describe, expect, test } from "vitest";
import { exchangeOf, gainOfOneMore } from "#experiments/surface/exchange.ts";
import type { MapPoint } from "#experiments/surface/design.ts";

/** 10,000 less 300 a point of bot, less 200 a temp that fade by 10 each: known by hand everywhere. */
const at = ({ x, y }: MapPoint): number => 10_000 - 300 * x - (200 * y - 5 * y * y);
const surface = (halfWidth: number) => ({
  at,
  gap: (from: MapPoint, to: MapPoint) => ({ mean: at(to) - at(from), halfWidth }),
});
const own = { x: 20, y: 0 };
const axis = { from: 10, to: 25, isWhole: false };

describe("how much x does what so many y do", () => {
  test("4 temps save 720, as 2.4 points do", () => {
    const found = exchangeOf(surface(60), own, 4, axis);
    expect(found.worth).toBeCloseTo(2.4, 9);
    // 60 yuan either way are 0.2 points.
    expect(found.low).toBeCloseTo(2.2, 9);
    expect(found.high).toBeCloseTo(2.6, 9);
  });

  test("12 temps save 1,680, more than the 5 points that are left do: beyond the map", () => {
    const found = exchangeOf(surface(240), own, 12, axis);
    expect(found.worth).toBeUndefined();
    // 1,440 is 4.8 points; 1,920 is beyond.
    expect(found.low).toBeCloseTo(4.8, 9);
    expect(found.high).toBeUndefined();
  });

  test("what makes things worse is worth less of x", () => {
    const worse = {
      at: ({ x, y }: MapPoint) => -300 * x + 150 * y,
      gap: () => ({ mean: 300, halfWidth: 0 }),
    };
    expect(exchangeOf(worse, own, 2, axis).worth).toBeCloseTo(-1, 9);
  });
});

test("break-even by hand: at a margin of 0.3 and 42 yuan a temp, one more pays until the sixth", () => {
  // One more at y saves 200 - 10 y; 0.3 of it is 42 at y = 6.
  expect(gainOfOneMore({ at }, { x: 20, y: 6 }, 0.3, 42)).toBeCloseTo(0, 9);
  expect(gainOfOneMore({ at }, { x: 20, y: 5 }, 0.3, 42)).toBeCloseTo(3, 9);
  expect(gainOfOneMore({ at }, { x: 20, y: 7 }, 0.3, 42)).toBeCloseTo(-3, 9);
});
