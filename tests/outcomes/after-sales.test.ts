import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import festival from "#scenarios/festival-15-days.json" with { type: "json" };
import { Task } from "#engine/after-sales-plan.ts";
import {
  CaseState,
  createAfterSalesRecord,
  newCase,
  newCaseContact,
  newOrder,
  newTask,
  OrderState,
} from "#engine/after-sales-record.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import { measure } from "#experiments/measure.ts";
import type { Measured } from "#experiments/runner.ts";
import { outcomes } from "#outcomes/index.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { kindOf, orderShop } from "../engine/after-sales-shop.ts";
import { always, exponential } from "../engine/example.ts";

const figure = ({ of, per }: Measured, id: string) => {
  const place = outcomes.findIndex((outcome) => outcome.id === id);
  return (of[place] ?? Number.NaN) / (per[place] ?? Number.NaN);
};

describe("the till by hand", () => {
  const given: AfterSales = {
    kinds: [kindOf("status", 0.1, always(60)), kindOf("refund", 0.1, always(60))],
    unpaid: {
      share: 0.3,
      selfPaid: 0.4,
      selfPaidAfter: exponential(3600),
      closeAfter: 86_400,
      chase: {
        by: "tool",
        after: 600,
        recovered: 0.45,
        prompt: 900,
        halving: 3600,
        effort: exponential(20),
        cost: 0.5,
      },
    },
    refunds: { share: 0.2, kind: "refund", value: 0.8 },
    reviews: {
      perOrder: 0,
      afterGivenUp: 1,
      delay: always(10),
      mend: { effort: always(60), mended: 0.5, compensation: 7 },
    },
    preparation: [
      {
        id: "packed",
        name: { zh: "例", en: "example" },
        on: true,
        kinds: ["status"],
        coverage: 0.5,
        reduction: 0.5,
        cost: 2,
      },
    ],
  };
  const scenario = orderShop(given, (plan) => {
    plan.demand = { ...plan.demand, visitors: 0 };
    plan.horizon.until = 86_400;
  });
  const [BUYER, SILENT, BEFORE] = [0, 2, 3];
  const record = createAfterSalesRecord();
  const order = (
    source: number,
    state: number,
    more: { chased?: number; refunded?: number } = {},
  ) => {
    const row = newOrder(record.orders, source, 0, -1, 100, 0);
    record.orders.state[row] = state;
    record.orders.settled[row] = 200;
    record.orders.chased[row] = more.chased ?? Number.NaN;
    record.orders.refunded[row] = more.refunded ?? Number.NaN;
    return row;
  };
  // 100 yuan each for buyers, 150 for silent ones; the last was placed before the run
  order(BUYER, OrderState.PaidAtOnce);
  const refunded = order(BUYER, OrderState.PaidChased, { chased: 700, refunded: 500_000 });
  order(SILENT, OrderState.PaidLater, { chased: 700, refunded: 900 });
  order(SILENT, OrderState.Closed, { chased: 700 });
  order(BEFORE, OrderState.PaidAtOnce, { refunded: 900 });
  const asked = newCase(record.cases, refunded, 1, -1, 700);
  record.cases.state[asked] = CaseState.GivenUp;
  record.cases.contacts[asked] = 3;
  record.cases.disputed[asked] = 800;
  record.cases.reviewed[asked] = 810;
  const solved = newCase(record.cases, refunded, 0, -2, 700);
  record.cases.state[solved] = CaseState.Solved;
  record.cases.contacts[solved] = 1;
  newCase(record.cases, refunded, 0, -3, 90_000);
  const mending = newTask(record.tasks, Task.Mend, refunded, asked, 810);
  record.tasks.agent[mending] = 0;
  record.tasks.started[mending] = 900;
  record.tasks.ended[mending] = 1260;
  record.tasks.success[mending] = 1;
  newTask(record.tasks, Task.Mend, refunded, -1, 820);
  const run = measure(scenario, { ...simulate(scenario, "by hand", 0), afterSales: record });

  it.each([
    ["placed-orders", 4],
    ["placed-sales", 100 + 100 + 150 + 150],
    ["closed-sales", 150],
    ["refunded-sales", 0.8 * (100 + 150)],
    ["kept-sales", 500 - 150 - 200],
    ["closed-order-share", 1 / 4],
    ["chase-recovery-share", 1 / 3],
    ["refund-share", 2 / 3],
    ["refunds-without-contact-share", 1 / 2],
    ["refund-self-completed-share", 1 / 2],
    // three chases at 0.5, one review mended at 7, half of four orders prepared at 2
    ["after-sales-spending", 1.5 + 7 + 4],
    ["after-sales-still-to-come", 1],
    ["contacts-per-case", (3 + 1) / 2],
    ["first-contact-resolution", 1 / 2],
    ["given-up-share", 1 / 2],
    ["disputes", 1],
    ["bad-reviews", 0],
    ["task-hours", 0.1],
    ["task-done-share", 1 / 2],
  ])("%s is %s", (id, expected) => {
    expect(figure(run, id)).toBeCloseTo(expected, 12);
  });

  it("counts the work for free hands as busy time", () => {
    // one of fifty agents, six minutes of a day
    expect(figure(run, "utilisation")).toBeCloseTo(360 / (50 * 86_400), 12);
  });

  it("has no value where the scenario has no such part", () => {
    const { afterSales: _, ...plain } = scenario;
    const without = measure(plain, simulate(plain, "by hand", 0));
    for (const id of ["placed-orders", "kept-sales", "after-sales-contacts", "contacts-per-case"])
      expect(figure(without, id)).toBeNaN();
  });

  it("counts contacts about orders by the moment they come", () => {
    newCaseContact(record.caseContacts, 0, asked);
    const journal = simulate(
      orderShop({ kinds: [kindOf("status", 1, always(60))] }),
      "contacts",
      0,
    );
    const counted = measure(orderShop({ kinds: [kindOf("status", 1, always(60))] }), journal);
    expect(figure(counted, "after-sales-contacts")).toBe(journal.contacts.count);
    expect(figure(counted, "after-sales-contacts")).toBe(figure(counted, "contacts"));
  });
});

