/** What one replication leaves: sums, at the places a `Layout` has given out; place 0 counts the replication itself. */
export type Sums = Float64Array;

/** A figure as a function of sums over replications. */
export type Metric = (sums: Sums) => number;
export type Metrics = ReadonlyMap<string, Metric>;

/** Place of the number of replications. */
export const REPLICATIONS = 0;

/** Gives out places in a row of sums. */
export class Layout {
  #size = 1;

  /** The first of `count` new places. */
  take(count = 1): number {
    const first = this.#size;
    this.#size += count;
    return first;
  }

  get size(): number {
    return this.#size;
  }
}

export const at = (sums: Sums, place: number): number => sums[place] as number;

export function add(sums: Sums, place: number, value: number): void {
  sums[place] = at(sums, place) + value;
}

export const ratio =
  (of: number, per: number): Metric =>
  (sums) =>
    at(sums, of) / at(sums, per);

/** Mean over replications of a sum, divided by `length`. */
export const mean =
  (of: number, length = 1): Metric =>
  (sums) =>
    at(sums, of) / (at(sums, REPLICATIONS) * length);

/** Variance over replications of a figure, from its sum and the sum of its squares. */
export const variance =
  (sum: number, squares: number): Metric =>
  (sums) =>
    covarianceOf(sums, sum, sum, squares);

export const covariance =
  (one: number, other: number, products: number): Metric =>
  (sums) =>
    covarianceOf(sums, one, other, products);

function covarianceOf(sums: Sums, one: number, other: number, products: number): number {
  const replications = at(sums, REPLICATIONS);
  const centred = at(sums, products) - (at(sums, one) * at(sums, other)) / replications;
  return centred / (replications - 1);
}

/**
 * From this many replications on, two more like the most extreme one are counted in the standard error. That is nothing where
 * many replications carry the spread; where a handful of rare events does, an estimate that saw too few of them would otherwise
 * also claim to be too precise (the idea of Agresti and Coull 1998, Am. Stat. 52:119-126, for proportions).
 */
const MANY = 1000;

/** A figure and how well it is known. */
export interface Estimated {
  readonly mean: number;
  readonly se: number;
}

/** The rows of all replications so far, one after the other. */
export class Rows {
  readonly #width: number;
  #values: Float64Array;
  #count = 0;

  constructor(width: number) {
    this.#width = width;
    this.#values = new Float64Array(64 * width);
  }

  get count(): number {
    return this.#count;
  }

  /** A row of zeros for the next replication, with its count set. */
  next(): Sums {
    const begin = this.#count * this.#width;
    if (begin === this.#values.length) {
      const grown = new Float64Array(2 * begin);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#count++;
    const row = this.#values.subarray(begin, begin + this.#width);
    row[REPLICATIONS] = 1;
    return row;
  }

  /** One row per replication, to be read only. */
  all(): readonly Sums[] {
    const width = this.#width;
    return Array.from({ length: this.#count }, (_, row) =>
      this.#values.subarray(row * width, (row + 1) * width),
    );
  }

  /**
   * Every metric of the sums over all replications, with the jackknife's standard error: each replication is left out once.
   *
   * Source: Efron and Stein 1981, Ann. Statist. 9:586-596; for ratios it agrees with the delta method.
   */
  estimate(metrics: Metrics): ReadonlyMap<string, Estimated> {
    const width = this.#width;
    const values = this.#values;
    const totals = new Float64Array(width);
    for (let i = 0; i < this.#count * width; i++) add(totals, i % width, values[i] as number);
    const names = [...metrics.keys()];
    const figures = [...metrics.values()];
    const sum = new Float64Array(figures.length);
    const squares = new Float64Array(figures.length);
    const largest = new Float64Array(figures.length);
    const whole = Float64Array.from(figures, (figure) => figure(totals));
    const rest = new Float64Array(width);
    for (let row = 0; row < this.#count; row++) {
      for (let i = 0; i < width; i++) rest[i] = at(totals, i) - (values[row * width + i] as number);
      for (const [k, figure] of figures.entries()) {
        const shift = figure(rest) - at(whole, k);
        add(sum, k, shift);
        add(squares, k, shift * shift);
        largest[k] = Math.max(at(largest, k), shift * shift);
      }
    }
    const n = this.#count;
    return new Map(
      names.map((name, k) => {
        const seen = Math.max(0, at(squares, k) - (at(sum, k) * at(sum, k)) / n);
        const spread = n >= MANY ? seen + 2 * at(largest, k) : seen;
        return [name, { mean: at(whole, k), se: Math.sqrt(((n - 1) / n) * spread) }];
      }),
    );
  }
}
