/** What figures rest on, where several rest on the same. */
export const sources = {
  counted: { zh: "从模拟的流水里数", en: "counted from the journal" },
  margin: {
    zh: "方案里的毛利和退款；docs/model.md“Money”",
    en: "margin and refunds of the scenario; docs/model.md, money",
  },
  price: { zh: "方案里的单价", en: "price of the scenario" },
  shop: {
    zh: "期望值；docs/model.md“The whole shop”",
    en: "expected values; docs/model.md, the whole shop",
  },
  timeAverage: { zh: "整段时间的平均", en: "time average over the horizon" },
  unanswered: {
    zh: "行业报表工具的定义（未回复人数）",
    en: "definition of the trade's reporting tools (buyers without a reply)",
  },
} as const;
