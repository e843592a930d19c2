import { describe, expect, it } from "vitest";
import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { ruleBridge } from "#outcomes/rule-bridge.ts";
import { base, figure, shares, simulate } from "./buyers.ts";
import { handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

describe("why the same log scores differently", () => {
  const day = dayOf(base, simulate("bridge", 0));
  const yardstick = shares.find(({ id }) => id === "first-reply-3-min");
  if (!yardstick) throw new RangeError("no yardstick");

  it.each(shares.map((rule) => [rule.id, rule] as const))(
    "a bridge from the yardstick ends at the rate of %s",
    (id, rule) => {
      const steps = ruleBridge(day, yardstick, rule);
      const [first, last] = [steps[0], steps.at(-1)];
      const [start, end] = [sumsOf("first-reply-3-min-share", day), sumsOf(`${id}-share`, day)];
      expect([first?.of, first?.per]).toEqual([start.sumOf, start.sumPer]);
      expect([last?.of, last?.per]).toEqual([end.sumOf, end.sumPer]);
    },
  );

  it.each(shares.map((rule) => [rule.id, rule] as const))(
    "a bridge from Lazada's rule, whose days turn at 18:00, ends at the rate of %s as well",
    (id, rule) => {
      const lazada = shares.find(({ cycle }) => cycle);
      const last = lazada && ruleBridge(day, lazada, rule).at(-1);
      const end = sumsOf(`${id}-share`, day);
      expect([last?.of, last?.per]).toEqual([end.sumOf, end.sumPer]);
    },
  );

  it("stands still from a rule to itself", () => {
    const rates = ruleBridge(day, yardstick, yardstick).map(({ of, per }) => of / per);
    expect(new Set(rates).size).toBe(1);
  });

  it("five rounds of one buyer weigh five times by the round and once by the buyer's day", () => {
    const rounds = Array.from({ length: 5 }, (_, i) => ({
      contact: 0,
      index: i,
      state: TurnState.Answered,
      agent: 0,
      asked: 100 + 1000 * i,
      started: 101 + 1000 * i,
      replied: 100 + 1000 * i + (i === 4 ? 600 : 60),
    }));
    const contact = {
      fate: Fate.Done,
      arrived: 100,
      queued: 100,
      assigned: 100,
      ended: 4700,
      planned: 5,
      replies: 5,
      agent: 0,
    };
    const oneBuyer = dayOf(handScenario, journalOf({ contacts: [contact], turns: rounds }));
    expect(figure("taobao-3-min-share", oneBuyer)).toBe(0.8);
    expect(figure("pinduoduo-3-min-share", oneBuyer)).toBe(0);
    expect(figure("jd-30-s-share", oneBuyer)).toBeNaN();
  });
});
