import { meanOf } from "#random/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { arrivalRate, constantRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { InboxMeasure } from "./inbox-measure.ts";
import { countOnGrid, orEnd } from "./interval.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { thresholdOf } from "./one-stage.ts";
import { gridOf, horizonOf, plenty } from "./over-time.ts";
import { countAt, lawAt, positiveAt, shareAt, stepsAt, valueAt } from "./parameters.ts";
import { queueRelaxation, scaleOf } from "./relaxation.ts";
import { add, at, Layout, mean } from "./sums.ts";
import { span, type Trial } from "./trial.ts";

/** Every message joins one queue: the slot is given back as soon as the customer thinks. */
const pooled: Partial<Scenario["service"]> = { hold: { afterEnd: 0, whileThinking: 0 } };

/** Messages told apart in the stationary number of open messages of an open system. */
const TOP = 50;

/** closed_chat: `chats` customers for ever think and ask. */
export function closedChat(parameters: Parameters): Trial {
  const chats = countAt(parameters, "chats");
  const agents = countAt(parameters, "agents");
  const think = lawAt(parameters, "think", "mean_think");
  const reply = lawAt(parameters, "reply", "mean_reply");
  const cycle = meanOf(think) + meanOf(reply);
  const rate = Math.min(chats / cycle, agents / meanOf(reply));
  const relaxation = scaleOf(think) + (chats / agents) * scaleOf(reply);
  const { window, until } = span(relaxation, rate);
  const layout = new Layout();
  const inbox = new InboxMeasure(layout, {
    window,
    agents,
    threshold: thresholdOf(parameters),
    top: chats,
  });
  return {
    kind: "stationary",
    scenario: laboratory({
      until,
      customers: [customerClass({ effort: reply, think, rounds: { kind: "endless" } })],
      chatsAtStart: chats,
      agents: [[0, agents]],
      slots: 1,
      service: pooled,
      afterwards: "stop",
    }),
    layout,
    record: (journal, sums) => inbox.record(journal, sums),
    metrics: inbox.metrics(),
  };
}

const returning = (parameters: Parameters): CustomerClass =>
  customerClass({
    effort: lawAt(parameters, "service", "mean_service"),
    think: lawAt(parameters, "content", "mean_content"),
    rounds: { kind: "geometric", mean: 1 / (1 - shareAt(parameters, "p_return")) },
  });

/** erlang_r: customers who come back after an answer. */
export function erlangR(parameters: Parameters): Trial {
  const customer = returning(parameters);
  const rate = positiveAt(parameters, "arrival_rate");
  const visits = 1 / (1 - shareAt(parameters, "p_return"));
  const agents = countAt(parameters, "servers");
  const service = meanOf(customer.effort);
  const station = queueRelaxation(rate * visits, agents, customer.effort, service, null);
  const { window, until } = span(station + visits * (service + meanOf(customer.think)), rate, 10);
  const layout = new Layout();
  const inbox = new InboxMeasure(layout, {
    window,
    agents,
    threshold: thresholdOf(parameters),
    top: TOP,
  });
  return {
    kind: "stationary",
    scenario: laboratory({
      until,
      arrivals: constantRate(rate, until),
      customers: [customer],
      agents: [[0, agents]],
      slots: 1,
      service: pooled,
    }),
    layout,
    record: (journal, sums) => inbox.record(journal, sums),
    metrics: inbox.metrics(),
  };
}

/** erlang_r_tv: from empty, arrivals in steps; erlang_r_offered: the same with so many agents that nobody waits. */
export function erlangROverTime(parameters: Parameters): Trial {
  const customer = returning(parameters);
  const until = horizonOf(parameters);
  const grid = gridOf(parameters);
  const arrivals = arrivalRate(parameters.arrival_rate, until);
  const visits = 1 / (1 - shareAt(parameters, "p_return"));
  const agents =
    parameters.servers === undefined
      ? ([[0, plenty(arrivals.most * visits * meanOf(customer.effort))]] as const)
      : stepsAt(parameters, "servers");
  const layout = new Layout();
  const needy = layout.take(grid.length);
  const content = layout.take(grid.length);
  const queue = layout.take(grid.length);
  const busy = layout.take(grid.length);
  const allBusy = layout.take(grid.length);
  const now = new Float64Array(grid.length);
  return {
    kind: "transient",
    scenario: laboratory({
      until,
      arrivals,
      customers: [customer],
      agents,
      slots: 1,
      service: pooled,
    }),
    layout,
    record: ({ contacts, turns, closed }, sums) => {
      now.fill(0);
      const lastReply = new Float64Array(contacts.count).fill(Number.POSITIVE_INFINITY);
      for (let i = 0; i < turns.count; i++) {
        const contact = turns.contact[i] as number;
        const asked = turns.asked[i] as number;
        const started = orEnd(turns.started[i] as number, closed);
        const replied = orEnd(turns.replied[i] as number, closed);
        countOnGrid(grid, lastReply[contact] as number, asked, sums, content);
        countOnGrid(grid, asked, started, sums, queue);
        countOnGrid(grid, asked, replied, sums, needy);
        countOnGrid(grid, started, replied, now, 0);
        lastReply[contact] = replied;
      }
      for (const [point, moment] of grid.entries()) {
        add(sums, busy + point, at(now, point));
        if (at(now, point) >= valueAt(agents, moment)) add(sums, allBusy + point, 1);
      }
    },
    metrics: new Map(
      grid.flatMap((_, point) => [
        [`E_needy_t[${point}]`, mean(needy + point)] as const,
        [`R_needy_t[${point}]`, mean(needy + point)] as const,
        [`E_content_t[${point}]`, mean(content + point)] as const,
        [`R_content_t[${point}]`, mean(content + point)] as const,
        [`E_Q_t[${point}]`, mean(queue + point)] as const,
        [`E_busy_t[${point}]`, mean(busy + point)] as const,
        [`P_all_busy_t[${point}]`, mean(allBusy + point)] as const,
      ]),
    ),
  };
}
