import { describe, expect, it } from "vitest";
import { exponential } from "#random/exponential.ts";
import { compileLaw, draw, type LawShape, meanOf } from "#random/law.ts";
import { bits, leaf, openSource, stem, uniform } from "#random/source.ts";
import { normalQuantile } from "#units/normal.ts";

const DRAWS = 200_000;
const key = openSource("laws", 0, "effort");
const sample = (shape: LawShape) => {
  const law = compileLaw(shape);
  return Float64Array.from({ length: DRAWS }, (_, customer) =>
    draw(law, key.a, key.b, customer, 0),
  ).sort();
};

/** Largest distance between the sample's and the true distribution function, times the root of the sample's size. */
function kolmogorov(sorted: Float64Array, below: (x: number) => number): number {
  let most = 0;
  sorted.forEach((x, i) => {
    const p = below(x);
    most = Math.max(most, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return most * Math.sqrt(sorted.length);
}

/** A fair sample exceeds 2.0 once in 1,500 (Kolmogorov 1933). */
const LIMIT = 2;

/** Error of the normal distribution function below 1e-7; Abramowitz and Stegun 26.2.17. */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

/** Gamma distribution function for a whole-numbered shape: 1 - sum of Poisson terms. */
const erlangBelow = (shape: number, x: number) => {
  let term = Math.exp(-x);
  let sum = 0;
  for (let k = 0; k < shape; k++) {
    sum += term;
    term *= x / (k + 1);
  }
  return 1 - sum;
};

const cases: [LawShape, (x: number) => number][] = [
  [{ kind: "exponential", mean: 20 }, (x) => 1 - Math.exp(-x / 20)],
  [
    { kind: "lognormal", mean: 28, cv: 1 },
    (x) => normalBelow((Math.log(x) - (Math.log(28) - Math.log(2) / 2)) / Math.sqrt(Math.log(2))),
  ],
  [{ kind: "gamma", mean: 60, shape: 4 }, (x) => erlangBelow(4, x / 15)],
  // shape 1/2: the square of a normal over two
  [{ kind: "gamma", mean: 1, shape: 0.5 }, (x) => 2 * normalBelow(Math.sqrt(x)) - 1],
  // Gamma(1 + 1/2) = sqrt(pi) / 2
  [
    { kind: "weibull", mean: 100, shape: 2 },
    (x) => 1 - Math.exp(-(((x * Math.sqrt(Math.PI)) / 200) ** 2)),
  ],
  [
    { kind: "hyperexponential", shares: [0.3, 0.7], means: [10, 200] },
    (x) => 1 - 0.3 * Math.exp(-x / 10) - 0.7 * Math.exp(-x / 200),
  ],
  [
    {
      kind: "empirical",
      quantiles: [
        [0, 0],
        [0.25, 10],
        [1, 100],
      ],
    },
    (x) => (x < 10 ? x / 40 : 0.25 + ((x - 10) / 90) * 0.75),
  ],
];

describe("draws of a law", () => {
  it.each(cases)("%j follow its distribution function", (shape, below) => {
    expect(kolmogorov(sample(shape), below)).toBeLessThan(LIMIT);
  });

  it.each(cases)("%j have its mean", (shape) => {
    const drawn = sample(shape);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / DRAWS;
    const sd = Math.sqrt(drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / DRAWS);
    expect(Math.abs(mean - meanOf(shape)) / (sd / Math.sqrt(DRAWS))).toBeLessThan(4);
  });

  it("are exactly the value of the deterministic law", () => {
    expect(new Set(sample({ kind: "deterministic", value: 7 }))).toEqual(new Set([7]));
  });

  it("invert the exponential to about 1e-14", () => {
    for (let customer = 0; customer < 20_000; customer++) {
      const word = bits(key.a, key.b, customer, 3);
      expect(Math.abs(exponential(word) + Math.log(uniform(word)))).toBeLessThan(1e-13);
    }
    expect(exponential(0)).toBeCloseTo(32 * Math.LN2, 12);
    expect(exponential(-1)).toBeGreaterThan(0);
  });
});

describe("addressed draws", () => {
  const words = (a: number, b: number, address: (i: number) => [number, number]) =>
    Float64Array.from({ length: DRAWS }, (_, i) => uniform(bits(a, b, ...address(i))));

  it.each([
    ["customers", (i: number): [number, number] => [i, 0]],
    ["turns", (i: number): [number, number] => [7, i]],
    ["both", (i: number): [number, number] => [i >> 3, i & 7]],
  ])("are uniform along %s, and neighbours are unrelated", (_, address) => {
    const drawn = words(key.a, key.b, address);
    expect(kolmogorov(drawn.slice().sort(), (x) => x)).toBeLessThan(LIMIT);
    let product = 0;
    for (let i = 1; i < DRAWS; i++)
      product += normalQuantile(drawn[i] as number) * normalQuantile(drawn[i - 1] as number);
    expect(Math.abs(product) / Math.sqrt(DRAWS)).toBeLessThan(4);
  });

  it("fill pairs of neighbours evenly: chi-square of 32 x 32 cells", () => {
    const drawn = words(key.a, key.b, (i) => [i, 1]);
    const cells = new Float64Array(1024);
    for (let i = 0; i + 1 < DRAWS; i += 2) {
      const cell =
        Math.floor((drawn[i] as number) * 32) * 32 + Math.floor((drawn[i + 1] as number) * 32);
      cells[cell] = (cells[cell] as number) + 1;
    }
    const expected = DRAWS / 2 / 1024;
    const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 1023 degrees of freedom: standard deviation 45
    expect(Math.abs(chiSquare - 1023)).toBeLessThan(4 * 45.2);
  });

  it("of neighbouring seeds, replications and sources are unrelated", () => {
    const keys = [0, 1, 2].flatMap((replication) =>
      (["effort", "think"] as const).flatMap((name) => [
        openSource("1", replication, name),
        openSource("2", replication, name),
      ]),
    );
    const samples = keys.map(({ a, b }) => words(a, b, (i) => [i, 0]).map(normalQuantile));
    for (const [i, one] of samples.entries())
      for (const other of samples.slice(i + 1)) {
        const product = one.reduce((sum, x, k) => sum + x * (other[k] as number), 0);
        expect(Math.abs(product) / Math.sqrt(DRAWS)).toBeLessThan(4.5);
      }
  });
});

it("a leaf of a customer's stem is the word of that address", () => {
  for (let i = 0; i < 10_000; i++) {
    const [customer, turn] = [Math.imul(i, 7919), i % 61];
    expect(leaf(stem(key.a, customer), key.b, turn)).toBe(bits(key.a, key.b, customer, turn));
  }
});
