import { describe, expect, it } from "vitest";
import { Aid, Fate, Met, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type HandJournal, handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

const figureOf = (id: string, hand: HandJournal, scenario = handScenario) =>
  sumsOf(id, dayOf(scenario, journalOf(hand))).figure;

const withAutoReply = (change: Partial<Scenario["autoReply"]>): Scenario => ({
  ...handScenario,
  autoReply: { ...handScenario.autoReply, ...change },
});

/**
 * Ten contacts: two resolved, one asked for a person, two handed over (one then blocked), two unresolved of whom one came back,
 * one turned away by the bot, one still with it, one answered by the menu; and the contact of the one who came back.
 */
const met: HandJournal = {
  contacts: [
    { fate: Fate.BotResolved, arrived: 0, bot: Met.Bot, ended: 20, planned: 2 },
    { fate: Fate.BotResolved, arrived: 1, bot: Met.Bot, ended: 21, planned: 2 },
    {
      fate: Fate.Done,
      arrived: 2,
      bot: Met.AskedForHuman,
      queued: 2,
      assigned: 2,
      ended: 30,
      replies: 1,
    },
    { fate: Fate.Done, arrived: 3, bot: Met.Bot, queued: 23, assigned: 23, ended: 60, replies: 1 },
    { fate: Fate.Blocked, arrived: 4, bot: Met.Bot, ended: 24 },
    { fate: Fate.BotLeft, arrived: 5, bot: Met.Bot, ended: 25 },
    { fate: Fate.BotLeft, arrived: 6, bot: Met.Bot, ended: 26 },
    { fate: Fate.BotLeft, arrived: 7, bot: Met.TurnedAway, ended: 7 },
    { fate: Fate.MenuResolved, arrived: 8, ended: 8 },
    {
      fate: Fate.Done,
      arrived: 900,
      previous: 5,
      queued: 900,
      assigned: 900,
      ended: 930,
      replies: 1,
    },
    { fate: Fate.Open, arrived: 7190, bot: Met.Bot },
  ],
  turns: [
    { contact: 2, state: TurnState.Answered, agent: 0, asked: 2, started: 2, replied: 30 },
    { contact: 3, state: TurnState.Answered, agent: 0, asked: 23, started: 30, replied: 60 },
    { contact: 9, state: TurnState.Answered, agent: 0, asked: 900, started: 900, replied: 930 },
  ],
};

describe("containment", () => {
  it("is told as resolved, escalated and bounced back, which with those gone and those still there are all who met the bot", () => {
    const part = (id: string) => figureOf(`bot-containment-${id}-share`, met);
    expect(part("resolved")).toBeCloseTo(2 / 9, 12);
    expect(part("escalated")).toBeCloseTo(3 / 9, 12);
    expect(part("bounced")).toBeCloseTo(1 / 9, 12);
    expect(part("gone")).toBeCloseTo(2 / 9, 12);
    expect(figureOf("bot-asked-for-person-share", met)).toBeCloseTo(1 / 9, 12);
  });

  it("counts those passed on in the half hour they came in: three of the nine, at 2, 3 and 4 s", () => {
    const { of, figure } = sumsOf("bot-escalated", dayOf(handScenario, journalOf(met)));
    expect(figure).toBe(3);
    expect(of[0]).toBe(3);
  });

  it("has no value where nobody met a bot", () => {
    const nobody = { contacts: [{ fate: Fate.MenuResolved, arrived: 0, ended: 0 }], turns: [] };
    expect(figureOf("bot-containment-resolved-share", nobody)).toBeNaN();
  });

  it("bills the bot for the eight it answered, not for the one who asked for a person", () => {
    expect(figureOf("bot-cost", met)).toBeCloseTo(8 * 0.3, 12);
    expect(figureOf("bot-contacts", met)).toBe(8);
  });

  it("counts what the menu answered apart from the bot, and for no platform rule", () => {
    expect(figureOf("menu-resolved", met)).toBe(1);
    expect(figureOf("menu-resolved-share", met)).toBeCloseTo(1 / 11, 12);
    const without = { ...met, contacts: met.contacts.map((row) => ({ ...row })) };
    without.contacts[8] = { fate: Fate.BotResolved, arrived: 8, bot: Met.Bot, ended: 8 };
    for (const id of ["taobao-3-min-share", "jd-30-s-share", "douyin-no-service-share"])
      expect(figureOf(id, met)).toEqual(figureOf(id, without));
  });
});

describe("sales behind an auto-reply", () => {
  const one = (fate: Fate, bot: Met = Met.Nobody): HandJournal => ({
    contacts: [{ fate, arrived: 0, bot, ended: 0, planned: 2 }],
    turns: [],
  });

  it("answered by the menu lose its missing quality: 100 x .4 x .35 x (1 - .8)", () => {
    const scenario = withAutoReply({ menu: { patienceFactor: 1, quality: 0.8 } });
    expect(figureOf("lost-sales", one(Fate.MenuResolved), scenario)).toBeCloseTo(14 * 0.2, 12);
    expect(figureOf("lost-sales-quality", one(Fate.MenuResolved), scenario)).toBeCloseTo(2.8, 12);
  });

  it("resolved by the bot lose by the quality of their kind of question: 14 x (1 - .9)", () => {
    const [buyer, ...rest] = handScenario.customers;
    if (!buyer) throw new Error("no buyer");
    const scenario = {
      ...handScenario,
      customers: [{ ...buyer, bot: { ...buyer.bot, quality: 0.9 } }, ...rest],
    };
    expect(figureOf("lost-sales", one(Fate.BotResolved, Met.Bot), scenario)).toBeCloseTo(1.4, 12);
    expect(figureOf("lost-sales", one(Fate.BotResolved, Met.Bot))).toBeCloseTo(14 * 0.4, 12);
  });

  it("turned away by the bot lose the whole of what answers bring, before a first reply", () => {
    const gone = one(Fate.BotLeft, Met.TurnedAway);
    expect(figureOf("lost-sales-before-first-reply", gone)).toBeCloseTo(14, 12);
  });

  it("lose to canned answers by the law: .7 over a cap of .4 is half way, .6 of that off", () => {
    const phrases = {
      share: 0.7,
      saves: 5,
      shortest: 4,
      cap: 0.4,
      qualityLoss: 0.6,
      patienceLoss: 0,
    };
    const answered: HandJournal = {
      contacts: [
        { fate: Fate.Done, arrived: 0, queued: 0, assigned: 0, ended: 30, replies: 1, agent: 0 },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 30 },
      ],
    };
    expect(figureOf("lost-sales", answered, withAutoReply({ phrases }))).toBeCloseTo(14 * 0.3, 12);
    const within = withAutoReply({ phrases: { ...phrases, share: 0.4 } });
    expect(figureOf("lost-sales", answered, within)).toBeCloseTo(0, 12);
  });
});

