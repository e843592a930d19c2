import { describe, expect, it } from "vitest";
import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { meanOf } from "#scenario/law.ts";
import { type HandJournal, handScenario, journalOf } from "./by-hand.ts";
import { sumsOf } from "./hand-day.ts";

const figureOf = (id: string, hand: HandJournal, scenario = handScenario) =>
  sumsOf(id, dayOf(scenario, journalOf(hand))).figure;

describe("a day on which nothing happened", () => {
  const empty = { contacts: [], turns: [] };
  it("has totals of 0 and no ratios", () => {
    expect(figureOf("contacts", empty)).toBe(0);
    expect(figureOf("lost-sales", empty)).toBe(0);
    expect(figureOf("first-response-miss-share", empty)).toBeNaN();
    expect(figureOf("first-response-time-p90", empty)).toBeNaN();
    expect(figureOf("utilisation", empty)).toBeNaN();
    expect(figureOf("platform-share", empty)).toBeNaN();
    expect(figureOf("platform-target-share", empty)).toBeNaN();
    expect(figureOf("agents-on-duty", empty)).toBe(0);
  });
});

describe("conversion", () => {
  const twoReplies: HandJournal = {
    contacts: [
      {
        fate: Fate.Done,
        arrived: 0,
        queued: 0,
        assigned: 0,
        ended: 140,
        planned: 2,
        replies: 2,
        agent: 0,
      },
    ],
    turns: [
      { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 30 },
      {
        contact: 0,
        index: 1,
        state: TurnState.Answered,
        agent: 0,
        asked: 100,
        started: 100,
        replied: 140,
      },
    ],
  };

  it("takes off for slow replies that were waited for: 10 s and 20 s beyond 20 s at .001 a second", () => {
    const [buyer, ...rest] = handScenario.customers;
    if (!buyer) throw new Error("no buyer");
    const scenario = {
      ...handScenario,
      customers: [{ ...buyer, conversion: { ...buyer.conversion, slowLoss: 0.001 } }, ...rest],
    };
    const lost = 14 * (1 - Math.exp(-0.03));
    expect(figureOf("lost-sales-slow", twoReplies, scenario)).toBeCloseTo(lost, 12);
    expect(figureOf("lost-sales", twoReplies, scenario)).toBeCloseTo(lost, 12);
  });

  it("loses nothing where the floor is everything", () => {
    const customers = handScenario.customers.map((customer) => ({
      ...customer,
      conversion: { ...customer.conversion, floor: 1 },
    }));
    const left: HandJournal = {
      contacts: [{ fate: Fate.LeftOpenly, arrived: 0, queued: 0, ended: 100 }],
      turns: [{ contact: 0, state: TurnState.Left, asked: 0 }],
    };
    expect(figureOf("lost-sales", left, { ...handScenario, customers })).toBe(0);
  });

  it("values a chat that is open but owes no reply in full, and one that owes one by what was sent", () => {
    const thinking: HandJournal = {
      contacts: [
        { fate: Fate.Open, arrived: 0, queued: 0, assigned: 0, planned: 4, replies: 1, agent: 0 },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 30 },
      ],
    };
    expect(figureOf("lost-sales", thinking)).toBe(0);
    const owed: HandJournal = {
      ...thinking,
      turns: [...thinking.turns, { contact: 0, index: 1, state: TurnState.Waiting, asked: 7000 }],
    };
    expect(figureOf("lost-sales-later", owed)).toBeCloseTo(14 * 0.75, 12);
  });

  it("never values a return below what the first contact had brought", () => {
    const [buyer, ...rest] = handScenario.customers;
    if (!buyer) throw new Error("no buyer");
    const scenario = {
      ...handScenario,
      customers: [{ ...buyer, conversion: { ...buyer.conversion, slowLoss: 0.01 } }, ...rest],
    };
    const hand: HandJournal = {
      contacts: [
        {
          fate: Fate.LeftOpenly,
          arrived: 0,
          queued: 0,
          assigned: 0,
          ended: 300,
          planned: 2,
          replies: 1,
          agent: 0,
        },
        {
          fate: Fate.Done,
          previous: 0,
          arrived: 600,
          queued: 600,
          assigned: 600,
          ended: 4000,
          planned: 1,
          replies: 1,
          agent: 0,
        },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 20 },
        { contact: 0, index: 1, state: TurnState.Left, asked: 50 },
        {
          contact: 1,
          state: TurnState.Answered,
          agent: 0,
          asked: 600,
          started: 600,
          replied: 4000,
        },
      ],
    };
    // One of two replies at once is worth half the lift; both, the second after an hour, exp(-33.8) of it.
    expect(figureOf("lost-sales", hand, scenario)).toBeCloseTo(7, 10);
  });

  it("has endless chats sell nothing", () => {
    const endless = {
      ...twoReplies,
      contacts: twoReplies.contacts.map((row) => ({ ...row, planned: 2_147_483_647 })),
    };
    expect(figureOf("potential-sales", endless)).toBe(0);
  });
});

