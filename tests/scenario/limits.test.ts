import { describe, expect, test } from "vitest";
import { sizeOf } from "#scenario/limits.ts";
import { dayWith, first, problemsIn } from "./example.ts";

/** A day of 1,000 contacts with five fixed rounds, nobody coming back, without spread. */
const plain = (change: Parameters<typeof dayWith>[0] = () => {}) =>
  dayWith((day) => {
    Object.assign(day.demand, { visitors: 10_000, consultRate: 0.1, dayCv: 0, openings: [] });
    for (const customer of day.customers) {
      customer.rounds = { kind: "fixed", count: 5 };
      customer.returnShare = 0;
    }
    change(day);
  });

describe("The size of a run is estimated by hand-countable rules", () => {
  test("contacts, turns and bytes", () => {
    expect(sizeOf(plain())).toMatchObject({ contacts: 1000, turns: 5000, bytes: 315_000 });
  });

  test("a day three standard deviations above the mean counts", () => {
    const size = sizeOf(plain((day) => Object.assign(day.demand, { dayCv: 0.5 })));
    expect(size.contacts).toBe(2500);
  });

  test("a block that doubles half of an even day adds half", () => {
    const size = sizeOf(
      plain((day) => {
        day.demand.shape.weights.fill(1);
        day.demand.blocks = [
          { name: { zh: "上午", en: "Morning" }, from: "0:00", until: "12:00", factor: 2 },
        ];
      }),
    );
    expect(size.contacts).toBeCloseTo(1500, 6);
  });

  test("batches come on top, and endless chats last as long as the run", () => {
    const size = sizeOf(
      plain((day) => {
        day.horizon = { from: "0:00", until: "24:00", afterwards: "stop" };
        Object.assign(day.demand, { visitors: 0 });
        day.demand.batches = [{ name: { zh: "群", en: "Crowd" }, at: "0:00", contacts: 10 }];
        for (const customer of day.customers) {
          customer.rounds = { kind: "endless" };
          customer.effort = { kind: "deterministic", value: 20 };
          customer.think = { kind: "exponential", mean: 80 };
        }
      }),
    );
    expect(size.contacts).toBe(10);
    expect(size.turns).toBeCloseTo(10 * (1 + 864), 6);
  });
});

test("too large a run says how large, and a value that fits", () => {
  const huge = plain((day) => Object.assign(day.demand, { visitors: 100_000_000 }));
  const problems = problemsIn(huge);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.en).toContain("10,000,000 contacts and 50,000,000 turns");
  expect(problems[0]?.zh).toContain("减到约 40,000,000");
  first(huge.customers).share = 0.65;
  huge.demand.visitors = 40_000_000;
  expect(problemsIn(huge)).toEqual([]);
});
