import type { SomeOf } from "#ui/text/in-days.ts";
import type { BookText } from "./text-zh.ts";

/** What the report's files say otherwise of a plan of several days. */
export const bookSeveralZh: SomeOf<BookText> = {
  sheets: { days: "各次模拟" },
  simulatedDay: "第几次模拟",
  assumptions: {
    atLow: "取下限时（元，{{together}} 天）",
    atHigh: "取上限时（元，{{together}} 天）",
  },
  notes: {
    days: "模拟次数",
    intervalText:
      "上下限是平均值的 95% 置信区间；P10 到 P90 是各次模拟里居中的八成，模拟一次是整整 {{together}} 天。两个方案的差按同一批顾客逐次算。",
  },
  summary: {
    cost: "人工与机器人成本（元，{{together}} 天）",
    extraCost: "比不动多花（元，{{together}} 天）",
    lost: "少卖（元，{{together}} 天）",
    lostLow: "少卖，十次里的低端 P10（元）",
    lostHigh: "少卖，十次里的高端 P90（元）",
    sales: "比不动多卖（元，{{together}} 天）",
    salesLow: "多卖，十次里的低端 P10（元）",
    salesHigh: "多卖，十次里的高端 P90（元）",
    net: "比不动净多赚（元，{{together}} 天）",
    netLow: "净多赚，十次里的低端 P10（元）",
    netHigh: "净多赚，十次里的高端 P90（元）",
    better: "净多赚的把握：100 次里几次更好",
    reached: "达标：100 次里几次",
    midChat: "中途离开（人，{{together}} 天）",
  },
};

export const bookSeveralEn: SomeOf<BookText> = {
  sheets: { days: "Runs" },
  simulatedDay: "Run",
  assumptions: {
    atLow: "At the low end (yuan in {{together}} days)",
    atHigh: "At the high end (yuan in {{together}} days)",
  },
  notes: {
    days: "Runs",
    intervalText:
      "Low and high are the 95 % confidence interval of the mean; the middle eight in ten runs, of all {{together}} days each, lie from P10 to P90. Plans are subtracted run by run on the same customers.",
  },
  summary: {
    cost: "Cost of people and bot (yuan in {{together}} days)",
    extraCost: "Extra cost against as it is (yuan in {{together}} days)",
    lost: "Sales lost (yuan in {{together}} days)",
    lostLow: "Sales lost, P10 of runs (yuan)",
    lostHigh: "Sales lost, P90 of runs (yuan)",
    sales: "More sold against as it is (yuan in {{together}} days)",
    salesLow: "More sold, P10 of runs (yuan)",
    salesHigh: "More sold, P90 of runs (yuan)",
    net: "More profit against as it is (yuan in {{together}} days)",
    netLow: "More profit, P10 of runs (yuan)",
    netHigh: "More profit, P90 of runs (yuan)",
    better: "Runs of 100 with more profit",
    reached: "Runs of 100 on target",
    midChat: "Leave mid-chat (customers in {{together}} days)",
  },
};
