import { describe, expect, test } from "vitest";
import { runReplication } from "#experiments/run-replication.ts";
import type { Runner } from "#experiments/runner.ts";
import { loadOf } from "#experiments/staffing/demand.ts";
import { candidatesOf, shiftRulesOf, shiftsOf, withShifts } from "#experiments/staffing/shifts.ts";
import { staff } from "#experiments/staffing/staff.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example } from "../examples.ts";

/** Days one after the other, without the pauses that keep a page alive. */
const runner: Runner = {
  width: 1,
  run: async ({ scenario, seed, from, to }, { onMeasured }) =>
    Array.from({ length: to - from }, (_, k) => {
      const one = runReplication(scenario, seed, from + k);
      onMeasured?.(one);
      return one;
    }),
};

const DAYS = 15;
const MOST = 4;
const LEVEL = 0.8;
const CHANCE = 0.8;

/** A random small day: three hours, a few shifts to choose from, two staff types. */
function smallDay(number: number): Scenario {
  const pick = (of: number, salt: number) => ((number * 7919 + salt * 104_729) % 9973) % of;
  const base = example("small-shop");
  const types = base.staff.types.map((type, i) => ({
    ...type,
    wage: 20 + pick(9, i) + i / 7,
    noShow: 0,
    late: { ...type.late, share: 0 },
  }));
  return {
    ...base,
    horizon: { from: "9:00", until: "12:00", afterwards: "stop" },
    demand: {
      ...base.demand,
      visitors: 300 + 40 * pick(8, 3),
      shape: { step: 3600, weights: [1 + pick(3, 4), 1 + pick(4, 5), 1 + pick(3, 6)] },
      dayWeights: undefined,
      openings: [],
      deadlines: [],
      blocks: [],
      batches: [],
      dayCv: 0.2,
    },
    staff: { types, shifts: [], headcounts: [] },
    staffing: {
      least: 0,
      shifts: types.slice(0, 2).map(({ id }, i) => ({
        type: id,
        lengths: i === 0 ? [1.5, 3] : [2],
        every: i === 0 ? 5400 : 3600,
        pause: null,
        most: MOST,
      })),
    },
  };
}

/** The cost of the cheapest roster that reaches the target on the sample: every roster within the supply, one by one. */
function bruteForce(scenario: Scenario): number {
  const load = loadOf(scenario);
  const candidates = candidatesOf(scenario, shiftRulesOf(scenario), load.from, load.until);
  expect(candidates.length).toBeLessThanOrEqual(6);
  const missShare = outcomes.findIndex(({ id }) => id === "first-response-miss-share");
  const rosters: { cost: number; counts: number[] }[] = [];
  const visit = (counts: number[], cost: number) => {
    const next = candidates[counts.length];
    const used = (type: string) =>
      counts.reduce((sum, n, i) => sum + (candidates[i]?.type === type ? n : 0), 0);
    if (next === undefined) {
      if (candidates.every(({ type }) => used(type) <= MOST)) rosters.push({ cost, counts });
      return;
    }
    for (let n = 0; n <= MOST; n++) visit([...counts, n], cost + n * next.cost);
  };
  visit([], 0);
  // dearer rosters than the first that reaches the target need not be looked at
  rosters.sort((one, other) => one.cost - other.cost);
  for (const { cost, counts } of rosters) {
    const plan = withShifts(scenario, shiftsOf(candidates, counts));
    let missed = 0;
    for (let day = 0; day < DAYS && missed <= DAYS * (1 - CHANCE) + 1e-9; day++) {
      const { of, per } = runReplication(plan, scenario.study.seed, day);
      const share = per[missShare] === 0 ? 0 : (of[missShare] ?? 0) / (per[missShare] ?? 1);
      if (share > 1 - LEVEL + 1e-12) missed++;
    }
    if (missed <= DAYS * (1 - CHANCE) + 1e-9) return cost;
  }
  return Number.NaN;
}

describe("on random small days the roster costs what the best of all rosters costs, on the same simulated days", () => {
  test.each(Array.from({ length: 10 }, (_, day) => day))("day %i", async (day) => {
    const scenario = smallDay(day);
    const { cheapest, target } = await staff(runner, scenario, {
      target: { level: LEVEL, chance: CHANCE },
      days: DAYS,
      budget: 20_000,
      caution: 0,
      searchOnly: true,
    });
    expect(target).toEqual({
      outcome: "first-response-miss-share",
      level: LEVEL,
      chance: CHANCE,
      per: "day",
    });
    const optimum = bruteForce(scenario);
    expect(optimum).toBeGreaterThan(0);
    expect(cheapest.reaches).toBe(true);
    expect(cheapest.search.plannedCost).toBeCloseTo(optimum, 6);
  });
});
