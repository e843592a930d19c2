import { expect, it } from "vitest";
import { type Advice, recommend } from "#experiments/moves/recommend.ts";
import { gainOf } from "#experiments/moves/trial.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example, shortDay } from "./examples.ts";

/** Two hours with too few hands, so that moves make a difference. */
const busy = (): Scenario => {
  const day = shortDay(example("small-shop"));
  return { ...day, demand: { ...day.demand, visitors: day.demand.visitors * 2.5 } };
};

it("recommends moves in the order of what they bring, on days that did not choose them", async () => {
  const seen: Advice[] = [];
  const seeds = new Set<string>();
  const noting: Runner = {
    width: 1,
    run: async (job, options) => {
      seeds.add(job.seed);
      return thisThreadRunner.run(job, options);
    },
  };
  const scenario = busy();
  const advice = await recommend(noting, scenario, {
    thoroughness: 0.25,
    onAdvice: (one) => seen.push(one),
  });
  expect(advice.isSettled).toBe(true);
  expect(advice.hours?.hours).toHaveLength(2);
  expect(advice.trials.length).toBeGreaterThan(0);
  for (const { isFresh, sales } of advice.trials) {
    expect(isFresh).toBe(true);
    expect(sales).toHaveLength(25);
  }
  expect(seeds).toEqual(new Set([scenario.study.seed, `${scenario.study.seed} again`]));
  const profits = advice.trials.map((trial) => gainOf(trial, 0.3).mean);
  expect(profits).toEqual([...profits].sort((one, other) => other - one));
  // The first picture comes before the last.
  expect(seen.some(({ trials }) => trials.some(({ isFresh }) => !isFresh))).toBe(true);
  const simulated = seen.map((one) => one.simulated);
  expect(simulated).toEqual([...simulated].sort((one, other) => one - other));
}, 60_000);

it("gives up when nobody wants it any more", async () => {
  const gone = new AbortController();
  const advice = recommend(thisThreadRunner, busy(), {
    signal: gone.signal,
    onAdvice: () => gone.abort(new Error("edited")),
  });
  await expect(advice).rejects.toThrow("edited");
});
