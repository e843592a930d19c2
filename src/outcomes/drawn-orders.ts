import { purchaseLuck } from "#engine/purchase-luck.ts";
import { columnsOf } from "./columns.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Outcome } from "./outcome.ts";
import { buyersOf, chanceToBuy } from "./valuation.ts";

/** Per slot of the customer's first contact. */
interface DrawnOrders {
  readonly orders: Float64Array;
  /** Orders that instant answers would have brought and this day did not. */
  readonly lost: Float64Array;
  readonly sales: Float64Array;
}

/**
 * Purchases by lot: one uniform draw u for a customer, who buys when u < P(buy), and would have bought when u < p. The same u
 * serves the day as it was and the day as it might have been, so lost orders are exactly those with P(buy) <= u < p.
 */
const drawnOrdersOf = oncePerDay((day): DrawnOrders => {
  const { contacts } = day.journal;
  const { contactSlot } = columnsOf(day);
  const kinds = day.scenario.customers;
  const buyers = buyersOf(day);
  const luckOf = purchaseLuck(
    day.journal,
    kinds.map(({ id }) => id),
  );
  const orders = new Float64Array(day.slots.count);
  const lost = new Float64Array(day.slots.count);
  const sales = new Float64Array(day.slots.count);
  for (let i = 0; i < buyers.count; i++) {
    const c = buyers.rows[i] as number;
    const luck = luckOf(c);
    if (luck >= (buyers.chance[c] as number)) continue;
    const slot = contactSlot[c] as number;
    const bought = luck < chanceToBuy(buyers, c);
    const into = bought ? orders : lost;
    into[slot] = (into[slot] as number) + 1;
    if (bought)
      sales[slot] =
        (sales[slot] as number) + (kinds[contacts.customer[c] as number]?.orderValue ?? 0);
  }
  return { orders, lost, sales };
});

const words = {
  group: "sales",
  source: {
    zh: "每位顾客抽一次签；docs/model.md“Conversion”",
    en: "drawn with one address per customer; docs/model.md, conversion",
  },
  bySlot: false,
  total: true,
} as const;

const measured =
  (column: keyof DrawnOrders): Outcome["measure"] =>
  (day, of, per) => {
    per[0] = 1;
    of.set(drawnOrdersOf(day)[column]);
  };

/** What one day's till would show: expected orders with the luck of single purchases added. */
export const drawnOrders: readonly Outcome[] = [
  {
    ...words,
    id: "drawn-orders",
    unit: "orders",
    better: "higher",
    label: { zh: "抽签订单数", en: "Orders drawn by lot" },
    definition: {
      zh: "每位顾客按购买概率抽一次签，中签的订单数；长期平均等于询单成交数，每天会上下波动",
      en: "Orders when every customer draws a lot with the chance to buy; equal to expected orders in the long run, scattered from day to day",
    },
    measure: measured("orders"),
  },
  {
    ...words,
    id: "drawn-lost-orders",
    unit: "orders",
    better: "lower",
    label: { zh: "抽签流失订单数", en: "Orders lost, by lot" },
    definition: {
      zh: "同一支签：句句秒回会买、实际没买的顾客数",
      en: "The same lots: customers who would have bought with instant answers and did not",
    },
    measure: measured("lost"),
  },
  {
    ...words,
    id: "drawn-sales",
    unit: "yuan",
    better: "higher",
    label: { zh: "抽签成交额", en: "Sales drawn by lot" },
    definition: {
      zh: "中签订单的金额之和",
      en: "Order values of the orders drawn by lot, added up",
    },
    measure: measured("sales"),
  },
];
