import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { Fate, TurnState } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Day } from "#outcomes/outcome.ts";
import { ruleBridge } from "#outcomes/rule-bridge.ts";
import { gates } from "#rules/gates.ts";
import { platformRuleById, platformRules } from "#rules/index.ts";
import type { ReplyShareRule } from "#rules/platform-rule.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

const figure = (id: string, day: Day) => sumsOf(id, day).figure;
const HOUR = 3600;

/** Buyers of one question each, some answered after a minute and the others after ten, from 08:00 on. */
function buyersOf(prompt: number, slow: number, rule: string, at = 0) {
  const contacts = Array.from({ length: prompt + slow }, (_, i) => ({
    fate: Fate.Done,
    arrived: at + i,
    queued: at + i,
    assigned: at + i,
    ended: at + i + 600,
    replies: 1,
    agent: 0,
  }));
  const turns = contacts.map(({ arrived }, contact) => ({
    contact,
    state: TurnState.Answered,
    agent: 0,
    asked: arrived,
    started: arrived + 1,
    replied: arrived + (contact < prompt ? 60 : 600),
  }));
  const scenario: Scenario = { ...handScenario, platform: { ...handScenario.platform, rule } };
  return { scenario, contacts, turns };
}

function dayWith(prompt: number, slow: number, rule: string): Day {
  const { scenario, contacts, turns } = buyersOf(prompt, slow, rule);
  return dayOf(scenario, journalOf({ contacts, turns }));
}

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

const base = defaultDay as unknown as Scenario;
const simulate = createSimulator(base);
const shares = platformRules.filter(
  (rule): rule is ReplyShareRule => rule.measures === "reply-share",
);

/** A rule of the registry written down as a rule of one's own. */
function asCustom(rule: ReplyShareRule): NonNullable<Scenario["platform"]["custom"]> {
  const { label, counts, within, from, until, clockStart, offHours, unansweredAtMidnight } = rule;
  return {
    label,
    counts,
    within,
    from,
    until,
    clockStart,
    offHours,
    unansweredAtMidnight,
    keptByBot: rule.botReplyCounts ? "counts" : "left-out",
    nobodyOnDuty: rule.unstaffedCounts ? "counts" : "left-out",
    customerGone: rule.replyToGoneCounts ? "counts" : "missed",
    target: 0.5,
  };
}

describe("a rule of one's own", () => {
  it.each(shares.filter((rule) => !rule.cycle).map((rule) => [rule.id, rule] as const))(
    "scores like %s when it says the same, slot by slot",
    (id, rule) => {
      const scenario: Scenario = {
        ...base,
        platform: { rule: "custom", target: 0.9, custom: asCustom(rule) },
      };
      const day = dayOf(scenario, simulate("custom", 0));
      const [own, builtIn, judged] = [
        sumsOf("custom-share", day),
        sumsOf(`${id}-share`, day),
        sumsOf("platform-share", day),
      ];
      expect(own.of).toEqual(builtIn.of);
      expect(own.per).toEqual(builtIn.per);
      expect(judged.of).toEqual(builtIn.of);
      expect(own.sumPer).toBeGreaterThan(0);
    },
  );

  it("counts what keeps within its words: all hours, ten minutes, nothing left out", () => {
    const day = dayWith(3, 7, "custom");
    const [rule] = shares;
    if (!rule) throw new RangeError("no reply rule");
    const lenient = {
      ...asCustom(rule),
      within: 600,
      from: 0,
      until: 86_400,
      fine: 200,
      target: 1,
    };
    const scenario = { ...day.scenario, platform: { rule: "custom", target: 1, custom: lenient } };
    expect(figure("custom-share", dayOf(scenario, day.journal))).toBe(1);
    expect(figure("platform-fine", dayOf(scenario, day.journal))).toBe(0);
    const strict = { ...lenient, within: 599 };
    const judged = dayOf(
      { ...day.scenario, platform: { rule: "custom", target: 1, custom: strict } },
      day.journal,
    );
    expect(figure("custom-share", judged)).toBe(0.3);
    expect(figure("gate-custom-missed-share", judged)).toBe(1);
    expect(figure("platform-fine", judged)).toBe(200);
  });
});

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
