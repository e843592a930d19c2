import { TurnState } from "#engine/journal.ts";
import type { Day } from "./outcome.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";

/** Seconds of replies, and how many, by slot of the question. */
export interface Replies {
  readonly seconds: Float64Array;
  readonly count: Float64Array;
}

/** Replies that reached the customer, and all that were sent. */
export interface ResponseSums {
  readonly received: Replies;
  readonly sent: Replies;
  /** Per slot: seconds of replies received, rounded as the average response time always was: up to the reply, then back. */
  readonly toAndFro: Float64Array;
  /** Seconds of each reply received, in order of the questions. */
  readonly times: Float64Array;
}

/** What is added up while the turns go by. */
type Sums = ResponseSums & { found: number };

/** Adds up the replies to turns first to end, all of one slot. */
function addReplies(day: Day, sums: Sums, slot: number, first: number, end: number): void {
  const { state, asked, replied } = day.journal.turns;
  const { wait } = columnsOf(day);
  const { received, sent, toAndFro, times } = sums;
  let { found } = sums;
  // one by one: what is taken from a list is boxed, twice a turn
  let own = 0;
  let walked = 0;
  let allSeconds = 0;
  let all = 0;
  for (let t = first; t < end; t++) {
    const time = wait[t] as number;
    if (Number.isNaN(time)) continue;
    allSeconds += time;
    all++;
    if (state[t] !== TurnState.Answered) continue;
    times[found++] = time;
    own += time;
    walked = walked + (replied[t] as number) - (asked[t] as number);
  }
  received.seconds[slot] = own;
  received.count[slot] = found - sums.found;
  sent.seconds[slot] = allSeconds;
  sent.count[slot] = all;
  toAndFro[slot] = walked;
  sums.found = found;
}

/** The responses of a day, added up once for every mean of them. */
export const responseSumsOf = oncePerDay((day): ResponseSums => {
  const { turnStart, wait } = columnsOf(day);
  const { count } = day.slots;
  const empty = (): Replies => ({
    seconds: day.room.float64(count),
    count: day.room.float64(count),
  });
  const sums: Sums = {
    received: empty(),
    sent: empty(),
    toAndFro: day.room.float64(count),
    times: day.room.float64(wait.length),
    found: 0,
  };
  for (let slot = 0; slot < count; slot++)
    addReplies(day, sums, slot, turnStart[slot] as number, turnStart[slot + 1] as number);
  const { received, sent, toAndFro, times, found } = sums;
  return { received, sent, toAndFro, times: times.subarray(0, found) };
});

/** Replies sent in the run, those to nobody included. */
export const repliesSent = (day: Day): number =>
  responseSumsOf(day).sent.count.reduce((sum, count) => sum + count, 0);
