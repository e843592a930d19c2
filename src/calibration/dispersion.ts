import { log } from "#units/portable.ts";

/** Counts of like days by slot; NaN where a count is not known. */
type Days = readonly (readonly number[])[];

/** How the counts of like days differ beyond chance, once each day's total and the common shape of the day are known. */
export interface SlotSpread {
  /** Variance over that of a multinomial law; 1 for a Poisson stream. */
  readonly fano: number;
  /** Correlation of neighbouring residuals, chance and all. */
  readonly neighbours: number;
  /** c^2, the squared coefficient of variation of a slot's own factor; below 0 where counts differ less than chance makes them. */
  readonly square: number;
  /** Correlation of the factors of neighbouring slots, 0 to 0.98. */
  readonly correlation: number;
  /** What the factors of the slots add to the squared coefficient of variation of a day's total. */
  readonly ofTotal: number;
}

/** Sums of one day's standardised residuals: of their squares, and of products of neighbours. */
interface DaySums {
  readonly total: number;
  readonly squares: number;
  readonly cells: number;
  readonly products: number;
  readonly pairs: number;
  /** Mean of the squares of both neighbours, summed over pairs. */
  readonly pairSquares: number;
}

/** Slots that expect less are ruled by chance and left out. */
const LEAST = 1;
const STRONGEST = 0.98;
const BISECTIONS = 40;

const known = (counts: readonly number[]): readonly number[] =>
  counts.filter((n) => !Number.isNaN(n));
const sum = (values: readonly number[]): number => values.reduce((all, n) => all + n, 0);

/** Residuals (n - N w) / sqrt(N w (1 - w)) of one day, N its total. */
function sumsOf(counts: readonly number[], shares: readonly number[]): DaySums {
  const total = sum(known(counts));
  const z = shares.map((w, slot) => {
    const expected = total * w;
    const count = counts[slot] ?? Number.NaN;
    return expected < LEAST || w >= 1
      ? Number.NaN
      : (count - expected) / Math.sqrt(expected * (1 - w));
  });
  const squares = known(z.map((one) => one * one));
  const products = known(z.map((one, slot) => one * (z[slot + 1] ?? Number.NaN)));
  const pairSquares = known(
    z.map((one, slot) => (one * one + (z[slot + 1] ?? Number.NaN) * (z[slot + 1] ?? 0)) / 2),
  );
  return {
    total,
    squares: sum(squares),
    cells: squares.length,
    products: sum(products),
    pairs: products.length,
    pairSquares: sum(pairSquares),
  };
}

/**
 * What a factor with c^2 = 1 and this correlation of neighbours adds to the sums of a day, for each contact of its total: V_kl =
 * w_k w_l r^|k-l| less what the day's own total takes away.
 */
function addedBy(correlation: number, shares: readonly number[], isIn: readonly boolean[]) {
  const left = [...shares];
  const right = [...shares];
  for (let k = 1; k < shares.length; k++)
    left[k] = (shares[k] as number) + correlation * (left[k - 1] as number);
  for (let k = shares.length - 2; k >= 0; k--)
    right[k] = (shares[k] as number) + correlation * (right[k + 1] as number);
  // Covariance of a slot with the total, and the total's own variance.
  const withTotal = shares.map(
    (w, k) => w * ((left[k] as number) + (right[k] as number) - (shares[k] as number)),
  );
  const ofTotal = sum(withTotal);
  const at = (k: number, l: number): number => {
    const [w, v] = [shares[k] as number, shares[l] as number];
    const own = w * v * (k === l ? 1 : correlation);
    const rest =
      own - v * (withTotal[k] as number) - w * (withTotal[l] as number) + w * v * ofTotal;
    return rest / Math.sqrt(w * (1 - w) * v * (1 - v));
  };
  let squares = 0;
  let products = 0;
  for (let k = 0; k < shares.length; k++) {
    if (!isIn[k]) continue;
    squares += at(k, k);
    if (isIn[k + 1]) products += at(k, k + 1);
  }
  return { squares, products, ofTotal };
}

