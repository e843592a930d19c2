import { minutes } from "#units/units.ts";
import { gridOf, slotAt, spread, spreadFrom } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { staffingOf } from "./staffing.ts";
import { staysOf } from "./stays.ts";

const MOST_SAMPLES = 720;

/** Adds 1 at the samples within [from, until), as a difference to be summed up along the row. */
function mark(into: Int32Array, row: number, first: number, last: number, samples: number): void {
  if (first >= last || first >= samples) return;
  into[row + first] = (into[row + first] as number) + 1;
  into[row + Math.min(last, samples)] = (into[row + Math.min(last, samples)] as number) - 1;
}

/** How often an agent on duty had k chats open: counts over moments two minutes apart, or more on long horizons. */
function countOpenChats(day: Day): Int32Array {
  const { journal } = day;
  const { duty, agentType } = journal;
  const length = journal.until - journal.from;
  const step = Math.max(minutes(2), length / MOST_SAMPLES);
  const samples = Math.floor(length / step) + 1;
  const sampleAt = (time: number) =>
    time <= journal.from ? 0 : Math.ceil(Math.min(time - journal.from, length + step) / step);
  const chats = day.room.int32(agentType.length * (samples + 1));
  const present = day.room.int32(chats.length);
  const stays = staysOf(day);
  for (let i = 0; i < stays.count; i++) {
    const row = (stays.agent[i] as number) * (samples + 1);
    mark(
      chats,
      row,
      sampleAt(stays.from[i] as number),
      sampleAt(stays.until[i] as number),
      samples,
    );
  }
  const { end } = staffingOf(day);
  for (let i = 0; i < duty.count; i++) {
    const row = (duty.agent[i] as number) * (samples + 1);
    mark(present, row, sampleAt(duty.from[i] as number), sampleAt(end[i] as number), samples);
  }
  const seen = day.room.int32(stays.count + 1);
  let most = 0;
  for (let agent = 0; agent < agentType.length; agent++) {
    let open = 0;
    let isPresent = 0;
    for (let i = agent * (samples + 1); i < (agent + 1) * (samples + 1) - 1; i++) {
      open += chats[i] as number;
      isPresent += present[i] as number;
      if (isPresent <= 0) continue;
      seen[open] = (seen[open] as number) + 1;
      if (open > most) most = open;
    }
  }
  return seen.subarray(0, most + 1);
}

/** Smallest number of chats that at least a share of the moments does not exceed; NaN without any moment. */
function levelOf(seen: Int32Array, share: number): number {
  let all = 0;
  for (const times of seen) all += times;
  let below = 0;
  for (let chats = 0; chats < seen.length; chats++) {
    below += seen[chats] as number;
    if (below > 0 && below >= share * all) return chats;
  }
  return Number.NaN;
}

const openChats = oncePerDay(countOpenChats);

/** Chats held at once. */
export const concurrencies: readonly Outcome[] = [
  {
    id: "open-chats-per-agent",
    group: "work",
    label: { zh: "人均同时接待量", en: "Open chats per agent" },
    definition: {
      zh: "每位在岗客服手上平均开着几个会话（按时间平均），聊完还没释放的也算；没人在岗则无值",
      en: "Chats an agent on duty holds at once, averaged over time, finished ones still in their slot included; no value where nobody was on duty",
    },
    unit: "chats",
    better: "neither",
    source: { zh: "占着接待位的时间 ÷ 在岗时间", en: "time in slots over time on duty" },
    bySlot: true,
    measure: (day, of, per) => {
      const { duty } = day.journal;
      const stays = staysOf(day);
      const grid = gridOf(day);
      for (let i = 0; i < stays.count; i++) {
        const from = stays.from[i] as number;
        spreadFrom(day, grid, slotAt(day.slots, from), from, stays.until[i] as number, of);
      }
      const { end } = staffingOf(day);
      for (let row = 0; row < duty.count; row++) {
        spread(day, duty.from[row] as number, end[row] as number, per);
      }
    },
  },
  {
    id: "open-chats-per-agent-p90",
    group: "work",
    label: { zh: "同时接待量 P90", en: "Open chats per agent, P90" },
    definition: {
      zh: "在岗时间里 90% 的时刻不超过的会话数，每两分钟看一次，所有客服合在一起；先算每天的，再对各天取平均",
      en: "Chats that an agent on duty does not exceed in 90% of moments, looked at every two minutes over all agents; per day, averaged over days",
    },
    unit: "chats",
    better: "neither",
    source: { zh: "每两分钟看一次流水", en: "sampled every two minutes from the journal" },
    bySlot: false,
    measure: (day, of, per) => {
      const level = levelOf(openChats(day), 0.9);
      if (Number.isNaN(level)) return;
      of[0] = level;
      per[0] = 1;
    },
  },
];
