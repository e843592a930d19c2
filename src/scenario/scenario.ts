import { z } from "zod";
import { autoReply } from "./auto-reply.ts";
import { afterSales } from "./after-sales.ts";
import { customer } from "./customer.ts";
import { demand } from "./demand.ts";
import { clock, field, text } from "./field.ts";
import { money } from "./money.ts";
import { platform } from "./platform.ts";
import { service } from "./service.ts";
import { staff } from "./staff.ts";
import { staffing } from "./staffing.ts";

export { type Distribution } from "./distribution.ts";

/** Grows by one whenever an older file would no longer be read as it was meant. */
export const SCENARIO_VERSION = 1;

const horizon = z.strictObject({
  from: field(clock, "开始", "From"),
  until: field(clock, "结束", "Until"),
  firstDay: field(z.iso.date(), "首日日期", "Date of the first day", {
    zh: '首日是哪一天，如 "2026-11-10"；只用来在日历上写日期，不影响计算。',
    en: 'Which day the first one is, such as "2026-11-10"; it puts dates on a calendar and moves no digit.',
  }).optional(),
  afterwards: field(z.enum(["stop", "until-empty"]), "结束之后", "Afterwards", {
    zh: "stop：结束时还在等的算作在等；until-empty：不再来新顾客，把剩下的接待完。",
    en: "stop: whoever is waiting at the end is counted as waiting. until-empty: nobody new, the rest is served.",
  }),
});

const study = z.strictObject({
  seed: field(z.string().min(1).max(100), "种子", "Seed"),
  least: field(z.int().min(2).max(100_000), "最少天数", "Fewest days", {
    zh: "最少模拟多少天。",
    en: "Fewest simulated days.",
  }),
  most: field(z.int().min(2).max(1_000_000), "最多天数", "Most days", {
    zh: "最多模拟多少天；主要结果的相对半宽够小就提前停下。",
    en: "Most simulated days; stops earlier when the headline's relative half-width is small enough.",
  }),
  precision: field(z.number().min(0.0001).max(1), "精度", "Precision", {
    zh: "主要结果的相对半宽。",
    en: "Relative half-width of the headline.",
  }),
});

const provenance = z.strictObject({
  grade: field(z.enum(["fact", "trade", "vendor", "assumption"]), "等级", "Grade"),
  source: field(z.union([z.string().min(1).max(400), text]), "出处", "Source", {
    zh: "一句话，或中英文各一句。",
    en: "A sentence, or one in Chinese and one in English.",
  }),
  low: field(z.number(), "下限", "Low").optional(),
  high: field(z.number(), "上限", "High").optional(),
});

/** Everything a simulated day is made of; described field by field in scenarios/scenario.schema.json. */
export const scenario = z.strictObject({
  $schema: z.string().optional(),
  dacu: field(z.literal(SCENARIO_VERSION), "格式版本", "Version of the format"),
  name: field(text, "名称", "Name"),
  summary: field(text, "简介", "Summary"),
  horizon: field(horizon, "时间范围", "Horizon"),
  demand: field(demand, "需求", "Demand"),
  customers: field(z.array(customer).min(1).max(50), "顾客类型", "Customer classes"),
  service: field(service, "接待规则", "Service"),
  autoReply: field(autoReply, "自动回复", "Auto-reply"),
  staff: field(staff, "客服", "Staff"),
  staffing: field(staffing, "排班规则", "Rules of rostering", {
    zh: "找最便宜排班时的目标与可用班次；模拟本身不看。",
    en: "The target and the shifts allowed when the cheapest roster is looked for; the simulation does not read them.",
  }).optional(),
  afterSales: field(afterSales, "售后", "After the sale", {
    zh: "订单带来的售后：催付、各种咨询、退款、纠纷、差评；省略则没有。",
    en: "What orders bring: chasing payment, contacts, refunds, disputes, bad reviews; nothing when left out.",
  }).optional(),
  platform: field(platform, "平台考核", "Platform", {
    zh: "考核店铺的平台规则代号，以及店铺想达到的比例。",
    en: "Id of the platform rule the shop is judged by, and the share it wants to reach.",
  }),
  money: field(money, "钱", "Money", {
    zh: "毛利、退款和另记的口碑账；省略则只算成交额。",
    en: "Margin, refunds and the ledger of goodwill; without it only sales are counted.",
  }).optional(),
  study: field(study, "模拟设置", "Study"),
  sources: field(z.record(z.string(), provenance), "出处", "Sources", {
    zh: "数字从哪里来：字段路径 → 等级、出处、范围。",
    en: "Where the numbers come from: path of a field to grade, source and range.",
  }),
});

export type Scenario = z.infer<typeof scenario>;
export type CustomerClass = Scenario["customers"][number];
export type AfterSales = NonNullable<Scenario["afterSales"]>;
export type Shift = Scenario["staff"]["shifts"][number];
