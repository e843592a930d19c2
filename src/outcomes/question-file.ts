import type { ClassGroup } from "./class-table.ts";
import { csv } from "#units/csv.ts";
import type { Text } from "#units/text.ts";

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
    "菜单自助（日均）",
    "遇到机器人（日均）",
    "机器人解决",
    "机器人转人工",
    "离开机器人后又来",
    "离开机器人没再来",
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
    "Answered by the menu a day",
    "Met the bot a day",
    "Bot: resolved",
    "Bot: escalated",
    "Bot: bounced back",
    "Bot: gone",
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
  language: keyof Text,
  table: readonly ClassGroup[],
  days: number,
  /** A label in words; the code of the scenario where nothing is said. */
  nameOf: (label: string) => string = (label) => label,
): string {
  const rows = table.map(({ by, label, sums }) => [
    groups[by][language],
    nameOf(label),
    (sums.contacts / days).toFixed(1),
    (sums.toPeople / days).toFixed(1),
    percent(sums.left, sums.toPeople),
    percent(sums.toRivals, sums.toPeople),
    (sums.unanswered / days).toFixed(2),
    sums.replies > 0 ? (sums.responseSeconds / sums.replies).toFixed(1) : "",
    (sums.orders / days).toFixed(2),
    (sums.sales / days).toFixed(2),
    (sums.lostSales / days).toFixed(2),
    (sums.byMenu / days).toFixed(1),
    (sums.met / days).toFixed(1),
    percent(sums.resolved, sums.met),
    percent(sums.escalated, sums.met),
    percent(sums.bounced, sums.met),
    percent(sums.gone, sums.met),
  ]);
  return csv([headings[language], ...rows]);
}