describe("stays in slots", () => {
  it("adds the earlier stays of a chat that changed hands or was reopened to the last one", () => {
    const handedOver: HandJournal = {
      contacts: [
        {
          fate: Fate.Done,
          arrived: 0,
          queued: 0,
          assigned: 0,
          since: 100,
          released: 500,
          ended: 500,
          replies: 1,
          agent: 1,
        },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 1, asked: 0, started: 400, replied: 500 },
      ],
      stints: [{ contact: 0, agent: 0, from: 0, until: 100 }],
      duty: [
        { agent: 0, from: 0 },
        { agent: 1, from: 0 },
      ],
    };
    expect(sumsOf("open-chats-per-agent", dayOf(handScenario, journalOf(handedOver))).sumOf).toBe(
      500,
    );
    const reopened: HandJournal = {
      ...handedOver,
      contacts: [
        {
          fate: Fate.Done,
          arrived: 0,
          queued: 0,
          assigned: 0,
          since: 450,
          released: 500,
          ended: 500,
          planned: 2,
          replies: 2,
          agent: 1,
        },
      ],
      turns: [
        { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 0, replied: 20 },
        {
          contact: 0,
          index: 1,
          state: TurnState.Answered,
          agent: 1,
          asked: 450,
          started: 450,
          replied: 500,
        },
      ],
    };
    expect(sumsOf("open-chats-per-agent", dayOf(handScenario, journalOf(reopened))).sumOf).toBe(
      150,
    );
  });
});

describe("work behind the horizon", () => {
  it("is paid and counted in the last slot, but nobody is on duty there", () => {
    const hand: HandJournal = {
      closed: 7500,
      contacts: [
        {
          fate: Fate.Done,
          arrived: 7100,
          queued: 7100,
          assigned: 7100,
          released: 7500,
          ended: 7500,
          replies: 1,
          agent: 0,
        },
      ],
      turns: [
        {
          contact: 0,
          state: TurnState.Answered,
          agent: 0,
          asked: 7100,
          started: 7150,
          replied: 7500,
        },
      ],
      duty: [{ agent: 0, from: 5400, until: 7200, gone: 7500 }],
    };
    expect([...sumsOf("utilisation", dayOf(handScenario, journalOf(hand))).of]).toEqual([
      0, 0, 0, 350,
    ]);
    expect(figureOf("utilisation", hand)).toBeCloseTo(350 / 2100, 12);
    expect(figureOf("labour-cost", hand)).toBeCloseTo((2100 / 3600) * 36, 12);
    expect(figureOf("agents-on-duty", hand)).toBeCloseTo(0.25, 12);
  });

  it("stops counting a reply that is broken off, and one under way at the end", () => {
    const hand: HandJournal = {
      contacts: [
        {
          fate: Fate.LeftOpenly,
          arrived: 0,
          queued: 0,
          assigned: 0,
          released: 50,
          ended: 50,
          agent: 0,
        },
        { fate: Fate.Open, arrived: 7000, queued: 7000, assigned: 7000, agent: 0 },
      ],
      turns: [
        { contact: 0, state: TurnState.Left, agent: 0, asked: 0, started: 20 },
        { contact: 1, state: TurnState.Waiting, agent: 0, asked: 7000, started: 7100 },
      ],
      duty: [{ agent: 0, from: 0 }],
    };
    expect(figureOf("utilisation", hand)).toBeCloseTo((30 + 100) / 7200, 12);
    expect(figureOf("wasted-work-share", hand)).toBeCloseTo(30 / 130, 12);
  });
});

describe("means of laws", () => {
  it("knows each kind", () => {
    expect(meanOf({ kind: "gamma", mean: 7, shape: 2 })).toBe(7);
    expect(meanOf({ kind: "deterministic", value: 3 })).toBe(3);
    expect(meanOf({ kind: "hyperexponential", shares: [0.25, 0.75], means: [40, 20] })).toBe(25);
    // Half the mass evenly on 0-10, half evenly on 10-30.
    expect(
      meanOf({
        kind: "empirical",
        quantiles: [
          [0, 0],
          [0.5, 10],
          [1, 30],
        ],
      }),
    ).toBe(12.5);
  });
});
