import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { HourValues } from "#experiments/hour-values.ts";
import { stretchesOf } from "#experiments/hour-values.ts";
import { movesFor } from "#experiments/moves/index.ts";
import type { Move } from "#experiments/moves/move.ts";
import { combined, compatible, gainOf, type Trial } from "#experiments/moves/trial.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { dutyAt } from "./duty-at.ts";
import { example } from "./examples.ts";

const HOUR = 3600;

/** Hours that are worth 10 yuan, but 500 from one to another. */
function hoursOf(scenario: Scenario, from: number, until: number): HourValues {
  const hours = stretchesOf(scenario).map((stretch) => {
    const isBusy = stretch.from >= from * HOUR && stretch.until <= until * HOUR;
    const mean = isBusy ? 500 : 10;
    const pays = isBusy ? ("yes" as const) : ("no" as const);
    return { ...stretch, mean, se: 1, low: mean - 2, high: mean + 2, replications: 8, pays };
  });
  return { hours, wage: 30, breakEven: 100 };
}

const examples = readdirSync("scenarios")
  .filter((name) => name !== "scenario.schema.json")
  .map((name) => name.replace(".json", ""));

const day = example("default-day");
const moves = movesFor(day, { hours: hoursOf(day, 20, 23) });
const move = (id: string): Move => {
  const found = moves.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no move ${id}: ${moves.map((one) => one.id).join()}`);
  return found;
};

describe("every move", () => {
  it.each(examples)("leaves %s valid, changes it and has a name of its own", (name) => {
    const scenario = example(name);
    const { hours } = hoursOf(scenario, 20, 23);
    const all = movesFor(scenario, { hours: { hours, wage: 30, breakEven: 100 } });
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { apply, label, ifWorse } of all) {
      const plan = apply(scenario);
      expect(checkScenario(plan)).toMatchObject({ ok: true });
      expect(plan).not.toEqual(scenario);
      expect(label.zh && label.en).toBeTruthy();
      expect(checkScenario(ifWorse?.apply(scenario) ?? plan)).toMatchObject({ ok: true });
    }
  });

  it("is offered no more once it is done", () => {
    for (const id of ["first-questions-first", "fewest-pending", "quick-phrases"]) {
      const ids = movesFor(move(id).apply(day), { hours: undefined }).map((one) => one.id);
      expect(ids).not.toContain(id);
    }
  });
});

describe("on the default day, with the worst hours from 20:00 to 23:00", () => {
  it("temps come for those hours, 7 for the 46 on the roster, at 25 yuan an hour", () => {
    const { label, cost, apply } = move("temps");
    expect(label.zh).toBe("7 名兼职，20:00–23:00");
    expect(cost).toBe(7 * 3 * 25);
    const more = apply(day);
    for (const [at, extra] of [
      [19.9, 0],
      [20.1, 7],
      [22.9, 7],
      [23.1, 0],
    ] as const)
      expect(dutyAt(more, at * HOUR) - dutyAt(day, at * HOUR)).toBe(extra);
  });

  it("half of the night shift sent home saves 2 people times 8.5 hours times 30 yuan", () => {
    const { label, cost } = move("fewer-0");
    expect(label.zh).toBe("夜班 4 → 2 人");
    expect(cost).toBe(-2 * 8.5 * 30);
  });

  it("temps for the 8 of the late shift save 8 times 8 h 20 min times 5 yuan", () => {
    expect(move("temps-for-4").cost).toBeCloseTo(-8 * (9 - 40 / 60) * 5, 9);
  });

  it("a shift moved keeps its people, its length and its place of breaks", () => {
    const later = moves.find(({ id }) => id.startsWith("shift-"));
    const index = Number(later?.touches[0]?.replace("shift-", ""));
    const [before, after] = [day.staff.shifts[index], later?.apply(day).staff.shifts[index]];
    expect(after?.count).toBe(before?.count);
    expect(later?.cost).toBe(0);
    expect(after?.from).not.toBe(before?.from);
  });

  it("ten points more for the bot are exactly ten points of all contacts", () => {
    const kept = ({ customers }: Scenario) =>
      customers.reduce((sum, { share, bot }) => sum + share * bot.attempted * bot.resolved, 0);
    const { apply, ifWorse, cost } = move("bot-points");
    // 0.65 x 0.3 x 0.75 + 0.35 x 0.51 x 0.8 before.
    expect(kept(day)).toBeCloseTo(0.28905, 9);
    expect(kept(apply(day))).toBeCloseTo(0.38905, 9);
    expect(kept(ifWorse?.apply(day) ?? day)).toBeCloseTo(0.33905, 9);
    expect(cost).toBeUndefined();
  });
});

const trial = (sales: readonly number[], cost: readonly number[]): Trial => ({
  move: move("temps"),
  sales: Float64Array.from(sales),
  cost: Float64Array.from(cost),
  rate: { before: 0.8, after: 0.9, toldApart: true },
  midChat: { before: 1, after: 1, toldApart: false },
  beforeReply: { before: 1, after: 1, toldApart: false },
  isFresh: true,
});

describe("what a move brings", () => {
  it("is sales less cost, or margin less cost, with the days on which it is better", () => {
    const four = trial([1000, 2000, 3000, -400], [300, 300, 300, 300]);
    // 700, 1700, 2700, -700: mean 1100; on three of four days more than nothing.
    expect(gainOf(four, 1)).toMatchObject({ mean: 1100, betterDays: 75 });
    // 0, 300, 600, -420 at a margin of 30 %: a day of exactly nothing is not a better one.
    const profit = gainOf(four, 0.3);
    expect(profit.mean).toBeCloseTo(120, 9);
    expect(profit).toMatchObject({ betterDays: 50, verdict: "not told apart" });
  });

  it("is called better, worse or neither by its interval", () => {
    // Mean 10, s 1, n 3: Student's t of 2 degrees of freedom is 4.303, half-width 2.48.
    expect(gainOf(trial([9, 10, 11], [0, 0, 0]), 1)).toMatchObject({ verdict: "better" });
    expect(gainOf(trial([9, 10, 11], [20, 20, 20]), 1)).toMatchObject({ verdict: "worse" });
    expect(gainOf(trial([-2, 0, 2], [0, 0, 0]), 1)).toMatchObject({ verdict: "not told apart" });
    expect(gainOf(trial([9, 10, 11], [0, 0, 0]), 1).low).toBeCloseTo(10 - 4.303 / Math.sqrt(3), 3);
  });

  it("is all of 100 days only where it is every one", () => {
    const most = trial(
      Array.from({ length: 1000 }, (_, i) => (i === 0 ? -1 : 1)),
      Array.from({ length: 1000 }, () => 0),
    );
    expect(gainOf(most, 1).betterDays).toBe(99);
    expect(gainOf(trial([1, 2], [0, 0]), 1).betterDays).toBe(100);
  });
});

describe("moves together", () => {
  it("do not change one thing twice, and add up their costs", () => {
    const both = compatible([move("fewer-0"), move("temps"), move("temps-for-4")]);
    expect(both.map(({ id }) => id)).toEqual(["fewer-0", "temps", "temps-for-4"]);
    const caps = compatible([move("cap-up"), move("cap-down"), move("temps")]);
    expect(caps.map(({ id }) => id)).toEqual(["cap-up", "temps"]);
    expect(combined([move("fewer-0"), move("temps")]).cost).toBe(7 * 3 * 25 - 2 * 8.5 * 30);
    expect(combined([move("bot-points"), move("temps")]).cost).toBeUndefined();
  });

  it("leave a valid plan that holds each of them", () => {
    const plan = combined([move("first-questions-first"), move("temps")]).apply(day);
    expect(checkScenario(plan)).toMatchObject({ ok: true });
    expect(plan.service.replyOrder).toBe("first-questions-first");
    expect(plan.staff.shifts).toHaveLength(day.staff.shifts.length + 1);
  });
});
