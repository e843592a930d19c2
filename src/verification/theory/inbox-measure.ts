import type { Journal } from "#engine/journal.ts";
import { holds, type Interval, lengthOf, orEnd, overlap, timeAtLevels } from "./interval.ts";
import { add, type Layout, mean, type Metric, ratio, type Sums } from "./sums.ts";

export interface InboxScope {
  readonly window: Interval;
  readonly agents: number;
  /** Threshold of the service level per message, in seconds; not a number where there is none. */
  readonly threshold: number;
  /** Highest number of open messages told apart. */
  readonly top: number;
}

const I = {
  messages: 0,
  delayed: 1,
  wait: 2,
  inTime: 3,
  reply: 4,
  replies: 5,
  queueArea: 6,
  busyArea: 7,
  contentArea: 8,
  visitors: 9,
  stay: 10,
} as const;
const PLACES = 11;

/**
 * One inbox shared by all agents, who answer one message at a time: every message counts, from its asking to its reply, and the
 * customer is content from a reply to the next message.
 */
export class InboxMeasure {
  readonly #scope: InboxScope;
  readonly #first: number;
  readonly #levels: number;

  constructor(layout: Layout, scope: InboxScope) {
    this.#scope = scope;
    this.#first = layout.take(PLACES);
    this.#levels = layout.take(scope.top + 2);
  }

  record({ contacts, turns, closed }: Journal, sums: Sums): void {
    const { window, threshold, top } = this.#scope;
    const first = this.#first;
    const lastReply = new Float64Array(contacts.count).fill(Number.NaN);
    const begins = new Float64Array(turns.count);
    const ends = new Float64Array(turns.count);
    for (let i = 0; i < turns.count; i++) {
      const contact = turns.contact[i] as number;
      const asked = turns.asked[i] as number;
      const started = turns.started[i] as number;
      const replied = turns.replied[i] as number;
      const content = lastReply[contact] as number;
      lastReply[contact] = replied;
      begins[i] = asked;
      ends[i] = orEnd(replied, closed);
      add(sums, first + I.queueArea, overlap(window, asked, orEnd(started, closed)));
      add(
        sums,
        first + I.busyArea,
        overlap(window, orEnd(started, closed), orEnd(replied, closed)),
      );
      if (!Number.isNaN(content)) add(sums, first + I.contentArea, overlap(window, content, asked));
      if (!holds(window, asked) || Number.isNaN(started)) continue;
      add(sums, first + I.messages, 1);
      add(sums, first + I.wait, started - asked);
      if (started > asked) add(sums, first + I.delayed, 1);
      if (started - asked <= threshold) add(sums, first + I.inTime, 1);
      if (Number.isNaN(replied)) continue;
      add(sums, first + I.replies, 1);
      add(sums, first + I.reply, replied - asked);
    }
    for (let i = 0; i < contacts.count; i++) {
      const arrived = contacts.arrived[i] as number;
      const stay = (contacts.ended[i] as number) - arrived;
      if (!holds(window, arrived) || Number.isNaN(stay)) continue;
      add(sums, first + I.visitors, 1);
      add(sums, first + I.stay, stay);
    }
    timeAtLevels(begins, ends, window, top, sums, this.#levels);
  }

  /** Metrics under the names of the closed and of the open family. */
  metrics(): Map<string, Metric> {
    const { window, agents, threshold, top } = this.#scope;
    const length = lengthOf(window);
    const first = this.#first;
    const per = (of: keyof typeof I, base: keyof typeof I) => ratio(first + I[of], first + I[base]);
    const over = (of: keyof typeof I) => mean(first + I[of], length);
    const needy: Metric = (sums) => over("queueArea")(sums) + over("busyArea")(sums);
    const busy = mean(first + I.busyArea, length * agents);
    const metrics = new Map<string, Metric>([
      ["throughput", over("replies")],
      ["visit_rate", over("messages")],
      ["agent_busy", busy],
      ["utilisation", busy],
      ["E_busy", over("busyArea")],
      ["offered_load_needy", over("busyArea")],
      ["E_Q", over("queueArea")],
      ["E_pending", needy],
      ["E_needy", needy],
      ["E_content", over("contentArea")],
      ["E_reply_time", per("reply", "replies")],
      ["E_inbox_wait", per("wait", "messages")],
      ["E_W_all", per("wait", "messages")],
      ["P_inbox_wait", per("delayed", "messages")],
      ["P_wait", per("delayed", "messages")],
      ["E_W_delayed", per("wait", "delayed")],
      ["E_sojourn_total", per("stay", "visitors")],
    ]);
    if (!Number.isNaN(threshold)) metrics.set("SL", per("inTime", "messages"));
    for (let n = 0; n <= top; n++) metrics.set(`P_pending_${n}`, mean(this.#levels + n, length));
    return metrics;
  }
}
