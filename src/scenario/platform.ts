import { z } from "zod";
import { CUSTOM_RULE } from "./custom-rule.ts";
import { clock, field, share, text } from "./field.ts";

const custom = z.strictObject({
  label: field(text, "名称", "Name"),
  counts: field(z.enum(["turn", "first-turn", "session", "buyer-day"]), "统计单位", "Unit", {
    zh: "turn：每一轮问答；first-turn：每个会话的第一轮；session：每个会话，看最慢一轮；buyer-day：每位买家每天，看最慢一轮。",
    en: "turn: every round; first-turn: the first round of a contact; session: a contact by its slowest round; buyer-day: a buyer on a day by the slowest round.",
  }),
  within: field(z.number().positive().max(604_800).meta({ unit: "s" }), "几秒内算达标", "Limit", {
    zh: "回复在这么多秒之内才算。",
    en: "A reply counts when it comes within so many seconds.",
  }),
  from: field(clock, "考核开始", "From", {
    zh: "一天里开始考核的时刻，0:00 到 24:00。",
    en: "Hour of the day from which questions count, 0:00 to 24:00.",
  }),
  until: field(clock, "考核结束", "Until", {
    zh: "一天里停止考核的时刻，晚于开始，最晚 24:00。",
    en: "Hour of the day until which they count, after the begin and by 24:00.",
  }),
  clockStart: field(z.enum(["question", "session-start"]), "时段看什么", "Hour of", {
    zh: "question：看每次提问的时刻；session-start：看会话开始的时刻。",
    en: "question: the hour of each question; session-start: the hour in which the contact began.",
  }),
  offHours: field(
    z.enum(["left-out", "counts-when-answered-in-hours"]),
    "时段外的提问",
    "Questions outside the hours",
    {
      zh: "left-out：不计；counts-when-answered-in-hours：在时段内回复的也计。",
      en: "left-out: not counted; counts-when-answered-in-hours: counted when the reply falls inside.",
    },
  ),
  unansweredAtMidnight: field(z.enum(["missed", "open"]), "跨零点未回", "Unanswered at midnight", {
    zh: "missed：当天零点还没回算未达标；open：照常计时。",
    en: "missed: a question still open at midnight is a miss; open: the clock runs on.",
  }),
  keptByBot: field(z.enum(["counts", "left-out"]), "机器人独自接待的", "Kept by the bot", {
    zh: "counts：算达标；left-out：不计入。",
    en: "counts: answered in time; left-out: not counted.",
  }),
  nobodyOnDuty: field(
    z.enum(["counts", "left-out"]),
    "无人在岗时来的",
    "Came while nobody was on duty",
    {
      zh: "counts：照常考核；left-out：不计入。",
      en: "counts: judged like the others; left-out: not counted.",
    },
  ),
  customerGone: field(
    z.enum(["counts", "missed"]),
    "顾客走后才回的",
    "Replies to those who had gone",
    {
      zh: "counts：平台看不出来，算数；missed：算未达标。",
      en: "counts: the platform cannot tell; missed: such a reply is none.",
    },
  ),
  target: field(share, "平台要求", "Asked by the platform", {
    zh: "达标率低于它算没过门槛；省略则没有门槛。",
    en: "A rate below it misses the gate; no gate when left out.",
  }).optional(),
  fine: field(z.number().min(0).max(1e7).meta({ unit: "yuan" }), "没过门槛的罚款", "Fine", {
    zh: "没过门槛的每一天罚多少元；要先写平台要求。",
    en: "Yuan for each day that misses the gate; needs the share asked.",
  }).optional(),
});

/** What the shop is judged by. */
export const platform = z.strictObject({
  rule: field(z.string().min(1).max(60), "平台规则", "Platform rule"),
  target: field(share, "目标", "Target"),
  custom: field(custom, "自定规则", "Rule of your own", {
    zh: `平台没有或改了的规则自己写；平台规则（rule）写 "${CUSTOM_RULE}" 就按它考核。`,
    en: `A rule the product does not know, or one that has changed; the shop is judged by it when \`rule\` is "${CUSTOM_RULE}".`,
  }).optional(),
});
