import { describe, expect, test } from "vitest";
import { applyFitted } from "#calibration/apply.ts";
import { fitDays } from "#calibration/fit-hours.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import type { HourCounts } from "#reading/content.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { normalQuantile } from "#units/normal.ts";
import { exp } from "#units/portable.ts";
import { base } from "../own-day/known-shop.ts";

const shape = Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 20 : hour === 20 ? 200 : 80));

/**
 * Counts of days with a factor of their own (cv) and a factor of every slot (sd, neighbours correlated), rounded normal for Poisson:
 * all means are 15 or more.
 */
function days(seed: string, count: number, cv: number, sd: number, correlation = 0): HourCounts {
  const key = openSource(seed, 0, "block");
  const normal = (i: number, j: number) => normalQuantile(uniform(bits(key.a, key.b, i, j)));
  return {
    kind: "hours",
    step: 3600,
    days: Array.from({ length: count }, (_, day) => {
      const factor = Math.max(0.2, 1 + cv * normal(day, 99));
      let level = normal(day, 0);
      const counts = shape.map((mean, hour) => {
        if (hour > 0)
          level =
            correlation * level + Math.sqrt(1 - correlation * correlation) * normal(day, hour);
        const own = mean * factor * exp(sd * level - (sd * sd) / 2);
        return Math.max(0, Math.round(own + Math.sqrt(own) * normal(day, 30 + hour)));
      });
      return { day, counts, measured: {} };
    }),
  };
}

const find = (rows: ReturnType<typeof fitDays>, id: string) => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no ${id}`);
  return row;
};

test("one day of round numbers gives its total and its shape, by hand", () => {
  const rows = fitDays(
    { kind: "hours", step: 3600, days: [{ day: 1, counts: shape, measured: {} }] },
    base,
  );
  // 8 x 20 + 15 x 80 + 200 = 1,560; the busiest hour is 200 of it.
  expect(find(rows, "contacts").value).toBe(1560);
  expect(find(rows, "shape").value).toBeCloseTo(200 / 1560, 12);
  expect(rows.map(({ id }) => id)).toEqual(["contacts", "shape"]);
});

describe("how much days and slots differ is found where it is known", () => {
  const runs = Array.from({ length: 40 }, (_, run) =>
    fitDays(days(`run ${run}`, 28, 0.15, 0.2), base),
  );
  test.each([
    ["day-cv", 0.15],
    ["within-day-sd", 0.2],
    ["contacts", 1560],
  ])("%s", (id, truth) => {
    const hits = runs.filter((rows) => {
      const { low, high } = find(rows, id);
      return low <= truth && truth <= high;
    });
    expect(hits.length).toBeGreaterThanOrEqual(36);
  });
});

describe.each([0, 0.5, 0.8])("slots whose neighbours go together by %s", (correlation) => {
  const runs = Array.from({ length: 40 }, (_, run) =>
    fitDays(days(`hand in hand ${run}`, 28, 0.15, 0.2, correlation), base),
  ).filter((rows) => rows.some(({ id }) => id === "neighbour-correlation"));

  test("is told in nine of ten runs: in the others slots may not differ at all", () => {
    expect(runs.length).toBeGreaterThanOrEqual(36);
  });
  test.each([
    ["within-day-sd", 0.2],
    ["neighbour-correlation", correlation],
    ["day-cv", 0.15],
  ])("%s", (id, truth) => {
    const hits = runs.filter((rows) => {
      const { low, high } = find(rows, id);
      return low <= truth && truth <= high;
    });
    expect(hits.length).toBeGreaterThanOrEqual(0.9 * runs.length);
  });
});

test("Poisson counts show no spread beyond chance in nine of ten runs", () => {
  const runs = Array.from({ length: 40 }, (_, run) =>
    fitDays(days(`plain ${run}`, 28, 0, 0), base),
  );
  const clear = (id: string) => runs.filter((rows) => find(rows, id).low === 0).length;
  expect(clear("day-cv")).toBeGreaterThanOrEqual(36);
  expect(clear("within-day-sd")).toBeGreaterThanOrEqual(36);
});

test("a plan with every fitted figure passes its checks and expects as many contacts", () => {
  const rows = fitDays(days("plan", 14, 0.1, 0.1), base);
  const plan = applyFitted(base, rows);
  expect(checkScenario(plan).ok).toBe(true);
  expect(plan.demand.visitors * plan.demand.consultRate).toBeCloseTo(
    find(rows, "contacts").value,
    6,
  );
  expect(plan.demand.openings).toEqual([]);
});
