import { describe, expect, test } from "vitest";
import { candidatesOf, shiftRulesOf } from "#experiments/staffing/shifts.ts";
import type { RosterFigures } from "#experiments/staffing/judged.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { askOf, levelFor, scenarioFor, suppliesOf, targetChoices } from "#ui/roster/ask.ts";
import { dutyBySlot, stretchesOf } from "#ui/plan/duty.ts";
import { stepPath } from "#ui/charts/step-path.ts";
import { rivalRows } from "#ui/roster/rivals.tsx";
import { markPoints } from "#ui/roster/search-progress.tsx";
import {
  cheapestShown,
  nextSearchState,
  noSearch,
  type SearchState,
} from "#ui/roster/search-state.ts";
import { defaultDay } from "./default-day.ts";

const scenario: Scenario = defaultDay;

const shift = (from: string, until: string, count: number, at?: string) => ({
  name: { zh: "", en: "" },
  type: "regular",
  count,
  from,
  until,
  breaks: at === undefined ? [] : [{ at, length: 2400 }],
});

const figures = (paidHours: number, share: number): RosterFigures => ({
  shifts: [shift("9:00", "17:00", 1)],
  people: 1,
  paidHours,
  plannedCost: 25 * paidHours,
  overtimeHours: 0,
  overtimeCost: 0,
  judged: {
    days: 120,
    share,
    low: 0,
    high: 1,
    value: 0.1,
    sales: 0,
    lostSales: 0,
    serviceCost: 0,
    profit: 0,
    profitError: 0,
  },
});

describe("people on duty", () => {
  test("a break of forty minutes leaves a third of its second half hour", () => {
    // By hand: two people 9:00–12:00, away 10:00–10:40, so 2 people for 20 of 30 minutes from 10:30.
    const slots = { from: 9 * 3600, width: 1800, count: 7 };
    const duty = dutyBySlot(scenario, [shift("9:00", "12:00", 2, "10:00")], slots);
    expect(duty.map((one) => Math.round(one * 1000) / 1000)).toEqual([2, 2, 0, 1.333, 2, 2, 0]);
  });

  test("a shift past midnight goes on into the next day", () => {
    const [only] = stretchesOf(scenario, { ...shift("20:00", "26:00", 1), days: [0] });
    expect(only).toEqual({ from: 20 * 3600, until: 26 * 3600 });
  });
});

describe("what is asked for", () => {
  test("the targets offered are first replies in three minutes, the shop's own rate and the long waits", () => {
    expect(targetChoices(scenario)).toEqual([
      "first-response-miss-share",
      "taobao-3-min-share",
      "first-response-time-of-all-p90",
    ]);
    expect(levelFor(scenario, "first-response-time-of-all-p90")).toBe(180);
    expect(askOf(scenario).target).toMatchObject({ per: "day", chance: 0.9 });
  });

  test("an outcome the plan does not offer gives way to its own target", () => {
    const asked = { ...askOf(scenario).target, outcome: "jd-30-s-share", level: 0.5 };
    expect(askOf(scenario, { target: asked }).target).toEqual(askOf(scenario).target);
  });

  test("fewer temps than the rules allow bind the search and nothing else of the plan", () => {
    const [supply] = suppliesOf(scenario);
    if (supply === undefined) throw new Error("the default day has helpers");
    const asked = scenarioFor(scenario, askOf(scenario, { most: { [supply.type]: 2 } }));
    expect(checkScenario(asked).ok).toBe(true);
    const most = shiftRulesOf(asked).find(({ type }) => type === supply.type)?.most;
    expect(most).toBe(2);
    // Every shift that could be worked before can be worked now, at the same price.
    const plain = (one: Scenario) =>
      candidatesOf(one, shiftRulesOf(one), 0, 86_400).map(({ from, until, cost }) => [
        from,
        until,
        cost,
      ]);
    expect(plain(asked)).toEqual(plain(scenario));
    expect(scenarioFor(scenario, askOf(scenario))).toBe(scenario);
  });
});

describe("the search on the screen", () => {
  const running = nextSearchState(noSearch, { type: "began", step: "cheapest" });
  const progressed = (state: SearchState, done: number, best: RosterFigures | undefined) =>
    nextSearchState(state, {
      type: "progressed",
      progress: { phase: "search", done, best },
      elapsed: done / 100,
    });
  const first = figures(40, 0.95);
  const better = figures(30, 0.92);

  test("every better roster is one mark, however often progress is told", () => {
    let state = progressed(running, 10, undefined);
    for (const [done, best] of [
      [120, first],
      [180, first],
      [300, better],
    ] as const)
      state = progressed(state, done, best);
    expect(state.marks).toEqual([
      { days: 120, hours: 40, share: 0.95 },
      { days: 300, hours: 30, share: 0.92 },
    ]);
  });

  test("stopping keeps the best, judged on the search's days alone until it is checked", () => {
    const stopped = nextSearchState(progressed(running, 300, better), { type: "stopped" });
    expect(stopped.work).toEqual({ status: "stopped", step: "cheapest" });
    expect(cheapestShown(stopped)).toEqual({ figures: better, search: better, fresh: undefined });
    expect(rivalRows(stopped)).toEqual([]);
    const fresh = figures(30, 0.89);
    const checked = nextSearchState(stopped, { type: "checked", checked: fresh });
    expect(cheapestShown(checked)).toEqual({ figures: fresh, search: better, fresh });
    expect(progressed(stopped, 310, first)).toBe(stopped);
  });

  test("another search lets go of what was found, another step does not", () => {
    const stopped = nextSearchState(progressed(running, 300, better), { type: "stopped" });
    expect(nextSearchState(stopped, { type: "began", step: "cheapest" }).best).toBeUndefined();
    expect(nextSearchState(stopped, { type: "began", step: "check" }).best).toBe(better);
  });

  test("a rule stands twice where only a more lavish setting is enough", () => {
    const others = [
      {
        rule: "peak-hour",
        setting: 18,
        asItComes: first,
        reaching: { setting: 14, figures: better },
      },
      {
        rule: "day-total",
        setting: 18,
        asItComes: first,
        reaching: { setting: 18, figures: first },
      },
    ] as const;
    const rows = rivalRows({ ...noSearch, others });
    expect(rows.map(({ rule, setting, isLavish }) => [rule, setting, isLavish])).toEqual([
      ["peak-hour", 18, false],
      ["peak-hour", 14, true],
      ["day-total", 18, false],
    ]);
  });
});

test("lines: a step for each slot, and fewer hours lower down", () => {
  expect(stepPath([1, 3], 100, (value) => 10 - value)).toBe("M0,9H50V7H100");
  const points = markPoints([
    { days: 100, hours: 40, share: 1 },
    { days: 200, hours: 30, share: 1 },
  ]);
  expect(points[1]?.y).toBeGreaterThan(points[0]?.y ?? Number.NaN);
  expect(points[1]?.x).toBeGreaterThan(points[0]?.x ?? Number.NaN);
});
