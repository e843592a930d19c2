import { seconds, toHours } from "#units/units.ts";
import { caseLedgerOf } from "./after-sales-ledger.ts";
import { described, ofCases, ofOrders } from "./after-sales-words.ts";
import type { Outcome } from "./outcome.ts";

/** What orders brought to the service. */
export const caseOutcomes: readonly Outcome[] = [
  {
    ...described({
      id: "after-sales-contacts",
      group: "volume",
      unit: "contacts",
      better: "lower",
      label: { zh: "订单带来的咨询", en: "Contacts brought by orders" },
      definition: {
        zh: "订单带来的售后咨询，再来一次再算一次",
        en: "Contacts about orders; a customer who comes back counts again",
      },
    }),
    bySlot: true,
    total: true,
    measure: (day, of, per) => {
      if (day.journal.afterSales === undefined) return;
      per[0] = 1;
      of.set(caseLedgerOf(day).contacts);
    },
  },
  ofCases(
    {
      id: "after-sales-still-to-come",
      group: "volume",
      unit: "contacts",
      better: "neither",
      label: { zh: "结束之后还会来的咨询", en: "Contacts still to come" },
      definition: {
        zh: "已下的订单在时间范围之后才会带来的首次咨询",
        en: "First contacts that the orders will bring after the end of the run",
      },
    },
    ({ toCome }) => [toCome, 1],
  ),
  ofCases(
    {
      id: "contacts-per-case",
      group: "volume",
      unit: "contacts",
      better: "lower",
      label: { zh: "每件事问几次", en: "Contacts per case" },
      definition: {
        zh: "已了结（解决或放弃）的售后事项平均问了几次",
        en: "Contacts over cases that are over, solved or given up",
      },
    },
    ({ contactsOfOver, over }) => [contactsOfOver, over],
  ),
  ofCases(
    {
      id: "first-contact-resolution",
      group: "response",
      unit: "share",
      better: "higher",
      label: { zh: "售后首次解决率", en: "First-contact resolution" },
      definition: {
        zh: "已了结的售后事项里一次就解决的比例",
        en: "Share of cases that are over which took one contact to solve",
      },
    },
    ({ solvedAtOnce, over }) => [solvedAtOnce, over],
  ),
  ofCases(
    {
      id: "given-up-share",
      group: "leaving",
      unit: "share",
      better: "lower",
      label: { zh: "售后放弃率", en: "Cases given up" },
      definition: {
        zh: "已了结的售后事项里没解决、顾客不再来问的比例",
        en: "Share of cases that are over without a solution, the customer having given up",
      },
    },
    ({ givenUp, over }) => [givenUp, over],
  ),
  ofCases(
    {
      id: "disputes",
      group: "volume",
      unit: "orders",
      better: "lower",
      label: { zh: "纠纷数", en: "Disputes" },
      definition: {
        zh: "顾客申请平台介入的件数",
        en: "Cases in which the customer asked the platform to rule",
      },
    },
    ({ disputes }) => [disputes, 1],
  ),
  ofOrders(
    {
      id: "refund-self-completed-share",
      group: "sales",
      unit: "share",
      better: "higher",
      label: { zh: "退款自主完结率", en: "Refunds settled without the platform" },
      definition: {
        zh: "退款里没有申请平台介入的比例",
        en: "Share of refunds in which the platform was not asked to rule",
      },
    },
    ({ refunds }, day) => [Math.max(0, refunds - caseLedgerOf(day).refundDisputes), refunds],
  ),
  ofCases(
    {
      id: "bad-reviews",
      group: "volume",
      unit: "orders",
      better: "lower",
      label: { zh: "中差评（挽回后）", en: "Bad reviews left" },
      definition: {
        zh: "时间范围内留下的中差评，减去改掉的",
        en: "Bad reviews written within the run, less those mended",
      },
    },
    ({ reviews, mended }) => [reviews - mended, 1],
  ),
  ofCases(
    {
      id: "task-hours",
      group: "work",
      unit: "hours",
      better: "neither",
      label: { zh: "催付、纠纷、差评用时", en: "Hours on chases, disputes, reviews" },
      definition: {
        zh: "客服手上空时做这些事的小时",
        en: "Agents' hours on work that waits for free hands",
      },
    },
    ({ taskSeconds }) => [toHours(seconds(taskSeconds)), 1],
  ),
  ofCases(
    {
      id: "task-done-share",
      group: "work",
      unit: "share",
      better: "higher",
      label: { zh: "手空时的活做完占比", en: "Work for free hands done" },
      definition: {
        zh: "催付、纠纷、差评里做了的比例；轮到之前已付款或关单的算没做",
        en: "Share of chases, disputes and reviews taken care of; an order paid or closed before its turn counts as not",
      },
    },
    ({ tasksDone, tasksLeft }) => [tasksDone, tasksDone + tasksLeft],
  ),
];
