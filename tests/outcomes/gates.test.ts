import { describe, expect, it } from "vitest";
import { dayOf } from "#outcomes/day.ts";
import { outcomeById } from "#outcomes/index.ts";
import { gates } from "#rules/gates.ts";
import { platformRuleById } from "#rules/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { journalOf } from "./by-hand.ts";
import { buyersOf, dayWith, figure, HOUR } from "./buyers.ts";

describe("Pinduoduo's line of 50 % on a day with over 100 buyers", () => {
  it("is missed by 50 of 101, costs 1,000 yuan and puts campaigns at risk", () => {
    const day = dayWith(50, 51, "pinduoduo-3-min");
    expect(figure("gate-pinduoduo-campaign-missed-share", day)).toBe(1);
    expect(figure("platform-fine", day)).toBe(1000);
    expect(figure("campaigns-at-risk-share", day)).toBe(1);
  });

  it("is kept by 51 of 101", () => {
    const day = dayWith(51, 50, "pinduoduo-3-min");
    expect(figure("gate-pinduoduo-campaign-missed-share", day)).toBe(0);
    expect(figure("platform-fine", day)).toBe(0);
    expect(figure("campaigns-at-risk-share", day)).toBe(0);
  });

  it("does not look at a day of 100 buyers", () => {
    const day = dayWith(0, 100, "pinduoduo-3-min");
    expect(figure("gate-pinduoduo-campaign-missed-share", day)).toBeNaN();
    expect(figure("platform-fine", day)).toBe(0);
    expect(figure("campaigns-at-risk-share", day)).toBeNaN();
  });

  it("judges every calendar day by itself: a good one and a bad one are half missed", () => {
    const good = buyersOf(101, 0, "pinduoduo-3-min");
    const bad = buyersOf(0, 101, "pinduoduo-3-min", 24 * HOUR);
    const turns = bad.turns.map((turn) => ({ ...turn, contact: turn.contact + 101 }));
    const scenario: Scenario = {
      ...good.scenario,
      horizon: { from: "08:00", until: "34:00", afterwards: "stop" },
    };
    const day = dayOf(
      scenario,
      journalOf({
        contacts: [...good.contacts, ...bad.contacts],
        turns: [...good.turns, ...turns],
        until: 26 * HOUR,
      }),
    );
    expect(figure("gate-pinduoduo-campaign-missed-share", day)).toBe(0.5);
    expect(figure("platform-fine", day)).toBe(1000);
    expect(figure("campaigns-at-risk-share", day)).toBe(1);
  });
});

it("Kuaishou's weekly 70 % costs the middle of 500 and 3,000 yuan, on Kuaishou only", () => {
  expect(figure("platform-fine", dayWith(6, 4, "kuaishou-3-min"))).toBe(1750);
  expect(figure("platform-fine", dayWith(7, 3, "kuaishou-3-min"))).toBe(0);
  expect(figure("gate-kuaishou-weekly-missed-share", dayWith(6, 4, "taobao-3-min"))).toBe(1);
  expect(figure("platform-fine", dayWith(6, 4, "taobao-3-min"))).toBe(0);
});

it("every gate names a rule of its platform, has an outcome, and a date and source", () => {
  for (const gate of gates) {
    expect(platformRuleById(gate.rule)?.platform).toBe(gate.platform);
    expect(outcomeById(`gate-${gate.id}-missed-share`)).toBeDefined();
    expect(gate.validFrom).toMatch(/^\d{4}(-\d{2})?$/);
    expect(gate.source.en.length).toBeGreaterThan(3);
  }
});
