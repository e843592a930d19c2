/** Columns made orthonormal, and what undoes it: B = Q R, with R upper triangular. */
interface Orthogonal {
  /** Column-major: column j begins at j x rows. */
  readonly q: Float64Array;
  /** Row-major, terms x terms. */
  readonly r: Float64Array;
}

/** A linear model fitted by least squares, kept so that any number of measurements can be fitted to the same places. */
export interface LeastSquares {
  readonly rows: number;
  readonly terms: number;
  /** One row per measurement: how much its own value pulls the fit there, 0 to 1. */
  readonly leverages: Float64Array;
  /** One weight per measurement: the fitted value at a place is the sum of weight x value. */
  weightsAt(basis: Float64Array): Float64Array;
}

/** What is left of a column, against its length, below which it says nothing that the columns before it do not. */
const DEPENDENT = 1e-9;

/**
 * Prepares least squares for a basis read at the places of the measurements.
 *
 * @param bases one row per measurement, one number per term
 * @returns undefined where the places cannot tell the terms apart
 *
 * Source: modified Gram-Schmidt, run twice; Björck, Numerical Methods for Least Squares Problems, section 2.4.
 */
export function leastSquares(bases: readonly Float64Array[]): LeastSquares | undefined {
  const rows = bases.length;
  const terms = bases[0]?.length ?? 0;
  if (rows < terms) return undefined;
  const found = orthogonal(bases, rows, terms);
  if (found === undefined) return undefined;
  const { q, r } = found;
  const leverages = new Float64Array(rows);
  for (let j = 0; j < terms; j++)
    for (let i = 0; i < rows; i++)
      leverages[i] = (leverages[i] as number) + square(q[j * rows + i] as number);
  const weightsAt = (basis: Float64Array): Float64Array => {
    const solved = new Float64Array(terms);
    const weights = new Float64Array(rows);
    for (let j = 0; j < terms; j++) {
      let rest = basis[j] as number;
      for (let k = 0; k < j; k++) rest -= (r[k * terms + j] as number) * (solved[k] as number);
      const part = rest / (r[j * terms + j] as number);
      solved[j] = part;
      for (let i = 0; i < rows; i++)
        weights[i] = (weights[i] as number) + part * (q[j * rows + i] as number);
    }
    return weights;
  };
  return { rows, terms, leverages, weightsAt };
}

function orthogonal(
  bases: readonly Float64Array[],
  rows: number,
  terms: number,
): Orthogonal | undefined {
  const q = new Float64Array(rows * terms);
  const r = new Float64Array(terms * terms);
  for (let j = 0; j < terms; j++) {
    const column = q.subarray(j * rows, (j + 1) * rows);
    for (let i = 0; i < rows; i++) column[i] = bases[i]?.[j] as number;
    const before = Math.sqrt(dot(column, column));
    // Twice is enough to be orthogonal to the last bits.
    for (let pass = 0; pass < 2; pass++) {
      for (let k = 0; k < j; k++) {
        const other = q.subarray(k * rows, (k + 1) * rows);
        const part = dot(other, column);
        r[k * terms + j] = (r[k * terms + j] as number) + part;
        for (let i = 0; i < rows; i++)
          column[i] = (column[i] as number) - part * (other[i] as number);
      }
    }
    const length = Math.sqrt(dot(column, column));
    if (!(length > DEPENDENT * before)) return undefined;
    r[j * terms + j] = length;
    for (let i = 0; i < rows; i++) column[i] = (column[i] as number) / length;
  }
  return { q, r };
}

/** Sum of products. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

const square = (x: number): number => x * x;
