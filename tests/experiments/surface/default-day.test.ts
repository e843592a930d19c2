import { describe, expect, test } from "vitest";
import { figuresOf } from "#experiments/headline.ts";
import { runReplication } from "#experiments/run-replication.ts";
import type { Runner } from "#experiments/runner.ts";
import { keyOf } from "#experiments/surface/design.ts";
import { MapDays, simulateMap } from "#experiments/surface/simulate-map.ts";
import { outcomes } from "#outcomes/index.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { questionOf } from "#ui/map/question.ts";
import { example } from "../examples.ts";

/** Days one after the other, without the pauses that keep a page alive. */
const runner: Runner = {
  width: 1,
  run: async ({ scenario, seed, from, to }) =>
    Array.from({ length: to - from }, (_, i) => runReplication(scenario, seed, from + i)),
};

describe("the map of the default day", () => {
  const question = questionOf({
    scenario: example("default-day"),
    pair: { x: "botResolved", y: "temps" },
    hours: [72_000, 82_800],
    returning: 0,
  });
  /** Fewer days than on the page: the error that is stated must be the larger for it. */
  const effort = { first: 4, settled: 4 };
  const ids = ["lost-sales", "taobao-3-min-share"];

  test("of ten points not in the fit, on fresh days, at least nine lie within the stated error", async () => {
    const days = new MapDays();
    const { surfaces } = await simulateMap(runner, question, { effort, days });
    const known = new Set(days.points.map(keyOf));
    const { x, y } = question.axes;
    const inside = Object.fromEntries(ids.map((id) => [id, 0]));
    for (let k = 0; k < 10; k++) {
      // A net of multiples that fills the square and meets no point of the design.
      const point = {
        x: x.from + ((((7 * k + 3) % 20) + 0.5) / 20) * (x.to - x.from),
        y: y.from + ((5 * k + 1) % 12),
      };
      expect(known.has(keyOf(point))).toBe(false);
      const scenario = question.scenarioAt(point);
      const measured = await runner.run({ scenario, seed: "fresh", from: 0, to: 4 }, {});
      for (const id of ids) {
        const place = outcomes.findIndex((outcome) => outcome.id === id);
        const { of, per } = figuresOf(measured, place);
        const gap = ratioEstimate(of, per).mean - (surfaces[id]?.at(point) ?? Number.NaN);
        if (Math.abs(gap) <= (surfaces[id]?.error ?? 0)) inside[id] = (inside[id] ?? 0) + 1;
      }
    }
    for (const id of ids) expect(inside[id]).toBeGreaterThanOrEqual(9);
  }, 180_000);
});
