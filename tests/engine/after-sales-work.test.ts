import { describe, expect, it } from "vitest";
import { CaseState } from "#engine/after-sales-record.ts";
import { countOf, DAY, kindOf, orderShop, rowsOf, runOf } from "./after-sales-shop.ts";
import { always, exponential } from "./example.ts";
import { broken } from "./invariants.ts";

const HOUR = 3600;

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
  /** Standard errors between the mean found and that of the geometric law. */
  const off = ({ mean, count }: { mean: number; count: number }, rho: number) =>
    Math.abs(mean - 1 / (1 - rho)) / (Math.sqrt(rho) / (1 - rho) / Math.sqrt(count));

  it("where some contacts leave the problem unsolved", () => {
    expect(off(comesBack(0.8, 0.9), 0.2 * 0.9)).toBeLessThan(3.3);
    expect(off(comesBack(0.4, 0.95), 0.6 * 0.95)).toBeLessThan(3.3);
  });

  it("by what each staff type solves", () => {
    const found = comesBack(0.8, 0.9, (plan) => {
      plan.staff.types = plan.staff.types.map((type) => ({ ...type, resolution: 0.5 }));
    });
    expect(off(found, 0.5 * 0.9)).toBeLessThan(3.3);
  });

  it("where nobody answers and all of them leave", () => {
    const found = comesBack(1, 0.6, (plan) => {
      plan.staff.headcounts = [];
      for (const each of plan.customers) each.patience.first = { grace: 60, law: always(0) };
    });
    expect(off(found, 0.6)).toBeLessThan(3.3);
  });

  it("where the bot solves some and loses others", () => {
    const found = comesBack(1, 0.5, (plan) => {
      plan.autoReply.bot = {
        time: always(10),
        recognised: 0,
        effortFactor: 1,
        patienceFactor: 1,
        quality: 0.6,
        cost: 0,
      };
      for (const each of plan.customers) each.bot = { attempted: 1, resolved: 0.3 };
    });
    expect(off(found, 0.7 * 0.5)).toBeLessThan(3.3);
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
