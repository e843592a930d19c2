import { describe, expect, it } from "vitest";
import { compare } from "#experiments/compare.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example, shortDay } from "./examples.ts";

const base = shortDay(example("small-shop"));

/** The same shop with its replies taking so many times as long. */
const atPace = (factor: number): Scenario => ({
  ...base,
  staff: {
    ...base.staff,
    types: base.staff.types.map((type) =>
      type.kind === "temp"
        ? { ...type, firstEffort: type.firstEffort * factor }
        : { ...type, effortFactor: type.effortFactor * factor },
    ),
  },
});

const halfTheWage = (type: Scenario["staff"]["types"][number]) => ({
  ...type,
  wage: type.wage / 2,
});

describe("a comparison", () => {
  it("finds nothing between a plan and itself", async () => {
    const { others } = await compare(thisThreadRunner, [base, structuredClone(base)], {
      replications: 5,
    });
    for (const { mean, verdict } of Object.values(others[0]?.differences ?? {})) {
      expect(mean === 0 || Number.isNaN(mean)).toBe(true);
      expect(verdict).toBe("not told apart");
    }
  });

  it("meets the same customers and tells slow replies from quick ones on most days", async () => {
    const { base: first, others } = await compare(thisThreadRunner, [base, atPace(1.8)], {
      replications: 30,
    });
    const [slow] = others;
    // Nothing about the customers changes, so as many come for the first time.
    expect(slow?.study.days["customers"]).toEqual(first.days["customers"]);
    const lost = slow?.differences["average-response-time"];
    expect(lost).toMatchObject({ verdict: "worse", unit: "s", toldApart: true });
    expect(lost?.betterDays).toBeLessThan(0.3);
    expect(lost?.varianceReduction).toBeGreaterThan(1);
    const gap =
      (slow?.study.outcomes["average-response-time"]?.mean ?? 0) -
      (first.outcomes["average-response-time"]?.mean ?? 0);
    expect(lost?.mean).toBeCloseTo(gap, 9);
    expect(slow?.differences["contacts-to-people"]?.betterDays).toBeNaN();
  });

  it("stops when the differences are known and reports on the way", async () => {
    const seen: number[] = [];
    const { base: first, others } = await compare(
      thisThreadRunner,
      [base, atPace(1.2), atPace(1.4)],
      {
        precision: 1,
        least: 20,
        most: 40,
        onProgress: (partial) => seen.push(partial.base.replications),
      },
    );
    expect(seen[0]).toBe(16);
    expect(others).toHaveLength(2);
    for (const { study } of others) expect(study.replications).toBe(first.replications);
  });

  it("goes on until it is clear which plan is worth more, and no longer", async () => {
    const runs = async (other: Scenario) => {
      const { others } = await compare(thisThreadRunner, [base, other], {
        precision: 10,
        least: 20,
        most: 60,
      });
      return others[0]?.study.replications;
    };
    const cheaper = { ...base, staff: { ...base.staff, types: base.staff.types.map(halfTheWage) } };
    // Wages alone differ, by the same yuan every day: clear at once. Replies a hundredth slower need many days to show.
    expect(await runs(cheaper)).toBe(20);
    expect(await runs(atPace(1.01))).toBeGreaterThan(40);
  });

  it("needs two plans", async () => {
    await expect(compare(thisThreadRunner, [base])).rejects.toThrow(RangeError);
  });
});
