import { expect, it } from "vitest";
import { table as logarithms } from "#random/exponential.ts";
import { compileLaw, draw, type LawShape } from "#random/law.ts";
import { bits } from "#random/source.ts";
import { LOGARITHMS_AT } from "#engine/memory.ts";
import { calendarOf } from "./calendar.ts";

const shapes: readonly LawShape[] = [
  { kind: "exponential", mean: 60 },
  { kind: "deterministic", value: 12.5 },
  { kind: "lognormal", mean: 28, cv: 1 },
  { kind: "lognormal", mean: 0.001, cv: 0.01 },
  { kind: "lognormal", mean: 1800, cv: 5 },
  { kind: "weibull", mean: 240, shape: 0.4 },
  { kind: "weibull", mean: 60, shape: 3 },
  { kind: "gamma", mean: 172_800, shape: 6 },
  { kind: "gamma", mean: 600, shape: 0.3 },
];

it.each(shapes)("draws $kind lengths with the bits of src/random/law.ts", (shape) => {
  const { kernel, memory } = calendarOf(0);
  new Float64Array(memory.buffer, LOGARITHMS_AT, logarithms.length).set(logarithms);
  const law = compileLaw(shape);
  const unequal = Array.from({ length: 20_000 }, (_, customer) => customer).filter(
    (customer) =>
      !Object.is(
        kernel.lengthFrom(law.kind, law.p, law.q, 1, 2, customer, 3),
        draw(law, 1, 2, customer, 3),
      ),
  );
  expect(unequal).toEqual([]);
});

it.each<LawShape>([
  { kind: "hyperexponential", shares: [0.5, 0.5], means: [10, 60] },
  {
    kind: "empirical",
    quantiles: [
      [0, 1],
      [1, 2],
    ],
  },
])("leaves $kind lengths to TypeScript", (shape) => {
  const { kernel } = calendarOf(0);
  const law = compileLaw(shape);
  expect(kernel.lengthFrom(law.kind, law.p, law.q, 1, 2, 3, 4)).toBeNaN();
});

it("draws the same bits at both ends of what can be drawn", () => {
  const { kernel, memory } = calendarOf(0);
  new Float64Array(memory.buffer, LOGARITHMS_AT, logarithms.length).set(logarithms);
  // the inverse of the mixing in `bits` is not at hand: customers whose words are the most extreme of two million
  const words = Array.from({ length: 2_000_000 }, (_, customer) => bits(7, 8, customer, 0) >>> 0);
  const order = (customer: number) => words[customer] as number;
  let [low, high] = [0, 0];
  for (let customer = 1; customer < words.length; customer++) {
    if (order(customer) < order(low)) low = customer;
    if (order(customer) > order(high)) high = customer;
  }
  expect(order(low)).toBeLessThan(2 ** 14);
  expect(order(high)).toBeGreaterThan(2 ** 32 - 2 ** 14);
  for (const shape of shapes)
    for (const customer of [low, high]) {
      const law = compileLaw(shape);
      const found = kernel.lengthFrom(law.kind, law.p, law.q, 7, 8, customer, 0);
      expect(found).toBe(draw(law, 7, 8, customer, 0));
    }
});
