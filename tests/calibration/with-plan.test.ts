import { describe, expect, test } from "vitest";
import { applyFitted } from "#calibration/apply.ts";
import { withPlan } from "#calibration/with-plan.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import { normalQuantile } from "#units/normal.ts";
import { base, fitRun, knownShop, leastHits, truth } from "../own-day/known-shop.ts";

const Z = 1.959963984540054;
const known = (value: number, error: number) => ({
  value,
  low: value - Z * error,
  high: value + Z * error,
});

test("an estimate as sure as the plan lies half way, by hand", () => {
  // The plan's 0.05 has a standard deviation of 0.03; both have a weight of 1 / 0.0009.
  const both = withPlan(known(0.09, 0.03), 0.05);
  expect(both?.value).toBeCloseTo(0.07, 12);
  expect(both?.weight).toBeCloseTo(0.5, 12);
  expect((both?.high ?? 0) - (both?.value ?? 0)).toBeCloseTo((Z * 0.03) / Math.sqrt(2), 12);
});

test("a sure estimate is kept, a hopeless one leaves the plan as it is, and no plan no assumption", () => {
  expect(withPlan(known(0.09, 1e-6), 0.05)?.value).toBeCloseTo(0.09, 6);
  expect(withPlan(known(0.09, 1e3), 0.05)?.value).toBeCloseTo(0.05, 6);
  expect(withPlan(known(0.09, 0.03), 0)).toBeUndefined();
  expect(withPlan(known(0.09, 0.03), Number.NaN)).toBeUndefined();
});

test("where truth differs from the plan as presumed, it is recovered in 95 of 100, whatever the log tells", () => {
  const { a, b } = openSource("with plan", 0, "block");
  const normal = (run: number, which: number) => normalQuantile(uniform(bits(a, b, run, which)));
  for (const error of [0.005, 0.03, 0.2]) {
    const runs = 2000;
    let hits = 0;
    for (let run = 0; run < runs; run++) {
      const slope = 0.05 + 0.03 * normal(run, 0);
      const both = withPlan(known(slope + error * normal(run, 1), error), 0.05);
      if (both !== undefined && both.low <= slope && slope <= both.high) hits++;
    }
    // Four standard errors of a share of 0.95.
    expect(Math.abs(hits / runs - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / runs));
  }
});

describe("a day of 4,000 chats, too few to tell the slope of conversion alone", () => {
  const runs = Array.from({ length: 8 }, (_, run) => fitRun(knownShop(130_000), run));
  const rows = runs.flatMap((run) => run.get("conversion-slope") ?? []);

  test("is put together with the plan: surer than the log, truth recovered, advised and used", () => {
    const told = rows.filter(({ withPlan: both }) => both !== undefined);
    expect(told.length).toBeGreaterThan(4);
    const holding = told.filter(
      ({ withPlan: both }) =>
        both !== undefined &&
        both.low <= truth["conversion-slope"] &&
        truth["conversion-slope"] <= both.high,
    );
    expect(holding.length).toBeGreaterThanOrEqual(leastHits(told.length));
    for (const row of told) {
      const both = row.withPlan ?? row;
      expect(both.high - both.low).toBeLessThan(0.85 * (row.high - row.low));
      expect(row.advice).toBe("accept");
    }
    const [row] = told;
    if (row === undefined) throw new Error("no row");
    const kind = applyFitted(base, [row]).customers[0];
    // 0.45 (1 - floor) (1 - exp(-60 / 180)) is the slope of a plan with the default's conversion and patience.
    const slope = 0.45 * (1 - (kind?.conversion.floor ?? 1)) * (1 - Math.exp(-60 / 180));
    expect(slope).toBeCloseTo(row.withPlan?.value ?? Number.NaN, 10);
  });

  test("says which shapes of patience it allows where it takes the exponential law", () => {
    for (const run of runs) {
      const row = run.get("first-patience");
      const isPlain = row?.weibull === undefined;
      expect(row?.allowed !== undefined).toBe(isPlain);
    }
  });
});
