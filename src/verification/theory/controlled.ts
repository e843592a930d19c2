import { lastingBand } from "#statistics/lasting-band.ts";

/**
 * Coefficients that leave least of the variance of a column when so many others, which are 0 on average, are taken from it.
 *
 * @param rows one row per replication: the column first, then the controls
 *
 * Source: Lavenberg and Welch 1981, Management Science 27:322-335; Cholesky with pivots that say nothing left out.
 */
export function coefficients(rows: readonly Float64Array[]): Float64Array {
  const width = rows[0]?.length ?? 1;
  const covariance = covarianceOf(rows, width);
  const size = width - 1;
  const at = (i: number, j: number) => covariance[i * width + j] as number;
  const factor = new Float64Array(size * size);
  const solved = new Float64Array(size);
  const low = (i: number, j: number) => factor[i * size + j] as number;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(i + 1, j + 1);
      for (let k = 0; k < j; k++) rest -= low(i, k) * low(j, k);
      if (i !== j) factor[i * size + j] = low(j, j) > 0 ? rest / low(j, j) : 0;
      else factor[i * size + i] = rest > DEPENDENT * at(i + 1, i + 1) ? Math.sqrt(rest) : 0;
    }
    let rest = at(i + 1, 0);
    for (let k = 0; k < i; k++) rest -= low(i, k) * (solved[k] as number);
    solved[i] = low(i, i) > 0 ? rest / low(i, i) : 0;
  }
  for (let i = size - 1; i >= 0; i--) {
    let rest = solved[i] as number;
    for (let k = i + 1; k < size; k++) rest -= low(k, i) * (solved[k] as number);
    solved[i] = low(i, i) > 0 ? rest / low(i, i) : 0;
  }
  return solved;
}

/** What is left of a control, against its variance, below which it says nothing that the controls before it do not. */
const DEPENDENT = 1e-9;

/** Sums of products of the columns about their means, row-major; only the lower half is filled. */
function covarianceOf(rows: readonly Float64Array[], width: number): Float64Array {
  const means = new Float64Array(width);
  for (const row of rows)
    for (let i = 0; i < width; i++)
      means[i] = (means[i] as number) + (row[i] as number) / rows.length;
  const products = new Float64Array(width * width);
  const centred = new Float64Array(width);
  for (const row of rows) {
    for (let i = 0; i < width; i++) centred[i] = (row[i] as number) - (means[i] as number);
    for (let i = 0; i < width; i++) {
      const left = centred[i] as number;
      if (left === 0) continue;
      for (let j = 0; j <= i; j++)
        products[i * width + j] =
          (products[i * width + j] as number) + left * (centred[j] as number);
    }
  }
  return products;
}

/** Mean of numbers that come one by one, and the sum of their squared distances from it (Welford 1962). */
export class Running {
  count = 0;
  mean = 0;
  #squares = 0;

  add(value: number): void {
    this.count++;
    const shift = value - this.mean;
    this.mean += shift / this.count;
    this.#squares += shift * (value - this.mean);
  }

  /** Of one number. */
  get variance(): number {
    return this.#squares / (this.count - 1);
  }
}

/** Chance to be misled, ever, about one mean. */
const MISLED = 2e-4;
/** Numbers at which the band begins to be about as narrow as it gets. */
const TUNED = 300;

/** Half the width of a band around a mean that holds at every look; see `lastingBand`. */
export const band = (numbers: Running, misled = MISLED): number =>
  lastingBand(numbers, misled, TUNED);
