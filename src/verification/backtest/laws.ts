import { exp, log } from "#units/portable.ts";
import { numberIn, type Row } from "./csv.ts";

/** The class that stands for those without a table of their own. */
export const ALL = "all";

/** Quantiles [probability, seconds], rising, joined by straight lines. */
export type Quantiles = readonly (readonly [number, number])[];

export const quantilesOf = (rows: readonly Row[]): Quantiles =>
  rows
    .map((row) => [numberIn(row, "p"), numberIn(row, "seconds")] as const)
    .toSorted(([p], [q]) => p - q);

export const meanOfQuantiles = (quantiles: Quantiles): number =>
  quantiles.slice(1).reduce((sum, [p, value], index) => {
    const [before, low] = quantiles[index] ?? [0, 0];
    return sum + ((p - before) * (low + value)) / 2;
  }, 0);

/** Points [x, y], rising in x. */
export type Points = readonly (readonly [number, number])[];

/** The value at `x`, by a straight line between the points beside it; beyond the ends the end's. */
export function lineAt(points: Points, x: number): number {
  const next = points.findIndex(([at]) => at >= x);
  const [at, high] = points[next] ?? points.at(-1) ?? [1, 0];
  const [before, low] = points[next - 1] ?? [at, high];
  return at > before ? low + ((x - before) / (at - before)) * (high - low) : high;
}

/**
 * The law around its mean with only a part of its spread: mean + part x (value - mean), scaled to `mean`.
 *
 * @param part share of the spread to keep, 0 to 1
 */
export function scaled(quantiles: Quantiles, mean: number, part: number): Quantiles {
  const own = meanOfQuantiles(quantiles);
  const factor = own > 0 ? mean / own : 0;
  return quantiles.map(([p, value]) => [p, mean + part * (value * factor - mean)] as const);
}

const GRID = 100;
const KEPT = 400;

/** The law of the sum of two independent draws, on a grid of equal chances. */
export function sum(one: Quantiles, other: Quantiles): Quantiles {
  const values = (law: Quantiles) =>
    Float64Array.from({ length: GRID }, (_, i) => lineAt(law, (i + 0.5) / GRID));
  const [left, right] = [values(one), values(other)];
  const all = new Float64Array(GRID * GRID);
  for (const [row, a] of left.entries())
    for (const [column, b] of right.entries()) all[row * GRID + column] = a + b;
  all.sort();
  const step = all.length / KEPT;
  const points = Array.from({ length: KEPT + 1 }, (_, i) => {
    const value = all[Math.min(all.length - 1, Math.round(i * step))] ?? 0;
    return [i / KEPT, value] as const;
  });
  // the grid cuts the far tails: keep the mean
  return scaled(points, meanOfQuantiles(one) + meanOfQuantiles(other), 1);
}

/** Points with fewer callers than this still waiting are noise. */
const LEAST_AT_RISK = 30;
const HALVINGS = 24;

/**
 * Patience by a Kaplan-Meier table, as quantiles. Beyond the last reliable point nobody knows: the tail goes on exponentially at
 * the hazard of the last stretch in which the share of those still waiting fell to half.
 */
export function patienceOf(rows: readonly Row[]): Quantiles {
  const points = rows
    .filter(
      (row) => numberIn(row, "at_risk") >= LEAST_AT_RISK && numberIn(row, "still_waiting") > 0,
    )
    .map((row) => ({ time: numberIn(row, "t_s"), waiting: numberIn(row, "still_waiting") }));
  const last = points.at(-1);
  if (last === undefined) throw new RangeError("patience: the table holds no point");
  const start = points.findLast(({ waiting }) => waiting >= 2 * last.waiting) ?? points[0] ?? last;
  const halving =
    (0.6931471805599453 * (last.time - start.time)) / log(start.waiting / last.waiting);
  const known: Quantiles = points.map(({ time, waiting }) => [1 - waiting, time] as const);
  const tail = Array.from({ length: HALVINGS }, (_, index) => {
    const p = index + 1 === HALVINGS ? 1 : 1 - last.waiting / 2 ** (index + 1);
    return [p, last.time + (index + 1) * halving] as const;
  });
  const whole = [
    ...known,
    ...(Number.isFinite(halving) && halving > 0 ? tail : [[1, last.time] as const]),
  ];
  return (whole[0]?.[0] ?? 0) > 0 ? [[0, 0], ...whole] : whole;
}

/** What a Kaplan-Meier table holds in all: callers, the seconds they waited and how many hung up. */
export function exposureOf(rows: readonly Row[]): {
  readonly callers: number;
  readonly waited: number;
  readonly left: number;
} {
  let waited = 0;
  let left = 0;
  for (const [index, row] of rows.slice(1).entries()) {
    const before = rows[index] ?? row;
    const atRisk = (numberIn(before, "at_risk") + numberIn(row, "at_risk")) / 2;
    waited += atRisk * (numberIn(row, "t_s") - numberIn(before, "t_s"));
    const waiting = numberIn(before, "still_waiting");
    left += atRisk * (1 - numberIn(row, "still_waiting") / waiting);
  }
  return { callers: Math.max(...rows.map((row) => numberIn(row, "at_risk"))), waited, left };
}

/** Mean patience if it were exponential: time spent waiting over the number who hung up, in seconds. */
export function meanPatience(rows: readonly Row[]): number {
  const { waited, left } = exposureOf(rows);
  return waited / left;
}

const CHANCES = 2000;
const BISECTIONS = 60;

/**
 * Callers who hang up for each second waited, by a law of patience T, when the wait offered is exponential with mean v:
 * E[exp(-T/v)] of them hang up after E[min(T, V)] = v (1 - E[exp(-T/v)]) seconds; v is the one that makes this `wait`.
 */
export function leavingRate(patience: Quantiles, wait: number): number {
  const times = Array.from({ length: CHANCES }, (_, i) => lineAt(patience, (i + 0.5) / CHANCES));
  const left = (mean: number) =>
    times.reduce((total, time) => total + exp(-time / mean), 0) / times.length;
  let [low, high] = [wait, wait];
  while (high * (1 - left(high)) < wait && high < 1e6) high *= 2;
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2;
    if (middle * (1 - left(middle)) < wait) low = middle;
    else high = middle;
  }
  return left(high) / wait;
}
