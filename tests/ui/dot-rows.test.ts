import fc from "fast-check";
import { expect, test } from "vitest";
import { DOTS, dotRows } from "#ui/charts/dot-rows.ts";

test("a hundred days are fifty dots, two days a dot", () => {
  const days = Array.from({ length: 100 }, (_, day) => day);
  const { dots } = dotRows(days, 25);
  expect(dots).toHaveLength(DOTS);
  // Type-7 quantile of 0..99 at 0.01: 0.99; at 0.99: 98.01.
  expect(dots[0]?.value).toBeCloseTo(0.99, 9);
  expect(dots.at(-1)?.value).toBeCloseTo(98.01, 9);
});

test("dots of one column are stacked without a gap", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1 }), (days) => {
      const { dots, height } = dotRows(days, 20);
      for (const at of new Set(dots.map(({ x }) => x))) {
        const column = dots.filter(({ x }) => x === at);
        expect(column.map(({ level }) => level)).toEqual(column.map((_, i) => i));
      }
      expect(height).toBe(Math.max(...dots.map(({ level }) => level)) + 1);
    }),
  );
});

test("the target lies within the axis even when no day comes near it", () => {
  const { low, high } = dotRows([0.2, 0.3], 20, [0.9]);
  expect(low).toBeLessThan(0.2);
  expect(high).toBeGreaterThan(0.9);
});

test("days that are all alike make one column on an axis of their own", () => {
  const { dots, low, high } = dotRows([1, 1, 1], 20);
  expect(new Set(dots.map(({ x }) => x)).size).toBe(1);
  expect(low).toBeLessThan(high);
});

test("days without a value are left out; without any there is nothing to draw", () => {
  expect(dotRows([Number.NaN, 2], 10).dots.every(({ value }) => value === 2)).toBe(true);
  expect(dotRows([Number.NaN], 10).dots).toEqual([]);
});
