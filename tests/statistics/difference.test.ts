import { describe, expect, it } from "vitest";
import { pairedDifference, welchDifference } from "#statistics/difference.ts";
import { lcg } from "./synthetic.ts";

const ones = (n: number) => new Float64Array(n).fill(1);
const mean = (...values: number[]) => ({ of: Float64Array.from(values), per: ones(values.length) });

describe("a paired difference", () => {
  it("is the textbook paired t for plain means", () => {
    // Differences 1 2 3: mean 2, se 1/sqrt(3), t(2) = 4.3027.
    const {
      mean: gap,
      se,
      low,
      high,
      toldApart,
    } = pairedDifference(mean(10, 20, 30), mean(11, 22, 33));
    expect(gap).toBeCloseTo(2, 12);
    expect(se).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(high - gap).toBeCloseTo(4.302653 / Math.sqrt(3), 5);
    expect(low).toBeLessThan(0);
    expect(toldApart).toBe(false);
  });

  it("counts days above, below and equal", () => {
    const { higherDays, lowerDays } = pairedDifference(mean(1, 2, 3, 4), mean(1, 3, 4, 2));
    expect([higherDays, lowerDays]).toEqual([0.5, 0.25]);
  });

  it("tells how many runs the common customers save", () => {
    const draw = lcg(5);
    const luck = Array.from({ length: 200 }, () => draw());
    const base = mean(...luck.map((u) => 100 * u));
    const other = mean(...luck.map((u) => 100 * u - 1 + 2 * draw()));
    // Variance of a uniform of width 100 twice over, against one of width 2: about 5000.
    const { varianceReduction } = pairedDifference(base, other);
    expect(varianceReduction).toBeGreaterThan(4000);
    expect(varianceReduction).toBeLessThan(6200);
  });

  it("finds no difference between a plan and itself", () => {
    const same = pairedDifference(mean(1, 2, 3), mean(1, 2, 3));
    expect(same).toMatchObject({
      mean: 0,
      se: 0,
      low: 0,
      high: 0,
      toldApart: false,
      higherDays: 0,
    });
  });

  it("pairs ratios by their first-order parts", () => {
    // Base .1 each day, other .2 of the same customers: the difference is exact whatever the number of customers.
    const per = Float64Array.from([100, 250, 70]);
    const base = { of: per.map((n) => n / 10), per };
    const other = { of: per.map((n) => n / 5), per };
    const { mean: gap, se, toldApart } = pairedDifference(base, other);
    expect(gap).toBeCloseTo(0.1, 12);
    expect(se).toBeCloseTo(0, 12);
    expect(toldApart).toBe(true);
  });

  it("leaves days out that one plan has no numbers for, and refuses unequal numbers of days", () => {
    expect(pairedDifference(mean(1, Number.NaN, 3), mean(2, 9, 4))).toMatchObject({
      mean: 1,
      replications: 2,
    });
    expect(() => pairedDifference(mean(1), mean(1, 2))).toThrow(RangeError);
  });
});

describe("an unpaired difference", () => {
  it("is Welch's", () => {
    // Variances 1 and 4 over 3 and 3 days: se = sqrt(5/3), df = (5/3)^2 / ((1/3)^2/2 + (4/3)^2/2) = 50/17.
    const { se, mean: gap, high } = welchDifference(mean(1, 2, 3), mean(10, 12, 14));
    expect(gap).toBe(10);
    expect(se).toBeCloseTo(Math.sqrt(5 / 3), 12);
    // t(.975, 50/17), SciPy 1.17
    expect((high - gap) / se).toBeCloseTo(3.218758614532882, 8);
  });
});
