import { type Contacts, Fate, type Journal } from "#engine/journal.ts";
import { Histogram } from "./histogram.ts";
import { type Interval, orEnd, overlap } from "./interval.ts";
import { add, type Layout, type Sums } from "./sums.ts";

/** Whom to measure in the queue, and against which waiting time. */
export interface QueueScope {
  /** Customers who join the queue within it; time averages over it. */
  readonly window: Interval;
  /** Threshold T of the service levels, in seconds. */
  readonly threshold: number;
  /** Only customers of this class; all when left out. */
  readonly customer?: number;
  /** Whether to keep histograms for quantiles. */
  readonly quantiles?: boolean;
  /** Weight of a served customer's wait, summed. */
  readonly weight?: (wait: number) => number;
}

/** Places of the sums, counted from the first. W is the wait until a slot is given or the customer leaves. */
export const Q = {
  /** Everybody who came, the blocked included. */
  offered: 0,
  blocked: 1,
  admitted: 2,
  /** Could not start at once. */
  delayed: 3,
  /** W above 0. */
  waited: 4,
  served: 5,
  abandoned: 6,
  wait: 7,
  waitSquared: 8,
  waitServed: 9,
  waitAbandoned: 10,
  servedInTime: 11,
  abandonedInTime: 12,
  finished: 13,
  sojourn: 14,
  /** Customer-seconds in the queue, and in slots. */
  queueArea: 15,
  slotArea: 16,
  weighted: 17,
} as const;
const PLACES = 18;

/** Room for the last digits of a clock that has run long. */
const withSlack = (threshold: number) => threshold * (1 + 1e-12) + 1e-7;

export interface Histograms {
  readonly wait: Histogram;
  readonly waitServed: Histogram;
  readonly sojourn: Histogram;
}

/** Sums over the customers of the queue and their waiting times. */
export class QueueMeasure {
  readonly scope: QueueScope;
  /** Place of the first sum. */
  readonly first: number;
  readonly histograms: Histograms | undefined;

  constructor(layout: Layout, scope: QueueScope) {
    this.scope = scope;
    this.first = layout.take(PLACES);
    if (scope.quantiles !== true) return;
    this.histograms = {
      wait: new Histogram(layout),
      waitServed: new Histogram(layout),
      sojourn: new Histogram(layout),
    };
  }

  record({ contacts, closed }: Journal, sums: Sums): void {
    const { window, threshold, customer = -1, weight } = this.scope;
    const { fate, arrived, queued, assigned, released, ended, customer: classes } = contacts;
    const limit = withSlack(threshold);
    const { first, histograms } = this;
    if (histograms?.wait.isOpen === true) open(histograms, contacts);
    for (let i = 0; i < contacts.count; i++) {
      if (customer >= 0 && classes[i] !== customer) continue;
      const outcome = fate[i] as number;
      const isTurnedAway = outcome === Fate.Blocked || outcome === Fate.Balked;
      const joined = (isTurnedAway ? arrived[i] : queued[i]) as number;
      if (Number.isNaN(joined)) continue;
      const given = assigned[i] as number;
      const isServed = !Number.isNaN(given);
      const left = isServed ? given : isTurnedAway ? joined : orEnd(ended[i] as number, closed);
      add(sums, first + Q.queueArea, overlap(window, joined, left));
      if (isServed) {
        add(sums, first + Q.slotArea, overlap(window, given, orEnd(released[i] as number, closed)));
      }
      if (joined < window.from || joined >= window.until) continue;
      add(sums, first + Q.offered, 1);
      if (outcome === Fate.Blocked) {
        add(sums, first + Q.blocked, 1);
        continue;
      }
      const wait = left - joined;
      add(sums, first + Q.admitted, 1);
      add(sums, first + Q.wait, wait);
      add(sums, first + Q.waitSquared, wait * wait);
      if (wait > 0) add(sums, first + Q.waited, 1);
      if (wait > 0 || isTurnedAway) add(sums, first + Q.delayed, 1);
      histograms?.wait.record(sums, wait);
      if (!isServed) {
        add(sums, first + Q.abandoned, 1);
        add(sums, first + Q.waitAbandoned, wait);
        if (wait <= limit) add(sums, first + Q.abandonedInTime, 1);
        continue;
      }
      add(sums, first + Q.served, 1);
      add(sums, first + Q.waitServed, wait);
      if (wait <= limit) add(sums, first + Q.servedInTime, 1);
      if (weight !== undefined) add(sums, first + Q.weighted, weight(wait));
      histograms?.waitServed.record(sums, wait);
      const sojourn = (ended[i] as number) - joined;
      if (Number.isNaN(sojourn)) continue;
      add(sums, first + Q.finished, 1);
      add(sums, first + Q.sojourn, sojourn);
      histograms?.sojourn.record(sums, sojourn);
    }
  }
}

/** Spreads the bins over what the first replication shows. */
function open({ wait, waitServed, sojourn }: Histograms, contacts: Contacts): void {
  let longestWait = 0;
  let longestStay = 0;
  for (let i = 0; i < contacts.count; i++) {
    const joined = contacts.queued[i] as number;
    const given = contacts.assigned[i] as number;
    const ended = contacts.ended[i] as number;
    const left = Number.isNaN(given) ? ended : given;
    if (left - joined > longestWait) longestWait = left - joined;
    if (ended - joined > longestStay) longestStay = ended - joined;
  }
  wait.setWidth(longestWait);
  waitServed.setWidth(longestWait);
  sojourn.setWidth(longestStay);
}
