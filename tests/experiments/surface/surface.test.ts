import { beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "#experiments/headline.ts";
import { design, keyOf, type MapPoint } from "#experiments/surface/design.ts";
import { MapDays, simulateMap, type SimulatedMap } from "#experiments/surface/simulate-map.ts";
import { surfaceOf } from "#experiments/surface/surface.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { outcomes } from "#outcomes/index.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { questionOf } from "#ui/map/question.ts";
import { example, shortDay } from "../examples.ts";

const whole = example("default-day");
/** Two hours of a shop a tenth of the size, so that many days cost little. */
const scenario = shortDay({
  ...whole,
  demand: { ...whole.demand, visitors: whole.demand.visitors / 10 },
  staff: {
    ...whole.staff,
    shifts: whole.staff.shifts.map((shift) => ({ ...shift, count: Math.ceil(shift.count / 10) })),
  },
});
const question = questionOf({
  scenario,
  pair: { x: "botResolved", y: "temps" },
  hours: [43_200, 50_400],
  returning: 0,
});
const effort = { first: 4, settled: 12 };

describe("the map of two hours of a small shop", () => {
  const pictures: SimulatedMap[] = [];
  const days = new MapDays();
  let settled: SimulatedMap;
  beforeAll(async () => {
    const onMap = (map: SimulatedMap) => pictures.push(map);
    settled = await simulateMap(thisThreadRunner, question, { effort, days, onMap });
  });

  test("first picture from 14 points, then 26, the plan itself among them", () => {
    const counts = pictures.map(({ surfaces }) => surfaces["lost-sales"]?.points.length);
    expect(counts).toEqual([14, 26]);
    expect(settled.surfaces["lost-sales"]?.replications).toBe(12);
    expect(days.points.map(keyOf)).toContain(keyOf(question.own));
  });

  test.each(["lost-sales", "taobao-3-min-share"])(
    "%s: of ten points not in the fit, on fresh days, at least nine lie within the stated error",
    async (id) => {
      const surface = settled.surfaces[id];
      const known = new Set(days.points.map(keyOf));
      const { x } = question.axes;
      let inside = 0;
      for (let k = 0; k < 10; k++) {
        // A net of multiples that fills the square and meets no point of the design.
        const point = {
          x: x.from + ((((7 * k + 3) % 20) + 0.5) / 20) * (x.to - x.from),
          y: (5 * k + 1) % 12,
        };
        expect(known.has(keyOf(point))).toBe(false);
        const job = { scenario: question.scenarioAt(point), seed: "fresh", from: 0, to: 16 };
        const measured = await thisThreadRunner.run(job, {});
        const { of, per } = figuresOf(
          measured,
          outcomes.findIndex((outcome) => outcome.id === id),
        );
        const gap = ratioEstimate(of, per).mean - (surface?.at(point) ?? Number.NaN);
        if (Math.abs(gap) <= (surface?.error ?? 0)) inside++;
      }
      expect(inside).toBeGreaterThanOrEqual(9);
    },
  );

  test("a point more is simulated on as many days and becomes part of the fit", async () => {
    const point = { x: 0.33, y: 5 };
    await days.extend(thisThreadRunner, question, [point], 12, undefined);
    const surface = days.surfaces(question)["lost-sales"];
    expect(surface?.points).toHaveLength(27);
    expect(surface?.replications).toBe(12);
  });
});

test("a surface without noise: no error beyond what the days share", () => {
  const axes = { x: { from: 0, to: 1, isWhole: false }, y: { from: 0, to: 12, isWhole: true } };
  const height = ({ x, y }: MapPoint): number => 100 - 30 * x - 2 * y + x * y;
  // Two kinds of day, 5 up and 5 down everywhere: the mean is exact, the gap of two points free of them.
  const points = design(axes, "full", { x: 0.3, y: 0 });
  const simulated = points.map((point) => ({
    point,
    figures: {
      of: Float64Array.from({ length: 8 }, (_, day) => height(point) + (day % 2 === 0 ? 5 : -5)),
      per: new Float64Array(8).fill(1),
    },
  }));
  const surface = surfaceOf(axes, simulated);
  expect(surface.leftOut).toBeCloseTo(0, 9);
  // Standard deviation sqrt(200 / 7), over sqrt(8), times 2.364624 (Student, 7 degrees of freedom).
  expect(surface.error).toBeCloseTo((2.364624 * Math.sqrt(200 / 7)) / Math.sqrt(8), 4);
  const gap = surface.gap({ x: 0.3, y: 0 }, { x: 0.7, y: 4 });
  expect(gap.mean).toBeCloseTo(-12 - 8 + 2.8, 9);
  expect(gap.halfWidth).toBeCloseTo(0, 8);
});
