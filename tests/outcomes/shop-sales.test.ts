import fc from "fast-check";
import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Day } from "#outcomes/outcome.ts";
import { salesIdentity } from "#outcomes/shop-sales.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Plan, plainClass, plainShop } from "../engine/example.ts";
import { handDay, sumsOf } from "./hand-day.ts";

const day = defaultDay as unknown as Scenario;
const simulated = (scenario: Scenario, replication = 0): Day =>
  dayOf(scenario, createSimulator(scenario)("till", replication));
const figure = (id: string, of: Day) => sumsOf(id, of).figure;

/** 200,000 visitors of whom 3 % buy: 4 % ask, 67.5 % of them before buying, and 40 % of those buy; 2 % buy in silence. */
function month(orderValue: number, change: (plan: Plan) => void = () => undefined): Scenario {
  return plainShop((plan) => {
    plan.customers = [
      {
        ...plainClass("presale", 0.675),
        orderValue,
        conversion: { answered: 0.4, floor: 0.65, slowLoss: 0, slowAfter: 20 },
      },
      {
        ...plainClass("aftersales", 0.325),
        need: "aftersales",
        orderValue: 0,
        conversion: { answered: 0, floor: 1, slowLoss: 0, slowAfter: 20 },
      },
    ];
    plan.demand = {
      ...plan.demand,
      visitors: 200_000,
      consultRate: 0.04,
      silent: { conversion: 0.02, orderValue },
    };
    change(plan);
  });
}

describe("sales = visitors x conversion x order value", () => {
  it.each([
    [150, 900_000],
    [180, 1_080_000],
  ])("gives 200,000 x 3 %% x %i = %i to the yuan", (orderValue, sales) => {
    const identity = salesIdentity(month(orderValue));
    expect(identity.visitors).toBeCloseTo(200_000, 6);
    expect(identity.conversion).toBeCloseTo(0.03, 12);
    expect(identity.orderValue).toBeCloseTo(orderValue, 9);
    expect(identity.sales).toBeCloseTo(sales, 4);
    // the part of those who asked: 200,000 x .04 x .675 x .4 orders
    expect(identity.consultedSales).toBeCloseTo(2160 * orderValue, 4);
  });

  it.each([
    [150, 900_000],
    [180, 1_080_000],
  ])("comes out of a simulated day in which all %i-yuan buyers are answered", (value, sales) => {
    // exactly 5,400 buyers and 2,600 others write, on top of 192,000 who do not; everybody waits for as long as it takes
    const scenario = month(value, (plan) => {
      const moment = { name: plan.name, at: 60 };
      plan.demand = {
        ...plan.demand,
        visitors: 192_000,
        consultRate: 0,
        batches: [
          { ...moment, contacts: 5400, customer: "presale" },
          { ...moment, contacts: 2600, customer: "aftersales" },
        ],
      };
      plan.staff = { ...plan.staff, headcounts: [{ type: "agent", steps: [[0, 200]] }] };
    });
    const run = simulated(scenario);
    expect(figure("shop-sales", run)).toBeCloseTo(sales, 4);
    expect(figure("silent-sales", run)).toBeCloseTo(3840 * value, 4);
    expect(figure("lost-sales", run)).toBeCloseTo(0, 6);
  });

  it("holds on any day, whoever left: sales are visitors x conversion x order value", () => {
    const scenario = {
      ...day,
      demand: { ...day.demand, silent: { conversion: 0.03, orderValue: 160 } },
    };
    const run = simulated(scenario, 1);
    const product =
      figure("visitors", run) *
      figure("shop-conversion-share", run) *
      figure("average-order-value", run);
    expect(figure("shop-sales", run) / product).toBeCloseTo(1, 12);
    expect(figure("shop-sales", run)).toBeCloseTo(
      figure("sales", run) + figure("silent-sales", run),
      4,
    );
    expect(figure("visitors", run)).toBeCloseTo(120_000 * run.journal.dayFactor, 4);
  });

  it("has no value where nothing is said of silent buyers", () => {
    expect(figure("shop-sales", handDay)).toBeNaN();
    expect(figure("net-sales", handDay)).toBeNaN();
    expect(figure("lost-repeat-sales", handDay)).toBeNaN();
  });
});

