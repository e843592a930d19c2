import { type KpiRow, kpiNames } from "./kpi-table.ts";
import { csv } from "#units/csv.ts";
import type { Text } from "#units/text.ts";

const MONTH = 30;

const headings = {
  zh: [
    "客服",
    "团队",
    "类别",
    "在岗小时（日均）",
    "接待会话（日均）",
    "咨询转化率",
    "日订单数",
    "月订单数（日均×30）",
    "日销售额（元）",
    "月销售额（元，日均×30）",
    "订单流失率",
    "平均响应时间（秒）",
    "咨询未回复数（日均）",
    "短板",
    "短板差多少",
  ],
  en: [
    "Agent",
    "Team",
    "Kind",
    "Hours a day",
    "Contacts a day",
    "Inquiry conversion",
    "Orders a day",
    "Orders a month (x 30)",
    "Sales a day (yuan)",
    "Sales a month (yuan, x 30)",
    "Orders lost",
    "Average response time (s)",
    "Unanswered a day",
    "Weak spot",
    "Weak spot: behind by",
  ],
} as const satisfies Readonly<Record<keyof Text, readonly string[]>>;

const kinds: Readonly<Record<KpiRow["kind"], Readonly<Record<keyof Text, string>>>> = {
  agent: { zh: "客服", en: "agent" },
  team: { zh: "团队", en: "team" },
  people: { zh: "合计", en: "total" },
  bot: { zh: "机器人", en: "bot" },
  nobody: { zh: "没人接", en: "nobody" },
  all: { zh: "合计", en: "total" },
};

const rounded = (value: number, decimals: number): string =>
  Number.isFinite(value) ? value.toFixed(decimals) : "";

const percent = (share: number): string =>
  Number.isFinite(share) ? `${(share * 100).toFixed(2)}%` : "";

function line(language: keyof Text, row: KpiRow): string[] {
  const { weakSpot } = row;
  return [
    row.name[language],
    row.team[language],
    kinds[row.kind][language],
    rounded(row.hoursADay, 2),
    rounded(row.contactsADay, 1),
    percent(row.conversion),
    rounded(row.ordersADay, 2),
    rounded(row.ordersADay * MONTH, 1),
    rounded(row.salesADay, 2),
    rounded(row.salesADay * MONTH, 0),
    percent(row.orderLoss),
    rounded(row.responseSeconds, 1),
    rounded(row.unansweredADay, 2),
    weakSpot ? kpiNames[weakSpot.kpi][language] : "",
    weakSpot ? percent(weakSpot.gap) : "",
  ];
}

/** The table of agents' figures as a file for Excel. */
export const agentFile = (language: keyof Text, rows: readonly KpiRow[]): string =>
  csv([headings[language], ...rows.map((row) => line(language, row))]);
