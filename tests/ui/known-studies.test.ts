import { expect, test } from "vitest";
import { byPlan } from "#ui/state/known-studies.ts";
import { defaultDay } from "./default-day.ts";

const withVisitors = (visitors: number) => ({
  ...defaultDay,
  demand: { ...defaultDay.demand, visitors },
});

test("a plan that says the same is the same plan, however it came about; one figure makes another", () => {
  const known = byPlan<string>();
  known.set(withVisitors(1000), "quiet");
  expect(known.get(withVisitors(1000))).toBe("quiet");
  expect(known.get(withVisitors(1001))).toBeUndefined();
});

test("the plans set last are kept, the oldest is let go", () => {
  const known = byPlan<number>(2);
  for (const visitors of [1, 2, 1, 3]) known.set(withVisitors(visitors), visitors);
  expect([1, 2, 3].map((visitors) => known.get(withVisitors(visitors)))).toEqual([1, undefined, 3]);
});
