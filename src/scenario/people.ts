import { z } from "zod";
import { clock, field, id, share } from "./field.ts";

const days = z.number().min(0).max(365).meta({ unit: "d" });
const hours = z.number().min(0).max(24).meta({ unit: "h" });
const payFactor = z.number().min(1).max(10);

/** What it takes to have people of a type: time and money before the first chat. */
export const hire = z.strictObject({
  leadDays: field(days, "招聘提前天数", "Days to hire", {
    zh: "从决定招人到人到位的天数，不含培训；只用来提醒最晚哪天要定。",
    en: "Days from the decision until people are there, training apart; tells when to decide at the latest.",
  }),
  trainingDays: field(days, "培训天数", "Training days", {
    zh: "人到位之后、能接待之前的培训天数；也用来提醒最晚哪天要定。",
    en: "Days of training after people are hired and before they take chats; tells when to decide, too.",
  }),
  trainingPay: field(
    z.number().min(0).max(10_000).meta({ unit: "yuan/d" }),
    "培训日薪",
    "Pay of a training day",
  ),
  cost: field(z.number().min(0).max(100_000).meta({ unit: "yuan" }), "每人招聘费", "Cost a head", {
    zh: "每招一个人的招聘与课程费用。",
    en: "Recruiting and courses for each person.",
  }),
  spreadOver: field(z.number().min(1).max(365).meta({ unit: "d" }), "摊到几天", "Spread over", {
    zh: "招聘与培训的钱摊到多少个工作日；一次模拟几天就算几天的份，最多全额。",
    en: "Days of work that hiring and training are spread over; a run bears its days' part, at most all.",
  }),
});

/** Newcomers who need one experienced agent beside them. */
export const squad = z.strictObject({
  size: field(z.int().min(1).max(100), "几人一组", "Size of a squad", {
    zh: "几个新人由一名老客服带；不满一组也要一名。",
    en: "How many newcomers one experienced agent leads; a part of a squad takes one as well.",
  }),
  ledBy: field(id, "由谁带", "Led by", {
    zh: "带组的客服类型代号：每组占用一名，这段时间不接待、工资照付。",
    en: "Staff type that leads: one agent for each squad, who takes no chats for that time and is paid.",
  }),
});

/** How agents from outside are paid where not by the hour. */
export const fee = z.strictObject({
  basis: field(z.enum(["shift", "month", "chat"]), "计价方式", "Basis", {
    zh: "按班（shift）：每人每到一个班；按月（month）：每席位每月，按天数 ÷ 30 摊；按会话（chat）：每个由他们最后接手、回复过的会话。",
    en: "shift: each shift somebody turned up for. month: each seat, by days / 30. chat: each chat they held last and that got a reply.",
  }),
  price: field(z.number().min(0).max(100_000).meta({ unit: "yuan" }), "单价", "Price", {
    zh: "每个班、每席位每月或每个会话多少元，看计价方式。",
    en: "Yuan a shift, a seat and month, or a chat, by the basis.",
  }),
});

/** A reserve that stays at home, for a retainer, unless called in. */
export const onCall = z.strictObject({
  retainer: field(z.number().min(0).max(10_000).meta({ unit: "yuan" }), "待命费", "Retainer", {
    zh: "每人每班的待命费，来不来都付；来了另付工资。",
    en: "Yuan a person and shift, called in or not; hours worked are paid on top.",
  }),
  calledIn: field(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("busy-day"),
        above: field(z.number().min(0.1).max(10), "忙到几倍", "Busier than", {
          zh: "当天实际需求达到预期的几倍就叫来（看得出当天忙不忙，才合理）。",
          en: "Called in when the day's demand reaches this many times the expected one: supposes that the shop can see it by then.",
        }),
      }),
      z.strictObject({
        kind: z.literal("chance"),
        share: field(share, "叫来的机会", "Chance", {
          zh: "每班叫来的概率，与当天忙不忙无关。",
          en: "Chance for each shift, whatever the day.",
        }),
      }),
    ]),
    "何时叫来",
    "Called in",
  ),
});

/** Slower replies late in a long shift. */
export const fatigue = z.strictObject({
  after: field(hours, "多久开始累", "Tired after", {
    zh: "本班在岗多少小时之后（休息不算）。",
    en: "Hours on duty in the shift, breaks left out.",
  }),
  perHour: field(share, "每小时变慢", "Slower by the hour", {
    zh: "此后每多一小时，回复用时增加的比例：用时 × (1 + 这个比例 × 超出小时)。",
    en: "Share added to effort for each hour beyond: effort x (1 + this share x hours beyond).",
  }),
});

/** Pay beyond the hourly wage, for the shop's own people who come by shifts. */
export const pay = z.strictObject({
  overtimeAfter: field(hours, "日标准工时", "Standard hours a day", {
    zh: "工作日一个班超过这么多小时算加班（劳动法第三十六条：8 小时）。",
    en: "On a weekday, hours of a shift beyond these are overtime (Labour Law article 36: 8).",
  }),
  weekday: field(payFactor, "工作日加班倍数", "Weekday overtime", {
    zh: "劳动法第四十四条：不低于 1.5。",
    en: "Labour Law article 44: at least 1.5.",
  }),
  restDay: field(payFactor, "休息日倍数", "Rest day", {
    zh: "休息日整班的工资倍数；劳动法第四十四条：不安排补休时不低于 2。",
    en: "Factor on all hours of a rest day; Labour Law article 44: at least 2 without time off in lieu.",
  }),
  holiday: field(payFactor, "法定节假日倍数", "Statutory holiday", {
    zh: "法定节假日整班的工资倍数；劳动法第四十四条：不低于 3。",
    en: "Factor on all hours of a statutory holiday; Labour Law article 44: at least 3.",
  }),
  days: field(
    z
      .array(z.enum(["weekday", "rest-day", "holiday"]))
      .min(1)
      .max(41)
      .optional(),
    "每天是什么日子",
    "Kinds of days",
    {
      zh: "时间范围内每一天的性质，按班次开始的日子算；省略则都是工作日。",
      en: "What each day of the horizon is, by the day a shift begins; all weekdays when left out.",
    },
  ),
  night: field(
    z
      .strictObject({
        from: field(clock, "夜班开始", "Night from", {
          zh: "夜班津贴从几点算起。",
          en: "From when the night premium is paid.",
        }),
        until: field(clock, "夜班结束", "Night until", {
          zh: "算到几点；次日 6 点写 30:00。",
          en: "Until when; 30:00 is 6:00 of the next day.",
        }),
        premium: field(
          z.number().min(0).max(1000).meta({ unit: "yuan/h" }),
          "夜班津贴",
          "Night premium",
          {
            zh: "夜里在岗每小时在工资之外加多少元；是惯例，不是法律。",
            en: "Yuan an hour on duty at night, beside the wage; customary, not law.",
          },
        ),
      })
      .optional(),
    "夜班",
    "Night",
    {
      zh: "每天这段时间在岗，每小时另加津贴；跨零点写 24:00 以后，如 22:00 到 30:00。",
      en: "Paid on top for each hour on duty in this part of every day; past midnight hours run on, as in 22:00 to 30:00.",
    },
  ),
});
