import { describe, expect, it } from "vitest";
import { quantileOfSorted, sortedFinite } from "#statistics/quantile.ts";

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
});
