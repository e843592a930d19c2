import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { CaseState, OrderState } from "#engine/after-sales-record.ts";
import { simulate } from "#engine/simulate.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
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

describe("contacts per case are 1 / (1 - rho)", () => {
  const comesBack = (resolved: number, share: number, change?: Parameters<typeof orderShop>[1]) => {
    const scenario = orderShop(
      {
        kinds: [kindOf("status", 1, always(0))],
        recontact: { resolved, share, after: { kind: "lognormal", mean: 8 * HOUR, cv: 1 } },
      },
      (plan) => {
        plan.horizon.until = 40 * DAY;
        // all orders on the first day, so that every case is over long before the end
        plan.demand = { ...plan.demand, dayWeights: [1, ...Array<number>(39).fill(0)] };
        change?.(plan);
      },
    );
    const { cases } = runOf(scenario, "orbit").afterSales;
    const over = [CaseState.Solved, CaseState.GivenUp] as number[];
    expect(rowsOf(cases.state, cases.count).every((state) => over.includes(state))).toBe(true);
    const sum = rowsOf(cases.contacts, cases.count).reduce((all, each) => all + each, 0);
    return { mean: sum / cases.count, count: cases.count };
  };
  /** Mean and standard error of the geometric law. */
  const agrees = ({ mean, count }: { mean: number; count: number }, rho: number) => {
    const error = Math.sqrt(rho) / (1 - rho) / Math.sqrt(count);
    expect(Math.abs(mean - 1 / (1 - rho))).toBeLessThan(3.3 * error);
  };

  it("where some contacts leave the problem unsolved", () => {
    agrees(comesBack(0.8, 0.9), 0.2 * 0.9);
    agrees(comesBack(0.4, 0.95), 0.6 * 0.95);
  });

  it("by what each staff type solves", () => {
    agrees(
      comesBack(0.8, 0.9, (plan) => {
        plan.staff.types = plan.staff.types.map((type) => ({ ...type, resolution: 0.5 }));
      }),
      0.5 * 0.9,
    );
  });

  it("where nobody answers and all of them leave", () => {
    agrees(
      comesBack(1, 0.6, (plan) => {
        plan.staff.headcounts = [];
        for (const each of plan.customers) each.patience.first = { grace: 60, law: always(0) };
      }),
      0.6,
    );
  });

  it("where the bot solves some and loses others", () => {
    agrees(
      comesBack(1, 0.5, (plan) => {
        plan.autoReply.bot = {
          time: always(10),
          recognised: 0,
          effortFactor: 1,
          patienceFactor: 1,
          quality: 0.6,
          cost: 0,
        };
        for (const each of plan.customers) each.bot = { attempted: 1, resolved: 0.3 };
      }),
      0.7 * 0.5,
    );
  });
});

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
  const agrees = (found: number, of: number, p: number) =>
    expect(Math.abs(found - p * of)).toBeLessThan(3.3 * Math.sqrt(p * (1 - p) * of));
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
    agrees(closed, orders, 0.3 * unwilling);
    expect(chased).toBe(0);
  });

  it("are recovered by a tool on time, the same ones as by hand on time", () => {
    const tool = paidAndClosed(unpaid("tool"));
    agrees(tool.closed, tool.orders, 0.3 * unwilling * 0.55);
    agrees(tool.chased, tool.orders, 0.3 * unwilling * 0.45);
    const hand = paidAndClosed(unpaid("hand", { effort: always(0) }));
    expect({ ...hand, tasks: 0 }).toEqual({ ...tool, tasks: 0 });
    // those who pay by themselves within the quarter hour are not chased
    agrees(hand.tasks, hand.orders, 0.3 * (1 - 0.4 * (1 - exp(-900 / 7200))));
  });

  it("chased an hour after the prompt time are recovered half as often", () => {
    const { orders, chased } = paidAndClosed(unpaid("tool", { after: 900 + HOUR }));
    agrees(chased, orders, 0.3 * unwilling * 0.225);
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

describe("work for free hands", () => {
  const scenario = orderShop(
    {
      kinds: [kindOf("status", 0.4, exponential(HOUR))],
      unpaid: {
        share: 0.5,
        selfPaid: 0.2,
        selfPaidAfter: exponential(HOUR),
        closeAfter: DAY,
        chase: {
          by: "hand",
          after: 600,
          recovered: 0.5,
          prompt: 900,
          halving: HOUR,
          effort: exponential(200),
          cost: 0,
        },
      },
      recontact: { resolved: 0.5, share: 0.3, after: exponential(HOUR) },
      disputes: { share: 0.5, work: exponential(600) },
      reviews: {
        perOrder: 0.05,
        afterGivenUp: 0.5,
        delay: exponential(HOUR),
        mend: { effort: exponential(300), mended: 0.4, compensation: 10 },
      },
    },
    (plan) => {
      plan.horizon.until = DAY;
      // one agent, who goes home every two hours for a quarter of an hour
      plan.staff.headcounts = [];
      plan.service.shiftEnd = "hand-over";
      plan.staff.shifts = [
        {
          name: { zh: "班", en: "shift" },
          type: "agent",
          count: 2,
          from: 0,
          until: DAY,
          breaks: Array.from({ length: 10 }, (_, i) => ({ at: 7200 * (i + 1), length: 900 })),
        },
      ];
    },
  );
  const run = runOf(scenario, "tasks");
  const { tasks } = run.afterSales;

  it("breaks no invariant of the model", () => {
    expect(broken(run, scenario)).toEqual([]);
    expect(tasks.count).toBeGreaterThan(500);
  });

  it("is never done beside a reply or another task, nor off duty", () => {
    const spans = new Map<number, [number, number][]>();
    const add = (agent: number, from: number, until: number) => {
      if (!Number.isNaN(from) && !Number.isNaN(until))
        spans.set(agent, [...(spans.get(agent) ?? []), [from, until]]);
    };
    const { turns, duty } = run;
    for (let row = 0; row < turns.count; row++)
      add(turns.agent[row] ?? -1, turns.started[row] ?? NaN, turns.replied[row] ?? NaN);
    for (let row = 0; row < tasks.count; row++) {
      add(tasks.agent[row] ?? -1, tasks.started[row] ?? NaN, tasks.ended[row] ?? NaN);
      if (Number.isNaN(tasks.ended[row])) continue;
      const within = countOf(
        duty.count,
        (spell) =>
          duty.agent[spell] === tasks.agent[row] &&
          (duty.from[spell] ?? 0) <= (tasks.started[row] ?? 0) &&
          (tasks.ended[row] ?? 0) <= (duty.gone[spell] ?? 0),
      );
      expect(within).toBe(1);
      expect(tasks.started[row]).toBeGreaterThanOrEqual(tasks.due[row] ?? NaN);
    }
    for (const list of spans.values()) {
      list.sort((one, other) => one[0] - other[0]);
      list.slice(1).forEach(([from], i) => {
        expect(from).toBeGreaterThanOrEqual(list[i]?.[1] ?? NaN);
      });
    }
  });

  it("is done oldest first within its kind, and leaves out what was paid meanwhile", () => {
    const done = rowsOf(tasks.started, tasks.count)
      .map((started, row) => ({ started, row }))
      .filter(({ started, row }) => !Number.isNaN(started) && tasks.kind[row] === 0);
    const byStart = [...done].sort((one, other) => one.started - other.started);
    // an interrupted chase is begun anew by whoever comes first, so neighbours may change places
    const wrong = byStart.filter(({ row }, i) => row < (byStart[i - 1]?.row ?? -1)).length;
    expect(wrong).toBeLessThan(0.02 * done.length);
    const { orders } = run.afterSales;
    for (const { started, row } of done) {
      const order = tasks.order[row] ?? -1;
      expect(orders.settled[order]).toBeGreaterThan(started);
    }
  });
});

describe("beside a day without", () => {
  const plain = structuredClone(defaultDay) as unknown as Scenario;
  const columnsOf = (scenario: Scenario) => {
    const { contacts, turns, stints, duty, events } = simulate(scenario, "beside", 3);
    return [contacts, turns, stints, duty]
      .map((table) =>
        Object.entries(table).map(([column, values]) => [
          column,
          typeof values === "number" ? values : Array.from(values.subarray(0, table.count)),
        ]),
      )
      .concat([[["events", events]]]);
  };

  it("orders that bring nothing change not one digit", () => {
    const kinds = [{ ...kindOf("status", 0, exponential(HOUR)), customer: "aftersales" }];
    const ordersBefore = [3000];
    const { demand } = plain;
    const silent = { conversion: 0.03, orderValue: 160 };
    expect(
      columnsOf({
        ...plain,
        demand: { ...demand, silent },
        afterSales: { kinds, ordersBefore },
      } as Scenario),
    ).toEqual(columnsOf(plain));
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
