import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cover } from "#experiments/staffing/cover.ts";
import { loadOf } from "#experiments/staffing/demand.ts";
import { cheaperRosters } from "#experiments/staffing/enumerate.ts";
import { offeredAgents } from "#experiments/staffing/fluid.ts";
import {
  dayTotalRoster,
  erlangNeed,
  meanPatience,
  peakHourRoster,
} from "#experiments/staffing/formulas.ts";
import { callThreshold, priorOf, reservePeople } from "#experiments/staffing/reserve.ts";
import { candidatesOf, planOf, shiftRulesOf, shiftsOf } from "#experiments/staffing/shifts.ts";
import { gammaQuantile, gammaShare, posterior } from "#statistics/gamma.ts";
import { example } from "../examples.ts";
import { candidate } from "./candidate.ts";

describe("the fluid model of offered load", () => {
  const constant = (rate: number, steps: number) => new Float64Array(steps).fill(rate);

  it("is 1 - exp(-t / effort) of rate x effort where nobody asks again", () => {
    // mean over [t, t + h] of rate x S (1 - exp(-u / S)) = rate x S (1 - S / h exp(-t / S) (1 - exp(-h / S)))
    const [rate, effort, step] = [0.2, 40, 30];
    const agents = offeredAgents(
      [{ rate: constant(rate, 10), effort, think: 60, rounds: 1 }],
      step,
    );
    for (const [k, found] of agents.entries()) {
      const tail = Math.exp((-k * step) / effort) * (1 - Math.exp(-step / effort));
      expect(found).toBeCloseTo(rate * effort * (1 - (effort / step) * tail), 4);
    }
  });

  it("settles at rate x rounds x effort, with and without thinking", () => {
    for (const think of [0, 75]) {
      const flow = { rate: constant(0.1, 400), effort: 20, think, rounds: 6 };
      expect(offeredAgents([flow], 60).at(-1)).toBeCloseTo(0.1 * 6 * 20, 6);
    }
  });

  it("agrees with the exact offered load of Erlang-R", () => {
    const { cases } = JSON.parse(
      readFileSync(new URL("../../theory/cases.json", import.meta.url), "utf8"),
    );
    const one = cases.find(({ family }: { family: string }) => family === "erlang_r_offered");
    const { arrival_rate, mean_service, mean_content, p_return, grid } = one.parameters;
    const step = 1;
    const until = Math.max(...grid);
    const pieces: [number, number][] = arrival_rate.pieces;
    const at = (t: number) => pieces.findLast(([from]) => from <= t)?.[1] ?? 0;
    const rate = Float64Array.from({ length: until + 1 }, (_, t) => at(t + 0.5));
    const flow = { rate, effort: mean_service, think: mean_content, rounds: 1 / (1 - p_return) };
    const agents = offeredAgents([flow], step);
    const exact: number[] = one.expected.R_needy_t;
    for (const [i, t] of (grid as number[]).entries()) {
      if (t === 0) continue;
      // the means of the two seconds before t, carried on in a straight line to t
      const found = 1.5 * (agents[t - 1] as number) - 0.5 * (agents[t - 2] as number);
      expect(Math.abs(found - (exact[i] as number))).toBeLessThan(
        1e-3 * (exact[i] as number) + 1e-3,
      );
    }
  });

  it("brings all the work of the day's contacts, thinned by the bot", () => {
    const scenario = example("default-day");
    const { contacts, agents } = loadOf(scenario);
    // 5,400 contacts; 65 % before buying, of which 30 % x (1 - .75) x .7 come on from the bot and 70 % directly; after buying .51, .8
    const before = 5400 * 0.65;
    const after = 5400 * 0.35;
    const people = before * (0.7 + 0.3 * 0.25 * 0.7) + after * (0.49 + 0.51 * 0.2 * 0.7);
    expect(contacts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(people, 0);
    const work =
      before * 6 * 28 * (0.7 + 0.9 * 0.3 * 0.25 * 0.7) +
      after * 7 * 30 * (0.49 + 0.9 * 0.51 * 0.2 * 0.7);
    const offered = agents.reduce((sum, one) => sum + one * 1800, 0);
    expect(offered / work).toBeGreaterThan(0.998);
    expect(offered / work).toBeLessThan(1.000001);
  });
});

describe("the cover by shifts", () => {
  it("is the cheapest of all rosters, found by trying every one", () => {
    const shift = fc.record({
      from: fc.integer({ min: 0, max: 3 }),
      length: fc.integer({ min: 1, max: 3 }),
      wage: fc.integer({ min: 10, max: 30 }),
    });
    const property = fc.property(
      fc.array(shift, { minLength: 2, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
      (shifts, need) => {
        const candidates = shifts.map(({ from, length, wage }) =>
          candidate(from, Math.min(5, from + length), 5, wage),
        );
        const agents = Float64Array.from(need, (one, slot) =>
          candidates.some(({ cover: there }) => (there[slot] as number) > 0) ? one : 0,
        );
        const people = new Float64Array(5);
        const found = cover(candidates, { agents, people }, new Map());
        let least = Number.POSITIVE_INFINITY;
        const visit = (counts: number[]) => {
          if (counts.length < candidates.length) {
            for (let count = 0; count <= 3; count++) visit([...counts, count]);
            return;
          }
          const isCovered = agents.every(
            (one, slot) =>
              counts.reduce((sum, n, i) => sum + n * (candidates[i]?.cover[slot] ?? 0), 0) >= one,
          );
          const cost = counts.reduce((sum, n, i) => sum + n * (candidates[i]?.cost ?? 0), 0);
          if (isCovered) least = Math.min(least, cost);
        };
        visit([]);
        expect(found.cost).toBeCloseTo(least, 9);
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  it("covers a real day within 3 percent of the bound of the relaxed programme", () => {
    const scenario = example("default-day");
    const load = loadOf(scenario);
    const candidates = candidatesOf(scenario, shiftRulesOf(scenario), load.from, load.until);
    const agents = load.agents.map((work) => work + Math.sqrt(work));
    const people = new Float64Array(agents.length);
    const found = cover(candidates, { agents, people }, new Map([["temp", 14]]));
    expect(found.status).toBe("rounded");
    // weak duality: no roster is cheaper than the need times the lowest price of an agent-slot
    const price = Math.min(
      ...candidates.map(
        ({ cost, cover: there }) => cost / there.reduce((sum, one) => sum + one, 0),
      ),
    );
    expect(found.cost).toBeGreaterThan(price * agents.reduce((sum, one) => sum + one, 0));
    for (const [slot, need] of agents.entries())
      expect(
        candidates.reduce(
          (sum, one, i) => sum + (one.cover[slot] ?? 0) * (found.counts[i] ?? 0),
          0,
        ),
      ).toBeGreaterThanOrEqual(need - 1e-6);
    const temps = candidates.reduce(
      (sum, { type }, i) => sum + (type === "temp" ? (found.counts[i] ?? 0) : 0),
      0,
    );
    expect(temps).toBeLessThanOrEqual(14);
  });

  it("lists every cheaper roster once, cheapest first", () => {
    const candidates = [candidate(0, 2, 4, 3), candidate(1, 4, 4, 4)];
    // costs of half hours: 2 x 3 / 2 = 3 and 3 x 4 / 2 = 6; below 10: 0, 3, 6, 9, 6, 9
    const choice = { candidates, supply: new Map<string, number>(), people: new Float64Array(4) };
    expect(cheaperRosters(choice, 10, 100)).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 0],
      [1, 1],
      [3, 0],
    ]);
    expect(cheaperRosters(choice, 10, 3)).toBeUndefined();
  });
});

describe("shifts", () => {
  it("have their breaks unpaid, count slower people for less, and are paid overtime beyond the limit", () => {
    const scenario = example("default-day");
    scenario.staffing = {
      shifts: [
        { type: "temp", lengths: [10], every: 3600, earliest: "8:00", latest: "18:00", fee: 50 },
      ],
    };
    const rules = shiftRulesOf(scenario);
    const [first, second] = candidatesOf(scenario, rules, 0, 86_400);
    // breaks of 40 minutes at .35 and .6 of ten hours: 11:30 and 14:00
    expect([first?.breakFrom, second?.breakFrom]).toEqual([11.5 * 3600, 14 * 3600]);
    expect(first?.paidHours).toBeCloseTo(10 - 2 / 3, 12);
    // 25 yuan an hour, half as much again beyond 8.5 paid hours, and the fee
    const paid = 10 - 2 / 3;
    expect(first?.cost).toBeCloseTo(25 * (paid + 0.5 * (paid - 8.5)) + 50, 9);
    const capacity = 0.95 / (1 + 0.67 * 2 ** (-24 / 80));
    expect(first?.cover[16]).toBeCloseTo(capacity, 12);
    expect(first?.cover[23]).toBe(0);
    expect(first?.presence[23]).toBe(1);
    const shifts = shiftsOf(
      [first, second].flatMap((one) => one ?? []),
      [2, 0],
    );
    expect(shifts).toMatchObject([
      {
        count: 2,
        from: "8:00",
        until: "18:00",
        days: [0],
        breaks: [{ at: "11:30", length: 2400 }],
      },
    ]);
    expect(planOf(scenario, rules, shifts).cost).toBeCloseTo(2 * (first?.cost ?? 0), 9);
  });
});

describe("the manager's and the textbook formulas", () => {
  const scenario = example("default-day");
  const load = {
    from: 0,
    until: 86_400,
    // 10 contacts in each half hour, 100 in each of the last two
    contacts: Float64Array.from({ length: 48 }, (_, slot) => (slot < 46 ? 10 : 100)),
    agents: new Float64Array(48),
    workPerContact: 180,
  };

  it("divide the day, and each shift's peak hour", () => {
    // 660 contacts / (20 x 8) = 4.1, so 5 people: 1, 2, 2
    expect(dayTotalRoster(scenario, load, 20).map(({ count }) => count)).toEqual([1, 2, 2]);
    // 20, 20 and 200 contacts in the peak hours: 1, 1 and 10 people
    const peak = peakHourRoster(scenario, load, 20);
    expect(peak.map(({ count, from, until }) => [count, from, until])).toEqual([
      [1, "0:00", "8:00"],
      [1, "8:00", "16:00"],
      [10, "16:00", "24:00"],
    ]);
  });

  it("by the half hour: Erlang C for one erlang needs 3 agents for 80 percent in 20 s, by table", () => {
    // 1 erlang, handling 180 s: C(2) = 1/3, C(3) = 1/11; P(W <= 20) = 1 - C exp(-(n - 1) / 9): .702 and .927
    const question = { formula: "erlang-c", level: 0.8, within: 20, patience: 60 } as const;
    expect(erlangNeed(load, question, 1)[0]).toBe(3);
    expect(erlangNeed(load, { ...question, level: 0.7 }, 1)[0]).toBe(2);
  });

  it("mean patience is grace plus mean, over the classes", () => {
    expect(meanPatience(scenario)).toBeCloseTo(0.65 * 200 + 0.35 * 920, 9);
  });
});

describe("what is believed of the day", () => {
  it("gamma shares and quantiles are those of the exponential and of Poisson sums", () => {
    expect(gammaShare({ shape: 1, rate: 2 }, 0.7)).toBeCloseTo(1 - Math.exp(-1.4), 13);
    // P(gamma(3) <= x) = 1 - exp(-x)(1 + x + x^2 / 2)
    for (const x of [0.5, 3, 12])
      expect(gammaShare({ shape: 3, rate: 1 }, x)).toBeCloseTo(
        1 - Math.exp(-x) * (1 + x + (x * x) / 2),
        12,
      );
    expect(gammaQuantile({ shape: 1, rate: 1 }, 0.9)).toBeCloseTo(Math.log(10), 10);
    // chi-square of 2 x 16 degrees at .9 is 42.585 by table: gamma(16, 16) at .9 is 42.585 / 32
    expect(gammaQuantile({ shape: 16, rate: 16 }, 0.9)).toBeCloseTo(42.5847 / 32, 4);
  });

  it("the posterior after N of m contacts is gamma(k + N, k + m), by hand", () => {
    const prior = priorOf(0.25);
    expect(prior).toEqual({ shape: 16, rate: 16 });
    expect(prior && posterior(prior, 130, 100)).toEqual({ shape: 146, rate: 116 });
  });

  it("calls from the first count on at which the day is more likely than not too busy", () => {
    const prior = { shape: 16, rate: 16 };
    const callAt = callThreshold(prior, 100, 1.2);
    const tooBusy = (seen: number) => 1 - gammaShare(posterior(prior, seen, 100), 1.2);
    expect(tooBusy(callAt)).toBeGreaterThanOrEqual(0.5);
    expect(tooBusy(callAt - 1)).toBeLessThan(0.5);
    // the median of gamma(a) is about a - 1/3: 16 + N - 1/3 = 1.2 x 116, so N is 123.5 and the call comes at 124
    expect(callAt).toBe(124);
  });

  it("asks for as many people as the quantile of the belief is above what is carried", () => {
    const belief = { shape: 1, rate: 1 };
    // quantile .9 is 2.3026; (2.3026 - 1.5) x 10 = 8.03
    expect(reservePeople(belief, 0.9, 1.5, 10)).toBe(9);
    expect(reservePeople(belief, 0.9, 3, 10)).toBe(0);
  });
});
