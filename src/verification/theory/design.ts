import type { Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { band, coefficients, Running } from "./controlled.ts";
import type { Controls } from "./controls.ts";
import { Rows, type Sums } from "./sums.ts";
import type { Trial } from "./trial.ts";

/** What a staffing question may simulate with. */
export interface Search {
  readonly seed: string;
  readonly simulator?:
    | ((scenario: Scenario) => (seed: string, replication: number) => Journal)
    | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A design as it is simulated, and which controls go along with a share of it. */
export interface Drawing {
  readonly trial: Trial;
  readonly controls: Controls | undefined;
  /** Of the controls those that belong to a metric: from, until. */
  readonly part: (metric: string) => readonly [number, number];
}

/** A share that is watched about a reference. */
interface Watch {
  readonly of: number;
  readonly per: number;
  readonly reference: number;
  /** Controls that are taken away; none during the pilot. */
  readonly from: number;
  readonly coefficients: Float64Array;
  /** Counted less the reference times what it is a share of, less the controls. */
  readonly excess: Running;
  readonly size: Running;
}

/** A share, and a band around it that holds at every look. */
interface Banded {
  readonly mean: number;
  readonly band: number;
}

/** First replications: a design is told by them alone, or they give the coefficients of the controls for those to come. */
const PILOT = { stationary: 40, transient: 400 } as const;
const PILOT_PER_CONTROL = { stationary: 8, transient: 20 } as const;
/** More at a time. */
const GROWTH = 1.2;

/** One design, simulated as long as somebody asks for more. */
export class Design {
  readonly #drawing: Drawing;
  readonly #seed: string;
  readonly #signal: AbortSignal | undefined;
  readonly #most: number;
  readonly #replicate: (seed: string, replication: number) => Journal;
  readonly #pilot: Rows;
  readonly #pilotSize: number;
  readonly #row: Sums;
  readonly #watches = new Map<string, Watch>();
  contacts = 0;
  replications = 0;

  constructor(drawing: Drawing, search: Search & { readonly most: number }) {
    const { trial } = drawing;
    const { seed, simulator = createSimulator, signal, most } = search;
    this.#drawing = drawing;
    this.#seed = seed;
    this.#signal = signal;
    this.#most = most;
    this.#replicate = simulator(trial.scenario);
    this.#pilot = new Rows(trial.layout.size);
    this.#row = new Float64Array(trial.layout.size);
    const [from, until] = drawing.part("");
    const controlled = PILOT_PER_CONTROL[trial.kind] * (until - from);
    this.#pilotSize = Math.max(PILOT[trial.kind], controlled);
    this.#run(PILOT[trial.kind]);
  }

  get isSpent(): boolean {
    return this.contacts >= this.#most;
  }

  /** A fifth more replications; the last of the pilot are not the first of those after it. */
  more(): void {
    const next = Math.ceil(this.replications * GROWTH);
    const isPilot = this.replications < this.#pilotSize;
    this.#run(isPilot ? Math.min(next, this.#pilotSize) : next);
  }

  /**
   * A share, as far as known. How it compares with the reference is told without the bias of a ratio.
   *
   * @param reference what the share is compared with; what the pilot found where left out
   */
  share(metric: string, reference?: number): Banded {
    const isPilot = this.replications <= this.#pilotSize;
    const name = `${isPilot ? "pilot of " : ""}${metric} ${reference ?? "itself"}`;
    const known = this.#watches.get(name);
    const watch = known ?? this.#watch(metric, reference, isPilot);
    this.#watches.set(name, watch);
    if (known === undefined && !isPilot) this.more();
    const { excess, size } = watch;
    return { mean: watch.reference + excess.mean / size.mean, band: band(excess) / size.mean };
  }

  #run(replications: number): void {
    while (this.replications < replications && !this.isSpent) {
      const isPilot = this.replications < this.#pilotSize;
      const row = isPilot ? this.#pilot.next() : this.#row.fill(0);
      this.#simulate(row);
      for (const watch of this.#watches.values()) note(watch, row);
    }
  }

  #simulate(row: Sums): void {
    this.#signal?.throwIfAborted();
    const { trial, controls } = this.#drawing;
    const journal = this.#replicate(this.#seed, this.replications++);
    this.contacts += journal.contacts.count;
    trial.record(journal, row);
    controls?.record(journal, row);
  }

  #watch(metric: string, asked: number | undefined, isPilot: boolean): Watch {
    const { trial, controls, part } = this.#drawing;
    const share = trial.shares?.get(metric);
    if (share === undefined) throw new RangeError(`the design has no share ${metric}`);
    const rows = this.#pilot.all();
    const sum = (place: number) => rows.reduce((so, row) => so + (row[place] as number), 0);
    const reference = asked ?? sum(share.of) / sum(share.per);
    const [begin, end] = isPilot ? [0, 0] : part(metric);
    const from = (controls?.first ?? 0) + begin;
    const table = rows.map((row) =>
      Float64Array.of(
        (row[share.of] as number) - reference * (row[share.per] as number),
        ...row.subarray(from, from + end - begin),
      ),
    );
    const watch = {
      ...share,
      reference,
      from,
      coefficients: coefficients(table),
      excess: new Running(),
      size: new Running(),
    };
    if (isPilot) for (const row of rows) note(watch, row);
    return watch;
  }
}

function note(watch: Watch, row: Sums): void {
  watch.size.add(row[watch.per] as number);
  watch.excess.add(excessOf(row, watch));
}

function excessOf(row: Sums, { of, per, reference, from, coefficients }: Watch): number {
  let excess = (row[of] as number) - reference * (row[per] as number);
  for (let k = 0; k < coefficients.length; k++)
    excess -= (coefficients[k] as number) * (row[from + k] as number);
  return excess;
}
