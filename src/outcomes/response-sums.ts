import { TurnState } from "#engine/journal.ts";
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

const empty = (slots: number): Replies => ({
  seconds: new Float64Array(slots),
  count: new Float64Array(slots),
});

/** The responses of a day, added up once for every mean of them. */
export const responseSumsOf = oncePerDay((day): ResponseSums => {
  const { state, asked, replied } = day.journal.turns;
  const { wait, turnStart } = columnsOf(day);
  const received = empty(day.slots.count);
  const sent = empty(day.slots.count);
  const toAndFro = new Float64Array(day.slots.count);
  const times = day.room.float64(wait.length);
  let count = 0;
  for (let slot = 0; slot < day.slots.count; slot++) {
    const end = turnStart[slot + 1] as number;
    const before = count;
    let [own, walked, allSeconds, all] = [0, 0, 0, 0];
    for (let t = turnStart[slot] as number; t < end; t++) {
      const time = wait[t] as number;
      if (Number.isNaN(time)) continue;
      allSeconds += time;
      all++;
      if (state[t] !== TurnState.Answered) continue;
      times[count++] = time;
      own += time;
      walked = walked + (replied[t] as number) - (asked[t] as number);
    }
    received.seconds[slot] = own;
    received.count[slot] = count - before;
    sent.seconds[slot] = allSeconds;
    sent.count[slot] = all;
    toAndFro[slot] = walked;
  }
  return { received, sent, toAndFro, times: times.subarray(0, count) };
});
