import { type OrderLedger, caseLedgerOf } from "./after-sales-ledger.ts";
import { at, bySlotOf, ofOrders } from "./after-sales-words.ts";
import type { Day, Outcome } from "./outcome.ts";

/** Yuan spent after the sale: the tool that chases, making up for bad reviews, preparation. */
function spentOf(ledger: OrderLedger, day: Day): number {
  const { unpaid, reviews, preparation } = day.scenario.afterSales ?? {};
  const tool = unpaid?.chase.by === "tool" ? ledger.chased * unpaid.chase.cost : 0;
  const made = caseLedgerOf(day).mended * (reviews?.mend?.compensation ?? 0);
  const placed = ledger.placed.reduce((sum, orders) => sum + orders, 0);
  const prepared = (preparation ?? []).reduce(
    (sum, { on, coverage, cost }) => sum + (on ? placed * coverage * cost : 0),
    0,
  );
  return tool + made + prepared;
}

/** What became of the orders. */
export const orderOutcomes: readonly Outcome[] = [
  bySlotOf(
    {
      id: "placed-orders",
      group: "sales",
      unit: "orders",
      better: "higher",
      label: { zh: "下单数", en: "Orders placed" },
      definition: {
        zh: "询单与静默的下单数，逐单抽签，按下单时刻归入时段",
        en: "Orders of customers who asked and of silent ones, drawn one by one, in the slot in which they were placed",
      },
    },
    ({ placed }, slot) => at(placed, slot),
  ),
  bySlotOf(
    {
      id: "placed-sales",
      group: "sales",
      unit: "yuan",
      better: "higher",
      label: { zh: "下单金额", en: "Sales placed" },
      definition: { zh: "下单的金额，付不付款都算", en: "Yuan of the orders placed, paid or not" },
    },
    ({ placedYuan }, slot) => at(placedYuan, slot),
  ),
  bySlotOf(
    {
      id: "closed-sales",
      group: "sales",
      unit: "yuan",
      better: "lower",
      label: { zh: "未付款关闭金额", en: "Sales closed unpaid" },
      definition: {
        zh: "到期没付款而关闭的订单金额，按下单时刻归入时段",
        en: "Yuan of orders closed because nobody paid, in the slot in which they were placed",
      },
    },
    ({ closedYuan }, slot) => at(closedYuan, slot),
  ),
  bySlotOf(
    {
      id: "refunded-sales",
      group: "sales",
      unit: "yuan",
      better: "lower",
      label: { zh: "退款金额", en: "Sales refunded" },
      definition: {
        zh: "这段时间的订单最终退掉的金额（退款可能在结束之后），按下单时刻归入时段",
        en: "Yuan paid back on the orders of this run in the end, even after it, in the slot in which they were placed",
      },
    },
    ({ refundedYuan }, slot) => at(refundedYuan, slot),
  ),
  bySlotOf(
    {
      id: "kept-sales",
      group: "sales",
      unit: "yuan",
      better: "higher",
      label: { zh: "净成交额（逐单）", en: "Sales kept, order by order" },
      definition: {
        zh: "下单金额 − 未付款关闭金额 − 退款金额",
        en: "Sales placed less sales closed unpaid less sales refunded",
      },
    },
    ({ placedYuan, closedYuan, refundedYuan }, slot) =>
      at(placedYuan, slot) - at(closedYuan, slot) - at(refundedYuan, slot),
  ),
  ofOrders(
    {
      id: "closed-order-share",
      group: "sales",
      unit: "share",
      better: "lower",
      label: { zh: "订单流失率（未付款）", en: "Share of orders closed unpaid" },
      definition: { zh: "未付款关闭的订单占下单数", en: "Orders closed unpaid over orders placed" },
    },
    ({ closed, paid }) => [closed, closed + paid],
  ),
  ofOrders(
    {
      id: "chase-recovery-share",
      group: "sales",
      unit: "share",
      better: "higher",
      label: { zh: "催付挽回率", en: "Recovered by chasing" },
      definition: {
        zh: "催过的订单里因此付款的比例；自己会付的也催过时不算挽回",
        en: "Orders paid because they were chased over orders chased; those paid without need are not recovered",
      },
    },
    ({ recovered, chased }) => [recovered, chased],
  ),
  ofOrders(
    {
      id: "refund-share",
      group: "sales",
      unit: "share",
      better: "lower",
      label: { zh: "退款率", en: "Refund rate" },
      definition: {
        zh: "最终退款的订单占付款订单",
        en: "Orders refunded in the end over paid orders",
      },
    },
    ({ refunds, paid }) => [refunds, paid],
  ),
  ofOrders(
    {
      id: "refunds-without-contact-share",
      group: "sales",
      unit: "share",
      better: "higher",
      label: { zh: "自助退款占比", en: "Refunds without a contact" },
      definition: {
        zh: "退款里顾客自助办完、没来咨询的比例",
        en: "Share of refunds that customers did by themselves without writing",
      },
    },
    ({ refundsAlone, refunds }) => [refundsAlone, refunds],
  ),
  ofOrders(
    {
      id: "after-sales-spending",
      group: "sales",
      unit: "yuan",
      better: "lower",
      label: { zh: "售后与准备费用", en: "Spent on after-sales" },
      definition: {
        zh: "催付工具、差评补偿、准备措施的费用，不含工资",
        en: "The tool that chases, making up for bad reviews, and preparation; wages are not in it",
      },
    },
    (ledger, day) => [spentOf(ledger, day), 1],
  ),
];
