import { log } from "#units/portable.ts";

const CELLS = 256;
const LN2 = 0.6931471805599453;
/** Numbers of 31 bits to numbers below 1. */
const SCALE = 1 / 2147483648;
/**
 * For each of 256 cells of [1, 2): logarithm of its middle and SCALE over its middle, side by side (4 KiB: it stays in the
 * cache).
 */
export const table = new Float64Array(2 * CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  const middle = 1 + (cell + 0.5) / CELLS;
  table[2 * cell] = log(middle);
  table[2 * cell + 1] = SCALE / middle;
}

/**
 * Exponential draw of mean 1 by inversion: -ln(u) for u = (word | 1) / 2^32, to about 1e-14, by a table of logarithms and
 * four terms of the series around the middle of its cell. The largest draw is 22.2.
 */
export function exponential(word: number): number {
  const u = word | 1;
  const zeros = Math.clz32(u);
  const normal = u << zeros;
  const cell = (normal >>> 22) & 0x1fe;
  // the remaining 23 bits, as distance from the middle of the cell
  const x = ((normal & 0x7fffff) - 0x400000) * (table[cell + 1] as number);
  return (
    (zeros + 1) * LN2 -
    (table[cell] as number) -
    x * (1 - x * (0.5 - x * (0.3333333333333333 - x * 0.25)))
  );
}
