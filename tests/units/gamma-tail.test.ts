import { expect, test } from "vitest";
import { gammaTail } from "#units/gamma-tail.ts";

test("with a coefficient of 1 it is the exponential law", () => {
  for (const x of [0.1, 1, 2.5, 8]) expect(gammaTail(x, 1)).toBeCloseTo(Math.exp(-x), 12);
});

test("upper quantiles of chi square are those of the tables", () => {
  // Chi square of n degrees is gamma of shape n / 2 and mean n: table values for 5 and 1 per cent.
  const tables = [
    [4, 9.488, 0.05],
    [10, 23.209, 0.01],
    [30, 43.773, 0.05],
  ] as const;
  for (const [degrees, value, chance] of tables)
    expect(gammaTail(value / degrees, Math.sqrt(2 / degrees))).toBeCloseTo(chance, 4);
});

test("narrow laws and the ends are told right", () => {
  expect(gammaTail(1, 0)).toBe(1);
  expect(gammaTail(1.01, 0)).toBe(0);
  expect(gammaTail(0, 0.3)).toBe(1);
  // Shape 10,000 is close to normal: half of it and a little more lies below the mean.
  expect(gammaTail(1, 0.01)).toBeCloseTo(0.4987, 3);
});
