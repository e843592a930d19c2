import type { Journal } from "#engine/journal.ts";
import { meanOf } from "#random/law.ts";
import type { Distribution } from "#scenario/scenario.ts";
import { exp } from "#units/portable.ts";
import { constantRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { type Interval, timeAtLevels } from "./interval.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { countAt, lawAt, lawOrNull, numberOr, positiveAt, shareAt } from "./parameters.ts";
import { Q, QueueMeasure } from "./queue-measure.ts";
import { agentMetrics, queueMetrics, queueShares } from "./queue-metrics.ts";
import { queueRelaxation } from "./relaxation.ts";
import { at, Layout, mean, type Metric, REPLICATIONS, type Sums } from "./sums.ts";
import { span, type Trial, type Wants, wantsQuantiles } from "./trial.ts";

/** What the one-stage families have in common. */
export interface Stage {
  readonly rate: number;
  readonly servers: number;
  readonly service: Distribution;
  readonly patience: Distribution | null;
  /** Most customers in the system, or null. */
  readonly capacity: number | null;
}

export const readStage = (parameters: Parameters, servers?: number): Stage => ({
  rate: positiveAt(parameters, "arrival_rate"),
  servers: countAt(parameters, "servers", servers),
  service:
    parameters.service_time === undefined
      ? lawAt(parameters, "service", "mean_service")
      : { kind: "deterministic", value: positiveAt(parameters, "service_time") },
  patience: lawOrNull(parameters, "patience", "mean_patience"),
  capacity: parameters.capacity === undefined ? null : countAt(parameters, "capacity"),
});

/** Threshold T; not a number where the case has none. */
export const thresholdOf = (parameters: Parameters, name = "T"): number =>
  numberOr(parameters, name, Number.NaN);

export function relaxationOf({ rate, servers, service, patience, capacity }: Stage): number {
  const own = meanOf(service);
  if (capacity === null) return queueRelaxation(rate, servers, service, own, patience);
  return 3 * own + (capacity - servers + 1) * (capacity - servers + 1) * (1 / rate);
}

/** The stretch of a stationary queue's replications that is measured. */
export const stageWindow = (stage: Stage): Interval => span(relaxationOf(stage), stage.rate).window;

/** mm1, mmc, mmck, mmcm, mmcg, mg1, mdc: Poisson arrivals, one queue, agents with one customer at a time. */
export const oneStage = (parameters: Parameters, wants: Wants): Trial =>
  stageTrial(readStage(parameters, 1), parameters, wants);

/** mmcc: nobody waits. */
export function lossSystem(parameters: Parameters, wants: Wants): Trial {
  const stage = readStage(parameters);
  return stageTrial({ ...stage, capacity: stage.servers }, parameters, wants);
}

/** Erlang A with the chance to convert falling in the wait. */
export function conversion(parameters: Parameters, wants: Wants): Trial {
  const base = shareAt(parameters, "base_conversion");
  const decay = numberOr(parameters, "decay_per_s", 0);
  const stage = readStage(parameters);
  const weight = (wait: number) => exp(0 - decay * wait);
  return stageTrial(stage, parameters, wants, weight, (first, length) => {
    const converting = (sums: Sums) => at(sums, first + Q.weighted);
    const admitted = (sums: Sums) => at(sums, first + Q.admitted);
    const perHour =
      (of: Metric): Metric =>
      (sums) =>
        (3600 * base * of(sums)) / (at(sums, REPLICATIONS) * length);
    return [
      ["E_exp_decay_served", (sums) => converting(sums) / admitted(sums)],
      ["conversion_rate", (sums) => (base * converting(sums)) / admitted(sums)],
      ["conversions_per_hour", perHour(converting)],
      ["lost_conversions_per_hour", perHour((sums) => admitted(sums) - converting(sums))],
      ["lost_to_abandonment_per_hour", perHour((sums) => at(sums, first + Q.abandoned))],
    ];
  });
}

function stageTrial(
  stage: Stage,
  parameters: Parameters,
  wants: Wants,
  weight?: (wait: number) => number,
  more: (first: number, length: number) => readonly (readonly [string, Metric])[] = () => [],
): Trial {
  const { window, until } = span(relaxationOf(stage), stage.rate);
  const layout = new Layout();
  const measure = new QueueMeasure(layout, {
    window,
    threshold: thresholdOf(parameters),
    quantiles: wantsQuantiles(wants),
    ...(weight === undefined ? {} : { weight }),
  });
  const length = window.until - window.from;
  const isEmptyWanted = wants("P_empty");
  const empty = layout.take(2);
  const patience = { grace: 0, law: stage.patience };
  const customer = customerClass({
    effort: stage.service,
    patience: { first: patience, later: { grace: 0, law: null } },
    balkShare: shareAt(parameters, "p_zero_patience", 0),
  });
  return {
    kind: "stationary",
    scenario: laboratory({
      until,
      arrivals: constantRate(stage.rate, until),
      customers: [customer],
      agents: [[0, stage.servers]],
      slots: 1,
      service: { capacity: stage.capacity },
    }),
    layout,
    record: (journal, sums) => {
      measure.record(journal, sums);
      if (isEmptyWanted) recordPresence(journal, window, sums, empty);
    },
    metrics: new Map([
      ...queueMetrics(measure),
      ...agentMetrics(measure, stage.servers),
      ...(isEmptyWanted ? [["P_empty", mean(empty, length)] as const] : []),
      ...more(measure.first, length),
    ]),
    shares: queueShares(measure),
  };
}

/** Time with nobody in the system, and time with somebody. */
function recordPresence({ contacts }: Journal, window: Interval, sums: Sums, first: number): void {
  const begins = new Float64Array(contacts.count);
  const ends = new Float64Array(contacts.count);
  let present = 0;
  for (let i = 0; i < contacts.count; i++) {
    if (Number.isNaN(contacts.queued[i])) continue;
    begins[present] = contacts.queued[i] as number;
    ends[present++] = contacts.ended[i] as number;
  }
  timeAtLevels(begins.subarray(0, present), ends.subarray(0, present), window, 0, sums, first);
}
