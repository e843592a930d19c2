import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { STEEPNESS } from "#experiments/staffing/moves.ts";
import type { Found, Problem } from "#experiments/staffing/problem.ts";
import type { ProgrammeSolver } from "#experiments/staffing/programme.ts";
import { programmeOf, replanned } from "#experiments/staffing/replan.ts";
import { judged } from "#experiments/staffing/sample.ts";
import type { Trials } from "#experiments/staffing/trials.ts";
import { toSeconds } from "#units/clock.ts";
import { openHighs } from "#workers/highs.ts";
import { candidate } from "./candidate.ts";

let solve: ProgrammeSolver = () => undefined;
beforeAll(async () => {
  solve = await openHighs();
});
const INFINITE = Number.POSITIVE_INFINITY;
const free = (count: number) => Array.from({ length: count }, () => INFINITE);
const rounded = (values: readonly number[] | undefined) => values?.map(Math.round);

describe("HiGHS", () => {
  test("finds whole people where half a person would be cheaper", () => {
    // 3 x + 5 y with x + 2 y >= 5: by hand 13 at x = 1, y = 2; without whole numbers 12.5 at y = 2.5
    const terms = [
      [0, 1],
      [1, 2],
    ] as const;
    const rows = [{ least: 5, most: INFINITE, terms }];
    expect(rounded(solve({ costs: [3, 5], most: free(2), whole: 2, rows }))).toEqual([1, 2]);
    expect(solve({ costs: [3, 5], most: free(2), whole: 0, rows })?.[1]).toBeCloseTo(2.5, 9);
  });

  test("says when nothing keeps within the rows", () => {
    const rows = [
      { least: 3, most: INFINITE, terms: [[0, 1]] as const },
      { least: 0, most: 2, terms: [[0, 1]] as const },
    ];
    expect(solve({ costs: [1], most: free(1), whole: 1, rows })).toBeUndefined();
  });

  test("costs what the cheapest of all covers costs", () => {
    const cover = fc.record({
      costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
      rows: fc.array(
        fc.tuple(
          fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
          fc.integer({ min: 0, max: 6 }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(cover, ({ costs, rows }) => {
        const asked = rows.filter(([gives]) => gives.some((one) => one > 0));
        let least = INFINITE;
        for (let a = 0; a <= 6; a++)
          for (let b = 0; b <= 6; b++)
            for (let c = 0; c <= 6; c++) {
              const counts = [a, b, c];
              const sum = (of: readonly number[]) =>
                of.reduce((so, one, i) => so + one * (counts[i] ?? 0), 0);
              if (asked.every(([gives, need]) => sum(gives) >= need))
                least = Math.min(least, sum(costs));
            }
        const found = solve({
          costs,
          most: free(3),
          whole: 3,
          rows: asked.map(([gives, need]) => ({
            least: need,
            most: INFINITE,
            terms: gives.flatMap((one, i) => (one > 0 ? [[i, one] as const] : [])),
          })),
        });
        // at most 0.5 % of at most 162 yuan above: less than the next whole yuan
        const cost = costs.reduce((sum, one, i) => sum + one * Math.round(found?.[i] ?? 0), 0);
        expect(cost).toBe(least);
      }),
      { numRuns: 40 },
    );
  });
});

const SLOTS = 12;
/** Every shift within six hours: 78 of them, more than are looked through one by one. */
const candidates = Array.from({ length: SLOTS }, (_, from) =>
  Array.from({ length: SLOTS - from }, (__, more) => candidate(from, from + more + 1, SLOTS, 20)),
).flat();
const place = (from: number, until: number) =>
  candidates.findIndex((one) => one.from === from * 1800 && one.until === until * 1800);
const roster = (shifts: readonly (readonly [from: number, until: number, people: number])[]) => {
  const counts = candidates.map(() => 0);
  for (const [from, until, people] of shifts) counts[place(from, until)] = people;
  return counts;
};

/** In every half hour 100 contacts, of which 40 are missed without agents; each agent leaves so much less of that. */
const missesWith = (agents: number) => 40 * 0.75 ** agents;
const trialsOf = (limit: number): Trials => ({
  simulated: () => 0,
  days: (shifts, replications) => {
    const misses = Float64Array.from({ length: SLOTS }, (_, slot) => {
      const there = shifts.filter(({ from, until }) => {
        return toSeconds(from) <= slot * 1800 && slot * 1800 < toSeconds(until);
      });
      return missesWith(there.reduce((sum, { count }) => sum + count, 0));
    });
    const total = misses.reduce((sum, one) => sum + one, 0);
    return Promise.resolve(
      replications.map((replication) => ({
        replication,
        slacks: Float64Array.of(limit - total),
        of: total,
        per: 100 * SLOTS,
        sales: 0,
        lostSales: 0,
        serviceCost: 0,
        contacts: new Float64Array(SLOTS).fill(100),
        misses,
        arrivals: new Float64Array(SLOTS).fill(100),
      })),
    );
  },
});

const problemOf = (limit: number, supply = new Map<string, number>()): Problem => ({
  candidates,
  supply,
  load: {
    from: 0,
    until: SLOTS * 1800,
    contacts: new Float64Array(SLOTS).fill(100),
    agents: new Float64Array(SLOTS).fill(4),
    workPerContact: 60,
  },
  people: new Float64Array(SLOTS).fill(1),
  trials: trialsOf(limit),
  days: 20,
  required: 18,
  busyFactor: 1,
  budget: 1000,
  solver: () => Promise.resolve(solve),
});

describe("a roster found by programme", () => {
  // Eight in the first half of the day and two in the second miss 6 (40 x 0.75^8 + 40 x 0.75^2) = 159: too many agents where few
  // are missed, too few where many are.
  const uneven = roster([
    [0, 6, 8],
    [6, 12, 2],
  ]);
  const missed = 6 * (missesWith(8) + missesWith(2));

  test("puts people where they are missed, all at once, and still reaches the target", async () => {
    const problem = problemOf(missed);
    const start = await judged(problem, uneven);
    expect(start).toMatchObject({ reaches: true, cost: 600 });
    const found = await replanned(problem, start);
    expect(found.reaches).toBe(true);
    // By hand: four everywhere miss 12 x 40 x 0.75^4 = 152 for 480 yuan, and three everywhere 203: 480 or less by mixing.
    expect(found.cost).toBeLessThanOrEqual(480);
  });

  test("is the roster at hand where nothing solves, or nothing cheaper reaches the target", async () => {
    const problem = problemOf(missed);
    const start = await judged(problem, uneven);
    const { solver: _, ...without } = problem;
    expect(await replanned(without, start)).toBe(start);
    const stubborn: Found = { ...start, days: start.days };
    const deaf = { ...problem, trials: { ...problem.trials, days: trialsOf(-1).days } };
    expect(await replanned(deaf, stubborn)).toBe(stubborn);
  });

  test("keeps within the supply and has somebody there all the time", () => {
    const standing = {
      ...problemOf(missed, new Map([["regular", 7]])),
      counts: roster([[0, 12, 7]]),
      misses: new Float64Array(SLOTS).fill(missesWith(7)),
      contacts: new Float64Array(SLOTS).fill(100),
    };
    // twice the misses are allowed, so that people may go
    const counts = rounded(solve(programmeOf(standing, 2)))?.slice(0, candidates.length) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(7);
    const there = Array.from({ length: SLOTS }, (_, slot) =>
      counts.reduce((sum, count, i) => sum + count * (candidates[i]?.presence[slot] ?? 0), 0),
    );
    expect(Math.min(...there)).toBeGreaterThanOrEqual(1);
    const cost = counts.reduce((sum, count, i) => sum + count * (candidates[i]?.cost ?? 0), 0);
    expect(cost).toBeLessThan(840);
  });

  test("begins at the roster at hand, which keeps within every row, and looks below its cost alone where fewer may be missed", () => {
    const agents = Array.from({ length: SLOTS }, (_, slot) => (slot < 6 ? 8 : 2));
    const standing = {
      ...problemOf(missed),
      counts: uneven,
      misses: Float64Array.from(agents, missesWith),
      contacts: new Float64Array(SLOTS).fill(100),
    };
    const { rows, known = [], most, whole } = programmeOf(standing, 1);
    expect(known.slice(0, whole)).toEqual(uneven);
    // The agents of a half hour: at least 8 less 35 of a hundred, or 2 less 1, and in stretches as many as make 8 and 2.
    const slots = rows.filter(({ terms }) => terms.some(([, factor]) => factor === -1));
    expect(slots.length).toBe(SLOTS);
    for (const [slot, { least, terms }] of slots.entries()) {
      expect(least).toBeCloseTo(slot < 6 ? 8 - 0.35 * 8 : 1, 9);
      const more = terms.filter(([i]) => i >= whole).map(([i]) => known[i] ?? 0);
      expect(more.reduce((sum, one) => sum + one, least)).toBeCloseTo(agents[slot] ?? 0, 9);
    }
    for (const { least, most, terms } of rows) {
      const sum = terms.reduce((so, [i, factor]) => so + factor * (known[i] ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(least - 1e-9);
      expect(sum).toBeLessThanOrEqual(most + 1e-9);
    }
    for (const [i, value] of known.entries()) expect(value).toBeLessThanOrEqual(most[i] ?? 0);
    // Misses fall e times for each root of the agents times 1 / STEEPNESS; each stretch is a tangent of that, the steepest first.
    const falls = rows.at(-1)?.terms.map(([, fall]) => fall) ?? [];
    const inFirst =
      (slots[0]?.terms.length ?? 0) - candidates.filter(({ cover }) => (cover[0] ?? 0) > 0).length;
    const first = falls.slice(0, inFirst);
    const misses = missesWith(8) + 3;
    const tangents = [-2.8, -1.12, 0, 1.12, 2.8].map((more) => {
      const decay = STEEPNESS / Math.sqrt(8);
      return decay * misses * Math.exp(-decay * more);
    });
    expect(first.length).toBe(5);
    for (const [i, fall] of first.entries()) expect(fall).toBeCloseTo(tangents[i] ?? 0, 9);
    expect(programmeOf(standing, 0.9).known).toBeUndefined();
    expect(solve(programmeOf(standing, 0.1))).toBeUndefined();
  });
});
