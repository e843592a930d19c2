import { meanOf } from "#random/law.ts";
import { type ArrivalRate, arrivalRate, sinusoid } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { countOnGrid } from "./interval.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { readStage, thresholdOf } from "./one-stage.ts";
import {
  binsAt,
  lawAt,
  lawOrNull,
  numberAt,
  numberOr,
  numbersAt,
  shareAt,
  stepsAt,
  valueAt,
} from "./parameters.ts";
import { QueueMeasure } from "./queue-measure.ts";
import { queueMetrics, queueShares } from "./queue-metrics.ts";
import { add, at, Layout, mean, type Metric, variance } from "./sums.ts";
import type { Trial } from "./trial.ts";

export const gridOf = (parameters: Parameters): readonly number[] =>
  parameters.grid === undefined ? [] : numbersAt(parameters, "grid");

/** The end of arrivals: `horizon`, or the last moment asked for. */
export const horizonOf = (parameters: Parameters): number =>
  numberOr(
    parameters,
    "horizon",
    Math.max(...gridOf(parameters), ...binsAt(parameters).map(([, end]) => end)),
  );

/** tv_queue, tv_sin: M_t/M/s_t+M from empty; agents above a falling number finish the customer they have. */
export function queueOverTime(parameters: Parameters): Trial {
  const until = horizonOf(parameters);
  const grid = gridOf(parameters);
  const bins = binsAt(parameters);
  const servers = stepsAt(parameters, "servers");
  const gammaShape = parameters.busyness_gamma_shape;
  const patience = { grace: 0, law: lawOrNull(parameters, "patience", "mean_patience") };
  const customer = customerClass({
    effort: lawAt(parameters, "service", "mean_service"),
    patience: { first: patience, later: { grace: 0, law: null } },
    balkShare: shareAt(parameters, "p_zero_patience", 0),
  });
  const layout = new Layout();
  const threshold = thresholdOf(parameters);
  const scope = (from: number, end: number) => ({ window: { from, until: end }, threshold });
  const total = new QueueMeasure(layout, scope(0, until));
  const parts = bins.map(([from, end]) => new QueueMeasure(layout, scope(from, end)));
  const queue = layout.take(grid.length);
  const busy = layout.take(grid.length);
  const allBusy = layout.take(grid.length);
  const now = new Float64Array(grid.length);
  const crew = grid.map((moment) => valueAt(servers, moment));
  return {
    kind: "transient",
    scenario: laboratory({
      until,
      arrivals: rateOf(parameters, until),
      customers: [customer],
      agents: servers,
      slots: 1,
      ...(gammaShape === undefined || gammaShape === null
        ? {}
        : { dayCv: 1 / Math.sqrt(numberAt(parameters, "busyness_gamma_shape")) }),
    }),
    layout,
    record: (journal, sums) => {
      for (const measure of [total, ...parts]) measure.record(journal, sums);
      const { contacts } = journal;
      now.fill(0);
      for (let i = 0; i < contacts.count; i++) {
        const given = contacts.assigned[i] as number;
        const isServed = !Number.isNaN(given);
        const left = isServed ? given : (contacts.ended[i] as number);
        countOnGrid(grid, contacts.queued[i] as number, left, sums, queue);
        if (isServed) countOnGrid(grid, given, contacts.released[i] as number, now, 0);
      }
      for (const [point, agents] of crew.entries()) {
        add(sums, busy + point, at(now, point));
        if (at(now, point) >= agents) add(sums, allBusy + point, 1);
      }
    },
    metrics: new Map([
      ...grid.flatMap((_, point): readonly (readonly [string, Metric])[] => [
        [`E_Q_t[${point}]`, mean(queue + point)],
        [`E_busy_t[${point}]`, mean(busy + point)],
        [`P_all_busy_t[${point}]`, mean(allBusy + point)],
      ]),
      ...prefixed("total.", total),
      ...parts.flatMap((measure, index) => prefixed(`bins[${index}].`, measure)),
    ]),
    shares: new Map(
      parts.flatMap((measure, index) => [...queueShares(measure, `bins[${index}].`)]),
    ),
  };
}

const prefixed = (prefix: string, measure: QueueMeasure) =>
  [...queueMetrics(measure)].map(([name, metric]) => [`${prefix}${name}`, metric] as const);

function rateOf(parameters: Parameters, until: number): ArrivalRate {
  if (parameters.arrival_rate !== undefined) return arrivalRate(parameters.arrival_rate, until);
  const read = (name: string) => numberAt(parameters, name);
  return sinusoid(read("mean_rate"), read("amplitude"), read("period"), until);
}

/** Enough agents that nobody ever waits: ten standard deviations above a Poisson mean. */
export const plenty = (load: number): number => Math.ceil(load + 10 * Math.sqrt(load) + 20);

/** mtginf: the number in service where nobody waits. */
export function offeredLoad(parameters: Parameters): Trial {
  const until = horizonOf(parameters);
  const grid = gridOf(parameters);
  const arrivals = rateOf(parameters, until);
  const { service } = readStage({ ...parameters, arrival_rate: arrivals.most }, 1);
  const layout = new Layout();
  const count = layout.take(grid.length);
  const squares = layout.take(grid.length);
  const now = new Float64Array(grid.length);
  return {
    kind: "transient",
    scenario: laboratory({
      until,
      arrivals,
      customers: [customerClass({ effort: service })],
      agents: [[0, plenty(arrivals.most * meanOf(service))]],
      slots: 1,
    }),
    layout,
    record: ({ contacts }, sums) => {
      now.fill(0);
      for (let i = 0; i < contacts.count; i++) {
        countOnGrid(grid, contacts.assigned[i] as number, contacts.released[i] as number, now, 0);
      }
      for (let point = 0; point < grid.length; point++) {
        add(sums, count + point, at(now, point));
        add(sums, squares + point, at(now, point) * at(now, point));
      }
    },
    metrics: new Map(
      grid.flatMap((_, point) => [
        [`E_in_service_t[${point}]`, mean(count + point)] as const,
        [`Var_in_service_t[${point}]`, variance(count + point, squares + point)] as const,
      ]),
    ),
  };
}
