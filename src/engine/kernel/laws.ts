import { Draw } from "./draws.ts";
import { exp, log } from "./portable.ts";

/** The kinds of src/random/law.ts that are drawn here. */
const EXPONENTIAL: i32 = 0;
const DETERMINISTIC: i32 = 1;
const LOGNORMAL: i32 = 2;
const WEIBULL: i32 = 3;
export const LAST_KIND: i32 = 4;

/** A draw from a law of one of these kinds with the bits of `draw` in src/random/law.ts; NaN from one of another kind. */
export function lengthFrom(
  kind: i32,
  p: f64,
  q: f64,
  a: i32,
  b: i32,
  customer: i32,
  turn: i32,
): f64 {
  if (kind == LAST_KIND) return p * gamma(q, a, b, customer, turn);
  const word = Draw.bits(a, b, customer, turn);
  if (kind == LOGNORMAL) return exp(p + q * normalQuantile(Draw.uniform(word)));
  if (kind == EXPONENTIAL) return p * Draw.exponential(word);
  if (kind == WEIBULL) return p * exp(q * log(Draw.exponential(word)));
  return kind == DETERMINISTIC ? p : NaN;
}

/** Gamma draw of scale 1, as in src/random/law.ts, which says where it comes from. */
function gamma(shape: f64, a: i32, b: i32, customer: i32, turn: i32): f64 {
  if (shape < 1) {
    const boost = Draw.uniform(Draw.bits(a, b ^ 0x2545f491, customer, turn));
    return gamma(shape + 1, a, b, customer, turn) * exp((1 / shape) * log(boost));
  }
  const d = shape - 1.0 / 3.0;
  const c = 1 / Math.sqrt(9 * d);
  let key = 0;
  while (true) {
    key += 0x6c8e9cf5;
    const z = normalQuantile(Draw.uniform(Draw.bits(a ^ key, b, customer, turn)));
    const v = 1 + c * z;
    if (v <= 0) continue;
    const cube = v * v * v;
    const luck = Draw.uniform(Draw.bits(a, b ^ key, customer, turn));
    const square = z * z;
    if (luck < 1 - 0.0331 * square * square) return d * cube;
    if (log(luck) < 0.5 * square + d - d * cube + d * log(cube)) return d * cube;
  }
}

/** Quantile of the standard normal law, as in src/units/normal.ts, which says where it comes from. */
function normalQuantile(p: f64): f64 {
  const q = p - 0.5;
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
          45921.953931549871457) *
          r +
          13731.693765509461125) *
          r +
          1971.5909503065514427) *
          r +
          133.14166789178437745) *
          r +
          3.387132872796366608)) /
      (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
        21213.794301586595867) *
        r +
        5394.1960214247511077) *
        r +
        687.1870074920579083) *
        r +
        42.313330701600911252) *
        r +
        1)
    );
  }
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const tail = r <= 5 ? near(r - 1.6) : far(r - 5);
  return q < 0 ? -tail : tail;
}

function near(r: f64): f64 {
  return (
    (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) *
      r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
      1.42343711074968357734) /
    (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r +
      0.0151986665636164571966) *
      r +
      0.14810397642748007459) *
      r +
      0.68976733498510000455) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
      1)
  );
}

function far(r: f64): f64 {
  return (
    (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r +
      0.0012426609473880784386) *
      r +
      0.026532189526576123093) *
      r +
      0.29656057182850489123) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
      6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r +
      1.8463183175100546818e-5) *
      r +
      7.868691311456132591e-4) *
      r +
      0.0148753612908506148525) *
      r +
      0.13692988092273580531) *
      r +
      0.59983220655588793769) *
      r +
      1)
  );
}
