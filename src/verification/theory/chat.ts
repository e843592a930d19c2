import type { CustomerClass, Scenario } from "#scenario/scenario.ts";
import { type ArrivalRate, arrivalRate, constantRate } from "./arrival-rate.ts";
import type { Parameters } from "./case.ts";
import { ChatMeasure } from "./chat-measure.ts";
import { countOnGrid, type Interval, orEnd } from "./interval.ts";
import { customerClass, laboratory } from "#verification/laboratory.ts";
import { thresholdOf } from "./one-stage.ts";
import { gridOf, horizonOf } from "./over-time.ts";
import { countAt, lawAt, lawOrNull, numberOr, positiveAt, shareAt } from "./parameters.ts";
import { QueueMeasure } from "./queue-measure.ts";
import { queueMetrics } from "./queue-metrics.ts";
import { add, at, Layout, mean } from "./sums.ts";
import { type Span, span, type Trial, type Wants, wantsQuantiles } from "./trial.ts";

interface Desk {
  readonly agents: number;
  readonly slots: number;
  readonly customer: CustomerClass;
  readonly service: Partial<Scenario["service"]>;
  /** Mean time of a chat in its slot when its agent has all slots taken, at most; in seconds. */
  readonly chatTime: number;
  /** Chats per second that an agent ends with all slots taken. */
  readonly fullRate: number;
}

/** What the chat families have in common: slots, replies, thinking, and which clock runs how long. */
function readDesk(parameters: Parameters): Desk {
  const slots = countAt(parameters, "slots");
  const end = shareAt(parameters, "p_end");
  if (end === 0) throw new RangeError("parameters.p_end: a share above 0 is needed, it is 0");
  const reply = positiveAt(parameters, "mean_reply");
  const think = positiveAt(parameters, "mean_think");
  return {
    agents: countAt(parameters, "agents"),
    slots,
    customer: customerClass({
      effort: lawAt(parameters, "reply", "mean_reply"),
      think: lawAt(parameters, "think", "mean_think"),
      rounds: { kind: "geometric", mean: 1 / end },
      patience: {
        first: { grace: 0, law: lawOrNull(parameters, "patience", "mean_patience") },
        later: { grace: 0, law: lawOrNull(parameters, "mid_patience", "mean_mid_patience") },
      },
    }),
    service: { ...routing(parameters), ...clocks(parameters) },
    chatTime: (slots * reply + think) / end,
    fullRate: (busyShare(slots, reply / think) * end) / reply,
  };
}

/** Share of time an agent types who always has `slots` chats: machine repair, with `ratio` reply over thinking time. */
function busyShare(slots: number, ratio: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < slots; n++) {
    term *= (slots - n) * ratio;
    sum += term;
  }
  return 1 - 1 / sum;
}

function routing({ routing = "fewest" }: Parameters): Partial<Scenario["service"]> {
  if (routing === "random") return { agentChoice: "random", ties: "random" };
  if (routing === "fewest") return { agentChoice: "fewest-open", ties: "random" };
  throw new RangeError(
    `parameters.routing: "fewest" or "random" is needed, it is ${JSON.stringify(routing)}`,
  );
}

function clocks(parameters: Parameters): Partial<Scenario["service"]> {
  const hasMidPatience =
    parameters.mean_mid_patience !== undefined || parameters.mid_patience !== undefined;
  if (hasMidPatience)
    return { afterAssignment: "later-clock", laterPatienceUntil: "reply-started" };
  switch (parameters.patience_ends_at) {
    case undefined:
    case "assignment":
      return { firstPatienceUntil: "assigned" };
    case "reply_start":
      return { firstPatienceUntil: "reply-started" };
    case "reply_sent":
      return { firstPatienceUntil: "reply-sent" };
    default:
      throw new RangeError(
        `parameters.patience_ends_at: "reply_start" or "reply_sent" is needed, it is ${JSON.stringify(parameters.patience_ends_at)}`,
      );
  }
}

const scenarioOf = (desk: Desk, arrivals: ArrivalRate, until: number): Scenario =>
  laboratory({
    until,
    arrivals,
    customers: [desk.customer],
    agents: [[0, desk.agents]],
    slots: desk.slots,
    service: desk.service,
  });

/** @throws RangeError where nobody leaves a queue that grows for ever */
function chatSpan(desk: Desk, rate: number, parameters: Parameters): Span {
  const capacity = desk.agents * desk.fullRate;
  const load = rate / capacity;
  const patience = numberOr(parameters, "mean_patience", Number.POSITIVE_INFINITY);
  if (patience === Number.POSITIVE_INFINITY && load >= 1) {
    throw new RangeError(
      `the load is ${load} and nobody leaves the queue: there is no steady state`,
    );
  }
  const room = 1 - Math.sqrt(load);
  const slow = load < 1 ? 1 / capacity / (room * room) : Number.POSITIVE_INFINITY;
  const relaxation = Math.min(slow, desk.chatTime + 2 * patience) + desk.chatTime;
  return span(relaxation, rate, 8);
}