describe("aids", () => {
  const turn = (aid: Aid, replied?: number) => ({
    contact: 0,
    state: TurnState.Answered,
    agent: 0,
    asked: 0,
    started: 0,
    aid,
    ...(replied === undefined ? {} : { replied }),
  });
  const journal: HandJournal = {
    contacts: [{ fate: Fate.Open, arrived: 0, queued: 0, assigned: 0, planned: 9, replies: 4 }],
    turns: [
      turn(Aid.Phrase, 10),
      turn(Aid.Draft, 20),
      turn(Aid.Draft, 30),
      turn(Aid.None, 40),
      { ...turn(Aid.Draft), state: TurnState.Left },
    ],
  };

  it("are shares of the replies sent, and every draft begun is paid for", () => {
    const scenario = withAutoReply({
      assist: { share: 0.5, effortFactor: { regular: 0.94, temp: 0.85 }, cost: 0.05 },
    });
    expect(figureOf("canned-reply-share", journal, scenario)).toBe(0.25);
    expect(figureOf("drafted-reply-share", journal, scenario)).toBe(0.5);
    expect(figureOf("assist-cost", journal, scenario)).toBeCloseTo(0.15, 12);
    const cost = (id: string) => figureOf(id, journal, scenario);
    expect(cost("service-cost")).toBeCloseTo(
      cost("labour-cost") + cost("bot-cost") + cost("assist-cost"),
      12,
    );
  });
});
