import type { ClassGroup } from "#outcomes/class-table.ts";
import { csv } from "#units/csv.ts";
import type { Language } from "./language.ts";

const headings = {
  zh: [
    "分组",
    "标签",
    "咨询（日均）",
    "转人工（日均）",
    "流失率",
    "被别家抢走率",
    "未回复（日均）",
    "平均响应时间（秒）",
    "订单（日均）",
    "销售额（元，日均）",
    "少卖的钱（元，日均）",
  ],
  en: [
    "Group",
    "Label",
    "Contacts a day",
    "Reached people a day",
    "Left",
    "Lost to rivals",
    "Unanswered a day",
    "Average response time (s)",
    "Orders a day",
    "Sales a day (yuan)",
    "Sales lost a day (yuan)",
  ],
} as const;

const groups = {
  class: { zh: "顾客类型", en: "class" },
  journey: { zh: "购物步骤", en: "step" },
  question: { zh: "问题类型", en: "question" },
  relation: { zh: "新老客", en: "relation" },
} as const;

const percent = (of: number, per: number): string =>
  per > 0 ? `${((of / per) * 100).toFixed(2)}%` : "";

/** What customers asked and what became of it, as a file for Excel. */
export function questionFile(
  language: Language,
  table: readonly ClassGroup[],
  days: number,
): string {
  const rows = table.map(({ by, label, sums }) => [
    groups[by][language],
    label,
    (sums.contacts / days).toFixed(1),
    (sums.toPeople / days).toFixed(1),
    percent(sums.left, sums.toPeople),
    percent(sums.toRivals, sums.toPeople),
    (sums.unanswered / days).toFixed(2),
    sums.replies > 0 ? (sums.responseSeconds / sums.replies).toFixed(1) : "",
    (sums.orders / days).toFixed(2),
    (sums.sales / days).toFixed(2),
    (sums.lostSales / days).toFixed(2),
  ]);
  return csv([headings[language], ...rows]);
}
