import { gamma } from "#random/law.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import { blockFactor, blocksOf, relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { normalQuantile } from "#units/normal.ts";
import { exp } from "#units/portable.ts";
import type { Kernel } from "./kernel.ts";
import { type ArrivalsPlaces, STREAM_BYTES } from "./memory.ts";

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
 * added up to the n-th point of a unit Poisson stream, so that the same customers come under every plan. Opened here; the
 * kernel works them out.
 */
export class Arrivals {
  readonly #demand: Demand;
  readonly #until: number;
  readonly #places: ArrivalsPlaces;
  #kernel: Kernel | undefined;
  #buffer = new ArrayBuffer(0);
  /** Gamma factor of the day. */
  dayFactor = 1;
  /** Customers to expect in this replication, batches included. */
  expected = 0;

  constructor(demand: Demand, until: number, places: ArrivalsPlaces) {
    this.#demand = demand;
    this.#until = until;
    this.#places = places;
  }

  /** Works in this memory from now on. */
  connect(kernel: Kernel, buffer: ArrayBuffer): void {
    this.#kernel = kernel;
    this.#buffer = buffer;
  }

  /** Draws the day's and the blocks' factors and the first customers. */
  open(scenario: Scenario, seed: string, replication: number): void {
    const { from, width, rate, share, batchAt, batchSize, batchClass } = this.#demand;
    const { at, streamsAt, ...columns } = this.#places;
    const buffer = this.#buffer;
    const total = this.#drawRates(scenario.demand, seed, replication);
    this.expected = total + batchSize.reduce((sum, size) => sum + size, 0);
    new Float64Array(buffer, columns.shareAt, share.length).set(share);
    new Float64Array(buffer, columns.batchAt, batchAt.length).set(batchAt);
    new Int32Array(buffer, columns.batchSizeAt, batchSize.length).set(batchSize);
    new Int32Array(buffer, columns.batchClassAt, batchClass.length).set(batchClass);
    for (const [place, { id }] of scenario.customers.entries()) {
      const stream = streamsAt + place * STREAM_BYTES;
      const key = openSource(seed, replication, "arrival", id);
      new Float64Array(buffer, stream, 2)[1] = 1 / (share[place] as number);
      new Int32Array(buffer, stream + 24, 2).set([key.a, key.b]);
    }
    const classKey = openSource(seed, replication, "class");
    new Float64Array(buffer, at, 2).set([from, width]);
    new Int32Array(buffer, at + 16, 18).set([
      rate.length,
      share.length,
      columns.sumAt,
      columns.gapAt,
      streamsAt,
      columns.shareAt,
      batchAt.length,
      columns.batchAt,
      columns.batchSizeAt,
      columns.batchClassAt,
      0,
      0,
      classKey.a,
      classKey.b,
      columns.dueAt,
      columns.whoAt,
      columns.numberAt,
      columns.effortAt,
    ]);
    this.#kernel?.openArrivals(at);
  }

  /** Takes all customers there are, of whatever class, in order of time and many at once: numbers within the class, moments. */
  visit(take: (numbers: Int32Array, dues: Float64Array) => void): void {
    const { at, dueAt, numberAt } = this.#places;
    const count = new Int32Array(this.#buffer, at + COUNT_AT, 1);
    while ((count[0] as number) > 0) {
      const known = count[0] as number;
      take(
        new Int32Array(this.#buffer, numberAt, known),
        new Float64Array(this.#buffer, dueAt, known),
      );
      this.#kernel?.fill(at);
    }
  }

  /** Draws this replication's rate by bin and adds it up. Returns the sum. */
  #drawRates(demand: Scenario["demand"], seed: string, replication: number): number {
    const { width, rate } = this.#demand;
    const added = new Float64Array(this.#buffer, this.#places.sumAt, rate.length + 1);
    const gap = new Float64Array(this.#buffer, this.#places.gapAt, rate.length);
    const { sd, correlation, every } = demand.withinDay;
    const dayKey = openSource(seed, replication, "day");
    const shape = demand.dayCv > 0 ? 1 / (demand.dayCv * demand.dayCv) : 0;
    this.dayFactor = shape > 0 ? gamma(shape, dayKey.a, dayKey.b, 0, 0) / shape : 1;
    const blockKey = openSource(seed, replication, "block");
    let level = 0;
    let block = -1;
    let factor = this.dayFactor;
    let sum = 0;
    for (let bin = 0; bin < rate.length; bin++) {
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
      const drawn = (rate[bin] as number) * factor;
      const length = Math.min(width, this.#until - this.#demand.from - bin * width);
      gap[bin] = 1 / drawn;
      sum += drawn * length;
      added[bin + 1] = sum;
    }
    return sum;
  }
}

/** Where the number of those worked out ahead stands in the row of arrivals. */
const COUNT_AT = 92;