/** Solves for c^2 and the correlation: both sums are what chance makes them plus c^2 times what the factors add. */
function solve(days: readonly DaySums[], shares: readonly number[], free: number): SlotSpread {
  const all = (of: keyof DaySums) => sum(days.map((day) => day[of]));
  const contacts = all("total");
  const mean = contacts / days.length;
  const isIn = shares.map((w) => mean * w >= LEAST && w < 1);
  const chance = sum(
    shares.map((w, k) => {
      const v = shares[k + 1] ?? 0;
      return isIn[k] && isIn[k + 1] ? 0 - Math.sqrt((w * v) / ((1 - w) * (1 - v))) : 0;
    }),
  );
  const squares = all("squares") / free - all("cells");
  const products = all("products") / free - days.length * chance;
  const wanted = squares > 0 ? products / squares : 0;
  const ratio = (correlation: number) => {
    const added = addedBy(correlation, shares, isIn);
    return added.products / added.squares;
  };
  let [low, high] = [0, STRONGEST];
  if (wanted <= ratio(low)) high = low;
  else if (wanted >= ratio(high)) low = high;
  for (let n = 0; n < BISECTIONS && high > low; n++) {
    const middle = (low + high) / 2;
    if (ratio(middle) < wanted) low = middle;
    else high = middle;
  }
  const correlation = (low + high) / 2;
  const added = addedBy(correlation, shares, isIn);
  const square = squares / (contacts * added.squares);
  return {
    fano: all("squares") / all("cells") / free,
    neighbours: all("products") / all("pairSquares"),
    square,
    correlation,
    ofTotal: Math.max(0, square) * added.ofTotal,
  };
}

/**
 * The spread of slots, and how far it moves when each day in turn is left out (one row a day): days are what is independent, slots
 * are not. Undefined for fewer than three days, or where slots expect less than one contact.
 *
 * @param weights expected counts by slot, to any scale, from the same days
 *
 * Moments of residuals: docs/model.md, calibration. Jackknife: Efron and Tibshirani, An Introduction to the Bootstrap, section 11.5.
 */
export function slotSpread(
  days: Days,
  weights: readonly number[],
): { readonly whole: SlotSpread; readonly leftOut: () => readonly SlotSpread[] } | undefined {
  const total = sum(weights);
  const shares = weights.map((weight) => weight / total);
  const sums = days.map((counts) => sumsOf(counts, shares));
  const isThin = sum(sums.map(({ pairs }) => pairs)) < days.length;
  if (days.length < 3 || isThin) return undefined;
  // The shape was taken from the same days.
  const free = (days.length - 1) / days.length;
  return {
    whole: solve(sums, shares, free),
    leftOut: () =>
      sums.map((_, out) =>
        solve(
          sums.filter((_, day) => day !== out),
          shares,
          free,
        ),
      ),
  };
}

/** Standard deviation of the logarithm of a lognormal factor with squared coefficient of variation c^2. */
export const logSd = (square: number): number => Math.sqrt(log(1 + Math.max(0, square)));

/** Correlation of the logarithms of two such factors. */
export const logCorrelation = ({ square, correlation }: SlotSpread): number =>
  square > 1e-9 ? log(1 + correlation * square) / log(1 + square) : 0;

/**
 * Squared coefficient of variation of the day's factor: that of total over expected, less what chance adds.
 *
 * Source: model notes B9.6; variance of a mixed Poisson law.
 */
export function dayFactorSquare(totals: readonly number[], expected: readonly number[]): number {
  const ratios = totals.map((total, day) => total / (expected[day] as number));
  const mean = sum(ratios) / ratios.length;
  const variance = sum(ratios.map((r) => (r - mean) * (r - mean))) / (ratios.length - 1);
  return variance / (mean * mean) - sum(expected.map((n) => 1 / (n * mean))) / expected.length;
}
