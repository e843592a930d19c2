import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cosine } from "#verification/theory/cosine.ts";
import { Histogram } from "#verification/theory/histogram.ts";
import { overlap, timeAtLevels } from "#verification/theory/interval.ts";
import { Layout, ratio, Rows, variance } from "#verification/theory/sums.ts";

describe("estimates over replications", () => {
  test("a ratio is sums over sums, with the error of the delta method", () => {
    const layout = new Layout();
    const [of, per] = [layout.take(), layout.take()];
    const rows = new Rows(layout.size);
    const data = Array.from({ length: 400 }, (_, i) => [10 + (i % 7), 100 + (i % 11)] as const);
    for (const [top, bottom] of data) {
      const row = rows.next();
      row[of] = top;
      row[per] = bottom;
    }
    const found = rows.estimate(new Map([["r", ratio(of, per)]])).get("r");
    const r =
      data.reduce((sum, [top]) => sum + top, 0) / data.reduce((sum, [, bottom]) => sum + bottom, 0);
    const meanPer = data.reduce((sum, [, bottom]) => sum + bottom, 0) / data.length;
    const residual = data.reduce(
      (sum, [top, bottom]) => sum + (top - r * bottom) * (top - r * bottom),
      0,
    );
    const delta = Math.sqrt(residual / (data.length - 1) / data.length) / meanPer;
    expect(found?.mean).toBeCloseTo(r, 12);
    expect(found?.se).toBeCloseTo(delta, 5);
  });

  test("a variance carries the error of its fourth moment", () => {
    const layout = new Layout();
    const [sum, squares] = [layout.take(), layout.take()];
    const rows = new Rows(layout.size);
    for (let i = 0; i < 1000; i++) {
      const row = rows.next();
      row[sum] = i % 2;
      row[squares] = i % 2;
    }
    const found = rows.estimate(new Map([["v", variance(sum, squares)]])).get("v");
    // a fair coin: variance 1/4, and (fourth moment - variance^2) is 0
    expect(found?.mean).toBeCloseTo(0.25 * (1000 / 999), 9);
    expect(found?.se).toBeLessThan(1e-3);
  });

  test("quantiles of a histogram lie within a bin of those of the sample", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 50, maxLength: 200 }),
        (values) => {
          const layout = new Layout();
          const histogram = new Histogram(layout);
          histogram.setWidth(1000);
          const rows = new Rows(layout.size);
          const row = rows.next();
          for (const value of values) histogram.record(row, value);
          const sorted = values.toSorted((a, b) => a - b);
          const exact = sorted[Math.ceil(0.9 * values.length) - 1] ?? 0;
          expect(Math.abs(histogram.quantile(0.9)(row) - exact)).toBeLessThanOrEqual(
            1500 / 1024 + 1e-9,
          );
        },
      ),
    );
  });
});

describe("time", () => {
  test("an overlap is the part of a stay inside the window", () => {
    expect(overlap({ from: 10, until: 20 }, 5, 12)).toBe(2);
    expect(overlap({ from: 10, until: 20 }, 12, Number.POSITIVE_INFINITY)).toBe(8);
    expect(overlap({ from: 10, until: 20 }, 25, 30)).toBe(0);
    expect(overlap({ from: 10, until: 20 }, Number.NaN, 30)).toBe(0);
  });

  test("times at all levels add up to the window, and the mean level to the overlaps", () => {
    const stay = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 20 }), (stays) => {
        const window = { from: 20, until: 80 };
        const sums = new Float64Array(22);
        const begins = Float64Array.from(stays, ([begin]) => begin);
        const ends = Float64Array.from(stays, ([begin, length]) => begin + length);
        const area = stays.reduce(
          (sum, [begin, length]) => sum + overlap(window, begin, begin + length),
          0,
        );
        timeAtLevels(begins, ends, window, 20, sums, 0);
        expect(sums.reduce((sum, one) => sum + one, 0)).toBe(60);
        expect(sums.reduce((sum, one, level) => sum + level * one, 0)).toBe(area);
      }),
    );
  });

  test.each([0, 0.5, 1, Math.PI / 2, 2, 3, 4, 5, 6.2, 50, -3])("cosine of %d", (x) => {
    expect(cosine(x)).toBeCloseTo(Math.cos(x), 13);
  });
});
