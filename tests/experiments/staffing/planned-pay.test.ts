import { describe, expect, test } from "vitest";
import { runReplication } from "#experiments/run-replication.ts";
import { candidatesOf, planOf, shiftRulesOf } from "#experiments/staffing/shifts.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { defaultDay } from "../../ui/default-day.ts";

type Pay = NonNullable<Scenario["staff"]["pay"]>;

const pay: Pay = {
  overtimeAfter: 8,
  weekday: 1.5,
  restDay: 2,
  holiday: 3,
  night: { from: "22:00", until: "30:00", premium: 5 },
};
/** Eleven hours less forty minutes, two of them at night. */
const long: Shift = {
  name: { zh: "长班", en: "Long" },
  type: "regular",
  count: 1,
  from: "13:00",
  until: "24:00",
  breaks: [{ at: "17:30", length: 2400 }],
};
const punctual = { share: 0, law: { kind: "deterministic" as const, value: 0 } };
const shop = (rules: Pay | undefined): Scenario => ({
  ...defaultDay,
  demand: { ...defaultDay.demand, visitors: 1 },
  staff: {
    ...defaultDay.staff,
    shifts: [long],
    types: defaultDay.staff.types.map((type) => ({ ...type, noShow: 0, late: punctual })),
    ...(rules === undefined ? {} : { pay: rules }),
  },
});
const costOf = (scenario: Scenario): number =>
  planOf(scenario, shiftRulesOf(scenario), scenario.staff.shifts).cost;

describe("a roster's planned cost", () => {
  // 30 yuan an hour for 10 h 20 min, of which 2 h 20 min are beyond 8, and 2 h at night at 5 yuan more.
  test.each([
    ["a weekday", "weekday", 30 * (31 / 3 + 0.5 * (7 / 3)) + 10, 355, 7 / 3],
    ["a rest day", "rest-day", 30 * (31 / 3) * 2 + 10, 630, 31 / 3],
    ["a statutory holiday", "holiday", 30 * (31 / 3) * 3 + 10, 940, 31 / 3],
  ] as const)("pays %s as the plan's rules of pay say", (_, kind, byFormula, byHand, over) => {
    expect(byFormula).toBeCloseTo(byHand, 9);
    const scenario = shop({ ...pay, days: [kind] });
    expect(costOf(scenario)).toBeCloseTo(byHand, 9);
    const { overtimeHours, overtime } = planOf(scenario, shiftRulesOf(scenario), [long]);
    expect(overtimeHours).toBeCloseTo(over, 9);
    // the rest is 310 yuan of wages and 10 for the night
    expect(overtime).toBeCloseTo(byHand - 310 - 10, 9);
  });

  test.each(["weekday", "rest-day", "holiday"] as const)(
    "is what a simulated %s costs whose people all come and go on time",
    (kind) => {
      const scenario = shop({ ...pay, days: [kind] });
      const day = runReplication(scenario, "pay", 0, ["labour-cost"]);
      const place = outcomes.findIndex(({ id }) => id === "labour-cost");
      expect(day.of[place]).toBeCloseTo(costOf(scenario), 6);
    },
  );

  test("pays half as much again beyond 8.5 hours where the plan has no rules of pay", () => {
    // 10 h 20 min and half of 1 h 50 min
    expect(costOf(shop(undefined))).toBeCloseTo(30 * (31 / 3 + 11 / 12), 9);
  });

  test("goes by a rule of overtime that the shifts allowed name, before the plan's", () => {
    const scenario: Scenario = {
      ...shop(pay),
      staffing: {
        shifts: [{ type: "regular", lengths: [11], overtime: { above: 10, factor: 2 } }],
      },
    };
    // a third of an hour paid twice, and the night
    expect(costOf(scenario)).toBeCloseTo(30 * (31 / 3 + 1 / 3) + 10, 9);
  });

  test("takes the fee of a shift in place of the wage of people from outside", () => {
    const night = {
      ...defaultDay.staff.types[0],
      id: "night",
      kind: "outsourced",
      fee: { basis: "shift", price: 300 },
    } as Scenario["staff"]["types"][number];
    const { staff, ...rest } = shop(pay);
    const scenario = {
      ...rest,
      staff: { ...staff, types: [night], shifts: [{ ...long, type: "night", count: 2 }] },
    };
    expect(costOf(scenario)).toBe(600);
  });
});

test("no shift has more than three hours of overtime, which is the law's limit", () => {
  const scenario: Scenario = {
    ...shop(pay),
    staffing: { shifts: [{ type: "regular", lengths: [11, 11.5, 12, 13], every: 3600 }] },
  };
  const found = candidatesOf(scenario, shiftRulesOf(scenario), 0, 86_400);
  // less 40 minutes: 10:20 and 10:50 are within 8 + 3, 11:20 and 12:20 are not
  expect(new Set(found.map(({ from, until }) => (until - from) / 3600))).toEqual(
    new Set([11, 11.5]),
  );
});
