import type { Arrivals } from "#verification/laboratory.ts";
import { cosine } from "./cosine.ts";
import { numberAt, readSteps } from "./parameters.ts";

/** Arrivals, and their greatest rate per second. */
export interface ArrivalRate extends Arrivals {
  readonly most: number;
}

/** Length of the steps that stand for a sinusoid; each holds its exact integral. */
const FINE = 10;

/** Constant rate until `until`. */
export const constantRate = (rate: number, until: number): ArrivalRate => ({
  step: until,
  weights: [1],
  expected: rate * until,
  most: rate,
});

/** mean + amplitude sin(2 pi t / period), by the exact integral over each fine step. */
export function sinusoid(
  mean: number,
  amplitude: number,
  period: number,
  until: number,
): ArrivalRate {
  if (amplitude > mean)
    throw new RangeError(`a rate must not fall below 0: amplitude ${amplitude}, mean ${mean}`);
  const turn = (2 * Math.PI) / period;
  const steps = Math.max(1, Math.round(until / FINE));
  const step = until / steps;
  const weights = Array.from({ length: steps }, (_, at) => {
    const wave = cosine(turn * at * step) - cosine(turn * (at + 1) * step);
    return Math.max(0, mean * step + (amplitude / turn) * wave);
  });
  const expected = weights.reduce((sum, one) => sum + one, 0);
  return { step, weights, expected, most: mean + Math.abs(amplitude) };
}

/**
 * An arrival rate as case files write it: a number, [[start, rate], ...], `{ type: "piecewise_constant", pieces }` or
 * `{ type: "sinusoid", mean, amplitude, period }`.
 *
 * @throws RangeError when it is none of these
 */
export function arrivalRate(value: unknown, until: number): ArrivalRate {
  if (typeof value === "object" && value !== null && "type" in value) {
    if (value.type === "piecewise_constant" && "pieces" in value)
      return arrivalRate(value.pieces, until);
    if (value.type === "sinusoid") {
      const read = (name: string) => numberAt({ ...value }, name);
      return sinusoid(read("mean"), read("amplitude"), read("period"), until);
    }
    throw new RangeError(`parameters.arrival_rate: no such kind of rate: ${JSON.stringify(value)}`);
  }
  const pieces = readSteps(value, "arrival_rate").filter(([from]) => from < until);
  const step = commonStep([...pieces.map(([from]) => from), until]);
  const weights = Array.from({ length: Math.round(until / step) }, (_, at) => {
    const middle = (at + 0.5) * step;
    return (pieces.findLast(([from]) => from <= middle)?.[1] ?? 0) * step;
  });
  const expected = weights.reduce((sum, one) => sum + one, 0);
  return { step, weights, expected, most: Math.max(...pieces.map(([, rate]) => rate)) };
}

/** The longest step that divides every edge, to a thousandth of a second. */
function commonStep(edges: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  return edges.map((edge) => Math.round(edge * 1000)).reduce(divisor, 0) / 1000;
}
