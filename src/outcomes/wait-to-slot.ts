import type { Contacts } from "#engine/journal.ts";
import { columnsOf } from "./columns.ts";
import type { Outcome } from "./outcome.ts";
import { quantileFamily } from "./quantile-family.ts";

const mean: Outcome = {
  id: "mean-wait-to-slot",
  group: "response",
  label: { zh: "排队时间（到分配客服）", en: "Wait until assigned" },
  definition: {
    zh: "从进入人工到分配给某位客服的平均时长，只算分到客服的会话；到人即分的店恒为 0",
    en: "Mean time from reaching the people to being given to an agent, over contacts that were; 0 where chats are pushed at once",
  },
  unit: "s",
  better: "lower",
  source: { zh: "等到回复的人的排队时间", en: "waiting time in queue of the served" },
  bySlot: false,
  measure: (day, of, per) => {
    const { count, queued, assigned } = day.journal.contacts;
    const { queuedSlot } = columnsOf(day);
    for (let c = 0; c < count; c++) {
      const wait = (assigned[c] as number) - (queued[c] as number);
      if (Number.isNaN(wait)) continue;
      const slot = queuedSlot[c] as number;
      of[slot] = (of[slot] as number) + wait;
      per[slot] = (per[slot] as number) + 1;
    }
  },
};

/** Fills in the waits of contacts given to an agent; says how many. */
function waitsOf({ count, queued, assigned }: Contacts, into: Float64Array): number {
  let found = 0;
  for (let c = 0; c < count; c++) {
    const wait = (assigned[c] as number) - (queued[c] as number);
    if (!Number.isNaN(wait)) into[found++] = wait;
  }
  return found;
}

/** Mean and quantiles of the time in the central queue. */
export const waitsToSlot: readonly Outcome[] = [
  mean,
  ...quantileFamily({
    id: "wait-to-slot",
    group: "response",
    name: { zh: "排队时间", en: "Wait until assigned" },
    over: { zh: "分到客服的会话的排队时间", en: "waits, over contacts given to an agent," },
    lengths: (day) => {
      const values = day.room.float64(day.journal.contacts.count);
      return { values, count: waitsOf(day.journal.contacts, values) };
    },
  }),
];
