import type { Journal } from "#engine/journal.ts";
import { arrivalRate, constantRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { countOnGrid, holds, type Interval, lengthOf, overlap } from "./interval.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { readStage, relaxationOf, thresholdOf } from "./one-stage.ts";
import { binsAt, lawAt, numberOr, numbersAt, shareAt } from "./parameters.ts";
import { Q, QueueMeasure } from "./queue-measure.ts";
import { agentMetrics, queueMetrics } from "./queue-metrics.ts";
import { scaleOf } from "./relaxation.ts";
import { add, Layout, mean, ratio, type Sums } from "./sums.ts";
import { span, type Trial, type Wants, wantsQuantiles } from "./trial.ts";

/** bot_front: every contact talks to the bot first; the unresolved join an Erlang A queue. */
export function botFront(parameters: Parameters, wants: Wants): Trial {
  const all = readStage(parameters);
  const deflect = shareAt(parameters, "deflect");
  const bot = lawAt(parameters, "bot_time", "mean_bot_time");
  const stage = { ...all, rate: all.rate * (1 - deflect) };
  const { window, until } = span(relaxationOf(stage) + scaleOf(bot), stage.rate);
  const layout = new Layout();
  const queue = new QueueMeasure(layout, {
    window,
    threshold: thresholdOf(parameters),
    quantiles: wantsQuantiles(wants),
  });
  const [contacts, lost, botArea] = [layout.take(), layout.take(), layout.take()];
  const length = lengthOf(window);
  const patience = { grace: 0, law: stage.patience };
  return {
    kind: "stationary",
    scenario: laboratory({
      until,
      arrivals: constantRate(all.rate, until),
      customers: [
        customerClass({
          effort: stage.service,
          patience: { first: patience, later: { grace: 0, law: null } },
          bot: { attempted: 1, resolved: deflect },
        }),
      ],
      agents: [[0, stage.servers]],
      slots: 1,
      bot,
    }),
    layout,
    record: (journal, sums) => {
      queue.record(journal, sums);
      recordBot(journal, window, sums, contacts, lost, botArea);
    },
    metrics: new Map([
      ...queueMetrics(queue),
      ...agentMetrics(queue, stage.servers),
      ["escalation_rate", mean(queue.first + Q.offered, length)],
      ["human_contacts_served_per_hour", mean(queue.first + Q.served, length / 3600)],
      ["E_in_bot", mean(botArea, length)],
      ["P_abandon_of_all_contacts", ratio(lost, contacts)],
    ]),
  };
}

/** Contacts that arrive in the window, how many of them an agent lost, and the time contacts spend with the bot in it. */
function recordBot(
  { contacts }: Journal,
  window: Interval,
  sums: Sums,
  all: number,
  lost: number,
  area: number,
): void {
  for (let i = 0; i < contacts.count; i++) {
    const arrived = contacts.arrived[i] as number;
    const queued = contacts.queued[i] as number;
    const isEscalated = !Number.isNaN(queued);
    add(sums, area, overlap(window, arrived, isEscalated ? queued : (contacts.ended[i] as number)));
    if (!holds(window, arrived)) continue;
    add(sums, all, 1);
    if (isEscalated && Number.isNaN(contacts.assigned[i])) add(sums, lost, 1);
  }
}

/** bot_front_tv: the stream of escalations behind the bot, from empty. */
export function botFrontOverTime(parameters: Parameters): Trial {
  const bins = binsAt(parameters);
  const grid = parameters.grid === undefined ? [] : numbersAt(parameters, "grid");
  const until = numberOr(parameters, "horizon", Math.max(...grid, ...bins.map(([, end]) => end)));
  const bot = lawAt(parameters, "bot_time", "mean_bot_time");
  const layout = new Layout();
  const inBot = layout.take(grid.length);
  const escalated = layout.take(bins.length);
  return {
    kind: "transient",
    scenario: laboratory({
      until,
      arrivals: arrivalRate(parameters.arrival_rate, until),
      customers: [
        customerClass({
          effort: { kind: "deterministic", value: 0.001 },
          bot: { attempted: 1, resolved: shareAt(parameters, "deflect") },
        }),
      ],
      agents: [[0, 1]],
      slots: 1,
      bot,
    }),
    layout,
    record: ({ contacts }, sums) => {
      for (let i = 0; i < contacts.count; i++) {
        const queued = contacts.queued[i] as number;
        const isEscalated = !Number.isNaN(queued);
        const left = isEscalated ? queued : (contacts.ended[i] as number);
        countOnGrid(grid, contacts.arrived[i] as number, left, sums, inBot);
        if (!isEscalated) continue;
        const bin = bins.findIndex(([from, end]) => queued >= from && queued < end);
        if (bin >= 0) add(sums, escalated + bin, 1);
      }
    },
    metrics: new Map([
      ...grid.map((_, at) => [`E_in_bot_t[${at}]`, mean(inBot + at)] as const),
      ...bins.map((_, at) => [`E_escalations_bin[${at}]`, mean(escalated + at)] as const),
    ]),
  };
}
