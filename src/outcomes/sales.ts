import type { Day, Outcome } from "./outcome.ts";
import { type Value, lostIn, valuationOf } from "./valuation.ts";

const source = {
  zh: "期望值；docs/model.md“Conversion”（p 和 φ 的可信度见方案的出处）",
  en: "expected values; docs/model.md, conversion (grades of p and φ stand with the plan's sources)",
} as const;

/** A sum over slots of something read from the day's valuation. */
const totalOf = (
  words: Pick<Outcome, "id" | "label" | "definition" | "unit" | "better">,
  valueOf: (day: Day) => Value,
  inSlot: (value: Value, slot: number) => number,
): Outcome => ({
  ...words,
  group: "sales",
  source,
  bySlot: words.unit === "yuan",
  total: true,
  measure: (day, of, per) => {
    const value = valueOf(day);
    per[0] = 1;
    for (let slot = 0; slot < of.length; slot++) of[slot] = inSlot(value, slot);
  },
});

const ordersOf = (day: Day): Value => valuationOf(day).orders;
const salesOf = (day: Day): Value => valuationOf(day).sales;
const potential = (value: Value, slot: number): number => value.potential[slot] as number;
const kept = (value: Value, slot: number): number => potential(value, slot) - lostIn(value, slot);

/** Orders and sales expected of the customers who wrote, and what instant answers would have brought. */
export const salesOutcomes: readonly Outcome[] = [
  totalOf(
    {
      id: "sales",
      label: { zh: "询单成交额", en: "Sales to customers who asked" },
      definition: {
        zh: "来咨询的顾客的期望成交额：每人客单价 × 购买概率，按首次来的时刻归入时段；不含静默下单",
        en: "Expected sales to customers who wrote: order value times chance to buy, in the slot of their first contact; silent orders are not in it",
      },
      unit: "yuan",
      better: "higher",
    },
    salesOf,
    kept,
  ),
  totalOf(
    {
      id: "potential-sales",
      label: { zh: "可成交额（句句秒回）", en: "Potential sales" },
      definition: {
        zh: "同一批顾客如果立刻得到完整、熟练的回答会有的期望成交额",
        en: "Expected sales to the same customers had each been answered at once, in full and well",
      },
      unit: "yuan",
      better: "neither",
    },
    salesOf,
    potential,
  ),
  totalOf(
    {
      id: "conversions",
      label: { zh: "询单成交数", en: "Orders of customers who asked" },
      definition: {
        zh: "来咨询的顾客的期望下单数（期望值，不抽签）",
        en: "Expected orders of customers who wrote; expected values, nothing is drawn",
      },
      unit: "orders",
      better: "higher",
    },
    ordersOf,
    kept,
  ),
  totalOf(
    {
      id: "potential-conversions",
      label: { zh: "可成交数（句句秒回）", en: "Potential orders" },
      definition: {
        zh: "同一批顾客如果立刻得到完整、熟练的回答会有的期望下单数",
        en: "Expected orders of the same customers had each been answered at once, in full and well",
      },
      unit: "orders",
      better: "neither",
    },
    ordersOf,
    potential,
  ),
  totalOf(
    {
      id: "lost-conversions",
      label: { zh: "流失订单数", en: "Orders lost" },
      definition: {
        zh: "可成交数减去询单成交数：等不及、没聊完、答得不够好、答得慢而少掉的订单",
        en: "Potential orders less expected orders: lost to leaving, weaker answers and slow ones",
      },
      unit: "orders",
      better: "lower",
    },
    ordersOf,
    lostIn,
  ),
  {
    id: "conversion-share",
    group: "sales",
    label: { zh: "询单转化率", en: "Inquiry conversion rate" },
    definition: {
      zh: "可能购买的咨询顾客里期望下单的比例；售后顾客不在内",
      en: "Expected orders per customer who wrote and might buy; after-sales customers are not in it",
    },
    unit: "share",
    better: "higher",
    source,
    bySlot: false,
    measure: (day, of, per) => {
      const { orders, buyers } = valuationOf(day);
      for (let slot = 0; slot < of.length; slot++) {
        of[slot] = kept(orders, slot);
        per[slot] = buyers[slot] as number;
      }
    },
  },
  totalOf(
    {
      id: "lost-sales",
      label: { zh: "少卖的钱", en: "Sales lost" },
      definition: {
        zh: "可成交额减去询单成交额，按顾客首次来的时刻归入时段；由五部分相加：被别家抢走、没等到第一句、聊到一半走了、等到了但太慢、答得不够好",
        en: "Potential sales less expected sales, in the slot of the customer's first contact; it adds up what is lost to rivals, before a first reply, in mid-chat, to slow replies and to weaker answers",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    lostIn,
  ),
  totalOf(
    {
      id: "lost-sales-to-rivals",
      label: { zh: "少卖：被别家抢走", en: "Lost: rivals answered first" },
      definition: {
        zh: "同时问的别家先答复、因而离开的顾客少买的钱；方案没写别家时为 0",
        en: "Lost on customers who left because another shop asked at the same time answered first; 0 where the scenario has no rivals",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    (value, slot) => value.rivals[slot] as number,
  ),
  totalOf(
    {
      id: "lost-sales-before-first-reply",
      label: { zh: "少卖：没等到第一句", en: "Lost: left before a first reply" },
      definition: {
        zh: "一句人工回复都没收到的顾客少买的钱：离开的、在机器人处走掉的、没进得来的、结束时还在等的；被别家抢走的另算",
        en: "Lost on customers without a single human reply: those who left, left at the bot, were turned away, or were still waiting at the end; those who went to a rival are counted apart",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    (value, slot) => value.before[slot] as number,
  ),
  totalOf(
    {
      id: "lost-sales-later",
      label: { zh: "少卖：聊到一半走了", en: "Lost: left in mid-chat" },
      definition: {
        zh: "收到过回复但没聊完的顾客少买的钱，按没收到的回复所占比例",
        en: "Lost on customers who got some replies and left before the rest, by the share of replies they missed",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    (value, slot) => value.later[slot] as number,
  ),
  totalOf(
    {
      id: "lost-sales-quality",
      label: { zh: "少卖：答得不够好", en: "Lost: weaker answers" },
      definition: {
        zh: "由临时客服或机器人而不是熟练客服来答而少卖的钱（只影响回答带来的那部分转化）",
        en: "Lost because a temp or the bot answered in place of a proficient agent; acts on the part of conversion that answers bring",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    (value, slot) => value.quality[slot] as number,
  ),
  totalOf(
    {
      id: "lost-sales-slow",
      label: { zh: "少卖：等到了但太慢", en: "Lost: slow but waited for" },
      definition: {
        zh: "顾客等到了但嫌慢而少买的钱；默认关闭（惩罚系数为 0），免得和离开重复计算",
        en: "Lost on customers who waited for slow replies; off by default (penalty 0), so that leaving is not counted twice",
      },
      unit: "yuan",
      better: "lower",
    },
    salesOf,
    (value, slot) => value.slow[slot] as number,
  ),
  {
    id: "lost-sales-share",
    group: "sales",
    label: { zh: "少卖的比例", en: "Share of sales lost" },
    definition: { zh: "少卖的钱占可成交额的比例", en: "Sales lost over potential sales" },
    unit: "share",
    better: "lower",
    source,
    bySlot: false,
    measure: (day, of, per) => {
      const { sales } = valuationOf(day);
      for (let slot = 0; slot < of.length; slot++) {
        of[slot] = lostIn(sales, slot);
        per[slot] = potential(sales, slot);
      }
    },
  },
];
