import { expect, test } from "vitest";
import { kindOf, orderShop, runOf } from "./after-sales-shop.ts";
import { always } from "./example.ts";

/** Contacts after the sale for each order, and orders, where the only agents err on that share of chats. */
function afterOrders(wrongAnswers: number) {
  const { contacts, afterSales } = runOf(
    orderShop({ kinds: [kindOf("late", 0.1, always(3600))], wrongAnswerFactor: 3 }, (plan) => {
      plan.demand = { ...plan.demand, visitors: 3000, consultRate: 1 };
      delete plan.demand.silent;
      plan.staff.types = plan.staff.types.map((type) => ({ ...type, wrongAnswers }));
    }),
    "wrong",
  );
  const kinds = Array.from(contacts.customer.subarray(0, contacts.count));
  return {
    orders: afterSales.orders.count,
    asked: kinds.filter((kind) => kind === 1).length,
  };
}

test("chats answered wrong bring so many times the after-sales contacts: .1 an order, .3 where all are wrong, .2 at half", () => {
  const [none, half, all] = [0, 0.5, 1].map(afterOrders);
  expect(all?.orders).toBe(none?.orders);
  for (const [run, expected] of [
    [none, 0.1],
    [half, 0.2],
    [all, 0.3],
  ] as const) {
    const n = run?.orders ?? 0;
    expect(n).toBeGreaterThan(500);
    const share = (run?.asked ?? 0) / n;
    expect(Math.abs(share - expected)).toBeLessThan(
      3.3 * Math.sqrt((expected * (1 - expected)) / n),
    );
  }
});
