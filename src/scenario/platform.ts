import { z } from "zod";
import { CUSTOM_RULE } from "./custom-rule.ts";
import { clock, field, share, text } from "./field.ts";
import { askedTime, ownGate } from "./own-gate.ts";

const cycle = z.strictObject({
  turnsAt: field(clock, "几点换日", "Days turn at", {
    zh: "考核的一天在几点结束、下一天开始，早于 24:00。",
    en: "Hour at which a counted day ends and the next begins, before 24:00.",
  }),
  answeredBy: field(clock, "最晚几点前回", "Answered by", {
    zh: "换日那天几点前回复都算当日回；不早于换日的时刻，最多晚 24 小时（26:00 是次日 2:00）。",
    en: "Until when, on the day of the turn, a reply still counts: the turn itself or up to 24 hours later (26:00 is 2:00 of the next day).",
  }),
});

const custom = z.strictObject({
  label: field(text, "名称", "Name"),
  insteadOf: field(z.string().min(1).max(60), "代替哪条", "Instead of", {
    zh: "它代替的平台规则；那家平台其余规则的门槛照样考核。",
    en: "The platform's rule it takes the place of; gates of that platform's other rules go on to be judged.",
  }).optional(),
  validFrom: field(
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
    "从何时起",
    "Valid from",
    {
      zh: "从哪年哪月起是这样：2026、2026-11 或 2026-11-01。",
      en: "Since when it has been so: 2026, 2026-11 or 2026-11-01.",
    },
  ).optional(),
  measures: field(
    z.enum([
      "reply-share",
      "mean-response",
      "response-percentile",
      "unstaffed-share",
      "no-reply-share",
    ]),
    "考核什么",
    "Measures",
    {
      zh: "按时回复的比例（reply-share，省略时）；平均响应时长（mean-response）；响应时长的分位数（response-percentile），如九成回复不超过多少秒；没人在岗时来的比例（unstaffed-share）；始终没回的比例（no-reply-share）。后四种不看统计单位，也没有时限。模拟里没有人打分：好评率、满意度、同行排名写不成规则。",
      en: "reply-share: share replied to in time (when left out); mean-response: mean time to the reply; response-percentile: the time that nine in ten replies, say, do not exceed; unstaffed-share: share that came while nobody was on duty; no-reply-share: share never answered. The last four have no limit and units of their own. Nobody gives ratings in the simulation: shares of praise, satisfaction and ranks among peers cannot be written as a rule.",
    },
  ).optional(),
  percentile: field(
    z.number().min(0.01).max(0.999).meta({ unit: "share" }),
    "几成回复",
    "Percentile",
    {
      zh: "只用于响应时长的分位数：90% 就是看 P90，九成回复不超过的时长；没有回复的不在内。",
      en: "For the percentile of the response only: 90 % is P90, the time that nine in ten replies do not exceed; what got no reply is not in it.",
    },
  ).optional(),
  counts: field(z.enum(["turn", "first-turn", "session", "buyer-day"]), "统计单位", "Unit", {
    zh: "turn：每一轮问答；first-turn：每个会话的第一轮；session：每个会话，看最慢一轮；buyer-day：每位买家每天，看最慢一轮。",
    en: "turn: every round; first-turn: the first round of a contact; session: a contact by its slowest round; buyer-day: a buyer on a day by the slowest round.",
  }),
  within: field(askedTime, "几秒内算达标", "Limit", {
    zh: "回复在这么多秒之内才算；有结算周期时可以省略。",
    en: "A reply counts when it comes within so many seconds; may be left out where there is a cycle.",
  }).optional(),
  cycle: field(cycle, "结算周期", "Cycle", {
    zh: "不按零点、而按每天某个时刻结算：周期内的提问要在截止时刻前回。写了它就不看“跨零点未回”。",
    en: "Settled at an hour of the day in place of midnight: what is asked within a cycle must be answered by a time after its end. What is said of midnight then does not count.",
  }).optional(),
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
    zh: "平台公开的标准，按比例；没有另写门槛（gates）时，任何一天低于它（要低的比例：达到它）就算没过。",
    en: "The share the platform asks for; where no gates are written, any day below it (of shares to keep low: at it) is missed.",
  }).optional(),
  targetTime: field(askedTime, "平台要求的时长", "Time asked by the platform", {
    zh: "平均时长或分位数的标准；没有另写门槛（gates）时，任何一天超过它就算没过。",
    en: "The mean time or percentile asked for; where no gates are written, any day above it is missed.",
  }).optional(),
  fine: field(z.number().min(0).max(1e7).meta({ unit: "yuan" }), "没过门槛的罚款", "Fine", {
    zh: "没有另写门槛（gates）时，没过的每一天罚多少元；要先写平台要求。",
    en: "Where no gates are written, yuan for each day missed; needs what the platform asks.",
  }).optional(),
  gates: field(z.array(ownGate).max(20), "门槛与罚款", "Gates and penalties", {
    zh: "自己写的门槛：要求、方向、考核期、影响什么、怎么罚。写了就代替上面的平台要求和罚款。",
    en: "Lines of your own: what they ask, on which side, over which days, what is at risk and what it costs. They take the place of the plain line above.",
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
