import { add, at, type Layout, type Metric, type Sums } from "./sums.ts";

const BINS = 1024;

/**
 * Counts of a waiting time in equal bins, zeros apart, among the sums of a replication: pooled quantiles with an honest error,
 * as each replication can be left out.
 */
export class Histogram {
  readonly #zeros: number;
  readonly #first: number;
  #width = 0;

  constructor(layout: Layout) {
    this.#zeros = layout.take();
    this.#first = layout.take(BINS + 1);
  }

  /** Whether the width of the bins is still to be set, from the largest value of the first replication. */
  get isOpen(): boolean {
    return this.#width === 0;
  }

  /** Spreads the bins over one and a half times the largest value seen. */
  setWidth(largest: number): void {
    if (largest > 0) this.#width = (1.5 * largest) / BINS;
  }

  record(sums: Sums, value: number): void {
    if (value <= 0) add(sums, this.#zeros, 1);
    else if (this.#width > 0)
      add(sums, this.#first + Math.min(BINS, Math.floor(value / this.#width)), 1);
  }

  /** The quantile at `level`, between bins by a straight line; 0 where at least that share is 0. */
  quantile(level: number): Metric {
    return (sums) => {
      let total = at(sums, this.#zeros);
      for (let bin = 0; bin <= BINS; bin++) total += at(sums, this.#first + bin);
      let rest = level * total - at(sums, this.#zeros);
      if (rest <= 0) return total > 0 ? 0 : Number.NaN;
      for (let bin = 0; bin < BINS; bin++) {
        const count = at(sums, this.#first + bin);
        if (rest <= count) return (bin + rest / count) * this.#width;
        rest -= count;
      }
      return Number.POSITIVE_INFINITY;
    };
  }
}
