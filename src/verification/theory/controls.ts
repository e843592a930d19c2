import { type Contacts, type Journal, TurnState } from "#engine/journal.ts";
import { above, type Chain, compensate, sizeOf } from "./compensated.ts";
import { exp } from "#units/portable.ts";
import { holds, type Interval } from "./interval.ts";
import { add, type Layout, type Sums } from "./sums.ts";
import type { Steps } from "./parameters.ts";

/** Sums that are 0 on average and go along with a trial's figures. */
export interface Controls {
  readonly first: number;
  readonly count: number;
  readonly record: (journal: Journal, sums: Sums) => void;
}

/** Moments that were written down, in room that is used again. */
class Moments {
  #room = new Float64Array(1024);
  #count = 0;
  #isRising = true;

  clear(): void {
    this.#count = 0;
    this.#isRising = true;
  }

  push(moment: number): void {
    if (this.#count === this.#room.length) {
      const grown = new Float64Array(2 * this.#count);
      grown.set(this.#room);
      this.#room = grown;
    }
    if (this.#count > 0 && moment < (this.#room[this.#count - 1] as number)) this.#isRising = false;
    this.#room[this.#count++] = moment;
  }

  inOrder(): Float64Array {
    const moments = this.#room.subarray(0, this.#count);
    return this.#isRising ? moments : moments.sort();
  }
}

/** A queue whose laws are all exponential: rates per second. */
export interface QueueRates {
  readonly arrivals: Steps;
  readonly servers: Steps;
  readonly service: number;
  readonly leaving: number;
}

/** Kinds of events of a queue, those by chance first. */
const [CAME, SERVED, LEFT, STARTED, RATE, CREW] = [0, 1, 2, 3, 4, 5] as const;

/** Customers who come, are served and leave, weighed by how the number present compares with the crew. */
export function queueControls(
  layout: Layout,
  { arrivals, servers, service, leaving }: QueueRates,
  edges: readonly number[],
): Controls {
  const changes = (steps: Steps) => Float64Array.from(steps.slice(1), ([from]) => from);
  const values = (steps: Steps) => Float64Array.from(steps, ([, value]) => value);
  const [rateChanges, crewChanges] = [changes(arrivals), changes(servers)];
  const [rate, crew] = [values(arrivals), values(servers)];
  const of = (counts: Float64Array, kind: number) => counts[kind] as number;
  const chain: Chain = {
    random: 3,
    weights: 3,
    rates: (counts, rates) => {
      rates[CAME] = rate[of(counts, RATE)] as number;
      rates[SERVED] = service * (of(counts, STARTED) - of(counts, SERVED));
      rates[LEFT] = leaving * (of(counts, CAME) - of(counts, STARTED) - of(counts, LEFT));
    },
    weigh: (counts, weights) => {
      const present = of(counts, CAME) - of(counts, SERVED) - of(counts, LEFT);
      const y = above(present, crew[of(counts, CREW)] as number);
      weights[0] = 1;
      weights[1] = y;
      weights[2] = y * y;
    },
  };
  const lists = Array.from({ length: 4 }, () => new Moments());
  return placed(layout, chain, edges, ({ contacts }) => {
    for (const list of lists) list.clear();
    recordQueue(contacts, lists);
    return [...lists.map((list) => list.inOrder()), rateChanges, crewChanges];
  });
}

function recordQueue(contacts: Contacts, lists: readonly Moments[]): void {
  const [came, served, left, started] = lists as [Moments, Moments, Moments, Moments];
  for (let i = 0; i < contacts.count; i++) {
    came.push(contacts.queued[i] as number);
    const given = contacts.assigned[i] as number;
    if (Number.isNaN(given)) left.push(contacts.ended[i] as number);
    else {
      started.push(given);
      served.push(contacts.released[i] as number);
    }
  }
}

/** Chats whose laws are all exponential: rates per second. */
export interface ChatRates {
  readonly arrivals: number;
  readonly agents: number;
  readonly slots: number;
  readonly reply: number;
  readonly think: number;
  /** Chance that a reply is the last. */
  readonly end: number;
  readonly leaving: number;
  /** Seconds within which a first reply is to be sent; not a number where nobody asks. */
  readonly threshold: number;
}

const [ASKED_IN, WENT_ON, ENDED, MESSAGE, GAVE_UP, GIVEN, BEGUN] = [0, 1, 2, 3, 4, 5, 6] as const;

/** The same for chats, weighed by how full the slots are and how many messages wait for each agent. */
export function chatControls(
  layout: Layout,
  { arrivals, agents, slots, reply, think, end, leaving, threshold }: ChatRates,
  edges: readonly number[],
): Controls {
  const of = (counts: Float64Array, kind: number) => counts[kind] as number;
  const thinking = (counts: Float64Array) => of(counts, WENT_ON) - of(counts, MESSAGE);
  const chain: Chain = {
    random: 5,
    weights: 3,
    rates: (counts, rates) => {
      const typing = of(counts, BEGUN) - of(counts, WENT_ON) - of(counts, ENDED);
      rates[ASKED_IN] = arrivals;
      rates[WENT_ON] = typing * reply * (1 - end);
      rates[ENDED] = typing * reply * end;
      rates[MESSAGE] = thinking(counts) * think;
      rates[GAVE_UP] = leaving * (of(counts, ASKED_IN) - of(counts, GIVEN) - of(counts, GAVE_UP));
    },
    weigh: (counts, weights) => {
      const present = of(counts, ASKED_IN) - of(counts, ENDED) - of(counts, GAVE_UP);
      const open = of(counts, GIVEN) - of(counts, ENDED);
      weights[0] = 1;
      weights[1] = above(present, agents * slots);
      weights[2] = above(open - thinking(counts), agents);
    },
  };
  const lists = Array.from({ length: 7 }, () => new Moments());
  const events = placed(layout, chain, edges, (journal) => {
    for (const list of lists) list.clear();
    recordChats(journal, lists);
    return lists.map((list) => list.inOrder());
  });
  const inTime = layout.take();
  const window = { from: edges[0] ?? 0, until: edges.at(-1) ?? 0 };
  return {
    first: events.first,
    count: events.count + 1,
    record: (journal, sums) => {
      events.record(journal, sums);
      add(sums, inTime, surplusInTime(journal, window, threshold, reply));
    },
  };
}

/** First replies in time, less how many are to be expected when they are begun: the reply's own length is exponential. */
function surplusInTime(
  { contacts, turns }: Journal,
  window: Interval,
  threshold: number,
  rate: number,
): number {
  let surplus = 0;
  for (let i = 0; i < turns.count; i++) {
    if (turns.index[i] !== 0 || turns.state[i] !== TurnState.Answered) continue;
    if (!holds(window, turns.asked[i] as number)) continue;
    const arrived = contacts.arrived[turns.contact[i] as number] as number;
    const left = threshold - ((turns.started[i] as number) - arrived);
    if ((turns.replied[i] as number) - arrived <= threshold) surplus += 1;
    if (left > 0) surplus -= 1 - exp(0 - rate * left);
  }
  return surplus;
}

function recordChats({ contacts, turns }: Journal, lists: readonly Moments[]): void {
  const note = (kind: number, moment: number) => (lists[kind] as Moments).push(moment);
  for (let i = 0; i < contacts.count; i++) {
    note(ASKED_IN, contacts.queued[i] as number);
    const given = contacts.assigned[i] as number;
    if (Number.isNaN(given)) note(GAVE_UP, contacts.ended[i] as number);
    else note(GIVEN, given);
  }
  for (let i = 0; i < turns.count; i++) {
    const index = turns.index[i] as number;
    if (index > 0) note(MESSAGE, turns.asked[i] as number);
    if (turns.state[i] !== TurnState.Answered) continue;
    note(BEGUN, turns.started[i] as number);
    const isLast = index + 1 === contacts.planned[turns.contact[i] as number];
    note(isLast ? ENDED : WENT_ON, turns.replied[i] as number);
  }
}

function placed(
  layout: Layout,
  chain: Chain,
  edges: readonly number[],
  momentsOf: (journal: Journal) => readonly Float64Array[],
): Controls {
  const count = sizeOf(chain, edges);
  const first = layout.take(count);
  return {
    first,
    count,
    record: (journal, sums) => compensate(chain, momentsOf(journal), edges, sums, first),
  };
}
