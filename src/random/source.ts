import tychei from "seedrandom/lib/tychei.js";

/** Where the luck comes from: one stream of its own for each, so that no event can shift another's. */
export type SourceName =
  | "day"
  | "block"
  | "arrival"
  | "class"
  | "rounds"
  | "effort"
  | "ghost-effort"
  | "think"
  | "first-patience"
  | "later-patience"
  | "leaving"
  | "balking"
  | "return"
  | "return-after"
  | "bot"
  | "bot-time"
  | "bot-outcome"
  | "routing"
  | "ties"
  | "no-show"
  | "late"
  | "wrap-up"
  | "rival"
  | "purchase"
  | "menu"
  | "bot-ask"
  | "bot-shun"
  | "bot-replies"
  | "bot-return"
  | "bot-return-after"
  | "phrase"
  | "draft"
  | "order"
  | "case"
  | "on-call"
  | "wrong";

/** The two words that key a source; together with (customer, turn) they address a draw. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/**
 * Keys of a source for one replication and one customer class (or staff type).
 *
 * tychei is the only fast generator of seedrandom without weak seeding for short texts; it is used for keys alone.
 */
export function openSource(seed: string, replication: number, name: SourceName, member = ""): Key {
  const generator = tychei(`${seed}/${replication}/${name}/${member}`);
  return { a: generator.int32(), b: generator.int32() };
}

/**
 * 32 random bits as a signed integer: a pure function of the address. Two rounds of a 32-bit mixer with full avalanche
 * (multipliers of Mulvey's hash prospector, "lowbias32") with the key added before each.
 */
export function bits(a: number, b: number, customer: number, turn: number): number {
  let x = (Math.imul(customer, 0x9e3779b1) + a) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  x = ((x ^ (x >>> 15)) + Math.imul(turn, 0x85ebca6b) + b) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The part of `bits` that all draws of a customer share; `leaf` of it makes the rest. */
export function stem(a: number, customer: number): number {
  let x = (Math.imul(customer, 0x9e3779b1) + a) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** `bits(a, b, customer, turn)` from the customer's stem, for many turns of one customer. */
export function leaf(root: number, b: number, turn: number): number {
  let x = (root + Math.imul(turn, 0x85ebca6b) + b) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

const SCALE = 1 / 4294967296;

/** A uniform draw in (0, 1): an odd multiple of 2^-32, so never 0 and never 1. */
export const uniform = (word: number): number => ((word | 1) >>> 0) * SCALE;

/**
 * The highest word whose uniform draw lies below a share, with the sign turned, so that words whose sign is turned as well compare
 * as whole numbers: for the kernel, which tries many at a time. Where no word does, the lowest one there is.
 */
export const highest = (share: number): number => {
  const words = Math.min(Math.max(Math.ceil(share / SCALE), 1), 4294967296);
  return (words - 1) ^ 0x80000000;
};
