import { meanOf } from "#random/law.ts";
import type { Distribution } from "#scenario/scenario.ts";
import { constantRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { thresholdOf } from "./one-stage.ts";
import { countAt, lawAt, numbersAt } from "./parameters.ts";
import { QueueMeasure } from "./queue-measure.ts";
import { agentMetrics, queueMetrics } from "./queue-metrics.ts";
import { queueRelaxation } from "./relaxation.ts";
import { Layout } from "./sums.ts";
import { span, type Trial, type Wants, wantsQuantiles } from "./trial.ts";

/** prio2, prio2_ab: classes in order of priority, non-preemptive, first come first served within a class. */
export function priorities(parameters: Parameters, wants: Wants): Trial {
  const rates = numbersAt(parameters, "arrival_rates");
  const servers = countAt(parameters, "servers");
  const service = lawAt(parameters, "service", "mean_service");
  const patience = patienceOf(parameters, rates.length);
  const rate = rates.reduce((sum, one) => sum + one, 0);
  const longest = patience.reduce(
    (sum, law) => Math.max(sum, law === null ? Number.POSITIVE_INFINITY : meanOf(law)),
    0,
  );
  const relaxation = queueRelaxation(
    rate,
    servers,
    service,
    meanOf(service),
    Number.isFinite(longest) ? { kind: "exponential", mean: longest } : null,
  );
  // a lower class waits for idle moments of the higher ones, so it forgets more slowly
  const { window, until } = span(2 * relaxation, rate);
  const layout = new Layout();
  const threshold = thresholdOf(parameters);
  const whole = new QueueMeasure(layout, { window, threshold, quantiles: wantsQuantiles(wants) });
  const classes = rates.map(
    (_, customer) => new QueueMeasure(layout, { window, threshold, customer }),
  );
  return {
    kind: "stationary",
    scenario: laboratory({
      until,
      arrivals: constantRate(rate, until),
      customers: rates.map((one, index) =>
        customerClass({
          id: `class${index + 1}`,
          share: one / rate,
          priority: rates.length - 1 - index,
          effort: service,
          patience: {
            first: { grace: 0, law: patience[index] ?? null },
            later: { grace: 0, law: null },
          },
        }),
      ),
      agents: [[0, servers]],
      slots: 1,
      service: { replyOrder: "vip-first" },
    }),
    layout,
    record: (journal, sums) => {
      for (const measure of [whole, ...classes]) measure.record(journal, sums);
    },
    metrics: new Map([
      ...queueMetrics(whole),
      ...agentMetrics(whole, servers),
      ...classes.flatMap((measure, index) =>
        [...queueMetrics(measure)].map(([name, metric]) => {
          const known = name === "E_W_all" ? "E_W" : name;
          return [`${known}_class${index + 1}`, metric] as const;
        }),
      ),
    ]),
  };
}

function patienceOf(parameters: Parameters, classes: number): readonly (Distribution | null)[] {
  if (parameters.mean_patience === undefined || parameters.mean_patience === null) {
    return Array<null>(classes).fill(null);
  }
  return numbersAt(parameters, "mean_patience", classes).map((mean) => ({
    kind: "exponential",
    mean,
  }));
}
