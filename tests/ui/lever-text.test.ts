import { expect, test } from "vitest";
import { leverText, parseLever, tidied } from "#ui/format/lever-text.ts";

test("shares are read and typed in per cent", () => {
  expect(leverText("zh", "consultRate", 0.045)).toBe("4.5");
  expect(parseLever("consultRate", "4.5")).toBeCloseTo(0.045, 12);
  expect(parseLever("botResolved", "35%")).toBeCloseTo(0.35, 12);
});

test.each([
  ["60,000", 60_000],
  ["６００００", 60_000],
  ["6万", 60_000],
  ["6.5 万", 65_000],
  ["60k", 60_000],
  ["¥180", 180],
  [" 28.5 ", 28.5],
])("%j is %d", (typed, value) => {
  expect(parseLever("visitors", typed)).toBe(value);
});

test.each(["", "many", "1.2.3", "-5", "1e9", "12 34万5"])("%j is no number", (typed) => {
  expect(parseLever("visitors", typed)).toBeUndefined();
});

test("steps of a share leave no dust", () => {
  const range = { min: 0, max: 1, step: 0.01, initial: 0.5 };
  expect(tidied(0.1 + 0.2, range)).toBe(0.3);
});
