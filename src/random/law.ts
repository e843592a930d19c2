import { exp, log, logGamma, power } from "#units/portable.ts";
import { normalQuantile } from "#units/normal.ts";
import { exponential } from "./exponential.ts";
import { bits, uniform } from "./source.ts";

/** The laws a length of time may follow; means and values in seconds. */
export type LawShape =
  | { readonly kind: "exponential"; readonly mean: number }
  | { readonly kind: "deterministic"; readonly value: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | { readonly kind: "gamma"; readonly mean: number; readonly shape: number }
  | { readonly kind: "weibull"; readonly mean: number; readonly shape: number }
  | {
      readonly kind: "hyperexponential";
      readonly shares: readonly number[];
      readonly means: readonly number[];
    }
  | { readonly kind: "empirical"; readonly quantiles: readonly (readonly [number, number])[] };

/** A law ready for drawing: what `draw` switches on, and its numbers. */
export interface Law {
  readonly kind: number;
  readonly p: number;
  readonly q: number;
  readonly table: Float64Array;
}

const EXPONENTIAL = 0;
const DETERMINISTIC = 1;
const LOGNORMAL = 2;
const WEIBULL = 3;
const GAMMA = 4;
const HYPEREXPONENTIAL = 5;
const EMPIRICAL = 6;
const NONE = new Float64Array(0);

/** Prepares a law for `draw`. */
export function compileLaw(shape: LawShape): Law {
  switch (shape.kind) {
    case "exponential":
      return { kind: EXPONENTIAL, p: shape.mean, q: 0, table: NONE };
    case "deterministic":
      return { kind: DETERMINISTIC, p: shape.value, q: 0, table: NONE };
    case "lognormal": {
      const variance = log(1 + shape.cv * shape.cv);
      return {
        kind: LOGNORMAL,
        p: log(shape.mean) - variance / 2,
        q: Math.sqrt(variance),
        table: NONE,
      };
    }
    case "weibull":
      return {
        kind: WEIBULL,
        p: shape.mean / exp(logGamma(1 + 1 / shape.shape)),
        q: 1 / shape.shape,
        table: NONE,
      };
    case "gamma":
      return { kind: GAMMA, p: shape.mean / shape.shape, q: shape.shape, table: NONE };
    case "hyperexponential":
      return {
        kind: HYPEREXPONENTIAL,
        p: 0,
        q: 0,
        table: Float64Array.from(shape.shares.flatMap((share, i) => [share, shape.means[i] ?? 0])),
      };
    case "empirical":
      return { kind: EMPIRICAL, p: 0, q: 0, table: tableOf(shape.quantiles) };
  }
}

/** Probabilities and values in turn. A loop: flattening nested arrays takes ten times as long. */
function tableOf(quantiles: readonly (readonly [number, number])[]): Float64Array {
  const table = new Float64Array(2 * quantiles.length);
  let next = 0;
  for (const [p, value] of quantiles) {
    table[next++] = p;
    table[next++] = value;
  }
  return table;
}

/** Mean of a law, in seconds. */
export function meanOf(shape: LawShape): number {
  switch (shape.kind) {
    case "deterministic":
      return shape.value;
    case "hyperexponential":
      return shape.shares.reduce((sum, share, i) => sum + share * (shape.means[i] ?? 0), 0);
    case "empirical":
      return shape.quantiles.slice(1).reduce((sum, [p, value], i) => {
        const [before, low] = shape.quantiles[i] ?? [0, 0];
        return sum + ((p - before) * (low + value)) / 2;
      }, 0);
    case "exponential":
    case "lognormal":
    case "gamma":
    case "weibull":
      return shape.mean;
  }
}

/** Leaves a draw in `out[0]`: a number handed back by a call that is not inlined would be allocated. */
export function drawTo(
  out: Float64Array,
  law: Law,
  a: number,
  b: number,
  customer: number,
  turn: number,
): void {
  out[0] = draw(law, a, b, customer, turn);
}

/** A draw, in seconds: a pure function of the law and the address. One uniform by inversion, but for the gamma law. */
export function draw(law: Law, a: number, b: number, customer: number, turn: number): number {
  if (law.kind === GAMMA) return law.p * gamma(law.q, a, b, customer, turn);
  const word = bits(a, b, customer, turn);
  if (law.kind === EXPONENTIAL) return law.p * exponential(word);
  switch (law.kind) {
    case DETERMINISTIC:
      return law.p;
    case LOGNORMAL:
      return exp(law.p + law.q * normalQuantile(uniform(word)));
    case WEIBULL:
      return law.p * power(exponential(word), law.q);
    case HYPEREXPONENTIAL:
      return hyperexponential(law.table, uniform(word));
    default:
      return interpolate(law.table, uniform(word));
  }
}

function hyperexponential(table: Float64Array, u: number): number {
  let rest = u;
  let i = 0;
  for (; i < table.length - 2 && rest >= (table[i] as number); i += 2) rest -= table[i] as number;
  const within = Math.min(Math.max(rest / (table[i] as number), 1e-12), 1);
  return -log(within) * (table[i + 1] as number);
}

function interpolate(table: Float64Array, u: number): number {
  let low = 0;
  let high = table.length / 2 - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((table[2 * middle] as number) <= u) low = middle;
    else high = middle;
  }
  const from = table[2 * low] as number;
  const width = (table[2 * high] as number) - from;
  const start = table[2 * low + 1] as number;
  return width > 0
    ? start + ((u - from) / width) * ((table[2 * high + 1] as number) - start)
    : start;
}

/**
 * Gamma draw of scale 1 by rejection, each try at an address of its own.
 *
 * Source: Marsaglia and Tsang 2000, ACM TOMS 26:363-372; shapes below 1 by their boost u^(1/shape).
 */
export function gamma(shape: number, a: number, b: number, customer: number, turn: number): number {
  if (shape < 1) {
    const boost = uniform(bits(a, b ^ 0x2545f491, customer, turn));
    return gamma(shape + 1, a, b, customer, turn) * power(boost, 1 / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const key = Math.imul(attempt + 1, 0x6c8e9cf5);
    const z = normalQuantile(uniform(bits(a ^ key, b, customer, turn)));
    const v = 1 + c * z;
    if (v <= 0) continue;
    const cube = v * v * v;
    const luck = uniform(bits(a, b ^ key, customer, turn));
    const square = z * z;
    // the squeeze of the same source: whoever passes it passes the test below, which takes two logarithms
    if (luck < 1 - 0.0331 * square * square) return d * cube;
    if (log(luck) < 0.5 * square + d - d * cube + d * log(cube)) return d * cube;
  }
}
