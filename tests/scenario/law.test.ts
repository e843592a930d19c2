import { describe, expect, test } from "vitest";
import type { Distribution } from "#scenario/distribution.ts";
import { lawOfKind, meanOf, stretched } from "#scenario/law.ts";

/** Means worked out by hand. */
const laws: readonly (readonly [Distribution, number])[] = [
  [{ kind: "exponential", mean: 28 }, 28],
  [{ kind: "deterministic", value: 12 }, 12],
  [{ kind: "lognormal", mean: 30, cv: 1 }, 30],
  [{ kind: "gamma", mean: 9, shape: 2 }, 9],
  [{ kind: "weibull", mean: 7, shape: 1.5 }, 7],
  // 0.25 x 40 + 0.75 x 8
  [{ kind: "hyperexponential", shares: [0.25, 0.75], means: [40, 8] }, 16],
  // Straight from 0 to 20 over half the probability (mean 10), then level to 20: (10 + 20) / 2
  [
    {
      kind: "empirical",
      quantiles: [
        [0, 0],
        [0.5, 20],
        [1, 20],
      ],
    },
    15,
  ],
];

describe.each(laws)("%j", (law, mean) => {
  test("has its mean", () => expect(meanOf(law)).toBeCloseTo(mean, 12));
  test("stretches with its mean", () =>
    expect(meanOf(stretched(law, 1.5))).toBeCloseTo(1.5 * mean, 12));
  test.each(laws.map(([{ kind }]) => kind))("keeps its mean as %s", (kind) =>
    expect(meanOf(lawOfKind(law, kind))).toBeCloseTo(mean, 12),
  );
  test("stays itself when stretched by 1", () => expect(stretched(law, 1)).toEqual(law));
});
