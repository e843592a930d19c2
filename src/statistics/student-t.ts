import { normalQuantile } from "#units/normal.ts";
import { exp, log } from "#units/portable.ts";

/**
 * Gamma(a + 1/2) / Gamma(a) for a > 0, to about 1e-15 relative.
 *
 * Source: asymptotic series sqrt(a) (1 - 1/8a + 1/128a^2 + ...), Tricomi and Erdelyi 1951, after raising a above 40 by the
 * recurrence of the gamma function.
 */
function gammaHalfRatio(a: number): number {
  let product = 1;
  let raised = a;
  while (raised < 40) {
    product *= raised / (raised + 0.5);
    raised += 1;
  }
  const r = 1 / raised;
  const series =
    1 +
    r *
      (-1 / 8 +
        r *
          (1 / 128 +
            r * (5 / 1024 + r * (-21 / 32768 + r * (-399 / 262144 + r * (869 / 4194304))))));
  return product * Math.sqrt(raised) * series;
}

/** The continued fraction of the incomplete beta function. Source: DLMF 8.17.22, evaluated by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

const ROOT_PI = 1.7724538509055160273;

/**
 * P(T > t) of Student's law, for t >= 0.
 *
 * @param df degrees of freedom, above 0, not necessarily whole
 */
export function studentTail(t: number, df: number): number {
  if (t <= 0) return 0.5;
  const a = df / 2;
  const square = t * t;
  const x = df / (df + square);
  const y = square / (df + square);
  // x^a (1 - x)^(1/2) / B(a, 1/2), where log x = -log(1 + t^2 / df)
  const front = (exp(0 - a * log(1 + square / df)) * Math.sqrt(y) * gammaHalfRatio(a)) / ROOT_PI;
  if (x < (a + 1) / (a + 2.5)) return (0.5 * front * betaFraction(a, 0.5, x)) / a;
  return 0.5 * (1 - (front * betaFraction(0.5, a, y)) / 0.5);
}

/** Density of Student's law. */
function studentDensity(t: number, df: number): number {
  const power = exp(0 - ((df + 1) / 2) * log(1 + (t * t) / df));
  return (gammaHalfRatio(df / 2) * power) / (Math.sqrt(df) * ROOT_PI);
}

/**
 * Quantile of Student's law, to about 1e-10 relative.
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, above 0
 * @throws RangeError outside these ranges
 *
 * Newton's method on the tail, which is convex: from the normal quantile, which lies below, it climbs without overshooting.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile is asked at p in (0, 1), not ${p}`);
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are above 0, not ${df}`);
  if (p === 0.5) return 0;
  if (p < 0.5) return 0 - studentQuantile(1 - p, df);
  const tail = 1 - p;
  let t = normalQuantile(p);
  for (let step = 0; step < 500; step++) {
    const next = t + (studentTail(t, df) - tail) / studentDensity(t, df);
    const moved = Math.abs(next - t);
    t = next;
    if (moved <= 1e-12 * t) break;
  }
  return t;
}

const LAST = { df: 0, value: 0 };

/** Half-width of a 95 % interval in standard errors, for `df` degrees of freedom; remembers the last answer. */
export function student95(df: number): number {
  if (LAST.df !== df) {
    LAST.value = studentQuantile(0.975, df);
    LAST.df = df;
  }
  return LAST.value;
}
