import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { judgeTurn, Verdict } from "#outcomes/judge-turn.ts";
import { customRuleOf } from "#outcomes/own-rule.ts";
import { percentileOf } from "#outcomes/response-percentile.ts";
import { penaltyOf } from "#rules/gate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import {
  asCustom,
  base,
  buyersOf,
  type Custom,
  dayWith,
  figure,
  HOUR,
  line,
  ownDay,
  shares,
  simulate,
} from "./buyers.ts";
import { handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

describe("a rule of one's own", () => {
  it.each(shares.map((rule) => [rule.id, rule] as const))(
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

  it.each([
    [45, "0:00", "24:00"],
    [100.5, "8:00", "23:00"],
    [7000, "9:00", "23:00"],
    [120, "7:30", "22:15"],
  ] as const)("of %d s from %s to %s counts what its definition says, turn by turn", (...own) => {
    const [within, from, until] = own;
    for (const kept of shares.slice(0, 6)) {
      const custom = { ...asCustom(kept), counts: "turn" as const, within, from, until };
      const scenario: Scenario = { ...base, platform: { rule: "custom", target: 0.9, custom } };
      const day = dayOf(scenario, simulate("own", 1));
      const judged = customRuleOf(scenario);
      if (judged?.measures !== "reply-share") throw new RangeError("another measure");
      const verdicts = Array.from({ length: day.journal.turns.count }, (_, t) =>
        judgeTurn(day, judged, t),
      );
      const { sumOf, sumPer } = sumsOf("custom-share", day);
      expect(sumOf).toBe(verdicts.filter((one) => one === Verdict.Met).length);
      expect(sumPer).toBe(verdicts.filter((one) => one !== Verdict.LeftOut).length);
    }
  });

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

describe("gates of a rule of one's own", () => {
  it.each([
    ["at-least", 0],
    ["above", 1],
    ["at-most", 0],
    ["below", 1],
  ] as const)("at the line itself, %s is missed %d times", (side, missed) => {
    const day = ownDay(5, 5, { gates: [{ ...line, side }] });
    expect(figure("custom-share", day)).toBe(0.5);
    expect(figure("gate-custom-missed-share", day)).toBe(missed);
    expect(figure("campaigns-at-risk-share", day)).toBe(missed);
  });

  it("fine by the miss, the point and the unit, up to the cap: 100 + 30 × 4 + 8 × 5 = 260 yuan", () => {
    const penalty = { fixed: 100, perPoint: 4, perMissed: 5 };
    // 2 of 10 in time: 30 points below the line, 8 missed.
    expect(figure("platform-fine", ownDay(2, 8, { gates: [{ ...line, penalty }] }))).toBeCloseTo(
      260,
      9,
    );
    const capped = { ...penalty, most: 200 };
    expect(figure("platform-fine", ownDay(2, 8, { gates: [{ ...line, penalty: capped }] }))).toBe(
      200,
    );
    expect(figure("platform-fine", ownDay(5, 5, { gates: [{ ...line, penalty }] }))).toBe(0);
    expect(penaltyOf({ low: 500, high: 3000 }, 12, 7)).toBe(1750);
  });

  it("fine a mean time by the second: replies after 60 and 600 s are 330 s, 30 beyond 300", () => {
    const { asks: _, ...rest } = line;
    const gate = { ...rest, asksTime: 300, side: "at-most", penalty: { perPoint: 2 } } as const;
    const { within: __, ...meanTime } = { within: undefined, measures: "mean-response" } as const;
    const day = ownDay(5, 5, { ...meanTime, gates: [gate] });
    expect(figure("custom-average-response-time", day)).toBe(330);
    expect(figure("platform-fine", day)).toBeCloseTo(60, 9);
    expect(figure("custom-share", day)).toBeNaN();
  });

  it("hold a percentile against a time: P90 of nine replies after 60 s and one after 600 is 60, of eight and two 600", () => {
    const { asks: _, ...rest } = line;
    const gate = { ...rest, asksTime: 300, side: "at-most", penalty: { perPoint: 2 } } as const;
    const own: Partial<Custom> = {
      measures: "response-percentile",
      percentile: 0.9,
      gates: [gate],
    };
    const [passed, missed] = [ownDay(9, 1, own), ownDay(8, 2, own)];
    expect(figure("custom-response-percentile", passed)).toBe(60);
    expect(figure("gate-custom-missed-share", passed)).toBe(0);
    expect(figure("custom-response-percentile", missed)).toBe(600);
    // 300 s beyond the line, 2 yuan each.
    expect(figure("platform-fine", missed)).toBeCloseTo(600, 9);
    expect(figure("custom-response-percentile", ownDay(8, 2, { ...own, percentile: 0.8 }))).toBe(
      60,
    );
    expect(figure("custom-share", missed)).toBeNaN();
    // Ten replies are not more than ten.
    const busy = { ...own, gates: [{ ...gate, moreThan: 10 }] };
    expect(figure("gate-custom-missed-share", ownDay(8, 2, busy))).toBeNaN();
  });

  it("pass a percentile exactly where that share of the replies is in time", () => {
    const times = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
    const twentieths = fc.integer({ min: 1, max: 19 });
    fc.assert(
      fc.property(times, twentieths, fc.integer({ min: 1, max: 50 }), (waits, part, line) => {
        const inTime = waits.filter((wait) => wait <= line).length;
        expect(percentileOf(waits, part / 20) <= line).toBe(20 * inTime >= part * waits.length);
      }),
    );
  });

  it("look only at windows with more units than they name", () => {
    const judged = (moreThan: number) =>
      figure("gate-custom-missed-share", ownDay(2, 8, { gates: [{ ...line, moreThan }] }));
    expect(judged(9)).toBe(1);
    expect(judged(10)).toBeNaN();
  });

  it("add up: every gate that is missed costs, and the plain line stands aside", () => {
    const gates = [0.1, 0.5, 0.9].map((asks, i) => ({
      ...line,
      id: `line-${i}`,
      asks,
      penalty: { fixed: 10 ** i },
    }));
    const day = ownDay(2, 8, { target: 0.9, gates });
    expect(figure("platform-fine", day)).toBe(110);
    expect(figure("gate-custom-missed-share", day)).toBeCloseTo(2 / 3, 12);
  });

  it("taking the place of a platform's rule leave the gates of its other rules", () => {
    // No agent is on duty: all are offline messages to JD, and none has a reply in 30 s.
    const fineOf = (insteadOf: string | undefined) => {
      const { scenario, contacts, turns } = buyersOf(0, 10, "custom", 0);
      const { platform } = ownDay(0, 10, {
        gates: [],
        ...(insteadOf ? { insteadOf } : {}),
      }).scenario;
      const day = dayOf({ ...scenario, platform }, journalOf({ contacts, turns }));
      return figure("campaigns-at-risk-share", day);
    };
    expect(fineOf(undefined)).toBeNaN();
    // Lazada's two lines on the same-day rate close campaigns; its mean time closes none.
    expect(fineOf("lazada-response-time")).toBe(0);
    expect(fineOf("lazada-same-day")).toBeNaN();
  });

  it("of seven days judge a fortnight twice, and days over with the second week", () => {
    // 16 days: the first seven good, the others bad.
    const { contacts, turns } = buyersOf(7, 9, "custom", 0, 24 * HOUR);
    const { platform } = ownDay(1, 0, {
      gates: [{ ...line, days: 7, penalty: { perMissed: 1 } }],
    }).scenario;
    const horizon = { from: "08:00", until: `${16 * 24 + 8}:00`, afterwards: "stop" } as const;
    const journal = journalOf({ contacts, turns, until: 16 * 24 * HOUR });
    const day = dayOf({ ...handScenario, horizon, platform }, journal);
    expect(figure("gate-custom-missed-share", day)).toBe(0.5);
    expect(figure("platform-fine", day)).toBe(9);
  });
});

describe("a cycle of one's own", () => {
  const at = (asked: number, replied: number, contact: number) => ({
    contact: {
      fate: Fate.Done,
      arrived: asked,
      queued: asked,
      assigned: asked,
      ended: replied,
      replies: 1,
      agent: 0,
    },
    turn: { contact, state: TurnState.Answered, agent: 0, asked, started: asked, replied },
  });
  /** Moments are hours after 8:00, when the hand-written journal begins. */
  function rateOf(questions: readonly (readonly [number, number])[], change: Partial<Custom>) {
    const rows = questions.map(([asked, replied], i) => at(asked * HOUR, replied * HOUR, i));
    const { platform } = ownDay(1, 0, change).scenario;
    const horizon = { from: "08:00", until: "80:00", afterwards: "stop" } as const;
    const journal = journalOf({
      contacts: rows.map(({ contact }) => contact),
      turns: rows.map(({ turn }) => turn),
      until: 72 * HOUR,
    });
    const { sumOf, sumPer } = sumsOf(
      "custom-share",
      dayOf({ ...handScenario, horizon, platform }, journal),
    );
    return [sumOf, sumPer];
  }
  const cycle = { turnsAt: "18:00", answeredBy: "20:00" };
  const { within: _, ...noLimit } = { within: undefined };

  it("that turns at 18:00 with two hours' grace takes a reply at 20:00 and none a second later", () => {
    // Asked at 17:59 and at 18:00, which is the next cycle's and has until 20:00 of the next day.
    expect(rateOf([[9.9, 12]], { ...noLimit, cycle, within: 200_000 })).toEqual([1, 1]);
    expect(rateOf([[9.9, 12 + 1 / 3600]], { cycle, within: 200_000 })).toEqual([0, 1]);
    expect(rateOf([[10, 36]], { cycle, within: 200_000 })).toEqual([1, 1]);
    expect(rateOf([[10, 36 + 1 / 3600]], { cycle, within: 200_000 })).toEqual([0, 1]);
  });

  it("counts a buyer once a cycle and not once a calendar day", () => {
    // Asked at 17:00, at 19:00 and at 9:00 the next day by one buyer: two cycles, two calendar days.
    const rows = [9, 11, 25].map((hour) => hour * HOUR);
    const contact = {
      fate: Fate.Done,
      arrived: rows[0] as number,
      queued: rows[0] as number,
      assigned: rows[0] as number,
      ended: 26 * HOUR,
      planned: 3,
      replies: 3,
      agent: 0,
    };
    // The second reply misses: it spoils the cycle of the third, and the calendar day of the first.
    const turns = rows.map((asked, index) => ({
      contact: 0,
      index,
      state: TurnState.Answered,
      agent: 0,
      asked,
      started: asked,
      replied: asked + (index === 1 ? 600 : 60),
    }));
    const rate = (change: Partial<Custom>) => {
      const { platform } = ownDay(1, 0, { counts: "buyer-day", ...change }).scenario;
      const horizon = { from: "08:00", until: "80:00", afterwards: "stop" } as const;
      const journal = journalOf({ contacts: [contact], turns, until: 72 * HOUR });
      const { of, sumPer } = sumsOf(
        "custom-share",
        dayOf({ ...handScenario, horizon, platform }, journal),
      );
      return [[...of].flatMap((one, slot) => (one > 0 ? [slot / 2] : [])), sumPer];
    };
    // Half-hour slots from 8:00: the good unit begins nine hours on with the cycle, 25 with the calendar.
    expect(rate({ cycle: { turnsAt: "18:00", answeredBy: "18:00" } })).toEqual([[9], 2]);
    expect(rate({})).toEqual([[25], 2]);
  });
});
