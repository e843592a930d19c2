import { describe, expect, it } from "vitest";
import { createDayStore } from "#experiments/day-store.ts";
import { withExtra } from "#experiments/extra-agents.ts";
import { hourValues, plansWithOneMore, stretchesOf } from "#experiments/hour-values.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { dutyAt } from "./duty-at.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { erlangA } from "#statistics/erlang.ts";
import { example, shortDay } from "./examples.ts";

const HOUR = 3600;
const exactly = (days: number) => ({ first: days, average: days, most: days });

describe("the value of one more agent-hour", () => {
  /** Every caller served buys for 100 yuan, and one who leaves does not: sales lost are 100 yuan times those who leave. */
  const telephone = (): Scenario => {
    const scenario = example("erlang-a");
    return {
      ...scenario,
      horizon: { ...scenario.horizon, until: "48:00" },
      demand: { ...scenario.demand, visitors: (scenario.demand.visitors * 48) / 240 },
      customers: scenario.customers.map((customer) => ({
        ...customer,
        orderValue: 100,
        conversion: { ...customer.conversion, answered: 1, floor: 0 },
      })),
    };
  };

  it("is what Erlang A says of 11 agents against 10", async () => {
    const scenario = telephone();
    const stretch = { from: 8 * HOUR, until: 44 * HOUR };
    const queue = { arrivalRate: 220 / HOUR, handling: 180 };
    const lost = (agents: number) => 22_000 * erlangA({ ...queue, agents }, 360).abandoned;
    const { hours } = await hourValues(
      createDayStore(thisThreadRunner, "one more", ["sales"]),
      scenario,
      {
        effort: exactly(6),
        plans: plansWithOneMore(scenario, [stretch]),
      },
    );
    const [value] = hours;
    const expected = lost(10) - lost(11);
    // The queue needs some minutes to settle at either end of 36 hours: a per cent at most.
    const allowed = 3.3 * (value?.se ?? 0) + 0.01 * expected;
    expect(Math.abs((value?.mean ?? 0) - expected)).toBeLessThan(allowed);
    expect(value?.se).toBeLessThan(0.1 * expected);
    expect(value?.pays).toBe("yes");
  });

  it("is nothing where nobody asks, and says so against the wage", async () => {
    const scenario = shortDay(example("small-shop"));
    const quiet = { ...scenario, demand: { ...scenario.demand, visitors: 0 } };
    const values = await hourValues(createDayStore(thisThreadRunner, "quiet", ["sales"]), quiet, {
      effort: { first: 3, average: 20, most: 40 },
      plans: plansWithOneMore(quiet),
    });
    for (const { mean, se, pays } of values.hours) {
      expect([mean, se, pays]).toEqual([0, 0, "no"]);
    }
    // 25 yuan an hour at the usual margin of 30 %.
    expect(values.breakEven).toBeCloseTo(25 / 0.3, 9);
  });

  it("spends further days only where they tell something, and keeps those it has", async () => {
    const scenario = shortDay(example("small-shop"));
    const store = createDayStore(thisThreadRunner, "where", ["sales"]);
    const plans = plansWithOneMore(scenario);
    const first = await hourValues(store, scenario, { effort: exactly(4), plans });
    expect(store.simulated()).toBe(4 * 3);
    const seen: number[] = [];
    const later = await hourValues(store, scenario, {
      effort: { first: 4, average: 20, most: 24 },
      plans,
      onProgress: ({ hours }) => seen.push(hours.length),
    });
    const spent = later.hours.reduce((sum, { replications }) => sum + replications, 0);
    expect(spent).toBeGreaterThan(8);
    expect(spent).toBeLessThanOrEqual(20 * 2);
    for (const { replications } of later.hours) expect(replications).toBeLessThanOrEqual(24);
    expect(new Set(seen)).toEqual(new Set([2]));
    expect(first.hours).toHaveLength(2);
  });

  it("gives up at once when nobody wants it any more", async () => {
    const gone = new AbortController();
    const scenario = shortDay(example("small-shop"));
    const store = createDayStore(thisThreadRunner, "gone", ["sales"], gone.signal);
    gone.abort(new Error("edited"));
    const values = hourValues(store, scenario, {
      effort: exactly(8),
      plans: plansWithOneMore(scenario),
    });
    await expect(values).rejects.toThrow("edited");
  });
});

describe("stretches", () => {
  it("are hours, or longer ones on a long run", () => {
    expect(stretchesOf(example("default-day"))).toHaveLength(24);
    expect(stretchesOf(example("double11-midnight"))[0]).toEqual({
      from: 22 * HOUR,
      until: 23 * HOUR,
    });
    const long = stretchesOf(example("erlang-a"));
    expect(long).toHaveLength(30);
    expect(long.at(-1)?.until).toBe(240 * HOUR);
  });
});

describe("one more agent", () => {
  it.each(["default-day", "double11-midnight", "erlang-a"])(
    "is on duty in %s between the two moments only",
    (name) => {
      const scenario = example(name);
      const type = scenario.staff.types[0]?.id ?? "";
      const [from, until] = [23 * HOUR, 24 * HOUR];
      const name_ = { zh: "多", en: "more" };
      const more = withExtra(scenario, { type, count: 2, from, until, name: name_ });
      expect(checkScenario(more)).toMatchObject({ ok: true });
      for (const [at, extra] of [
        [from - 60, 0],
        [from + 60, 2],
        [until - 60, 2],
        [until + 60, 0],
      ] as const)
        expect(dutyAt(more, at) - dutyAt(scenario, at)).toBe(extra);
    },
  );
});
