import { z } from "zod";
import { distribution } from "./distribution.ts";
import { clock, count, field, id, share, text, time } from "./field.ts";
import { fatigue, fee, hire, onCall, pay, squad } from "./people.ts";

const name = field(text, "名称", "Name");

const staffBase = {
  id,
  name,
  maxChats: field(z.int().min(1).max(1000).nullable(), "接待上限", "Most chats at once", {
    zh: "同时接待的聊天数上限；空着（null）表示不限。",
    en: "Most chats at once; empty (null) means no limit.",
  }),
  skills: field(z.union([z.literal("all"), z.array(id).min(1).max(50)]), "技能", "Skills", {
    zh: '能接待的顾客类型代号，或 "all"。',
    en: 'Ids of customer classes, or "all".',
  }),
  wage: field(z.number().min(0).max(10_000).meta({ unit: "yuan/h" }), "时薪", "Wage", {
    zh: "在岗每小时的工资。",
    en: "Yuan an hour on duty.",
  }),
  quality: field(share, "销售力", "Quality", {
    zh: "相对正式客服的销售力。",
    en: "Selling quality against a regular agent.",
  }),
  resolution: field(share, "首次解决率", "First-contact resolution", {
    zh: "这类客服聊完的售后咨询里问题解决的比例；空着就用“售后”里的首次解决率。",
    en: "Share of finished after-sales contacts this type solves; the one under After the sale when left out.",
  }).optional(),
  weight: field(z.number().positive().max(100), "分流权重", "Weight", {
    zh: "加权轮询时分到的聊天，相对其他客服。",
    en: "Share of chats under weighted round robin, relative to other agents.",
  }),
  noShow: field(share, "缺勤率", "No-show share", {
    zh: "没有人来的班的比例。",
    en: "Share of shifts nobody turns up for.",
  }),
  late: field(
    z.strictObject({
      share: field(share, "迟到率", "Late share"),
      law: field(distribution, "迟到时长", "Law of lateness"),
    }),
    "迟到",
    "Lateness",
  ),
  wrongAnswers: field(share.optional(), "答错率", "Wrong answers", {
    zh: "回复过的会话里答错或过度承诺的比例，之后会带来售后、退款和差评；省略则为 0。",
    en: "Share of chats answered wrong or with a promise too much, which come back as after-sales contacts, refunds and bad reviews; 0 when left out.",
  }),
  hire: field(hire.nullable().optional(), "招聘培训", "Hiring"),
  squad: field(squad.nullable().optional(), "老带新", "Squads"),
};

const staffType = z.discriminatedUnion("kind", [
  z.strictObject({
    ...staffBase,
    kind: z.literal("regular"),
    effortFactor: field(z.number().positive().max(20), "用时倍数", "Effort factor", {
      zh: "每条回复的用时是正式客服的几倍；1 是一样快。",
      en: "Time for a reply against a regular agent; 1 is as quick.",
    }),
  }),
  z.strictObject({
    ...staffBase,
    kind: z.literal("temp"),
    firstEffort: field(z.number().min(1).max(5), "首小时用时倍数", "Effort in the first hour", {
      zh: "首小时相对正式客服的用时。",
      en: "Effort on the first hour against a regular agent.",
    }),
    halvingHours: field(
      z.number().positive().max(10_000).meta({ unit: "h" }),
      "差距减半工时",
      "Halving hours",
      {
        zh: "差距减半所需的工作小时。",
        en: "Hours of work that halve the gap.",
      },
    ),
    hoursWorked: field(
      z.number().min(0).max(10_000).meta({ unit: "h" }),
      "已做工时",
      "Hours worked",
      {
        zh: "开始前已经做过的小时。",
        en: "Hours already worked.",
      },
    ),
  }),
  z.strictObject({
    ...staffBase,
    kind: z.literal("filling-in"),
    effortFactor: field(z.number().positive().max(20), "用时倍数", "Effort factor", {
      zh: "每条回复的用时是正式客服的几倍；1 是一样快。",
      en: "Time for a reply against a regular agent; 1 is as quick.",
    }),
    availableHours: field(
      z.number().positive().max(24).meta({ unit: "h" }),
      "每天可用工时",
      "Hours available a day",
      {
        zh: "本职之外每天最多能来多少小时；班次不能更长。",
        en: "Hours a day they can be spared from their own work; no shift may be longer.",
      },
    ),
    opportunityCost: field(
      z.number().min(0).max(10_000).meta({ unit: "yuan/h" }),
      "本职耽误",
      "Cost of what is left undone",
      {
        zh: "每小时没做成本职工作的代价，在工资之外。",
        en: "Yuan an hour for their own work left undone, beside the wage.",
      },
    ),
  }),
  z.strictObject({
    ...staffBase,
    kind: z.literal("outsourced"),
    effortFactor: field(z.number().positive().max(20), "用时倍数", "Effort factor", {
      zh: "每条回复的用时是正式客服的几倍；1 是一样快。",
      en: "Time for a reply against a regular agent; 1 is as quick.",
    }),
    fee: field(fee.nullable(), "外包计价", "Fee", {
      zh: "按班、按月或按会话计价，这时不付时薪；关掉（null）就按小时付时薪。",
      en: "By the shift, month or chat, and then no hourly wage is paid; off (null) means by the hour, at the wage.",
    }),
  }),
]);

const pause = z.strictObject({
  at: field(clock, "休息时刻", "Moment of the break"),
  length: field(time, "休息时长", "Length of the break"),
});

const shift = z.strictObject({
  name,
  type: field(id, "客服类型", "Staff type"),
  count: field(count, "人数", "Count"),
  from: field(clock, "上班", "From"),
  until: field(clock, "下班", "Until"),
  days: field(z.array(z.int().min(0).max(40)), "日子", "Days", {
    zh: "时间范围内的第几天，首日为 0；省略则每天。",
    en: "Days of the horizon, 0 the first; every day when left out.",
  }).optional(),
  breaks: field(z.array(pause).max(10), "休息", "Breaks"),
  onCall: field(onCall.nullable().optional(), "待命", "On call", {
    zh: "平时在家待命，满足条件才来上这个班。",
    en: "This shift stays at home unless it is called in.",
  }),
});

const headcount = z.strictObject({
  type: field(id, "客服类型", "Staff type"),
  steps: field(
    z
      .array(z.tuple([clock, count]))
      .min(1)
      .max(20_000),
    "人数变化",
    "Steps",
    {
      zh: "每项为 [时刻, 人数]，自该时刻起生效。",
      en: "[moment, count] from that moment on.",
    },
  ),
});

/** Who is there to answer. */
export const staff = z.strictObject({
  types: field(z.array(staffType).min(1).max(20), "客服类型", "Staff types"),
  shifts: field(z.array(shift).max(500), "班次", "Shifts"),
  headcounts: field(z.array(headcount).max(20), "在岗人数", "Headcounts", {
    zh: "不排班，直接给出在岗人数。",
    en: "Agents by count in place of shifts.",
  }),
  pay: field(pay.nullable().optional(), "加班与夜班", "Overtime and nights"),
  fatigue: field(fatigue.nullable().optional(), "疲劳", "Fatigue"),
});
