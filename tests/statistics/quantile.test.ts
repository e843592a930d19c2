import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { quantileOfSorted, quantilesInPlace, sortedFinite } from "#statistics/quantile.ts";
import { lcg } from "./synthetic.ts";

describe("quantiles", () => {
  it("are of type 7", () => {
    // Hyndman and Fan 1996: (n - 1) p = .9 x 3 = 2.7 of 1 2 3 4 gives 3.7.
    expect(quantileOfSorted(Float64Array.from([1, 2, 3, 4]), 0.9)).toBeCloseTo(3.7, 12);
    expect(quantileOfSorted(new Float64Array(0), 0.5)).toBeNaN();
  });

  it("leave out what is not finite", () => {
    expect([
      ...sortedFinite(Float64Array.from([3, Number.NaN, 1, Number.POSITIVE_INFINITY])),
    ]).toEqual([1, 3]);
  });

  it("are the same found in place as by sorting", () => {
    const levels = [0, 0.1, 0.5, 0.9, 0.95, 0.99, 1];
    const sizes = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1000 }),
        (size, seed, values) => {
          const draw = lcg(seed);
          const rows = Float64Array.from({ length: size + 3 }, () => Math.floor(draw() * values));
          const sorted = rows.slice(0, size).sort();
          const found = quantilesInPlace(rows, size, levels);
          expect(found).toEqual(levels.map((level) => quantileOfSorted(sorted, level)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are NaN without numbers", () => {
    expect(quantilesInPlace(new Float64Array(4), 0, [0.5])).toEqual([Number.NaN]);
  });
});
