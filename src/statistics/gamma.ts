import { exp, log, logGamma } from "#units/portable.ts";

const TERMS = 10_000;

/**
 * Regularised lower incomplete gamma function P(shape, x).
 *
 * @param shape above 0
 * @param x 0 or more
 *
 * Source: Press et al., Numerical Recipes, 3rd ed., section 6.2: series below shape + 1, Lentz's continued fraction above.
 */
function incompleteGamma(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = exp(shape * log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < TERMS && term > 1e-16 * sum; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.min(1, front * sum);
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1; n < TERMS; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.max(0, 1 - front * product);
}

/** A gamma law by shape and rate: mean shape / rate. */
export interface Gamma {
  readonly shape: number;
  readonly rate: number;
}

/** P(X <= x). */
export const gammaShare = ({ shape, rate }: Gamma, x: number): number =>
  incompleteGamma(shape, x * rate);

/** The value that X stays below with probability p in (0, 1); by bisection, to 1e-12 of the value. */
export function gammaQuantile(law: Gamma, p: number): number {
  let low = 0;
  let high = law.shape / law.rate;
  while (gammaShare(law, high) < p) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gammaShare(law, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * What is believed of the day's factor once `seen` contacts have come where `expected` were to be expected of an average day.
 * A gamma factor and Poisson arrivals: shape k + N, rate k + m.
 *
 * Source: conjugate prior of the Poisson rate; Jongbloed and Koole 2001, Applied Stochastic Models 17:307-318.
 */
export const posterior = (prior: Gamma, seen: number, expected: number): Gamma => ({
  shape: prior.shape + seen,
  rate: prior.rate + expected,
});
