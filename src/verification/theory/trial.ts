import type { Journal } from "#engine/journal.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Interval } from "./interval.ts";
import type { Layout, Metrics, Sums } from "./sums.ts";

/** A case as the engine runs it and as its journal is read. */
export interface Trial {
  readonly kind: "stationary" | "transient";
  readonly scenario: Scenario;
  readonly layout: Layout;
  /** Adds one replication's journal to its row of sums. */
  readonly record: (journal: Journal, sums: Sums) => void;
  readonly metrics: Metrics;
  /** Metrics that are one sum divided by another; left out where nobody asks. */
  readonly shares?: Shares;
}

/** Places of two sums, of which the first counts some of what the second counts. */
interface Share {
  readonly of: number;
  readonly per: number;
}

export type Shares = ReadonlyMap<string, Share>;

/** A family that has no counterpart in the product, and why. */
export interface NotApplicable {
  readonly kind: "not-applicable";
  readonly why: string;
}

/** How long the replications of a stationary case are. */
export interface Span {
  readonly window: Interval;
  /** Arrivals go on this long, so that whoever came within the window meets the same system until the end. */
  readonly until: number;
}

/** Customers per replication, at least. */
const CUSTOMERS = 5000;

/**
 * A replication of a stationary case: the warm-up lasts `relaxations` times the system's slowest time constant, the window at
 * least five times the warm-up, and half a warm-up follows.
 *
 * @param relaxation time constant in which the empty start is forgotten, in seconds
 * @param rate arrivals per second
 */
export function span(relaxation: number, rate: number, relaxations = 10): Span {
  const warmUp = relaxations * relaxation;
  const length = Math.max(CUSTOMERS / rate, 5 * warmUp);
  return { window: { from: warmUp, until: warmUp + length }, until: warmUp + length + warmUp / 2 };
}

/** Whether a metric is asked for: what nobody asks for need not be recorded. */
export type Wants = (metric: string) => boolean;

const QUANTILES = ["W", "W_served", "sojourn"].flatMap((name) =>
  [50, 80, 90, 95, 99].map((p) => `${name}_p${p}`),
);

/** Whether a quantile of a time in the queue is asked for. */
export const wantsQuantiles = (wants: Wants): boolean => QUANTILES.some(wants);
