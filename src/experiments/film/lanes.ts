import type { Journal } from "#engine/journal.ts";

/** A stay of a chat in one of an agent's slots. */
export interface Stay {
  readonly contact: number;
  readonly agent: number;
  readonly from: number;
  readonly until: number;
  /** Which of the agent's slots, counted from 0: the lowest that is free. */
  lane: number;
}

/** Every stay of a run, in order of its beginning, each in a slot of its own while it lasts; those still open end with the run. */
export function placedStays({ contacts, stints, closed }: Journal): readonly Stay[] {
  const stays: Stay[] = [];
  const noted = new Float64Array(contacts.count).fill(-1);
  for (let s = 0; s < stints.count; s++) {
    const contact = stints.contact[s] as number;
    const from = stints.from[s] as number;
    const until = stints.until[s] as number;
    stays.push({ contact, agent: stints.agent[s] as number, from, until, lane: 0 });
    noted[contact] = from;
  }
  for (let contact = 0; contact < contacts.count; contact++) {
    const from = contacts.since[contact] as number;
    if (Number.isNaN(from) || noted[contact] === from) continue;
    const released = contacts.released[contact] as number;
    const until = released >= from ? released : closed;
    stays.push({ contact, agent: contacts.agent[contact] as number, from, until, lane: 0 });
  }
  stays.sort((one, other) => one.from - other.from || one.until - other.until);
  const free = new Map<number, number[]>();
  for (const stay of stays) {
    const lanes = free.get(stay.agent) ?? [];
    free.set(stay.agent, lanes);
    const lane = lanes.findIndex((until) => until <= stay.from);
    stay.lane = lane < 0 ? lanes.length : lane;
    lanes[stay.lane] = stay.until;
  }
  return stays;
}
