import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "#units/normal.ts";
import { exp, log, logGamma, power } from "#units/portable.ts";

/** Distance in units of the last place of the expected value. */
const ulps = (value: number, expected: number) =>
  Math.abs(value - expected) / (Math.abs(expected) * 2 ** -52);

describe("portable functions", () => {
  it("agree with the platform's log and exp within two units of the last place", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        (x) => x === 1 || ulps(log(x), Math.log(x)) <= 2,
      ),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: -690, max: 700, noNaN: true }),
        (x) => ulps(exp(x), Math.exp(x)) <= 2,
      ),
      { numRuns: 5000 },
    );
  });

  it("know their edges", () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(0)).toBe(1);
    expect(exp(-800)).toBe(0);
    expect(exp(800)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it("give the logarithm of factorials and of the square root of pi", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(power(2, 10)).toBeCloseTo(1024, 9);
  });

  it("give the quantiles of the normal law as printed in tables", () => {
    // Abramowitz and Stegun, table 26.5 and 26.6
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 11);
    expect(normalQuantile(0.001)).toBeCloseTo(-normalQuantile(0.999), 10);
  });
});
