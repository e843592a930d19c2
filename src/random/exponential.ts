import { log } from "#units/portable.ts";

const CELLS = 2048;
const LN2 = 0.6931471805599453;
/** Logarithm and reciprocal of the middle of each of 2048 cells of [1, 2). */
const logs = new Float64Array(CELLS);
const reciprocals = new Float64Array(CELLS);
for (let cell = 0; cell < CELLS; cell++) {
  const middle = 1 + (cell + 0.5) / CELLS;
  logs[cell] = log(middle);
  reciprocals[cell] = 1 / middle;
}

/**
 * Exponential draw of mean 1 by inversion: -ln(u) for u = (word | 1) / 2^32, to about 1e-14, by a table of logarithms and
 * three terms of the series around the middle of its cell. The largest draw is 22.2.
 */
export function exponential(word: number): number {
  const u = word | 1;
  const zeros = Math.clz32(u);
  const normal = u << zeros;
  const cell = (normal >>> 20) & (CELLS - 1);
  // the remaining 20 bits, as distance from the middle of the cell
  const x = ((normal & 0xfffff) - 524288) * 4.656612873077393e-10 * (reciprocals[cell] as number);
  return (zeros + 1) * LN2 - (logs[cell] as number) - x * (1 - x * (0.5 - x * 0.3333333333333333));
}
