import { z } from "zod";
import { clock, count, factor, field, id, share, text } from "./field.ts";
import { silent } from "./money.ts";
import { peak, rise } from "./peaks.ts";
import { phase } from "./phases.ts";

const name = field(text, "名称", "Name");
const at = field(clock, "时刻", "Moment");
const opening = z.strictObject({ name, at, ...peak.shape });

const deadline = z.strictObject({ name, at, ...rise.shape });

const block = z.strictObject({
  name,
  from: field(clock, "开始", "From"),
  until: field(clock, "结束", "Until"),
  factor: field(factor, "倍数", "Factor"),
});

const batch = z.strictObject({
  name,
  at,
  contacts: field(count, "咨询数", "Contacts"),
  customer: field(id, "顾客类型", "Customer class").optional(),
});

const withinDay = z.strictObject({
  sd: field(z.number().min(0).max(2), "对数标准差", "Standard deviation of the logarithm"),
  correlation: field(z.number().min(0).max(0.999), "相邻时段相关", "Correlation of neighbours"),
  every: field(z.number().min(60).max(86_400).meta({ unit: "s" }), "时段长度", "Length of a block"),
});

/** Who comes and when. */
export const demand = z.strictObject({
  visitors: field(z.number().min(0).max(1e9), "访客数", "Visitors", {
    zh: "整个时间范围内的店铺访客。",
    en: "Visitors of the shop over the whole horizon.",
  }),
  consultRate: field(share, "询单率", "Consult rate", {
    zh: "访客中来咨询的比例；预期咨询数 = 访客数 × 询单率，时段加成与集中到达另计。",
    en: "Share of visitors who consult; visitors x consultRate contacts are expected, blocks and batches come on top.",
  }),
  silent: field(silent, "静默成交", "Silent buyers", {
    zh: "不咨询就下单的访客；写上才能算全店成交额。",
    en: "Visitors who buy without writing; needed for the sales of the whole shop.",
  }).optional(),
  shape: field(
    z.strictObject({
      step: field(z.number().positive().max(86_400).meta({ unit: "s" }), "步长", "Step"),
      weights: field(z.array(z.number().min(0)).min(1).max(500_000), "权重", "Weights"),
    }),
    "一天的形状",
    "Shape",
    {
      zh: "从首日零点起，每一步的相对需求；用完最后一个权重后从头再来。",
      en: "Relative demand per step, from midnight of the first day; starts again after the last weight.",
    },
  ),
  dayWeights: field(z.array(z.number().min(0)).min(1).max(41), "各日权重", "Day weights", {
    zh: "时间范围内每一天的相对需求；省略则各日相同。",
    en: "Relative demand of each day of the horizon; all alike when left out.",
  }).optional(),
  phases: field(z.array(phase).max(60), "阶段", "Phases", {
    zh: "大促各阶段：放在日历上、可移动可缩放。属于形状：移动阶段不改变总量，改热度只改变分布。",
    en: "Parts of a festival, to be placed and scaled on a calendar. They belong to the shape: moving one keeps the total, its level moves shares of it.",
  }).optional(),
  openings: field(z.array(opening).max(50), "开场", "Openings", {
    zh: "形状的一部分：`at` 之后需求 × (1 + height·exp(-(t - at)/decay))，之前在 ramp 内直线爬升。",
    en: "Part of the shape: demand x (1 + height exp(-(t - at) / decay)) after `at`, a straight ramp before it.",
  }),
  deadlines: field(z.array(deadline).max(50), "截止", "Deadlines", {
    zh: "形状的一部分：`at` 之前需求 × (1 + height·exp(-(at - t)/build))。",
    en: "Part of the shape: demand x (1 + height exp(-(at - t) / build)) before `at`.",
  }),
  blocks: field(z.array(block).max(200), "时段加成", "Blocks", {
    zh: "在总量之外：两个时刻之间需求乘以倍数。",
    en: "On top of the total: demand x factor between two moments.",
  }),
  batches: field(z.array(batch).max(50), "集中到达", "Batches", {
    zh: "在总量之外：同一时刻到来的咨询，属一类顾客或按占比分摊。",
    en: "On top of the total: contacts that come at one moment, of one class or shared out.",
  }),
  dayCv: field(z.number().min(0).max(3), "日间波动", "Day-to-day variation", {
    zh: "整段日子总量的伽马因子（均值 1）的变异系数。",
    en: "Coefficient of variation of the gamma factor (mean 1) on a whole run of days.",
  }),
  withinDay: field(withinDay, "日内波动", "Variation within the day", {
    zh: "每 `every` 秒一段的对数一阶自回归因子（均值 1）。",
    en: "Log-AR(1) factor (mean 1) over blocks of `every` seconds.",
  }),
});
