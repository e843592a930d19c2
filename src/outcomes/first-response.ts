import { columnsOf } from "./columns.ts";
import type { Outcome } from "./outcome.ts";
import { quantileFamily } from "./quantile-family.ts";

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
];
