import { oncePerDay } from "./once-per-day.ts";

/** Stays of chats in agents' slots; one row each. */
export interface Stays {
  readonly count: number;
  readonly agent: Int32Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/** Every stay of a day: the earlier ones, and the last one of each contact; those still open end with the run. */
export const staysOf = oncePerDay(({ journal, room }): Stays => {
  const { contacts, stints, closed } = journal;
  const agent = room.int32(contacts.count + stints.count);
  const from = room.float64(agent.length);
  const until = room.float64(agent.length);
  const noted = room.float64(stints.count > 0 ? contacts.count : 0).fill(-1);
  let count = 0;
  for (let s = 0; s < stints.count; s++) {
    agent[count] = stints.agent[s] as number;
    from[count] = stints.from[s] as number;
    until[count++] = stints.until[s] as number;
    noted[stints.contact[s] as number] = stints.from[s] as number;
  }
  for (let c = 0; c < contacts.count; c++) {
    const begin = contacts.since[c] as number;
    // a stay that stands among the earlier ones was not followed by another
    if (Number.isNaN(begin) || noted[c] === begin) continue;
    const released = contacts.released[c] as number;
    agent[count] = contacts.agent[c] as number;
    from[count] = begin;
    until[count++] = released >= begin ? released : closed;
  }
  return { count, agent, from, until };
});