/** The stretch of a stationary chat's replications that is measured. */
export const chatWindow = (parameters: Parameters): Interval =>
  chatSpan(readDesk(parameters), positiveAt(parameters, "arrival_rate"), parameters).window;

/** chat, chat_mid, chat_scope: stationary message-level chat. */
export function chat(parameters: Parameters, wants: Wants): Trial {
  const desk = readDesk(parameters);
  const rate = positiveAt(parameters, "arrival_rate");
  const { window, until } = chatSpan(desk, rate, parameters);
  const layout = new Layout();
  const threshold = thresholdOf(parameters, "T_queue");
  const queue = new QueueMeasure(layout, { window, threshold, quantiles: wantsQuantiles(wants) });
  const chats = new ChatMeasure(layout, {
    window,
    agents: desk.agents,
    slots: desk.slots,
    threshold: thresholdOf(parameters, "T_first"),
  });
  return {
    kind: "stationary",
    scenario: scenarioOf(desk, constantRate(rate, until), until),
    layout,
    record: (journal, sums) => {
      queue.record(journal, sums);
      chats.record(journal, sums);
    },
    metrics: new Map([
      ...queueMetrics(queue),
      ...chats.metrics(),
      ...abandonment(parameters, chats),
    ]),
    shares: chats.shares(),
  };
}

/** Where patience ends at assignment, P_abandon is over the queue alone, and leaving later has a name of its own. */
function abandonment({ patience_ends_at: end }: Parameters, chats: ChatMeasure) {
  const inQueue = chats.metrics().get("P_abandon_in_queue");
  return end === undefined && inQueue !== undefined ? [["P_abandon", inQueue] as const] : [];
}

/** chat_tv: message-level chat from empty, arrivals in steps. */
export function chatOverTime(parameters: Parameters): Trial {
  const desk = readDesk(parameters);
  const grid = gridOf(parameters);
  const until = horizonOf(parameters);
  const layout = new Layout();
  const queue = layout.take(grid.length);
  const full = layout.take(grid.length);
  const open = layout.take(grid.length);
  const pending = layout.take(grid.length);
  const typing = layout.take(grid.length);
  const [arrived, abandoned, foundFull] = [layout.take(), layout.take(), layout.take()];
  const now = new Float64Array(grid.length);
  return {
    kind: "transient",
    scenario: scenarioOf(desk, arrivalRate(parameters.arrival_rate, until), until),
    layout,
    record: ({ contacts, turns, closed }, sums) => {
      now.fill(0);
      for (let i = 0; i < contacts.count; i++) {
        const joined = contacts.queued[i] as number;
        const assigned = contacts.assigned[i] as number;
        const isAssigned = !Number.isNaN(assigned);
        const left = isAssigned ? assigned : orEnd(contacts.ended[i] as number, closed);
        countOnGrid(grid, joined, left, sums, queue);
        if (isAssigned)
          countOnGrid(grid, assigned, orEnd(contacts.released[i] as number, closed), now, 0);
        add(sums, arrived, 1);
        if (left > joined) add(sums, foundFull, 1);
        if (!isAssigned && left <= until) add(sums, abandoned, 1);
      }
      for (const point of grid.keys()) {
        add(sums, open + point, at(now, point));
        if (at(now, point) >= desk.agents * desk.slots) add(sums, full + point, 1);
      }
      for (let i = 0; i < turns.count; i++) {
        const contact = turns.contact[i] as number;
        const assigned = contacts.assigned[contact] as number;
        if (Number.isNaN(assigned)) continue;
        const replied = orEnd(turns.replied[i] as number, closed);
        countOnGrid(grid, Math.max(turns.asked[i] as number, assigned), replied, sums, pending);
        const started = turns.started[i] as number;
        if (!Number.isNaN(started)) countOnGrid(grid, started, replied, sums, typing);
      }
    },
    metrics: new Map([
      ...grid.flatMap((_, point) => [
        [`E_Q_t[${point}]`, mean(queue + point)] as const,
        [`P_all_full_t[${point}]`, mean(full + point)] as const,
        [`E_open_chats_t[${point}]`, mean(open + point)] as const,
        [`E_pending_t[${point}]`, mean(pending + point)] as const,
        [`E_agents_busy_t[${point}]`, mean(typing + point)] as const,
      ]),
      ["expected_arrivals", mean(arrived)],
      ["expected_abandoned_by_horizon", mean(abandoned)],
      ["expected_arrivals_finding_all_full", mean(foundFull)],
    ]),
  };
}
