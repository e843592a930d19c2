import { Fate } from "#engine/journal.ts";
import { oncePerDay } from "./once-per-day.ts";

/** Stays of chats in agents' slots; one row each. */
export interface Stays {
  readonly count: number;
  readonly agent: Int32Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/**
 * Every stay of a day. The journal gives earlier stays in full but only the end of the last one; after an earlier stay the last
 * one begins where that ended if a reply was owed (the chat changed hands), else with the next message (it was reopened).
 */
export const staysOf = oncePerDay(({ journal }): Stays => {
  const { contacts, turns, stints, closed } = journal;
  const agent = new Int32Array(contacts.count + stints.count);
  const from = new Float64Array(agent.length);
  const until = new Float64Array(agent.length);
  const before = new Float64Array(contacts.count).fill(Number.NaN);
  let count = 0;
  for (let s = 0; s < stints.count; s++) {
    agent[count] = stints.agent[s] as number;
    from[count] = stints.from[s] as number;
    until[count++] = stints.until[s] as number;
    before[stints.contact[s] as number] = stints.until[s] as number;
  }
  const resumed = stints.count > 0 ? new Float64Array(contacts.count).fill(Number.NaN) : before;
  for (let t = 0; stints.count > 0 && t < turns.count; t++) {
    const contact = turns.contact[t] as number;
    const end = before[contact] as number;
    if (Number.isNaN(end) || !Number.isNaN(resumed[contact])) continue;
    const asked = turns.asked[t] as number;
    if (asked >= end) resumed[contact] = asked;
    else if (!((turns.replied[t] as number) <= end)) resumed[contact] = end;
  }
  for (let c = 0; c < contacts.count; c++) {
    const assigned = contacts.assigned[c] as number;
    if (Number.isNaN(assigned)) continue;
    const released = contacts.released[c] as number;
    const begin = Number.isNaN(before[c]) ? assigned : (resumed[c] as number);
    // Back in the queue, and gone before anybody took the chat again: there was no later stay.
    const isOver = contacts.fate[c] === Fate.LeftOpenly && released <= (before[c] as number);
    if (Number.isNaN(begin) || isOver) continue;
    agent[count] = contacts.agent[c] as number;
    from[count] = begin;
    until[count++] = released >= begin ? released : closed;
  }
  return { count, agent, from, until };
});