describe("conversion", () => {
  it("loses nothing where phi is 1, whatever happens to the customers", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 6 }),
        (seed, agents) => {
          const scenario: Scenario = {
            ...day,
            demand: { ...day.demand, visitors: 12_000 },
            customers: day.customers.map((customer) => ({
              ...customer,
              conversion: { ...customer.conversion, floor: 1, slowLoss: 0.001 },
            })),
            staff: {
              ...day.staff,
              shifts: [],
              headcounts: [{ type: "regular", steps: [["0:00", agents]] }],
            },
          };
          const run = simulated(scenario, seed);
          return (
            Math.abs(figure("lost-sales", run)) < 1e-9 &&
            figure("drawn-lost-orders", run) === 0 &&
            Math.abs(figure("sales", run) - figure("potential-sales", run)) < 1e-6
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it("draws orders that average to the expected ones, within 3.3 standard errors", () => {
    let [drawn, expected, lost, lostExpected, variance] = [0, 0, 0, 0, 0];
    for (let replication = 0; replication < 10; replication++) {
      const run = simulated(day, replication);
      drawn += figure("drawn-orders", run);
      expected += figure("conversions", run);
      lost += figure("drawn-lost-orders", run);
      lostExpected += figure("lost-conversions", run);
      // a sum of Bernoulli draws varies by no more than its mean
      variance += figure("conversions", run);
    }
    expect(Math.abs(drawn - expected)).toBeLessThan(3.3 * Math.sqrt(variance));
    expect(Math.abs(lost - lostExpected)).toBeLessThan(3.3 * Math.sqrt(lostExpected));
  });

  it("draws the same customers' luck under every plan: what could be sold does not depend on the roster", () => {
    const thinner = {
      ...day,
      staff: {
        ...day.staff,
        shifts: day.staff.shifts.map((shift) => ({ ...shift, count: Math.ceil(shift.count / 2) })),
      },
    };
    const [full, thin] = [simulated(day), simulated(thinner)];
    const possible = (run: Day) => figure("drawn-orders", run) + figure("drawn-lost-orders", run);
    expect(possible(thin)).toBe(possible(full));
    expect(figure("drawn-lost-orders", thin)).toBeGreaterThan(figure("drawn-lost-orders", full));
  });
});

describe("the shop's account", () => {
  const account: Scenario["money"] = {
    grossMargin: 0.5,
    refundShare: 0.2,
    goodwill: { orderValue: 100, repeatOrders: 2, lostShare: 0.5, told: 10, turnedAway: 0.01 },
  };
  const withMoney = dayOf({ ...handDay.scenario, money: account }, handDay.journal);

  it("takes refunds, the margin and the cost of service off the sales", () => {
    const sales = figure("sales", withMoney);
    expect(figure("net-sales", withMoney)).toBeCloseTo(0.8 * sales, 9);
    expect(figure("gross-profit", withMoney)).toBeCloseTo(0.4 * sales, 9);
    expect(figure("lost-gross-profit", withMoney)).toBeCloseTo(
      0.4 * figure("lost-sales", withMoney),
      9,
    );
    expect(figure("service-contribution", withMoney)).toBeCloseTo(
      0.4 * sales - figure("service-cost", withMoney) - figure("platform-fine", withMoney),
      9,
    );
  });

  it("keeps the ledger of goodwill apart: four customers left waiting by hand, 100 and 10 yuan each", () => {
    // contacts 3 (silent), 4 (left for good after coming back), 7 (left at the bot), 8 (turned away); 2 came back
    expect(figure("lost-repeat-sales", withMoney)).toBeCloseTo(4 * 2 * 0.5 * 100, 9);
    expect(figure("lost-word-of-mouth-sales", withMoney)).toBeCloseTo(4 * 10 * 0.01 * 100, 9);
    expect(figure("lost-sales", withMoney)).toBe(figure("lost-sales", handDay));
  });
});