describe("fewer contacts per order", () => {
  it("never lose more sales, for the same customers, beyond noise", () => {
    const day = structuredClone(defaultDay) as unknown as Scenario;
    for (const each of day.customers) if (each.id === "aftersales") each.returnShare = 0;
    const lost = (contactsPerOrder: number, packed = false) => {
      const scenario: Scenario = {
        ...day,
        afterSales: {
          contactsPerOrder,
          kinds: [
            { ...kindOf("change", 0.4, exponential(3600)), customer: "aftersales" },
            { ...kindOf("status", 0.6, exponential(86_400)), customer: "aftersales" },
          ],
          ordersBefore: [5000, 5000],
          recontact: { resolved: 0.8, share: 0.7, after: exponential(7200) },
          preparation: [
            {
              id: "packed",
              name: { zh: "例", en: "example" },
              on: packed,
              kinds: ["status"],
              coverage: 1,
              reduction: 0.9,
              cost: 0,
            },
          ],
        },
      };
      const simulator = createSimulator(scenario);
      return Array.from({ length: 5 }, (_, i) =>
        figure(measure(scenario, simulator("monotone", i)), "lost-sales"),
      );
    };
    const runs = [lost(0.02), lost(0.2), lost(0.4), lost(0.4, true)];
    const gaps = (more: number, fewer: number) =>
      (runs[more] ?? []).map((each, i) => each - (runs[fewer]?.[i] ?? Number.NaN));
    for (const [more, fewer] of [
      [1, 0],
      [2, 1],
      [2, 3],
    ] as const) {
      const each = gaps(more, fewer);
      const mean = each.reduce((sum, gap) => sum + gap, 0) / each.length;
      const squares = each.reduce((sum, gap) => sum + (gap - mean) * (gap - mean), 0);
      const error = Math.sqrt(squares / (each.length - 1) / each.length);
      expect(mean).toBeGreaterThan(-3.3 * error);
    }
    // and the difference is there to be seen
    const mean = gaps(2, 0).reduce((sum, gap) => sum + gap, 0) / 5;
    expect(mean).toBeGreaterThan(500);
  });
});

describe("the fifteen days of the festival", () => {
  const scenario = festival as unknown as Scenario;
  const journal = simulate(scenario, "festival", 0);
  const byDay = (times: readonly number[]) => {
    const days = Array.from({ length: 15 }, () => 0);
    for (const time of times) {
      const day = Math.floor(time / 86_400);
      if (day >= 0 && day < 15) days[day] = (days[day] ?? 0) + 1;
    }
    return days;
  };
  const busiest = (days: readonly number[]) => days.indexOf(Math.max(...days));
  const { orders, caseContacts } = journal.afterSales ?? createAfterSalesRecord();

  it("bring their contacts days after their orders", () => {
    const placed = byDay(Array.from(orders.placed.subarray(0, orders.count)));
    const contacts = byDay(
      Array.from(
        caseContacts.contact.subarray(0, caseContacts.count),
        (contact) => journal.contacts.arrived[contact] ?? -1,
      ),
    );
    expect(busiest(contacts) - busiest(placed)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...contacts)).toBeGreaterThan(1.3 * (contacts[0] ?? Infinity));
  });

  it("keep less than was placed", () => {
    const run = measure(scenario, journal);
    const [placed, kept] = [figure(run, "placed-sales"), figure(run, "kept-sales")];
    expect(kept).toBeLessThan(0.9 * placed);
    expect(kept + figure(run, "closed-sales") + figure(run, "refunded-sales")).toBeCloseTo(
      placed,
      4,
    );
  });
});
