import { expect, test } from "vitest";
import { inputsOf } from "#experiments/sensitivity/inputs.ts";
import { splitSpread } from "#experiments/sensitivity/split.ts";
import { defaultDay } from "../../ui/default-day.ts";
import { formulaRunner } from "./made-up-days.ts";

const inputs = inputsOf(defaultDay);

test("a formula of one parameter and the day gives back both variances", async () => {
  // 100 yuan per point of the floor, drawn from 0.3 to 0.65 and 0.65 to 0.9 by halves; days of -900, 0 and 900
  const runner = formulaRunner(({ customers }, replication) => ({
    "lost-sales": 10_000 * (customers[0]?.conversion.floor ?? 0) + 900 * ((replication % 3) - 1),
  }));
  const effort = { draws: 40, daysEach: 12 };
  const split = await splitSpread(runner, defaultDay, inputs, "lost-sales", { effort });
  // by hand: E[x] = (0.475 + 0.775) / 2; E[x^2] is the mean of the second moments of both halves
  const second = (0.475 * 0.475 + (0.35 * 0.35) / 12 + 0.775 * 0.775 + (0.25 * 0.25) / 12) / 2;
  const variance = 1e8 * (second - 0.625 * 0.625);
  // strata of 40 and a divisor of 39 make it wrong by some per cent
  expect(split.ignorance / variance).toBeGreaterThan(0.97);
  expect(split.ignorance / variance).toBeLessThan(1.06);
  // by hand: 810,000 on two days of three, divisor 11 of 12
  expect(split.days).toBeCloseTo((810_000 * 8) / 11, 3);
  expect(split.parameters).toBeGreaterThan(20);
});

test("where nothing is uncertain, all the spread is of the days", async () => {
  const runner = formulaRunner((_, replication) => ({ "lost-sales": replication % 5 }));
  const effort = { draws: 8, daysEach: 10 };
  const split = await splitSpread(runner, defaultDay, inputs, "lost-sales", { effort });
  expect(split.ignorance).toBe(0);
  expect(split.days).toBeCloseTo(20 / 9, 9);
});

test("parameters that matter together are all drawn, each within its range", async () => {
  const seen: number[] = [];
  const runner = formulaRunner(({ customers, staff }) => {
    const [first] = customers;
    const temp = staff.types.find(({ kind }) => kind === "temp");
    seen.push(temp?.noShow ?? Number.NaN);
    expect(first?.conversion.answered).toBeGreaterThanOrEqual(0.15);
    expect(first?.conversion.answered).toBeLessThanOrEqual(0.6);
    expect(customers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    return { "lost-sales": 1 };
  });
  await splitSpread(runner, defaultDay, inputs, "lost-sales", {
    effort: { draws: 10, daysEach: 2 },
  });
  expect(new Set(seen).size).toBe(10);
  expect([Math.min(...seen) < 0.05, Math.max(...seen) > 0.15]).toEqual([true, true]);
});
