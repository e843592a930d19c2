import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { gammaLike, lcg } from "./synthetic.ts";

const numbers = (...values: number[]) => Float64Array.from(values);

/** Jackknife standard error of sum(of) / sum(per). Source: Efron and Tibshirani, An Introduction to the Bootstrap, 11.5. */
function jackknife(of: Float64Array, per: Float64Array): number {
  const n = of.length;
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  const without = Array.from(of, (value, i) => (sum(of) - value) / (sum(per) - (per[i] ?? 0)));
  const mean = without.reduce((all, value) => all + value, 0) / n;
  return Math.sqrt((without.reduce((all, value) => all + (value - mean) ** 2, 0) * (n - 1)) / n);
}

describe("a plain mean", () => {
  it("has the textbook interval", () => {
    // 1.20 1.50 1.68 1.89 0.95 1.49 1.58 1.55 0.50 1.09: mean 1.34, variance .17; Law, 5th ed., example 4.26 gives 1.34 +- .24 at 90 %.
    const data = numbers(1.2, 1.5, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.5, 1.09);
    const { mean, se, low, high, replications } = ratioEstimate(data, new Float64Array(10).fill(1));
    expect(mean).toBeCloseTo(1.343, 3);
    expect(se).toBeCloseTo(Math.sqrt(0.17 / 10), 2);
    expect(1.833 * se).toBeCloseTo(0.24, 2);
    expect(high - mean).toBeCloseTo(2.262157 * se, 5);
    expect(mean - low).toBeCloseTo(high - mean, 12);
    expect(replications).toBe(10);
  });

  it("shows days by type-7 quantiles", () => {
    const { p10, p50, p90 } = ratioEstimate(numbers(4, 1, 3, 2, 5), new Float64Array(5).fill(1));
    expect([p10, p50, p90]).toEqual([1.4, 3, 4.6]);
  });
});

describe("a ratio", () => {
  it("is the ratio of sums, not the mean of ratios", () => {
    const { mean, p50 } = ratioEstimate(numbers(1, 9), numbers(10, 10));
    expect(mean).toBe(0.5);
    expect(p50).toBe(0.5);
    expect(ratioEstimate(numbers(1, 9), numbers(1, 99)).mean).toBe(0.1);
  });

  it("has the error of the delta method, by hand", () => {
    // R = 6/6 = 1; residuals 1-2, 2-2, 3-2 = -1 0 1; variance 1; se = sqrt(1/3) / 2.
    const { mean, se } = ratioEstimate(numbers(1, 2, 3), numbers(2, 2, 2));
    expect(mean).toBe(1);
    expect(se).toBeCloseTo(Math.sqrt(1 / 3) / 2, 12);
  });

  it("has nearly the jackknife's error", () => {
    const draw = lcg(7);
    const per = Float64Array.from({ length: 60 }, () => 100 + Math.floor(60 * draw()));
    const of = per.map((n) => n * (0.2 + 0.1 * draw()));
    const { se } = ratioEstimate(of, per);
    expect(se / jackknife(of, per)).toBeGreaterThan(0.97);
    expect(se / jackknife(of, per)).toBeLessThan(1.03);
  });

  it("leaves out days that are not finite and days without a value", () => {
    const { mean, replications, p50 } = ratioEstimate(
      numbers(1, Number.NaN, 0, 3),
      numbers(2, 1, 0, 2),
    );
    expect(mean).toBe(1);
    expect(replications).toBe(3);
    expect(p50).toBe(1);
  });

  it("says nothing where there is nothing", () => {
    expect(ratioEstimate(numbers(0, 0), numbers(0, 0)).mean).toBeNaN();
    expect(ratioEstimate(numbers(), numbers())).toMatchObject({
      mean: Number.NaN,
      replications: 0,
    });
    expect(ratioEstimate(numbers(3), numbers(1))).toMatchObject({
      mean: 3,
      se: Number.NaN,
      low: Number.NaN,
      p90: 3,
    });
    expect(() => ratioEstimate(numbers(1), numbers())).toThrow(RangeError);
  });

  it("does not care in which unit or order the days come", () => {
    const days = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 })),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(days, (rows) => {
        const of = Float64Array.from(rows, ([a]) => a);
        const per = Float64Array.from(rows, ([, b]) => b);
        const one = ratioEstimate(of, per);
        const thousandfold = ratioEstimate(
          of.map((a) => a * 1024),
          per,
        );
        const backwards = ratioEstimate(of.slice().reverse(), per.slice().reverse());
        expect(thousandfold.mean).toBe(one.mean * 1024);
        expect(thousandfold.se).toBeCloseTo(one.se * 1024, 6);
        expect(backwards.mean).toBe(one.mean);
        expect(one.low).toBeLessThanOrEqual(one.mean);
        expect(one.p10).toBeLessThanOrEqual(one.p90);
      }),
    );
  });

  it("covers the truth in 93 to 97 of 100 intervals", () => {
    // Days with gamma busyness of CV .35; each of about 400 customers fails with chance .1, more on busy days.
    const draw = lcg(2026);
    const trials = 400;
    let covered = 0;
    const day = () => {
      const busyness = gammaLike(draw, 8);
      const customers = Math.round(400 * busyness);
      let failures = 0;
      for (let i = 0; i < customers; i++) if (draw() < 0.1 * busyness) failures++;
      return [failures, customers] as const;
    };
    // E[failures] / E[customers] = .1 E[B^2] / E[B] = .1 (1 + 1/8)
    const truth = 0.1 * 1.125;
    for (let trial = 0; trial < trials; trial++) {
      const rows = Array.from({ length: 40 }, day);
      const { low, high } = ratioEstimate(
        Float64Array.from(rows, ([a]) => a),
        Float64Array.from(rows, ([, b]) => b),
      );
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.93);
    expect(covered / trials).toBeLessThan(0.97);
  });
});
