import { z } from "zod";
import { field, share } from "./field.ts";

const yuan = z.number().min(0).max(1e7).meta({ unit: "yuan" });

/** What visitors buy who never write; a part of `demand`. */
export const silent = z.strictObject({
  conversion: field(share, "静默转化率", "Silent conversion", {
    zh: "不咨询的访客里直接下单的比例。",
    en: "Share of the visitors who do not write that buy all the same.",
  }),
  orderValue: field(yuan, "静默客单价", "Silent order value", {
    zh: "静默下单的客单价。",
    en: "Yuan of an order placed without a chat.",
  }),
});

const goodwill = z.strictObject({
  orderValue: field(yuan, "以后每单金额", "Value of a later order", {
    zh: "回头单和被介绍来的单，每单多少元。",
    en: "Yuan of an order that would have come later or by recommendation.",
  }),
  repeatOrders: field(z.number().min(0).max(100), "以后的订单数", "Later orders", {
    zh: "一位满意的顾客以后还会下的单数（自己定期限，例如一年）。",
    en: "Further orders of a contented customer over the time you look at, say a year.",
  }),
  lostShare: field(share, "因此不再回来的比例", "Share of them lost", {
    zh: "没人理的顾客，以后的单少掉的比例。",
    en: "Share of those orders lost once the customer was left waiting.",
  }),
  told: field(z.number().min(0).max(1000), "会告诉几个人", "People told", {
    zh: "没人理的顾客会向多少人抱怨；“250 定律”说的是人脉上限，不是实测。",
    en: "How many hear of it from a customer left waiting; the 'law of 250' is a saying about acquaintances, not a measurement.",
  }),
  turnedAway: field(share, "听说的人少买的单", "Orders lost per person told", {
    zh: "每个听说的人平均少下的单数。",
    en: "Orders lost per person who hears of it, on average.",
  }),
});

/** What a yuan of sales is worth to the shop. */
export const money = z.strictObject({
  grossMargin: field(share, "毛利率", "Gross margin", {
    zh: "退款后的销售额里，扣掉货、运费、平台佣金后剩下的比例。",
    en: "Part of net sales left after goods, shipping and the platform's commission.",
  }),
  refundShare: field(share, "退款占比", "Refund share", {
    zh: "成交额里最终退款的比例；大促常见 3%～75%，看品类。",
    en: "Part of sales that is refunded in the end; 3 to 75% in festivals, by category.",
  }),
  goodwill: field(goodwill, "回头与口碑", "Goodwill", {
    zh: "另记的账，全是假设：没人理的顾客以后少买的、传出去少来的。不写就不算，也从不并入少卖的钱。",
    en: "A ledger apart, all assumptions: what customers left waiting buy less of later, and what their word keeps away. Off unless written, and never part of the sales lost.",
  }).optional(),
});
