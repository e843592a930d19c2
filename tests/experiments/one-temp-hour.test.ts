import { describe, expect, test } from "vitest";
import { pairedDifference } from "#statistics/difference.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { compare } from "#experiments/compare.ts";
import { figuresOf } from "#experiments/headline.ts";
import { runReplication } from "#experiments/run-replication.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example } from "./examples.ts";

/** Days one after the other, without the pauses that keep a page alive. */
const runner: Runner = {
  width: 1,
  run: async ({ scenario, seed, from, to }) =>
    Array.from({ length: to - from }, (_, i) => runReplication(scenario, seed, from + i)),
};

const shop = example("small-shop");
const shift = (count: number, from: string, until: string, type = "regular") => ({
  name: { zh: "班", en: "Shift" },
  type,
  count,
  from,
  until,
  breaks: [],
});
const temp = example("default-day").staff.types.find(({ kind }) => kind === "temp");
if (temp === undefined) throw new Error("the default day has no temps");

/** Three hours of a small shop with two people; busier in the second hour. */
const without: Scenario = {
  ...shop,
  horizon: { from: "19:00", until: "22:00", afterwards: "stop" },
  demand: {
    ...shop.demand,
    visitors: 700,
    shape: { step: 3600, weights: Array.from({ length: 24 }, (_, hour) => (hour === 20 ? 2 : 1)) },
    openings: [],
  },
  staff: {
    ...shop.staff,
    types: [...shop.staff.types.filter(({ id }) => id !== temp.id), temp],
    shifts: [shift(2, "18:00", "23:00")],
  },
  sources: {},
};
/** The same with one temp for one hour. */
const withHour: Scenario = {
  ...without,
  staff: {
    ...without.staff,
    shifts: [...without.staff.shifts, shift(1, "21:00", "22:00", temp.id)],
  },
};

const place = outcomes.findIndex(({ id }) => id === "lost-sales");
const days = (scenario: Scenario, seed: string, count: number): readonly Measured[] =>
  Array.from({ length: count }, (_, day) => runReplication(scenario, seed, day));

const SEEDS = 100;
const DAYS = 8;
const LONG = 1200;

describe("two plans that differ by one temp-hour", () => {
  // The right sign: so long a paired run on days of its own that chance is out of the question.
  const truth = pairedDifference(
    figuresOf(days(without, "truth", LONG), place),
    figuresOf(days(withHour, "truth", LONG), place),
  );
  test("differ: the hour saves sales, by more than six standard errors of the long run", () => {
    expect(truth.mean).toBeLessThan(-6 * truth.se);
  });

  test("are not told apart, or told apart with the right sign, for at least 95 of 100 seeds", async () => {
    const verdicts = { right: 0, open: 0, wrong: 0 };
    for (let seed = 0; seed < SEEDS; seed++) {
      const { others } = await compare(runner, [without, withHour], {
        seed: `seed ${seed}`,
        replications: DAYS,
      });
      const found = others[0]?.differences["lost-sales"]?.verdict;
      if (found === "better") verdicts.right++;
      else if (found === "not told apart") verdicts.open++;
      else verdicts.wrong++;
    }
    expect(verdicts.right + verdicts.open).toBeGreaterThanOrEqual(95);
    // Both answers are given, so the bar is not met by never deciding.
    expect(verdicts.right).toBeGreaterThan(20);
    expect(verdicts.open).toBeGreaterThan(0);
  });

  test("would often be put in the wrong order by so few days of other customers each", async () => {
    let wrong = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const before = ratioOf(days(without, `seed ${seed}`, DAYS));
      const after = ratioOf(days(withHour, `other ${seed}`, DAYS));
      if (after > before) wrong++;
    }
    expect(wrong).toBeGreaterThan(5);
  });
});

const ratioOf = (measured: readonly Measured[]): number => {
  const { of, per } = figuresOf(measured, place);
  return ratioEstimate(of, per).mean;
};
