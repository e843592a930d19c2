import { z } from "zod";
import { customerBot } from "./auto-reply.ts";
import { distribution } from "./distribution.ts";
import { field, id, share, text, time } from "./field.ts";
import { journey, question, relation } from "./journey.ts";
import { rivals } from "./rivals.ts";

const patience = z.strictObject({
  grace: field(time, "宽限", "Grace"),
  law: field(distribution.nullable(), "耐心分布", "Law of patience"),
});

const conversion = z.strictObject({
  answered: field(share, "询单转化率", "Inquiry conversion", {
    zh: "回复即时、完整、专业时的购买概率。",
    en: "Chance to buy after instant, complete, proficient answers.",
  }),
  floor: field(share, "无人回复仍购买的比例", "Floor", {
    zh: "没有人回复时，上述概率还剩下的比例。",
    en: "Share of that chance that stays when nobody answers.",
  }),
  slowLoss: field(z.number().min(0).max(1), "慢回复损失", "Loss of slow replies", {
    zh: "等到了但慢的回复的折减：exp(-slowLoss × 各次回复超过 slowAfter 的秒数之和)。",
    en: "Penalty for slow replies that were still waited for: exp(-slowLoss x seconds beyond slowAfter, summed over replies).",
  }),
  slowAfter: field(time, "慢回复起点", "Slow after"),
});

const rounds = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("geometric"),
    mean: field(z.number().min(1).max(1000), "平均回合数", "Mean rounds"),
  }),
  z.strictObject({
    kind: z.literal("fixed"),
    count: field(z.int().min(1).max(10_000), "回合数", "Rounds"),
  }),
  z.strictObject({ kind: z.literal("endless") }),
]);

/** One class of customers: what they want, how long they wait, what they spend. */
export const customer = z.strictObject({
  id,
  name: field(text, "名称", "Name"),
  need: field(z.enum(["presale", "aftersales"]), "需求", "Need"),
  journey: journey.optional(),
  question: question.optional(),
  relation: relation.optional(),
  share: field(share, "占比", "Share", {
    zh: "占咨询数的比例；各类之和为 1。",
    en: "Share of contacts; the shares of all classes add up to 1.",
  }),
  priority: field(z.int().min(0).max(9), "优先级", "Priority", {
    zh: "数字大的先答，只在队列或回复顺序看优先级时起作用。",
    en: "Higher goes first where the queue or the reply order looks at it.",
  }),
  headStart: field(time.optional(), "排队提前量", "Head start in the queue", {
    zh: "在排队时按已经多等了这么久计算。",
    en: "Counts as time already waited where the central queue compares.",
  }),
  orderValue: field(z.number().min(0).max(1e7).meta({ unit: "yuan" }), "客单价", "Order value", {
    zh: "这类顾客平均每单多少元。",
    en: "Yuan of an order of this class, on average.",
  }),
  conversion: field(conversion, "转化", "Conversion"),
  rounds: field(rounds, "回合", "Rounds", {
    zh: "一次咨询计划的回复数。",
    en: "Replies planned for one contact.",
  }),
  effort: field(distribution, "单次回复用时", "Effort", {
    zh: "客服读、想、打字，发出一次回复所用的时间。",
    en: "An agent's time for one reply: read, think, type.",
  }),
  think: field(distribution, "思考时间", "Thinking time", {
    zh: "顾客从收到回复到发出下一条消息的时间。",
    en: "Customer's time from a reply to the next message.",
  }),
  patience: field(
    z.strictObject({
      first: field(patience, "首次回复前", "Before the first reply"),
      later: field(patience, "后续回复前", "Before later replies"),
    }),
    "耐心",
    "Patience",
    {
      zh: "顾客先等一段宽限，再等按分布抽取的时间；空着（null）表示一直等。",
      en: "A customer waits the grace plus a draw of the law; empty (null) means for ever.",
    },
  ),
  rivals: field(rivals, "同时问的别家", "Rival shops", {
    zh: "省略则耐心里已经包含别家的影响；只用于售前。",
    en: "Left out, patience stands for rivals as well; only for customers before buying.",
  }).optional(),
  silentShare: field(share, "无声流失占比", "Silent share", {
    zh: "离开者中不作声离开的比例。",
    en: "Share of leavers who leave without a sign.",
  }),
  balkShare: field(share, "见忙即走占比", "Balking share", {
    zh: "没有空闲客服时立即离开的比例。",
    en: "Share that leaves at once when no agent is free.",
  }),
  returnShare: field(share, "回头占比", "Return share", {
    zh: "离开者中隔一段时间（returnAfter）再来一次的比例。",
    en: "Share of leavers who come back once, after a draw of `returnAfter`.",
  }),
  returnAfter: field(distribution, "回头间隔", "Time to return"),
  menu: field(share.optional(), "菜单自助占比", "Deflected by the menu", {
    zh: "被自助菜单答好、不再找人的比例，“自动回复”里要启用菜单；空着为 0。",
    en: "Share that the self-service menu answers, so that nobody is asked; needs the menu under Auto-reply; 0 when left out.",
  }),
  bot: field(customerBot, "机器人", "Bot", {
    zh: "由机器人先答的咨询占比，以及其中被解决的占比。",
    en: "Share of contacts the bot answers first, and share of those it resolves.",
  }),
});
