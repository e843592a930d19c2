import fc from "fast-check";
import { expect, test } from "vitest";
import type { Estimate } from "#statistics/estimate.ts";
import { wilson, withinShares } from "#statistics/share-interval.ts";

const estimateOf = (
  mean: number,
  se: number,
  quantile: number,
  replications: number,
): Estimate => ({
  mean,
  se,
  low: mean - quantile * se,
  high: mean + quantile * se,
  p10: mean,
  p50: mean,
  p90: mean,
  replications,
});

test("Wilson's interval of 81 in 263 is 0.2553 to 0.3662", () => {
  // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3; 0 in 20 gives 0 to 0.1611 there
  const { low, high } = wilson(81 / 263, 263, 1.959963984540054);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
  expect(wilson(0, 20, 1.959963984540054).low).toBe(0);
  expect(wilson(0, 20, 1.959963984540054).high).toBeCloseTo(0.1611, 4);
});

test("Wilson's interval of 9 in 10, by hand", () => {
  // centre (0.9 + 0.19207) / 1.38415, half 1.96 sqrt(.009 + .0096036) / 1.38415
  const { low, high } = wilson(0.9, 10, 1.959963984540054);
  expect(low).toBeCloseTo(0.59585, 4);
  expect(high).toBeCloseTo(0.98212, 4);
});

test("its ends are as far from the share as their own errors allow, which is what it is made to be", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 400 }),
      (thousandths, tenths) => {
        const [share, count] = [thousandths / 1000, tenths / 10];
        for (const end of Object.values(wilson(share, count, 12.7))) {
          const error = Math.sqrt((end * (1 - end)) / count);
          expect(Math.abs(share - end)).toBeCloseTo(12.7 * error, 6);
        }
      },
    ),
  );
});

test("a share known from two days keeps within 0 and 1, and holds its mean", () => {
  // t with one degree of freedom, 12.706: 0.05 and a standard error of 0.02 would reach from -0.20 to 0.30
  const { low, high, mean } = withinShares(estimateOf(0.05, 0.02, 12.706, 2));
  expect(low).toBeGreaterThan(0);
  expect(low).toBeLessThan(mean);
  expect(high).toBeGreaterThan(0.304);
  expect(high).toBeLessThan(1);
});

test("Student's interval stands where it keeps within, and what is no share is left alone", () => {
  const inside = estimateOf(0.4, 0.01, 2.045, 30);
  expect(withinShares(inside)).toBe(inside);
  for (const [mean, se] of [
    [0, 0],
    [1, 0],
    [1.4, 0.3],
    [Number.NaN, Number.NaN],
  ] as const) {
    const one = estimateOf(mean, se, 12.706, 2);
    expect(withinShares(one)).toBe(one);
  }
});
