import { inverse } from "./inverse.ts";

/** A maximum of a log likelihood. */
export interface Maximum {
  readonly at: readonly number[];
  readonly value: number;
  /** Inverse of the observed information. */
  readonly covariance: readonly (readonly number[])[];
}

const STEPS = 40;
const HALVINGS = 12;
/** Width of the differences: parameters are logarithms and log odds. */
const H = 1e-3;
const LONGEST = 1;
const NEAR = 1e-5;
const RENEWED = 4;

/**
 * Climbs to a maximum by Newton's method with differences in place of derivatives; where the surface is not a hill yet, by its slope.
 *
 * @returns undefined where it does not end on a hill with an inverse
 */
export function maximise(
  of: (at: readonly number[]) => number,
  start: readonly number[],
): Maximum | undefined {
  let at = [...start];
  let value = of(at);
  let covariance: readonly (readonly number[])[] | undefined;
  let isFresh = false;
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(of, at);
    // The curvature changes slowly: a new one every few steps, and where the climb ends.
    isFresh = step % RENEWED === 0;
    if (isFresh) covariance = inverse(informationAt(of, at, value));
    if (covariance === undefined) return undefined;
    const newton = covariance.map((row) => dot(row, slope));
    const isHill = dot(newton, slope) > 0;
    const way = isHill ? newton : slope;
    const longest = Math.max(...way.map(Math.abs), 1e-300);
    const isThere = isHill && longest < NEAR;
    const next = isThere
      ? undefined
      : climb(
          of,
          at,
          way.map((one) => one * Math.min(1, LONGEST / longest)),
          value,
        );
    // No way up: as high as differences of this width can tell.
    if (next === undefined) {
      if (!isHill || longest > H) return undefined;
      const last = isFresh ? covariance : inverse(informationAt(of, at, value));
      return last !== undefined && isWhole(last) ? { at, value, covariance: last } : undefined;
    }
    at = next.at;
    value = next.value;
  }
  return undefined;
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0);

const isWhole = (covariance: readonly (readonly number[])[]): boolean =>
  covariance.every((row, i) => (row[i] ?? 0) > 0 && row.every(Number.isFinite));

function climb(
  of: (at: readonly number[]) => number,
  from: readonly number[],
  move: readonly number[],
  value: number,
) {
  for (let part = 1, n = 0; n < HALVINGS; n++, part /= 2) {
    const at = from.map((x, i) => x + part * (move[i] ?? 0));
    const found = of(at);
    if (found > value) return { at, value: found };
  }
  return undefined;
}

function moved(at: readonly number[], ...moves: readonly (readonly [number, number])[]) {
  const next = [...at];
  for (const [i, by] of moves) next[i] = (next[i] as number) + by;
  return next;
}

const slopeAt = (of: (at: readonly number[]) => number, at: readonly number[]) =>
  at.map((_, i) => (of(moved(at, [i, H])) - of(moved(at, [i, 0 - H]))) / (2 * H));

/** Minus the second differences. */
function informationAt(
  of: (at: readonly number[]) => number,
  at: readonly number[],
  centre: number,
): readonly (readonly number[])[] {
  const by = (...moves: readonly (readonly [number, number])[]) => of(moved(at, ...moves));
  const information = at.map(() => at.map(() => 0));
  for (let i = 0; i < at.length; i++)
    for (let j = 0; j <= i; j++) {
      const bend =
        i === j
          ? (2 * centre - by([i, H]) - by([i, 0 - H])) / (H * H)
          : (by([i, H], [j, 0 - H]) +
              by([i, 0 - H], [j, H]) -
              by([i, H], [j, H]) -
              by([i, 0 - H], [j, 0 - H])) /
            (4 * H * H);
      (information[i] as number[])[j] = bend;
      (information[j] as number[])[i] = bend;
    }
  return information;
}
