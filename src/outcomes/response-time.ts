import type { Outcome } from "./outcome.ts";
import { quantileFamily } from "./quantile-family.ts";
import { responseSumsOf } from "./response-sums.ts";

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
  source: {
    zh: "行业报表工具的定义（平均响应时间）",
    en: "definition of the trade's reporting tools (average response time)",
  },
  bySlot: true,
  measure: (day, of, per) => {
    const { received, toAndFro } = responseSumsOf(day);
    of.set(toAndFro);
    per.set(received.count);
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
      const { times } = responseSumsOf(day);
      return { values: times, count: times.length };
    },
  }),
];
