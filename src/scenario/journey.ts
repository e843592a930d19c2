import { z } from "zod";
import { field } from "./field.ts";

/** The buyer's way through a shop, in its order. */
const journeySteps = [
  "search",
  "consult",
  "order",
  "pay",
  "returns",
  "receipt",
  "review",
  "follow-up-review",
] as const;

/** What a customer asks about; the doubts are objections. */
const questionTypes = [
  "product",
  "suitability",
  "size",
  "price-doubt",
  "quality-doubt",
  "trust-doubt",
  "promotion",
  "stock",
  "delivery",
  "invoice",
  "change-order",
  "chase-shipping",
  "logistics",
  "refund",
  "exchange",
  "usage",
  "complaint",
  "review",
  "other",
] as const;

export const journey = field(z.enum(journeySteps), "购物步骤", "Step of the journey", {
  zh: "搜索、咨询、拍下、付款、退换货、确认收货、评价、追加评价；只作标记，用来分组看结果。",
  en: "Search, consult, order, pay, returns, receipt, review, follow-up review; a label by which results are grouped.",
});

export const question = field(z.enum(questionTypes), "问题类型", "Question", {
  zh: "问的是什么：商品、适用、尺码、嫌贵、疑质量、疑正品、活动、库存、时效、发票、改单、催发货、物流、退款、换货、用法、投诉、评价；只作标记。",
  en: "What is asked about; doubts of price, quality and trust are objections. A label by which results are grouped.",
});

export const relation = field(z.enum(["new", "returning", "vip"]), "新老客", "Relation", {
  zh: "新客、老客或重要客户；只作标记，优先级另写。",
  en: "New, returning or VIP; a label, the priority is a field of its own.",
});
