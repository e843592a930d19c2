import { columnsOf } from "./columns.ts";
import type { Day, Outcome } from "./outcome.ts";
import { quantileFamily } from "./quantile-family.ts";
import { quantilesOfLengths } from "./quantiles-of-lengths.ts";

const name = { zh: "首次响应时间", en: "First response time" };

const mean: Outcome = {
  id: "mean-first-response-time",
  group: "response",
  label: { zh: "首次响应时间（首响）", en: "First response time" },
  definition: {
    zh: "从顾客第一句（转人工的从转入算起）到人工第一句的平均时长；只算收到回复的会话，等不及离开的不在内，要和未达标率一起看",
    en: "Mean time from a customer's first question (from the handover, behind a bot) to the first human reply, over contacts that got one; those who left first are not in it, so read it beside the miss share",
  },
  unit: "s",
  better: "lower",
  source: {
    zh: "行业报表工具的定义（首次响应时间）",
    en: "definition of the trade's reporting tools (first response time)",
  },
  bySlot: true,
  measure: (day, of, per) => {
    const { firstResponse, firstTurn, turnSlot } = columnsOf(day);
    for (let c = 0; c < firstResponse.length; c++) {
      const time = firstResponse[c] as number;
      if (Number.isNaN(time)) continue;
      const slot = turnSlot[firstTurn[c] as number] as number;
      of[slot] = (of[slot] as number) + time;
      per[slot] = (per[slot] as number) + 1;
    }
  },
};

/** Copies the times that are known; says how many. */
function keepKnown(times: Float64Array, into: Float64Array): number {
  let count = 0;
  for (let c = 0; c < times.length; c++) {
    const time = times[c] as number;
    if (!Number.isNaN(time)) into[count++] = time;
  }
  return count;
}

/** Times of all who reached the people; of who got no reply, up to the end of the run. Says how many. */
function keepAll({ journal: { contacts, closed } }: Day, times: Float64Array, into: Float64Array) {
  let count = 0;
  for (let c = 0; c < times.length; c++) {
    const asked = contacts.queued[c] as number;
    if (Number.isNaN(asked)) continue;
    const time = times[c] as number;
    into[count++] = Number.isNaN(time) ? closed - asked : time;
  }
  return count;
}

const NINE_IN_TEN = 0.9;

const ofAll: Outcome = {
  id: "first-response-time-of-all-p90",
  group: "response",
  label: { zh: "首响 P90（没等到的也算）", en: "First response, P90, unanswered included" },
  definition: {
    zh: "到达人工的会话里，90% 的首响不超过的时长；没有回复的按等到模拟结束算，所以不会因为人走了而变好：先算每天的分位数，再对各天取平均",
    en: "The time that 90% of contacts that reached the people do not exceed until their first reply; without one they count as waiting to the end of the run, so it cannot improve because people give up: a quantile per day, averaged over days",
  },
  unit: "s",
  better: "lower",
  source: {
    zh: "每天的第 7 类分位数（Hyndman、Fan 1996）；走了的不算短，和未达标率一致",
    en: "type-7 quantile per day (Hyndman and Fan 1996); leavers are not short, as in the miss share",
  },
  bySlot: false,
  measure: (day, of, per) => {
    const { firstResponse } = columnsOf(day);
    const values = day.room.float64(firstResponse.length);
    const count = keepAll(day, firstResponse, values);
    if (count === 0) return;
    of[0] = quantilesOfLengths(values, count, [NINE_IN_TEN], day.room)[0] as number;
    per[0] = 1;
  },
};

/** Mean and quantiles of the time to the first human reply. */
export const firstResponseTimes: readonly Outcome[] = [
  mean,
  ...quantileFamily({
    id: "first-response-time",
    group: "response",
    name,
    over: { zh: "收到回复的会话的首响", en: "first responses, over contacts that got one," },
    lengths: (day) => {
      const { firstResponse } = columnsOf(day);
      const values = day.room.float64(firstResponse.length);
      return { values, count: keepKnown(firstResponse, values) };
    },
  }),
  ofAll,
];
