import { Fate, type Journal, TurnState } from "#engine/journal.ts";
import { holds, type Interval, lengthOf, orEnd, overlap, timeAtLevels } from "./interval.ts";
import { add, at, type Layout, mean, type Metric, ratio, type Sums } from "./sums.ts";
import type { Shares } from "./trial.ts";

export interface ChatScope {
  readonly window: Interval;
  readonly agents: number;
  readonly slots: number;
  /** Threshold of the first response, in seconds; not a number where there is none. */
  readonly threshold: number;
}

/** Places of the sums, counted from the first. */
const C = {
  arrived: 0,
  leftInQueue: 1,
  leftAssigned: 2,
  completed: 3,
  assigned: 4,
  chatTime: 5,
  chatEnds: 6,
  replies: 7,
  firstReplies: 8,
  firstResponse: 9,
  firstInTime: 10,
  inboxOpen: 11,
  laterReplies: 12,
  inboxLater: 13,
  laterResponse: 14,
  typingArea: 15,
  slotArea: 16,
} as const;
const PLACES = 17;

/** What happens in the slots of agents who hold several chats: the message level. */
export class ChatMeasure {
  readonly #scope: ChatScope;
  readonly #first: number;
  readonly #levels: number;

  constructor(layout: Layout, scope: ChatScope) {
    this.#scope = scope;
    this.#first = layout.take(PLACES);
    this.#levels = layout.take(scope.slots + 2);
  }

  record(journal: Journal, sums: Sums): void {
    this.#recordContacts(journal, sums);
    this.#recordTurns(journal, sums);
    this.#recordConcurrency(journal, sums);
  }

  #recordContacts({ contacts, closed }: Journal, sums: Sums): void {
    const { window } = this.#scope;
    const first = this.#first;
    for (let i = 0; i < contacts.count; i++) {
      const assigned = contacts.assigned[i] as number;
      const released = contacts.released[i] as number;
      const isAssigned = !Number.isNaN(assigned);
      if (isAssigned)
        add(sums, first + C.slotArea, overlap(window, assigned, orEnd(released, closed)));
      if (!holds(window, contacts.arrived[i] as number)) continue;
      add(sums, first + C.arrived, 1);
      const hasLeft = contacts.fate[i] === Fate.LeftOpenly;
      if (contacts.fate[i] === Fate.Done) add(sums, first + C.completed, 1);
      if (hasLeft) add(sums, first + (isAssigned ? C.leftAssigned : C.leftInQueue), 1);
      if (!isAssigned) continue;
      add(sums, first + C.assigned, 1);
      add(sums, first + C.replies, contacts.replies[i] as number);
      if (Number.isNaN(released)) continue;
      add(sums, first + C.chatEnds, 1);
      add(sums, first + C.chatTime, released - assigned);
    }
  }

  #recordTurns({ contacts, turns, closed }: Journal, sums: Sums): void {
    const { window, threshold } = this.#scope;
    const first = this.#first;
    for (let i = 0; i < turns.count; i++) {
      const contact = turns.contact[i] as number;
      const asked = turns.asked[i] as number;
      const started = turns.started[i] as number;
      const replied = turns.replied[i] as number;
      const isAnswered = turns.state[i] === TurnState.Answered;
      if (!Number.isNaN(started)) {
        const stopped = isAnswered ? replied : orEnd(contacts.ended[contact] as number, closed);
        add(sums, first + C.typingArea, overlap(window, started, stopped));
      }
      if (!isAnswered || !holds(window, asked)) continue;
      if (turns.index[i] === 0) {
        const response = replied - (contacts.arrived[contact] as number);
        add(sums, first + C.firstReplies, 1);
        add(sums, first + C.firstResponse, response);
        if (response <= threshold) add(sums, first + C.firstInTime, 1);
        add(sums, first + C.inboxOpen, started - (contacts.assigned[contact] as number));
      } else {
        add(sums, first + C.laterReplies, 1);
        add(sums, first + C.inboxLater, started - asked);
        add(sums, first + C.laterResponse, replied - asked);
      }
    }
  }

  /** Time each agent has k chats open, summed over agents. */
  #recordConcurrency({ contacts, closed }: Journal, sums: Sums): void {
    const { agents, slots, window } = this.#scope;
    const begins = new Float64Array(contacts.count);
    const ends = new Float64Array(contacts.count);
    for (let agent = 0; agent < agents; agent++) {
      let chats = 0;
      for (let i = 0; i < contacts.count; i++) {
        if (contacts.agent[i] !== agent || Number.isNaN(contacts.assigned[i])) continue;
        begins[chats] = contacts.assigned[i] as number;
        ends[chats++] = orEnd(contacts.released[i] as number, closed);
      }
      timeAtLevels(
        begins.subarray(0, chats),
        ends.subarray(0, chats),
        window,
        slots,
        sums,
        this.#levels,
      );
    }
  }

  /** The shares that staffing questions are about, where patience ends at assignment. */
  shares(): Shares {
    const first = this.#first;
    return new Map([
      ["P_abandon", { of: first + C.leftInQueue, per: first + C.arrived }],
      ["P_first_response_le_T", { of: first + C.firstInTime, per: first + C.firstReplies }],
    ]);
  }

  /** Metrics under the names of the case files. */
  metrics(): Map<string, Metric> {
    const { window, agents, slots, threshold } = this.#scope;
    const length = lengthOf(window);
    const first = this.#first;
    const per = (of: keyof typeof C, base: keyof typeof C) => ratio(first + C[of], first + C[base]);
    const left: Metric = (sums) =>
      (at(sums, first + C.leftInQueue) + at(sums, first + C.leftAssigned)) /
      at(sums, first + C.arrived);
    const metrics = new Map<string, Metric>([
      ["P_abandon_in_queue", per("leftInQueue", "arrived")],
      ["P_abandon_after_assignment", per("leftAssigned", "arrived")],
      ["P_abandon", left],
      ["P_mid_abandon", per("leftAssigned", "assigned")],
      ["P_completed", per("completed", "arrived")],
      ["throughput_started", mean(first + C.assigned, length)],
      ["throughput", mean(first + C.completed, length)],
      ["agent_busy", mean(first + C.typingArea, length * agents)],
      ["utilisation", mean(first + C.typingArea, length * agents)],
      ["E_open_chats", mean(first + C.slotArea, length)],
      ["slot_occupancy", mean(first + C.slotArea, length * agents * slots)],
      ["E_chat_duration", per("chatTime", "chatEnds")],
      ["E_replies_per_chat", per("replies", "assigned")],
      ["E_inbox_open", per("inboxOpen", "firstReplies")],
      ["E_inbox_later", per("inboxLater", "laterReplies")],
      ["E_first_response", per("firstResponse", "firstReplies")],
      ["E_later_response", per("laterResponse", "laterReplies")],
    ]);
    if (!Number.isNaN(threshold))
      metrics.set("P_first_response_le_T", per("firstInTime", "firstReplies"));
    for (let k = 0; k <= slots; k++)
      metrics.set(`conc_${k}`, mean(this.#levels + k, length * agents));
    return metrics;
  }
}
