import { z } from "zod";
import { distribution } from "./distribution.ts";
import { field, share, time } from "./field.ts";

const hold = z.strictObject({
  afterEnd: field(time, "结束后占位", "After the end", {
    zh: "聊完之后仍占用接待位的秒数。",
    en: "Seconds a finished chat still fills its slot.",
  }),
  whileThinking: field(time.nullable(), "沉默占位", "While thinking", {
    zh: "顾客沉默多久后让出接待位；空着（null）表示从不。",
    en: "Silence of the customer after which the slot is given back; empty (null) means never.",
  }),
});

const switchCost = z.strictObject({
  perChat: field(share, "每单损耗", "Per chat"),
  above: field(z.int().min(1).max(1000), "起算单数", "Above"),
});

/** Who answers what, and in which order. */
export const service = z.strictObject({
  assignment: field(z.enum(["push", "queue"]), "分配方式", "Assignment", {
    zh: "push：立即派给客服，上限可以不设；queue：集中排队，有客服低于接待上限时再派，必须设上限。",
    en: "push: to an agent at once; a cap is optional. queue: wait centrally until an agent is below the cap, which must be set.",
  }),
  agentChoice: field(
    z.enum(["fewest-open", "fewest-pending", "weighted-round-robin", "random"]),
    "派给谁",
    "Choice of agent",
  ),
  ties: field(z.enum(["longest", "random"]), "并列时", "Ties", {
    zh: "条件相同时：选处于该数目最久的人，或抽签。",
    en: "Between equals: whoever has been longest at that number, or by lot.",
  }),
  replyOrder: field(
    z.enum(["oldest-message", "inbox-order", "first-questions-first", "vip-first"]),
    "回复顺序",
    "Reply order",
  ),
  firstPatienceUntil: field(
    z.enum(["assigned", "reply-started", "reply-sent"]),
    "首响耐心止于",
    "First patience until",
  ),
  laterPatienceUntil: field(
    z.enum(["reply-started", "reply-sent"]),
    "后续耐心止于",
    "Later patience until",
  ),
  afterAssignment: field(z.enum(["no-clock", "later-clock"]), "分配之后", "After assignment", {
    zh: "firstPatienceUntil 为 assigned 时，首条消息派出后：一直等，或改按后续耐心计时。",
    en: 'What a first message does once assigned if `firstPatienceUntil` is "assigned": wait for ever or by the later clock.',
  }),
  capacity: field(z.int().min(0).max(1_000_000).nullable(), "系统容量", "Capacity", {
    zh: "系统内最多的聊天数，机器人接待的不算；空着（null）表示不限。",
    en: "Most chats in the system, those with the bot left out; empty (null) means no limit.",
  }),
  hold: field(hold, "占位", "Hold"),
  handoverEffort: field(time, "转接用时", "Hand-over effort", {
    zh: "聊天换人后首次回复多花的时间。",
    en: "Extra effort of the first reply after a chat changed hands.",
  }),
  switchCost: field(switchCost, "切换损耗", "Switching cost", {
    zh: "在聊超过起算单数后，每多一个，用时增加这个比例。",
    en: "Effort grows by this share for each open chat beyond the number allowed for free.",
  }),
  shiftEnd: field(z.enum(["hand-over", "finish-chats", "first-free"]), "下班时", "At shift end", {
    zh: "客服下班或休息时怎么做。",
    en: "What an agent does at the end of a shift or at a break.",
  }),
  wrapUp: field(distribution.nullable(), "收尾时间", "Wrap-up", {
    zh: "聊完一单后的停顿；关掉（null）就没有。",
    en: "Agent's pause after a finished chat; off (null) means none.",
  }),
});
