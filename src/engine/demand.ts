import { exponential } from "#random/exponential.ts";
import { gamma } from "#random/law.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import { blockFactor, blocksOf, relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { normalQuantile } from "#units/normal.ts";
import { exp } from "#units/portable.ts";

/** Numbers of customers who come in batches begin here. */
const BATCH = 1 << 30;

/** Expected contacts per second on a grid of equal bins from `from`; constant inside a bin. */
export interface Demand {
  readonly from: number;
  readonly width: number;
  readonly rate: Float64Array;
  /** Share of the contacts of each customer class. */
  readonly share: Float64Array;
  /** Moments, sizes and classes (-1: shared out) of batches, in order of time. */
  readonly batchAt: Float64Array;
  readonly batchSize: Int32Array;
  readonly batchClass: Int32Array;
}

/**
 * The expected demand of a scenario. Phases, openings and deadlines are part of the shape, so visitors x consultRate is the total with
 * them; blocks and batches come on top.
 */
export function compileDemand(scenario: Scenario, from: number, until: number): Demand {
  const { demand } = scenario;
  const { width, rate, total } = relativeDemand(demand, from, until);
  const scale = total > 0 ? (demand.visitors * demand.consultRate) / total : 0;
  const blocks = blocksOf(demand);
  for (let bin = 0; bin < rate.length; bin++) {
    const begin = from + bin * width;
    rate[bin] =
      (rate[bin] as number) * scale * blockFactor(blocks, begin, Math.min(begin + width, until));
  }
  const batches = demand.batches.map((batch) => ({ ...batch, time: toSeconds(batch.at) }));
  batches.sort((one, other) => one.time - other.time);
  return {
    from,
    width,
    rate,
    share: Float64Array.from(scenario.customers, (customer) => customer.share),
    batchAt: Float64Array.from(batches, (batch) => batch.time),
    batchSize: Int32Array.from(batches, (batch) => batch.contacts),
    batchClass: Int32Array.from(batches, ({ customer }) =>
      customer === undefined ? -1 : scenario.customers.findIndex(({ id }) => id === customer),
    ),
  };
}

/**
 * The arrivals of one replication, by inversion of the cumulative rate: the n-th customer of a class comes where the rate has
 * added up to the n-th point of a unit Poisson stream, so that the same customers come under every plan.
 */
export class Arrivals {
  readonly #demand: Demand;
  /** Rate of this replication's day, its inverse, and its sum up to the beginning of each bin. */
  readonly #rate: Float64Array;
  readonly #gap: Float64Array;
  readonly #sum: Float64Array;
  readonly #perShare: Float64Array;
  readonly #keys: Int32Array;
  /** Per class: point of the unit stream, bin, number of the next customer. */
  readonly #point: Float64Array;
  readonly #bin: Int32Array;
  readonly #number: Int32Array;
  readonly #batchNumber: Int32Array;
  #batch = 0;
  #batchLeft = 0;
  readonly #until: number;
  #classKey = { a: 0, b: 0 };
  /** When the next customer of each class comes; the last entry is the next batch. Infinity when none. */
  readonly #next: Float64Array;
  /** When the next customer of any class comes, in [0]; Infinity when nobody does. */
  readonly soonest = new Float64Array(1);
  #who = 0;
  /** Number of the customer taken last. */
  taken = 0;
  /** Gamma factor of the day. */
  dayFactor = 1;

  constructor(demand: Demand, until: number) {
    const classes = demand.share.length;
    this.#demand = demand;
    this.#until = until;
    this.#rate = new Float64Array(demand.rate.length);
    this.#gap = new Float64Array(demand.rate.length);
    this.#sum = new Float64Array(demand.rate.length + 1);
    this.#perShare = demand.share.map((share) => 1 / share);
    this.#keys = new Int32Array(2 * classes);
    this.#point = new Float64Array(classes);
    this.#bin = new Int32Array(classes);
    this.#number = new Int32Array(classes);
    this.#batchNumber = new Int32Array(classes);
    this.#next = new Float64Array(classes + 1);
  }

