import { lengthOf } from "./interval.ts";
import { Q, type QueueMeasure } from "./queue-measure.ts";
import { at, type Metric, mean, ratio } from "./sums.ts";
import type { Shares } from "./trial.ts";

/** Metrics of the queue that need no number of agents, under the names of the case files. */
export function queueMetrics(measure: QueueMeasure): Map<string, Metric> {
  const { first, scope, histograms } = measure;
  const length = lengthOf(scope.window);
  const per = (of: keyof typeof Q, base: keyof typeof Q) => ratio(first + Q[of], first + Q[base]);
  const rate = (of: keyof typeof Q) => mean(first + Q[of], length);
  const metrics = new Map<string, Metric>([
    ["expected_arrivals", mean(first + Q.offered)],
    ["P_block", per("blocked", "offered")],
    ["P_wait", per("delayed", "admitted")],
    ["P_abandon", per("abandoned", "admitted")],
    ["E_W_all", per("wait", "admitted")],
    ["E_W_served", per("waitServed", "served")],
    ["E_W_abandoned", per("waitAbandoned", "abandoned")],
    ["E_W_delayed", per("wait", "waited")],
    ["sd_W", deviation(first)],
    ["E_Q", rate("queueArea")],
    ["E_L", (sums) => rate("queueArea")(sums) + rate("slotArea")(sums)],
    ["throughput", rate("served")],
    ["E_sojourn", per("sojourn", "finished")],
  ]);
  if (!Number.isNaN(scope.threshold)) {
    metrics.set("SL", per("servedInTime", "admitted"));
    metrics.set("SL_served", per("servedInTime", "served"));
    metrics.set("SL_excl_short", withoutShort(first));
    metrics.set("P_W_le_T", (sums) => {
      const inTime = at(sums, first + Q.servedInTime) + at(sums, first + Q.abandonedInTime);
      return inTime / at(sums, first + Q.admitted);
    });
  }
  if (histograms !== undefined) {
    for (const [percent, level] of [
      [50, 0.5],
      [80, 0.8],
      [90, 0.9],
      [95, 0.95],
      [99, 0.99],
    ] as const) {
      metrics.set(`W_p${percent}`, histograms.wait.quantile(level));
      metrics.set(`W_served_p${percent}`, histograms.waitServed.quantile(level));
      metrics.set(`sojourn_p${percent}`, histograms.sojourn.quantile(level));
    }
  }
  return metrics;
}

/** The shares that staffing questions are about, under the names of the case files. */
export const queueShares = ({ first }: QueueMeasure, prefix = ""): Shares =>
  new Map([
    [`${prefix}SL`, { of: first + Q.servedInTime, per: first + Q.admitted }],
    [`${prefix}P_abandon`, { of: first + Q.abandoned, per: first + Q.admitted }],
  ]);

/** Busy agents where an agent holds one customer at a time. */
export function agentMetrics({ first, scope }: QueueMeasure, agents: number): Map<string, Metric> {
  const length = lengthOf(scope.window);
  return new Map([
    ["E_busy", mean(first + Q.slotArea, length)],
    ["utilisation", mean(first + Q.slotArea, length * agents)],
  ]);
}

const deviation =
  (first: number): Metric =>
  (sums) => {
    const n = at(sums, first + Q.admitted);
    const average = at(sums, first + Q.wait) / n;
    return Math.sqrt(Math.max(0, at(sums, first + Q.waitSquared) / n - average * average));
  };

const withoutShort =
  (first: number): Metric =>
  (sums) =>
    at(sums, first + Q.servedInTime) /
    (at(sums, first + Q.admitted) - at(sums, first + Q.abandonedInTime));
