import { TurnState } from "#engine/journal.ts";
import { columnsOf } from "./columns.ts";
import type { Outcome } from "./outcome.ts";
import { quantileFamily } from "./quantile-family.ts";

const mean: Outcome = {
  id: "average-response-time",
  group: "response",
  label: { zh: "平均响应时间（平响）", en: "Average response time" },
  definition: {
    zh: "所有回合从提问到人工回复的平均时长，只算顾客收到的回复",
    en: "Mean time from question to human reply over all rounds whose reply the customer received",
  },
  unit: "s",
  better: "lower",
  source: "definition of the trade's reporting tools (平均响应时间)",
  bySlot: true,
  measure: (day, of, per) => {
    const { turns } = day.journal;
    const { turnSlot } = columnsOf(day);
    for (let t = 0; t < turns.count; t++) {
      if (turns.state[t] !== TurnState.Answered) continue;
      const slot = turnSlot[t] as number;
      of[slot] = (of[slot] as number) + (turns.replied[t] as number) - (turns.asked[t] as number);
      per[slot] = (per[slot] as number) + 1;
    }
  },
};

/** Mean and quantiles of the time to a reply, over all rounds. */
export const responseTimes: readonly Outcome[] = [
  mean,
  ...quantileFamily({
    id: "response-time",
    group: "response",
    name: { zh: "响应时间", en: "Response time" },
    over: { zh: "回合的响应时间", en: "response times, over all answered rounds," },
    lengths: (day) => {
      const { turns } = day.journal;
      const values = new Float64Array(turns.count);
      let count = 0;
      for (let t = 0; t < turns.count; t++) {
        if (turns.state[t] !== TurnState.Answered) continue;
        values[count++] = (turns.replied[t] as number) - (turns.asked[t] as number);
      }
      return { values, count };
    },
  }),
];
