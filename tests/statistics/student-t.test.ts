import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { student95, studentQuantile, studentTail } from "#statistics/student-t.ts";

describe("quantiles of Student's law", () => {
  it("agree with the printed table", () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column .975.
    const table: readonly (readonly [number, number])[] = [
      [1, 12.706],
      [2, 4.303],
      [5, 2.571],
      [10, 2.228],
      [19, 2.093],
      [30, 2.042],
      [60, 2.0],
      [100, 1.984],
    ];
    for (const [df, value] of table)
      expect(Math.abs(studentQuantile(0.975, df) - value)).toBeLessThan(5.1e-4);
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.96, 4);
  });

  it("agree with the closed forms for one, two and four degrees of freedom", () => {
    for (const p of [0.501, 0.6, 0.9, 0.975, 0.9995]) {
      const alpha = 4 * p * (1 - p);
      const four = 2 * Math.sqrt(Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha) - 1);
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 10);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt((alpha * 1) / 2))).toBeCloseTo(1, 10);
      expect(studentQuantile(p, 4) / four).toBeCloseTo(1, 9);
    }
  });

  it("agree with SciPy 1.17 (scipy.stats.t.ppf) over the whole range", () => {
    const reference: readonly (readonly [number, number, number])[] = [
      [0.6, 3, 0.2766706623326898],
      [0.975, 3.7, 2.8675207071911895],
      [0.9995, 19, 3.883405852592131],
      [0.6, 30, 0.2556053649519128],
      [0.975, 100, 1.9839715185235518],
      [0.9, 1000, 1.2823987214609247],
      [0.6, 1e6, 0.25334717053784184],
      [0.9, 1e6, 1.281552412129939],
      [0.975, 1e6, 1.959966356814107],
      [0.9995, 1e6, 3.2905364612487222],
    ];
    for (const [p, df, value] of reference) {
      expect(Math.abs(studentQuantile(p, df) / value - 1)).toBeLessThan(1e-8);
    }
  });

  it("are symmetric and undo the tail", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 499 }),
        (df, permille) => {
          const p = 1 - permille / 1000;
          const t = studentQuantile(p, df);
          expect(studentQuantile(1 - p, df)).toBeCloseTo(0 - t, 9);
          expect(studentTail(t, df)).toBeCloseTo(1 - p, 11);
        },
      ),
    );
  });

  it("refuse what is no probability and no degree of freedom", () => {
    expect(() => studentQuantile(1, 5)).toThrow(RangeError);
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  it("remember the last half-width without mixing it up", () => {
    expect(student95(19)).toBeCloseTo(2.093024, 6);
    expect(student95(9)).toBeCloseTo(2.262157, 6);
    expect(student95(19)).toBeCloseTo(2.093024, 6);
  });
});