  /** Contacts to expect in this replication, batches included. */
  get expected(): number {
    return (
      (this.#sum[this.#sum.length - 1] as number) +
      this.#demand.batchSize.reduce((sum, size) => sum + size, 0)
    );
  }

  /** Draws the day's and the blocks' factors and the first customers. */
  open(scenario: Scenario, seed: string, replication: number): void {
    this.#drawRates(scenario.demand, seed, replication);
    this.#bin.fill(0);
    this.#point.fill(0);
    this.#number.fill(-1);
    this.#batchNumber.fill(BATCH);
    for (let c = 0; c < scenario.customers.length; c++) {
      const key = openSource(seed, replication, "arrival", scenario.customers[c]?.id);
      this.#keys[2 * c] = key.a;
      this.#keys[2 * c + 1] = key.b;
      this.#advance(c);
    }
    this.#classKey = openSource(seed, replication, "class");
    this.#batch = 0;
    this.#batchLeft = this.#demand.batchSize[0] ?? 0;
    this.#openBatch();
    this.#lookAhead();
  }

  #drawRates(demand: Scenario["demand"], seed: string, replication: number): void {
    const { width, rate } = this.#demand;
    const { sd, correlation, every } = demand.withinDay;
    const dayKey = openSource(seed, replication, "day");
    const shape = demand.dayCv > 0 ? 1 / (demand.dayCv * demand.dayCv) : 0;
    this.dayFactor = shape > 0 ? gamma(shape, dayKey.a, dayKey.b, 0, 0) / shape : 1;
    const blockKey = openSource(seed, replication, "block");
    let level = 0;
    let block = -1;
    let factor = this.dayFactor;
    for (let bin = 0, sum = 0; bin < rate.length; bin++) {
      const now = sd > 0 ? Math.floor((bin * width) / every) : 0;
      while (sd > 0 && block < now) {
        block++;
        const shock = sd * normalQuantile(uniform(bits(blockKey.a, blockKey.b, block, 0)));
        level =
          block === 0
            ? shock
            : correlation * level + Math.sqrt(1 - correlation * correlation) * shock;
        factor = this.dayFactor * exp(level - (sd * sd) / 2);
      }
      this.#rate[bin] = (rate[bin] as number) * factor;
      this.#gap[bin] = 1 / (this.#rate[bin] as number);
      const length = Math.min(width, this.#until - this.#demand.from - bin * width);
      sum += (this.#rate[bin] as number) * length;
      this.#sum[bin + 1] = sum;
    }
  }

  /** Finds who comes next, and leaves the moment in `soonest[0]`. */
  #lookAhead(): void {
    const next = this.#next;
    let least = next[0] as number;
    let who = 0;
    for (let c = 1; c < next.length; c++)
      if ((next[c] as number) < least) {
        least = next[c] as number;
        who = c;
      }
    this.#who = who;
    this.soonest[0] = least;
  }

  /** Takes the customer who comes next: returns the class and leaves the number within it in `taken`. */
  take(): number {
    let c = this.#who;
    if (c === this.#point.length) c = this.#takeFromBatch();
    else {
      this.taken = this.#number[c] as number;
      this.#advance(c);
    }
    this.#lookAhead();
    return c;
  }

  /** Moves the class on to its next customer. */
  #advance(c: number): void {
    const number = (this.#number[c] as number) + 1;
    this.#number[c] = number;
    const point =
      (this.#point[c] as number) +
      exponential(bits(this.#keys[2 * c] as number, this.#keys[2 * c + 1] as number, number, 0));
    this.#point[c] = point;
    const sum = this.#sum;
    const target = point * (this.#perShare[c] as number);
    const bins = this.#rate.length;
    let bin = this.#bin[c] as number;
    while (bin < bins && (sum[bin + 1] as number) < target) bin++;
    this.#bin[c] = bin;
    this.#next[c] =
      bin < bins
        ? this.#demand.from +
          bin * this.#demand.width +
          (target - (sum[bin] as number)) * (this.#gap[bin] as number)
        : Number.POSITIVE_INFINITY;
  }

  /** Takes the next customer of the batch; numbers begin at 2^30. */
  #takeFromBatch(): number {
    const given = this.#demand.batchClass[this.#batch] as number;
    let c = given;
    if (given < 0) {
      let rest = uniform(bits(this.#classKey.a, this.#classKey.b, this.#batch, this.#batchLeft));
      for (
        c = 0;
        c < this.#demand.share.length - 1 && rest >= (this.#demand.share[c] as number);
        c++
      )
        rest -= this.#demand.share[c] as number;
    }
    this.taken = (this.#batchNumber[c] as number) + 1;
    this.#batchNumber[c] = this.taken;
    this.#batchLeft--;
    if (this.#batchLeft === 0) this.#batch++;
    this.#openBatch();
    return c;
  }

  #openBatch(): void {
    const { batchAt, batchSize } = this.#demand;
    while (this.#batchLeft === 0 && this.#batch < batchAt.length) {
      this.#batchLeft = batchSize[this.#batch] as number;
      if (this.#batchLeft === 0) this.#batch++;
    }
    this.#next[this.#next.length - 1] =
      this.#batch < batchAt.length ? (batchAt[this.#batch] as number) : Number.POSITIVE_INFINITY;
  }
}
