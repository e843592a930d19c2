import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json";
import { OrderState } from "#engine/after-sales-record.ts";
import { purchaseLuck } from "#engine/purchase-luck.ts";
import { dayOf } from "#outcomes/day.ts";
import { buyersOf, chanceToBuy } from "#outcomes/valuation.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { exp } from "#units/portable.ts";
import { countOf, DAY, kindOf, orderShop, rowsOf, runOf } from "./after-sales-shop.ts";
import { always, exponential } from "./example.ts";

const HOUR = 3600;

describe("orders", () => {
  const buyers = (afterSales: AfterSales, change?: Parameters<typeof orderShop>[1]) =>
    orderShop(afterSales, (plan) => {
      plan.demand = { ...plan.demand, visitors: 4000, consultRate: 1 };
      change?.(plan);
    });
  const none: AfterSales = { kinds: [kindOf("status", 0, always(0))] };

  it("are placed by the share of customers who buy when answered at once", () => {
    const { afterSales, contacts } = runOf(buyers(none), "orders");
    const { orders } = afterSales;
    const expected = 0.4 * contacts.count;
    const error = Math.sqrt(0.4 * 0.6 * contacts.count);
    expect(Math.abs(orders.count - expected)).toBeLessThan(3.3 * error);
    // decided at the end of the contact that brought them
    for (let row = 0; row < orders.count; row++)
      expect(orders.placed[row]).toBe(contacts.ended[orders.contact[row] ?? -1]);
  });

  it("are fewer, down to the floor, when nobody answers", () => {
    const { afterSales, contacts } = runOf(
      buyers(none, (plan) => {
        plan.staff.headcounts = [];
        for (const each of plan.customers) each.patience.first = { grace: 60, law: always(0) };
      }),
      "orders",
    );
    const p = 0.4 * 0.65;
    const error = Math.sqrt(p * (1 - p) * contacts.count);
    expect(Math.abs(afterSales.orders.count - p * contacts.count)).toBeLessThan(3.3 * error);
  });

  it("of buyers answered at once are lost only where the luck is between P(buy) and p", () => {
    const numbersOf = (scenario: Scenario) => {
      const { orders } = runOf(scenario, "orders").afterSales;
      return new Set(rowsOf(orders.number, orders.count));
    };
    const answered = numbersOf(buyers(none));
    const left = numbersOf(
      buyers(none, (plan) => {
        plan.staff.headcounts = [];
        for (const each of plan.customers) each.patience.first = { grace: 60, law: always(0) };
      }),
    );
    expect([...left].filter((number) => !answered.has(number))).toEqual([]);
    expect(left.size).toBeLessThan(answered.size);
  });

  it("on a busy day are those of the outcomes' expected values, customer by customer", () => {
    const day = structuredClone(defaultDay) as unknown as Scenario;
    for (const each of day.customers)
      if (each.id === "presale") {
        each.conversion.slowLoss = 0.0005;
        each.rivals = { shopsAsked: 3, reply: exponential(400), floor: 0.3 };
      }
    const scenario = {
      ...day,
      afterSales: { kinds: [{ ...kindOf("status", 0, always(0)), customer: "aftersales" }] },
    };
    const run = runOf(scenario, "same purchases");
    const luckOf = purchaseLuck(
      run,
      scenario.customers.map(({ id }) => id),
    );
    const buyers = buyersOf(dayOf(scenario, run));
    const expected = new Set<number>();
    for (const row of buyers.rows.subarray(0, buyers.count))
      if (luckOf(row) < chanceToBuy(buyers, row)) expected.add(run.contacts.number[row] ?? -1);
    const { orders } = run.afterSales;
    expect(expected.size).toBeGreaterThan(800);
    expect(new Set(rowsOf(orders.number, orders.count))).toEqual(expected);
    expect(expected.size).toBe(orders.count);
  });

  const unpaid = (
    by: "nobody" | "tool" | "hand",
    change: Partial<NonNullable<AfterSales["unpaid"]>["chase"]> = {},
  ): AfterSales => ({
    ...none,
    unpaid: {
      share: 0.3,
      selfPaid: 0.4,
      selfPaidAfter: exponential(2 * HOUR),
      closeAfter: DAY,
      chase: {
        by,
        after: 900,
        recovered: 0.45,
        prompt: 900,
        halving: HOUR,
        effort: always(20),
        cost: 0.05,
        ...change,
      },
    },
  });
  const paidAndClosed = (afterSales: AfterSales, seed = "unpaid") => {
    const { orders, tasks } = runOf(orderShop(afterSales), seed).afterSales;
    const of = (...states: number[]) =>
      countOf(orders.count, (row) => states.includes(orders.state[row] ?? -1));
    const paid = of(OrderState.PaidAtOnce, OrderState.PaidLater, OrderState.PaidChased);
    return {
      orders: orders.count,
      paid,
      chased: of(OrderState.PaidChased),
      closed: of(OrderState.Closed),
      tasks: tasks.count,
    };
  };
  /** Standard errors between a count and its expectation. */
  const off = (found: number, of: number, p: number) =>
    Math.abs(found - p * of) / Math.sqrt(p * (1 - p) * of);
  it("of buyers who were told wrong bring their contacts and refunds so many times as often", () => {
    const found = (wrongAnswers: number) => {
      const { orders, cases } = runOf(
        buyers(
          {
            kinds: [kindOf("refund", 0.2, always(0))],
            refunds: { share: 0.1, kind: "refund", value: 1 },
            wrongAnswerFactor: 3,
          },
          (plan) => {
            plan.staff.types = plan.staff.types.map((type) => ({ ...type, wrongAnswers }));
          },
        ),
        "wrong",
      ).afterSales;
      const refunded = countOf(orders.count, (row) => !Number.isNaN(orders.refunded[row]));
      return { orders: orders.count, cases: cases.count, refunded };
    };
    const [never, half, all] = [found(0), found(0.5), found(1)];
    for (const [{ orders, cases, refunded }, factor] of [
      [never, 1],
      [half, 2],
      [all, 3],
    ] as const) {
      expect(off(cases, orders, 0.2 * factor)).toBeLessThan(3.3);
      expect(off(refunded, orders, 0.1 * factor)).toBeLessThan(3.3);
    }
    // the same buyers order, whatever they are told
    expect([half.orders, all.orders]).toEqual([never.orders, never.orders]);
  });

  /** Self-payers whose draw lies beyond the closing time are few, and closed: 40 % of exp(-12). */
  const unwilling = 1 - 0.4 * (1 - exp(-12));

  it("are paid or closed, every one of them", () => {
    for (const by of ["nobody", "tool", "hand"] as const) {
      const { orders, paid, closed } = paidAndClosed(unpaid(by));
      expect(paid + closed).toBe(orders);
    }
  });

  it("not paid at once are closed as often as the shares say when nobody chases them", () => {
    const { orders, closed, chased } = paidAndClosed(unpaid("nobody"));
    expect(off(closed, orders, 0.3 * unwilling)).toBeLessThan(3.3);
    expect(chased).toBe(0);
  });

  it("are recovered by a tool on time, the same ones as by hand on time", () => {
    const tool = paidAndClosed(unpaid("tool"));
    expect(off(tool.closed, tool.orders, 0.3 * unwilling * 0.55)).toBeLessThan(3.3);
    expect(off(tool.chased, tool.orders, 0.3 * unwilling * 0.45)).toBeLessThan(3.3);
    const hand = paidAndClosed(unpaid("hand", { effort: always(0) }));
    expect({ ...hand, tasks: 0 }).toEqual({ ...tool, tasks: 0 });
    // those who pay by themselves within the quarter hour are not chased
    expect(off(hand.tasks, hand.orders, 0.3 * (1 - 0.4 * (1 - exp(-900 / 7200))))).toBeLessThan(
      3.3,
    );
  });

  it("chased an hour after the prompt time are recovered half as often", () => {
    const { orders, chased } = paidAndClosed(unpaid("tool", { after: 900 + HOUR }));
    expect(off(chased, orders, 0.3 * unwilling * 0.225)).toBeLessThan(3.3);
  });

  it("chased by nobody on duty are not recovered, and keep nobody busy", () => {
    const scenario = orderShop(unpaid("hand"), (plan) => {
      plan.staff.headcounts = [];
    });
    const { tasks } = runOf(scenario, "unpaid").afterSales;
    expect(tasks.count).toBeGreaterThan(100);
    expect(rowsOf(tasks.started, tasks.count).every(Number.isNaN)).toBe(true);
  });
});
