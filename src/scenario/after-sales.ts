import { z } from "zod";
import { distribution } from "./distribution.ts";
import { field, id, share, text, time } from "./field.ts";

const name = field(text, "名称", "Name");
const yuan = z.number().min(0).max(100_000).meta({ unit: "yuan" });
const positiveTime = z.number().positive().max(1e9).meta({ unit: "s" });

const kind = z.strictObject({
  id,
  name,
  perOrder: field(share, "每单发生率", "Per order", {
    zh: "每个付款订单带来这种咨询的概率；有 contactsPerOrder 时按比例缩放。",
    en: "Chance that a paid order brings this contact; scaled where contactsPerOrder is given.",
  }),
  delay: field(distribution, "付款后多久", "Delay after payment", {
    zh: "从付款到顾客来问的时间。",
    en: "Time from payment to the customer's message.",
  }),
  customer: field(id, "顾客类型", "Customer class", {
    zh: "以哪一类售后顾客的身份来：用时、回合、耐心、机器人都按那一类。",
    en: "The after-sales class it comes in as: effort, rounds, patience and bot are those of the class.",
  }),
  bot: field(z.boolean(), "机器人可先接", "Bot may answer", {
    zh: "false：这种咨询直接进人工；省略则按顾客类型的设置。",
    en: "false: straight to the people; the settings of the class when left out.",
  }).optional(),
});

const chase = z.strictObject({
  by: field(z.enum(["nobody", "tool", "hand"]), "谁来催付", "Chased by", {
    zh: "没有人（nobody）：不催；工具自动（tool）：到点由工具发；客服人工（hand）：手上空时逐单催，占工时。",
    en: "nobody; tool: sent on time by software; hand: by agents whose hands are free, order by order, which takes their time.",
  }),
  after: field(time, "下单后多久催", "Chased after", {
    zh: "下单后多久还没付就催。",
    en: "How long after the order a chase is due.",
  }),
  recovered: field(share, "及时催付挽回率", "Recovered by a prompt chase", {
    zh: "不催就不付的订单里，及时催到后付款的比例。",
    en: "Share of orders that would not have been paid, paid after a prompt chase.",
  }),
  prompt: field(time, "多快算及时", "Prompt within", {
    zh: "下单后这么久之内催到都算及时。",
    en: "A chase within this time of the order is a prompt one.",
  }),
  halving: field(positiveTime, "挽回率减半时间", "Halving time", {
    zh: "过了及时，每晚这么久挽回率减半。",
    en: "Later than that, the share recovered halves with every such time.",
  }),
  effort: field(distribution, "每单催付用时", "Effort of a chase", {
    zh: "人工催一单所用的时间。",
    en: "An agent's time for one chase by hand.",
  }),
  cost: field(yuan, "工具每单费用", "Cost of the tool", {
    zh: "工具每催一单的费用。",
    en: "Yuan per order chased by the tool.",
  }),
  staff: field(z.array(id).min(1).max(20), "谁负责", "By whom", {
    zh: "人工催付的客服类型代号；省略则谁有空谁催。",
    en: "Ids of the staff types that chase by hand; anybody when left out.",
  }).optional(),
});

const unpaid = z.strictObject({
  share: field(share, "下单未付款占比", "Not paid at once", {
    zh: "下单时没有马上付款的订单比例。",
    en: "Share of orders not paid when they are placed.",
  }),
  selfPaid: field(share, "自己会付的占比", "Pay by themselves", {
    zh: "没人催也会付款的比例。",
    en: "Share of those that pay without being chased.",
  }),
  selfPaidAfter: field(distribution, "多久后自己付", "Time to pay by themselves"),
  closeAfter: field(positiveTime, "多久不付关单", "Closed after", {
    zh: "下单后多久仍未付款，订单自动关闭。",
    en: "An order still unpaid after this time is closed.",
  }),
  chase: field(chase, "催付", "Chase"),
});

const refunds = z.strictObject({
  share: field(share, "退款率", "Refund share", {
    zh: "付款订单里最终退款的比例。",
    en: "Share of paid orders that are refunded in the end.",
  }),
  kind: field(id, "对应咨询", "Kind of contact", {
    zh: "退款时发生的那种咨询；它的发生率低于退款率的部分，是顾客自助办完的退款。",
    en: "The kind of contact a refund comes with; refunds beyond its rate are done by the customers themselves.",
  }),
  value: field(share, "退款金额占比", "Part refunded", {
    zh: "退款金额占订单金额的比例。",
    en: "Part of the order's value that is paid back.",
  }),
});

const recontact = z.strictObject({
  resolved: field(share, "首次解决率", "First-contact resolution", {
    zh: "聊完的售后咨询里问题解决的比例；客服类型可另设 resolution。",
    en: "Share of finished after-sales contacts whose problem is solved; staff types may set their own `resolution`.",
  }),
  share: field(
    z.number().min(0).max(0.99).meta({ unit: "share" }),
    "没解决会再来的占比",
    "Share that comes back",
    {
      zh: "没解决或没等到的顾客里会再来的比例，每次都一样。",
      en: "Share of customers unresolved or gone who come back, the same each time.",
    },
  ),
  after: field(distribution, "多久后再来", "Time to come back"),
});

