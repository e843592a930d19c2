import { describe, expect, test } from "vitest";
import { dot } from "#statistics/least-squares.ts";
import { bestFit, fitsOf, type Place } from "#statistics/smooth-surface.ts";

/** Twenty places of no regular net, by a rule one can follow by hand: multiples of 7 and of 11 modulo 19. */
const places: readonly Place[] = Array.from({ length: 20 }, (_, i) => ({
  u: ((7 * i) % 19) / 18,
  v: ((11 * i + 3 * (i % 4)) % 19) / 18,
}));

const values = (height: (place: Place) => number) => Float64Array.from(places, height);

describe("a polynomial is reproduced exactly, everywhere and also left out", () => {
  test.each([
    ["plane", 1, ({ u, v }: Place) => 3 - 2 * u + 5 * v],
    ["parabola", 2, ({ u, v }: Place) => 1 + u * v - 4 * u * u + 2 * v * v],
    ["cubic", 3, ({ u, v }: Place) => u * u * v - 2 * v * v * v + u],
  ] as const)("%s", (_, degree, height) => {
    const fit = fitsOf(places).find((one) => one.degree === degree);
    const known = values(height);
    for (const place of [
      { u: 0.21, v: 0.83 },
      { u: 1, v: 0 },
    ])
      expect(dot(fit?.weightsAt(place) ?? new Float64Array(), known)).toBeCloseTo(
        height(place),
        10,
      );
    for (const missed of fit?.leftOut(known) ?? [1]) expect(missed).toBeCloseTo(0, 9);
  });
});

test("leave-one-out from the leverages equals refitting without each place", () => {
  const rough = values(({ u, v }) => 1 / (0.3 + u + 0.5 * v));
  for (const fit of fitsOf(places)) {
    const quick = fit.leftOut(rough);
    for (const [i, place] of places.entries()) {
      const others = places.filter((_, k) => k !== i);
      const refit = fitsOf(others).find(({ degree }) => degree === fit.degree);
      if (refit === undefined) continue;
      const predicted = dot(
        refit.weightsAt(place),
        rough.filter((_, k) => k !== i),
      );
      expect(quick[i]).toBeCloseTo((rough[i] as number) - predicted, 9);
    }
  }
});

test("the degree is the one that predicts best: a parabola under noise is not bent further", () => {
  // Noise of a fixed sign pattern, no more than a hundredth of the range.
  const noisy = Float64Array.from(
    places,
    ({ u, v }, i) => 4 * u * u - 3 * u * v + ((i * 5) % 3 === 0 ? 0.02 : -0.01),
  );
  expect(bestFit(places, noisy).degree).toBe(2);
});

test("places on one line, or too few of them, make no surface", () => {
  const line = Array.from({ length: 9 }, (_, i) => ({ u: i / 8, v: i / 8 }));
  expect(() => bestFit(line, new Float64Array(9))).toThrow(RangeError);
  expect(() => bestFit(places.slice(0, 5), new Float64Array(5))).toThrow(RangeError);
});
