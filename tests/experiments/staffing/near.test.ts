import { describe, expect, test } from "vitest";
import type { Problem } from "#experiments/staffing/problem.ts";
import { cheapestNear } from "#experiments/staffing/near.ts";
import { repriced, type Task, transferred } from "#experiments/staffing/transfer.ts";
import type { Trials } from "#experiments/staffing/trials.ts";
import { candidate } from "./candidate.ts";

const HOUR = 25;
const SLOTS = 2;
const DAYS = 100;

/** Two shifts to choose from: a half hour, and the hour it is part of. */
const candidates = [candidate(0, 1, SLOTS, HOUR), candidate(0, 2, SLOTS, HOUR)];

const taskOf = (agents: readonly number[], supply = new Map<string, number>()): Task => ({
  candidates,
  supply,
  load: {
    from: 0,
    until: SLOTS * 1800,
    contacts: Float64Array.from(agents, (one) => 10 * one),
    agents: Float64Array.from(agents),
    workPerContact: 180,
  },
  people: new Float64Array(SLOTS),
  busyFactor: 1,
});

/** Day d asks for 5 + d / 10 agents, rounded down, in the first half hour, and for nobody afterwards. */
const trials: Trials = {
  simulated: () => 0,
  days: (shifts, replications) =>
    Promise.resolve(
      replications.map((replication) => {
        const agents = shifts.reduce((sum, { count }) => sum + count, 0);
        const lacking = 5 + Math.floor(replication / 10) - agents;
        return {
          replication,
          slacks: Float64Array.of(-lacking),
          of: 0,
          per: 1,
          sales: 0,
          lostSales: 0,
          serviceCost: 0,
          contacts: Float64Array.of(20, 0),
          misses: Float64Array.of(Math.max(0, lacking), 0),
          arrivals: Float64Array.of(20, 0),
        };
      }),
    ),
};

const problem = (supply?: Map<string, number>): Problem => ({
  ...taskOf([9, 0], supply),
  trials,
  days: DAYS,
  required: 90,
  budget: 1000,
});

describe("the cheapest roster near another", () => {
  // 90 of the 100 days ask for 13 agents or fewer, and the half hour is the cheaper shift: by hand, 13 half hours.
  test.each([
    ["too lean", [6, 0]],
    ["too lavish", [20, 0]],
    ["of shifts twice as long as needed", [0, 13]],
    ["right already", [13, 0]],
  ])("is found from one that is %s", async (_, start) => {
    expect(await cheapestNear(problem(), start)).toEqual({
      counts: [13, 0],
      cost: 13 * 0.5 * HOUR,
      ended: "reached",
    });
  });

  test("is never dearer than one that is known to reach the target", async () => {
    // From an hour for each the search would have to swap one after the other, and gives up after a few.
    const found = await cheapestNear(problem(), [0, 20], [13, 0]);
    expect(found).toMatchObject({ counts: [13, 0], ended: "reached" });
  });

  test("is the fullest where nobody else may be added", async () => {
    const found = await cheapestNear(problem(new Map([["regular", 10]])), [6, 0]);
    expect(found.ended).toBe("unreachable");
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(10);
  });
});

describe("a roster carried over to another load", () => {
  test("has as many square roots of the load above the load, slot by slot", () => {
    // 6 agents on a load of 4 are one root above; on a load of 9 that is 9 + 3
    expect(transferred(taskOf([4, 4]), [0, 6], taskOf([9, 9]))).toEqual([0, 12]);
    // half an hour of 12 and half an hour of 6: the hour for 6, the half hour for the rest
    expect(transferred(taskOf([4, 4]), [0, 6], taskOf([9, 4]))).toEqual([6, 6]);
  });
  test("is the same where neither load nor people differ", () => {
    const counts = [3, 4];
    expect(transferred(taskOf([4, 4]), counts, taskOf([4, 4]))).toBe(counts);
  });
});

describe("a roster whose people cost otherwise", () => {
  /** A half hour of a regular, and one of a temp who does half as much. */
  const priced = (temp: number, factor = 1): Task => {
    const [whole] = candidates;
    if (whole === undefined) throw new Error("no shift");
    const half = { ...whole, type: "temp", cover: whole.cover.map((part) => part / 2) };
    return {
      ...taskOf([4, 0]),
      candidates: [
        { ...whole, cost: 12.5 * factor },
        { ...half, cost: temp * factor },
      ],
    };
  };
  test("takes other hours where another sort is cheaper then for as many agents", () => {
    // 12 temps are 6 agents for 60 yuan and 6 h; at 7 yuan each they are 84, and 6 regulars 75 yuan and 3 h
    expect(repriced(priced(5), [0, 12], priced(7))).toBeCloseTo(-3, 9);
    // and back: 6 regulars are 75 yuan, 12 temps 60
    expect(repriced(priced(7), [6, 0], priced(5))).toBeCloseTo(3, 9);
  });
  test("takes the same where all cost more in proportion, or none is cheaper yet", () => {
    expect(repriced(priced(5), [0, 12], priced(5, 1.2))).toBe(0);
    expect(repriced(priced(5), [0, 12], priced(6))).toBe(0);
  });
  test("is carried over as the shifts that are cheapest then", () => {
    expect(transferred(priced(5), [0, 12], priced(7))).toEqual([6, 0]);
    expect(transferred(priced(5), [0, 12], priced(5, 1.2))).toEqual([0, 12]);
  });
});
