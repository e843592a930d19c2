import { exp, log, logGamma } from "./portable.ts";

/** Terms beyond this change no digit of the sum for the shapes and values of a scenario. */
const MOST_TERMS = 10_000;

/**
 * Chance that a gamma variable of mean 1 is at least `x`.
 *
 * @param cv its coefficient of variation; with 0 it is always 1
 *
 * Source: Abramowitz and Stegun 6.5.29, the series of the lower incomplete gamma function.
 */
export function gammaTail(x: number, cv: number): number {
  if (cv === 0) return x <= 1 ? 1 : 0;
  if (x <= 0) return 1;
  const shape = 1 / (cv * cv);
  const scaled = x * shape;
  let term = exp(shape * log(scaled) - scaled - logGamma(shape + 1));
  let sum = term;
  for (let n = 1; n < MOST_TERMS && (n < scaled || term > sum * 1e-16); n++) {
    term *= scaled / (shape + n);
    sum += term;
  }
  return Math.max(0, Math.min(1, 1 - sum));
}
