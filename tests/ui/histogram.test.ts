import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fullest, histogram, ticksOf } from "#ui/charts/histogram.ts";

const edges = ({ bins }: ReturnType<typeof histogram>) => bins.map(({ from }) => from);

test("edges are round and of equal width", () => {
  // From 78% to 98% in steps of 2%: 10 bins. Steps of 1% would be 20, of 5% no more than 5.
  const bars = histogram([0.785, 0.9, 0.979], "share");
  expect(bars.width).toBe(0.02);
  expect(edges(bars)).toEqual([0.78, 0.8, 0.82, 0.84, 0.86, 0.88, 0.9, 0.92, 0.94, 0.96]);
});

test("a day on an edge belongs to the bin that begins there; the last bin has both its edges", () => {
  const { bins } = histogram([0, 0.5, 1], "share");
  expect(bins).toHaveLength(10);
  expect(bins.flatMap(({ days }, bin) => (days > 0 ? [bin] : []))).toEqual([0, 5, 9]);
  expect(bins.at(-1)?.until).toBe(1);
});

test("any days make 10 to 16 bins of round edges, and every day is in one of them", () => {
  const day = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((mille) => mille / 1000),
    fc.integer({ min: 0, max: 900_000 }).map((yuan) => yuan / 7),
  );
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 300 }), (days) => {
      const bars = histogram(days, "yuan");
      expect(bars.bins.length).toBeGreaterThanOrEqual(10);
      expect(bars.bins.length).toBeLessThanOrEqual(16);
      expect(bars.bins.reduce((sum, bin) => sum + bin.days, 0)).toBe(days.length);
      for (const [i, bin] of bars.bins.entries()) {
        const isLast = i === bars.bins.length - 1;
        const within = days.filter(
          (one) => one >= bin.from && (one < bin.until || (isLast && one <= bin.until)),
        );
        expect(bin.days).toBe(within.length);
        expect(bin.until - bin.from).toBeCloseTo(bars.width, 6);
      }
    }),
  );
});

test("days without a value are left out of bins and count; without any there are no bins", () => {
  const bars = histogram([Number.NaN, 3.5, 4, Number.NaN], "s");
  expect(bars.days).toBe(2);
  expect(bars.bins.reduce((sum, { days }) => sum + days, 0)).toBe(2);
  expect(histogram([Number.NaN], "s")).toMatchObject({ bins: [], days: 0 });
  expect(histogram([], "s").bins).toEqual([]);
});

test.each([
  [0, "yuan"],
  [1, "share"],
  [0.25, "share"],
  [72_345.6, "yuan"],
  [7, "contacts"],
] as const)("days that are all %d make one bar, and one day does too", (value, unit) => {
  for (const days of [[value], [value, value, value]]) {
    const { bins } = histogram(days, unit);
    expect(bins.length).toBeGreaterThanOrEqual(10);
    expect(bins.length).toBeLessThanOrEqual(16);
    expect(bins.filter((bin) => bin.days > 0)).toHaveLength(1);
    expect(Math.max(...bins.map((bin) => bin.days))).toBe(days.length);
    expect(bins[0]?.from).toBeGreaterThanOrEqual(0);
    expect(bins.at(-1)?.until).toBeLessThanOrEqual(unit === "share" ? 1 : Number.MAX_VALUE);
  }
});

describe("what is counted one by one", () => {
  test("has a bin for each number where they are few", () => {
    const bars = histogram([3, 4, 4, 8], "contacts");
    expect(bars.width).toBe(1);
    expect(bars.bins.slice(0, 6).map(({ days }) => days)).toEqual([1, 2, 0, 0, 0, 1]);
  });

  test("never has bins that hold two numbers here and three there", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 1, maxLength: 50 }), (days) => {
        const { width, bins } = histogram(days, "contacts");
        expect(width % 1).toBe(0);
        expect(bins.length).toBeLessThanOrEqual(16);
      }),
    );
  });
});

test("lengths printed in minutes have edges that are round in minutes", () => {
  const bars = histogram([330, 470, 700], "s", true);
  // 370 s: half a minute makes 13 bins, from 5 min 30 s to 12 min.
  expect(bars.width).toBe(30);
  expect(ticksOf(bars, 5, true)).toEqual({ step: 120, at: [360, 480, 600, 720] });
});

test("a target near the days is on the axis; one that would crowd them aside is not", () => {
  const reach = (days: readonly number[], target: number) =>
    histogram(days, "share", false, target).bins.at(-1)?.until ?? Number.NaN;
  expect(reach([0.7, 0.85], 0.9)).toBeGreaterThanOrEqual(0.9);
  expect(reach([0.1, 0.2], 0.9)).toBeLessThan(0.3);
});

test("labels are the roundest edges there is room for", () => {
  const bars = histogram([0.785, 0.9, 0.979], "share");
  expect(ticksOf(bars, 5).at).toEqual([0.8, 0.84, 0.88, 0.92, 0.96]);
  expect(ticksOf(histogram([2600, 9900], "yuan"), 4)).toEqual({
    step: 2000,
    at: [4000, 6000, 8000, 10_000],
  });
});

test("labels lie on edges, between three and as many as there is room for", () => {
  fc.assert(
    fc.property(fc.nat(500_000), fc.integer({ min: 10, max: 90_000 }), (low, span) => {
      const bars = histogram([low / 7, (low + span) / 7], "yuan");
      const all = [...edges(bars), bars.bins.at(-1)?.until];
      const { at } = ticksOf(bars, 6);
      expect(all).toEqual(expect.arrayContaining([...at]));
      expect(at.length).toBeLessThanOrEqual(6);
      expect(at.length).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("the fullest bin is the first of those with most days", () => {
  expect(fullest(histogram([0, 0.55, 0.56, 0.95, 0.96], "share"))).toBe(5);
});
