import { describe, expect, it } from "vitest";
import { replicate } from "#experiments/replicate.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import type { StudyResult } from "#experiments/study.ts";
import { summarise } from "#experiments/summarise.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { outcomes } from "#outcomes/index.ts";
import { example, shortDay } from "./examples.ts";

const scenario = shortDay(example("small-shop"));

describe("a study", () => {
  it("reports after 16 days and then ever more, with the same digits as one of that size", async () => {
    const partial: StudyResult[] = [];
    const whole = await replicate(thisThreadRunner, scenario, {
      least: 40,
      most: 40,
      onProgress: (study) => partial.push(study),
    });
    expect(partial.map(({ replications }) => replications)).toEqual([16, 32]);
    expect(whole.replications).toBe(40);
    const sixteen = await replicate(thisThreadRunner, scenario, { replications: 16 });
    expect({ ...partial[0], stopped: sixteen.stopped }).toEqual(sixteen);
    expect(partial[0]?.stopped).toBe("partial");
  });

  it("previews a few outcomes of the first 16 days, and then comes to the same end", async () => {
    const partial: StudyResult[] = [];
    const options = { least: 40, most: 40 };
    const preview = ["contacts"];
    const onProgress = (study: StudyResult) => partial.push(study);
    const study = await replicate(thisThreadRunner, scenario, { ...options, preview, onProgress });
    expect(study).toEqual(await replicate(thisThreadRunner, scenario, options));
    expect(partial.map(({ replications, stopped }) => [replications, stopped])).toEqual([
      [16, "preview"],
      [32, "partial"],
    ]);
    const { outcomes: sixteen } = await replicate(thisThreadRunner, scenario, { replications: 16 });
    expect(partial[0]?.outcomes["contacts"]).toEqual(sixteen["contacts"]);
    expect(partial[0]?.outcomes["sales"]?.mean).toBeNaN();
    const three = { replications: 3, preview };
    expect(await replicate(thisThreadRunner, scenario, three)).toMatchObject({ replications: 3 });
  });

  it("stops when the headline is known, never before 20 days, and at the cap", async () => {
    const easy = await replicate(thisThreadRunner, scenario, { precision: 1, least: 2, most: 60 });
    expect(easy).toMatchObject({ replications: 20, stopped: "precise" });
    const hard = await replicate(thisThreadRunner, scenario, {
      precision: 0.0001,
      least: 20,
      most: 24,
    });
    expect(hard).toMatchObject({ replications: 24, stopped: "cap" });
  });

  it("runs exactly as many days as it is told", async () => {
    const study = await replicate(thisThreadRunner, scenario, { replications: 3, seed: "three" });
    expect(study).toMatchObject({ replications: 3, seed: "three" });
    expect(study.days["contacts"]).toHaveLength(3);
    expect(study.outcomes["contacts"]?.unit).toBe("contacts");
    expect(study.slots.count).toBe(4);
  });

  it("spreads totals over slots", async () => {
    const { bySlot, outcomes: totals } = await replicate(thisThreadRunner, scenario, {
      replications: 5,
    });
    const sum = bySlot["contacts"]?.mean.reduce((all, value) => all + value, 0);
    expect(sum).toBeCloseTo(totals["contacts"]?.mean ?? Number.NaN, 9);
  });

  it("does not depend on the order in which days arrive", async () => {
    const measured = await thisThreadRunner.run({ scenario, seed: "order", from: 0, to: 6 }, {});
    const backwards = [...measured].reverse();
    expect(summarise(scenario, "order", backwards, "cap")).toEqual(
      summarise(scenario, "order", measured, "cap"),
    );
  });

  it("has numbers or null when written as JSON", async () => {
    const study = await replicate(thisThreadRunner, scenario, { replications: 2 });
    const read = JSON.parse(JSON.stringify(study)) as StudyResult;
    for (const { mean } of Object.values(read.outcomes))
      expect(mean === null || Number.isFinite(mean)).toBe(true);
  });
});

describe("this thread's runner", () => {
  it("gives what runs in between a chance to stop it", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = thisThreadRunner.run(
      { scenario, seed: "stop", from: 0, to: 1000 },
      {
        signal: controller.signal,
        onMeasured: ({ replication }) => {
          seen.push(replication);
          if (replication === 2) setTimeout(() => controller.abort(new Error("enough")), 0);
        },
      },
    );
    await expect(run).rejects.toThrow("enough");
    expect(seen.length).toBeLessThan(10);
  });

  it("names the replication that failed", async () => {
    const broken = { ...scenario, horizon: { ...scenario.horizon, until: "noon" } };
    await expect(
      thisThreadRunner.run({ scenario: broken, seed: "x", from: 4, to: 5 }, {}),
    ).rejects.toThrow("replication 4");
  });
});

describe("the rule for stopping", () => {
  /** Days with known figures in place of simulated ones. */
  const runnerOf = (value: (replication: number) => number): Runner => ({
    width: 1,
    run: async ({ from, to }) => {
      const days: Measured[] = [];
      for (let replication = from; replication < to; replication++) {
        const of = new Float64Array(outcomes.length).fill(value(replication));
        const per = new Float64Array(outcomes.length).fill(1);
        const slots = new Float64Array(0);
        days.push({ replication, of, per, slotOf: slots, slotPer: slots, events: 0 });
      }
      return days;
    },
  });

  it("asks for as many days as the error so far calls for", async () => {
    // Days of 0.5 and 1.5 by turns: half-width t / sqrt(n - 1) x .5 of a mean of 1. Below .1 from n = 100 on (1.984 x .5 / sqrt(99) = .0997).
    const study = await replicate(
      runnerOf((day) => (day % 2 === 0 ? 0.5 : 1.5)),
      scenario,
      { precision: 0.1, least: 20, most: 1000 },
    );
    expect(study.stopped).toBe("precise");
    expect(study.replications).toBeGreaterThanOrEqual(100);
    expect(study.replications).toBeLessThan(125);
    const { mean = 0, high = 0 } = study.outcomes["lost-sales"] ?? {};
    expect(high - mean).toBeLessThanOrEqual(0.1);
  });

  it("has nothing to wait for when nothing is ever lost", async () => {
    const study = await replicate(
      runnerOf(() => 0),
      scenario,
      { precision: 0.01, least: 20, most: 1000 },
    );
    expect(study).toMatchObject({ replications: 20, stopped: "precise" });
  });
});
