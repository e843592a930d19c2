import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json";
import { CaseState } from "#engine/after-sales-record.ts";
import { simulate } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { exp } from "#units/portable.ts";
import { countOf, DAY, kindOf, orderShop, rowsOf, runOf } from "./after-sales-shop.ts";
import { always, exponential, plainClass } from "./example.ts";
import { broken } from "./invariants.ts";

const HOUR = 3600;

describe("contacts that Poisson orders bring", () => {
  /** Orders per second: 10,000 visitors, 20 % of whom order, twice as many on the second day; 300 a day before. */
  const weights = [1, 2, 1, 1, 1];
  const before = [300, 300];
  const rate = (day: number) =>
    day < 0
      ? (before[-1 - day] ?? 0) / DAY
      : (2000 * (weights[day] ?? 0)) / weights.reduce((sum, weight) => sum + weight, 0) / DAY;
  const kinds = [
    { kind: kindOf("change", 0.3, exponential(HOUR)), distribution: exponentialIn(HOUR) },
    {
      kind: kindOf("status", 0.5, { kind: "gamma", mean: 2.5 * DAY, shape: 4 }),
      distribution: erlangIn(2.5 * DAY, 4),
    },
    { kind: kindOf("shipping", 0.2, always(1.3 * DAY)), distribution: stepAt(1.3 * DAY) },
  ] as const;
  const scenario = orderShop(
    { kinds: kinds.map(({ kind }) => kind), ordersBefore: before },
    (plan) => {
      plan.demand = { ...plan.demand, dayWeights: weights };
    },
  );
  const WIDTH = 6 * HOUR;
  const RUNS = 12;
  const slots = Array.from({ length: (5 * DAY) / WIDTH }, (_, slot) => slot);
  const seen = kinds.map(() => slots.map(() => 0));
  for (let run = 0; run < RUNS; run++) {
    const { contacts, afterSales } = runOf(scenario, "poisson", run);
    const { caseContacts, cases } = afterSales;
    for (let row = 0; row < caseContacts.count; row++) {
      const kind = cases.kind[caseContacts.case[row] ?? 0] ?? 0;
      const slot = Math.floor((contacts.arrived[caseContacts.contact[row] ?? 0] ?? 0) / WIDTH);
      const counts = seen[kind];
      if (counts) counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }

  it.each(kinds.map(({ kind }, index) => [kind.id, index] as const))(
    "%s: as many in every six hours as r times the integral of lambda(u) f(t - u)",
    (_, index) => {
      const { kind, distribution } = kinds[index] ?? kinds[0];
      for (const slot of slots) {
        const [from, until] = [slot * WIDTH, (slot + 1) * WIDTH];
        // midpoint rule over order times, in steps of five minutes
        let expected = 0;
        for (let u = -2 * DAY + 150; u < until; u += 300)
          expected +=
            kind.perOrder *
            rate(Math.floor(u / DAY)) *
            300 *
            (distribution(until - u) - distribution(from - u));
        const error = Math.sqrt(expected / RUNS);
        const mean = (seen[index]?.[slot] ?? 0) / RUNS;
        expect(Math.abs(mean - expected)).toBeLessThan(3.3 * error + 0.003 * expected + 0.02);
      }
    },
  );

  it("are the contacts seen and those still to come at the end", () => {
    const run = runOf(scenario, "poisson");
    const { cases, orders, caseContacts } = run.afterSales;
    const states = rowsOf(cases.state, cases.count);
    const toCome = states.filter((state) => state === CaseState.ToCome).length;
    const seenOnce = countOf(cases.count, (row) => (cases.contacts[row] ?? 0) > 0);
    expect(seenOnce).toBe(caseContacts.count);
    expect(seenOnce + toCome).toBe(cases.count);
    expect(seenOnce).toBe(run.contacts.count);
    for (let row = 0; row < cases.count; row++) {
      expect((cases.due[row] ?? 0) >= 5 * DAY).toBe(cases.state[row] === CaseState.ToCome);
      expect(cases.due[row]).toBeGreaterThanOrEqual(orders.placed[cases.order[row] ?? 0] ?? NaN);
    }
  });

  it("come when they are due, each of a customer of its own", () => {
    const run = runOf(scenario, "poisson");
    const { cases, caseContacts } = run.afterSales;
    const numbers = new Set<number>();
    for (let row = 0; row < caseContacts.count; row++) {
      const contact = caseContacts.contact[row] ?? -1;
      expect(run.contacts.arrived[contact]).toBe(cases.due[caseContacts.case[row] ?? -1]);
      numbers.add(run.contacts.number[contact] ?? 0);
    }
    expect(numbers.size).toBe(caseContacts.count);
    expect(Math.max(...numbers)).toBeLessThan(0);
  });

  it("break no invariant of the model", () => {
    expect(broken(runOf(scenario, "poisson"), scenario)).toEqual([]);
  });
});

/** Distribution functions of the delays, in closed form. */
function exponentialIn(mean: number) {
  return (t: number) => (t <= 0 ? 0 : 1 - exp(0 - t / mean));
}

function erlangIn(mean: number, shape: number) {
  return (t: number) => {
    if (t <= 0) return 0;
    const x = (t * shape) / mean;
    let term = 1;
    let sum = 1;
    for (let k = 1; k < shape; k++) {
      term *= x / k;
      sum += term;
    }
    return 1 - exp(0 - x) * sum;
  };
}

function stepAt(time: number) {
  return (t: number) => (t >= time ? 1 : 0);
}

describe("beside a day without", () => {
  const plain = structuredClone(defaultDay) as unknown as Scenario;
  const columnsOf = (scenario: Scenario) => {
    const { contacts, turns, stints, duty, events, afterSales } = simulate(scenario, "beside", 3);
    // A silent order is an event of its own.
    const silent = Array.from(afterSales?.orders.source.subarray(0, afterSales.orders.count) ?? []);
    const silentOrders = silent.filter((source) => source === scenario.customers.length).length;
    return [contacts, turns, stints, duty]
      .map((table) =>
        Object.entries(table).map(([column, values]) => [
          column,
          typeof values === "number" ? values : Array.from(values.subarray(0, table.count)),
        ]),
      )
      .concat([[["events", events - silentOrders]]]);
  };

  it("orders that bring nothing change not one digit", () => {
    const kinds = [{ ...kindOf("status", 0, exponential(HOUR)), customer: "aftersales" }];
    const ordersBefore = [3000];
    const { demand } = plain;
    const silent = { conversion: 0.03, orderValue: 160 };
    const withOrders = {
      ...plain,
      demand: { ...demand, silent },
      afterSales: { kinds, ordersBefore },
    } as Scenario;
    expect(columnsOf(withOrders)).toEqual(columnsOf(plain));
    expect(simulate(withOrders, "beside", 3).events).toBeGreaterThan(
      simulate(plain, "beside", 3).events,
    );
  });

  it("the same order brings the same contacts under every plan", () => {
    const with20 = (count: number) =>
      orderShop({ kinds: [kindOf("status", 0.5, exponential(HOUR))] }, (plan) => {
        plan.demand = { ...plan.demand, visitors: 3000, consultRate: 1 };
        plan.staff.headcounts = [{ type: "agent", steps: [[0, count]] }];
        plan.customers = [
          { ...plainClass("buyer"), effort: exponential(60) },
          ...plan.customers.slice(1),
        ];
      });
    const matters = (scenario: Scenario) => {
      const { cases, orders } = runOf(scenario, "same").afterSales;
      return new Map(
        rowsOf(cases.order, cases.count).map((order, row) => [
          cases.number[row],
          [
            orders.number[order],
            Math.round(1e3 * ((cases.due[row] ?? 0) - (orders.settled[order] ?? 0))),
          ],
        ]),
      );
    };
    const [few, many] = [matters(with20(1)), matters(with20(20))];
    expect(few.size).toBeGreaterThan(300);
    for (const [number, matter] of few) expect(many.get(number)).toEqual(matter);
  });
});