const disputes = z.strictObject({
  share: field(share, "放弃后升级纠纷占比", "Disputes of those who give up", {
    zh: "问题没解决也不再来问的顾客里，申请平台介入的比例。",
    en: "Share of customers who give up unresolved that ask the platform to rule.",
  }),
  work: field(distribution, "每件纠纷用时", "Work on a dispute", {
    zh: "客服举证、跟进一件纠纷的时间。",
    en: "An agent's time for evidence and follow-up of one dispute.",
  }),
});

const mend = z.strictObject({
  effort: field(distribution, "挽回一条用时", "Effort to mend", {
    zh: "客服联系一位给差评的顾客所用的时间。",
    en: "An agent's time for one customer who left a bad review.",
  }),
  mended: field(share, "改评占比", "Share mended", {
    zh: "联系之后改好评的比例。",
    en: "Share of bad reviews changed after it.",
  }),
  compensation: field(yuan, "每条补偿", "Compensation", {
    zh: "改评一条花的补偿。",
    en: "Yuan spent on each review that is mended.",
  }),
});

const reviews = z.strictObject({
  perOrder: field(share, "中差评率", "Bad reviews per order", {
    zh: "付款订单里，与客服无关的中差评比例。",
    en: "Bad reviews per paid order, whatever the service does.",
  }),
  afterGivenUp: field(share, "放弃后差评占比", "Bad reviews of those who give up", {
    zh: "问题没解决也不再来问的顾客里留差评的比例。",
    en: "Share of customers who give up unresolved that leave a bad review.",
  }),
  delay: field(distribution, "多久后评价", "Time to the review"),
  mend: field(mend, "差评挽回", "Mending", {
    zh: "客服手上空时联系顾客；省略则不做。",
    en: "Agents whose hands are free talk to the customer; nobody does when left out.",
  }).optional(),
});

const measure = z.strictObject({
  id,
  name,
  on: field(z.boolean(), "采用", "On"),
  kinds: field(z.array(id).min(1).max(20), "减少哪些咨询", "Kinds of contacts"),
  coverage: field(share, "覆盖订单占比", "Coverage", {
    zh: "受益的订单比例，如提前打包的爆款占订单的比例。",
    en: "Share of orders it reaches, such as that of hot items packed beforehand.",
  }),
  reduction: field(share, "少问的比例", "Reduction", {
    zh: "受益订单里这些咨询减少的比例。",
    en: "Share of these contacts that the orders reached no longer bring.",
  }),
  cost: field(yuan, "每单费用", "Cost per order", {
    zh: "每个受益订单的费用。",
    en: "Yuan per order reached.",
  }),
});

/** What orders bring once they are placed. */
export const afterSales = z.strictObject({
  contactsPerOrder: field(z.number().min(0).max(1), "每单售后咨询数", "Contacts per order", {
    zh: "一个总旋钮：把各种咨询的发生率一起缩放到这个合计（准备措施之前）；省略则按各自的发生率。常见 0.05～0.4。",
    en: "One knob: scales the rates of all kinds to this sum, before measures of preparation; their own rates when left out. 0.05 to 0.4 is usual.",
  }).optional(),
  kinds: field(z.array(kind).min(1).max(20), "售后咨询种类", "Kinds of contacts", {
    zh: "订单隔一段时间带来的咨询。",
    en: "Contacts that orders bring after a while.",
  }),
  ordersBefore: field(
    z.array(z.number().min(0).max(1e7)).max(60),
    "之前每天的订单",
    "Orders on the days before",
    {
      zh: "时间范围开始前各天的付款订单数，最近一天在前；它们的售后也会来。",
      en: "Paid orders on each day before the horizon, the latest first; their contacts come as well.",
    },
  ).optional(),
  unpaid: field(unpaid, "拍下未付款", "Orders not paid at once", {
    zh: "省略则下单都当场付款。写上之后，询单转化率指下单，不是付款。",
    en: "All orders are paid at once when left out. With it, conversion means placing an order, not paying.",
  }).optional(),
  refunds: field(refunds, "退款", "Refunds").optional(),
  recontact: field(recontact, "再次来问", "Coming back", {
    zh: "省略则售后咨询一次了结。",
    en: "After-sales contacts end once and for all when left out.",
  }).optional(),
  disputes: field(disputes, "纠纷", "Disputes").optional(),
  reviews: field(reviews, "中差评", "Bad reviews").optional(),
  preparation: field(z.array(measure).max(20), "准备措施", "Preparation", {
    zh: "让售后咨询变少的准备：爆款提前打包、预售说明等。",
    en: "What lowers contacts beforehand: hot items packed early, notices about presale, and so on.",
  }).optional(),
  wrongAnswerFactor: field(z.number().min(1).max(20), "答错后售后倍数", "Factor of wrong answers", {
    zh: "被答错或过度承诺的顾客，其订单的售后咨询是平常的几倍；需要客服类型写有 wrongAnswers。",
    en: "Contacts of an order whose customer was told wrong, against others; needs `wrongAnswers` of the staff types.",
  }).optional(),
});
