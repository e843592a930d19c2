import type { Sums } from "./sums.ts";

/**
 * A Markov chain as its journal tells it: kinds of events, each with its moments, of which the first few kinds happen by chance at
 * a rate that the state gives. The state is how often each kind has happened.
 */
export interface Chain {
  /** Kinds that happen by chance. */
  readonly random: number;
  readonly weights: number;
  /** Rate of each random kind, per second. */
  readonly rates: (counts: Float64Array, rates: Float64Array) => void;
  /** What an event of any kind weighs in this state. */
  readonly weigh: (counts: Float64Array, weights: Float64Array) => void;
}

export const sizeOf = ({ random, weights }: Chain, edges: readonly number[]): number =>
  (edges.length - 1) * random * weights;

/**
 * Adds, for each part of the time between the edges, each random kind and each weight, the weights of the events less the integral
 * of weight times rate: 0 on average whatever the chain does, and nearly all of the chance that moves its figures.
 *
 * @param moments rising, one list for each kind, the random kinds first: of events at one moment they count before the others
 * @param edges of the parts, rising
 * @param first place of the first of `sizeOf(chain, edges)` sums
 *
 * Source: compensated counting processes, Brémaud, Point Processes and Queues, 1981, II.3; as control variates Henderson and Glynn
 * 2002, Math. Oper. Res. 27:253-271.
 */
export function compensate(
  chain: Chain,
  moments: readonly Float64Array[],
  edges: readonly number[],
  sums: Sums,
  first: number,
): void {
  const { random, weights: width } = chain;
  const counts = new Float64Array(moments.length);
  const rates = new Float64Array(random);
  const weights = new Float64Array(width);
  const parts = edges.length - 1;
  const momentOf = (kind: number): number =>
    (moments[kind] as Float64Array)[counts[kind] as number] ?? Number.POSITIVE_INFINITY;
  const heads = Float64Array.from(moments, (_, kind) => momentOf(kind));
  let part = -1;
  let now = edges[0] as number;
  chain.rates(counts, rates);
  chain.weigh(counts, weights);
  for (;;) {
    const edge = edges[part + 1] as number;
    let kind = -1;
    let next = edge;
    for (let k = 0; k < heads.length; k++) {
      const moment = heads[k] as number;
      if (moment < next) {
        kind = k;
        next = moment;
      }
    }
    if (part >= 0) {
      const length = next - now;
      for (let k = 0, place = first + part * random * width; k < random; k++) {
        const surplus = (k === kind ? 1 : 0) - (rates[k] as number) * length;
        for (let w = 0; w < width; w++, place++)
          sums[place] = (sums[place] as number) + surplus * (weights[w] as number);
      }
    }
    now = next;
    if (kind < 0) {
      part++;
      if (part === parts) return;
      continue;
    }
    counts[kind] = (counts[kind] as number) + 1;
    heads[kind] = momentOf(kind);
    chain.rates(counts, rates);
    chain.weigh(counts, weights);
  }
}

/** How far a number is above another that is compared with it: from -1 to 1, steepest where they are equal. */
export function above(number: number, compared: number): number {
  const more = number - compared;
  return more / (Math.sqrt(compared) + 1 + Math.abs(more));
}
