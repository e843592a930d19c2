import { describe, expect, it } from "vitest";
import { compileBot } from "#engine/compile-auto-reply.ts";
import { Fate, type Journal, Met } from "#engine/journal.ts";
import { setPlaces } from "#engine/kernel.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import { writeBot } from "#engine/tables.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { calendarOf } from "./calendar.ts";
import { always, at, exponential, plainClass, plainShop, type Plan } from "./example.ts";

type Bot = NonNullable<Scenario["autoReply"]["bot"]>;

const bot = (change: Partial<Bot> = {}): Bot => ({
  time: always(32),
  recognised: 1,
  effortFactor: 1,
  patienceFactor: 1,
  quality: 0.6,
  cost: 0.3,
  ...change,
});

const botShop = (own: Partial<Bot>, change: (plan: Plan) => void = () => undefined): Scenario =>
  plainShop((plan) => {
    plan.customers = [{ ...plainClass(), bot: { attempted: 1, resolved: 0 } }];
    plan.autoReply = { greetingPatience: 1, bot: bot(own) };
    change(plan);
  });

const turnColumn = (journal: Journal, key: "asked" | "started" | "replied") =>
  Array.from(journal.turns[key].subarray(0, journal.turns.count));
const contactColumn = (
  { contacts }: Journal,
  key: "arrived" | "queued" | "ended" | "fate" | "bot" | "previous",
) => Array.from(contacts[key].subarray(0, contacts.count));

describe("a bot that resolves nothing", () => {
  // parts of a second in powers of two: sums are exact, and no two events fall on one moment
  const moments = Array.from({ length: 60 }, (_, i) => 100 + 37 * i + (i * i) / 4096);
  const busy = (plan: Plan) => {
    plan.demand.batches = at(...moments);
    plan.customers = plan.customers.map((customer) => ({
      ...customer,
      rounds: { kind: "fixed", count: 3 },
      effort: always(60 + 1 / 64),
      think: always(30 + 1 / 128),
      patience: { first: { grace: 0, law: always(200) }, later: { grace: 30, law: always(300) } },
      silentShare: 0.5,
    }));
    plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 3 }));
    plan.staff.headcounts = [{ type: "agent", steps: [[0, 2]] }];
  };

  it("is no bot plus its delay, to the bit", () => {
    const delayed = simulate(botShop({ time: always(32) }, busy), "1", 0);
    const plain = simulate(plainShop(busy), "1", 0);
    for (const key of ["asked", "started", "replied"] as const)
      expect(turnColumn(delayed, key).map((time) => time - 32)).toEqual(turnColumn(plain, key));
    expect(contactColumn(delayed, "fate")).toEqual(contactColumn(plain, "fate"));
    expect(new Set(contactColumn(plain, "fate")).size).toBeGreaterThan(1);
  });

  it("is so for random arrivals and lengths, up to rounding", () => {
    const random = (plan: Plan) => {
      busy(plan);
      plan.demand.batches = [];
      plan.demand.visitors = 150;
      plan.customers = plan.customers.map((customer) => ({
        ...customer,
        effort: exponential(25),
        think: exponential(60),
      }));
    };
    const delayed = turnColumn(simulate(botShop({ time: always(32) }, random), "1", 3), "replied");
    const plain = turnColumn(simulate(plainShop(random), "1", 3), "replied");
    expect(delayed.length).toBe(plain.length);
    const furthest = Math.max(
      ...delayed.map((time, turn) => Math.abs((time || 32) - 32 - (plain[turn] || 0))),
    );
    expect(furthest).toBeLessThan(1e-6);
  });
});

describe("the time with a bot that replies a geometric number of times", () => {
  it("is exponential again when each reply is: mean 2 x 16 s, variance its square", () => {
    const run = createSimulator(
      botShop({ time: exponential(16), replies: 2 }, (plan) => {
        plan.demand.visitors = 2000;
        plan.customers = [{ ...plainClass(), bot: { attempted: 1, resolved: 1 } }];
      }),
    );
    const times: number[] = [];
    for (let replication = 0; replication < 5; replication++) {
      const { contacts } = run("wald", replication);
      for (let row = 0; row < contacts.count; row++)
        times.push((contacts.ended[row] ?? 0) - (contacts.arrived[row] ?? 0));
    }
    const n = times.length;
    const mean = times.reduce((sum, time) => sum + time, 0) / n;
    const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (n - 1);
    expect(Math.abs(mean - 32)).toBeLessThan((3.3 * 32) / Math.sqrt(n));
    // the fourth central moment of an exponential is 9 times the squared variance
    expect(Math.abs(variance - 32 * 32)).toBeLessThan(3.3 * 32 * 32 * Math.sqrt(8 / n));
  });

  it("is that of one reply where the mean is one", () => {
    const one = (replies?: number) =>
      simulate(
        botShop(
          { time: exponential(16), ...(replies === undefined ? {} : { replies }) },
          (plan) => {
            plan.demand.visitors = 50;
          },
        ),
        "1",
        0,
      );
    expect(contactColumn(one(1), "queued")).toEqual(contactColumn(one(), "queued"));
  });
});

describe("hours of the bot", () => {
  it("are windows of every day that may run past midnight", () => {
    const compiled = compileBot({
      greetingPatience: 1,
      bot: bot({
        hours: [
          { from: "22:00", until: "32:00" },
          { from: "12:00", until: "13:30" },
        ],
      }),
    });
    const { kernel, memory } = calendarOf(0);
    const place = { at: 32_768, hoursAt: 33_024 };
    writeBot(memory.buffer, place, compiled);
    setPlaces(kernel, { autoReplyAt: place.at });
    const hour = 3600;
    const on = [0, 7.99, 12, 13.49, 22, 23.9, 24, 31.9, 36.5].map((at_) =>
      kernel.isBotOn(at_ * hour),
    );
    const off = [8, 11.99, 13.5, 21.99, 32, 45.9].map((at_) => kernel.isBotOn(at_ * hour));
    expect(on).toEqual(on.map(() => 1));
    expect(off).toEqual(off.map(() => 0));
  });

  it("let the others pass to people", () => {
    const journal = simulate(
      botShop({ hours: [{ from: "0:00", until: "0:30" }] }, (plan) => {
        plan.demand.batches = at(100, 1799, 1800, 4000);
      }),
      "1",
      0,
    );
    expect(contactColumn(journal, "bot")).toEqual([Met.Bot, Met.Bot, Met.Nobody, Met.Nobody]);
    expect(contactColumn(journal, "queued")).toEqual([132, 1831, 1800, 4000]);
  });
});

describe("customers before the bot", () => {
  const many = (own: Partial<Bot>, change: (plan: Plan) => void = () => undefined) =>
    simulate(
      botShop(own, (plan) => {
        plan.demand.visitors = 6000;
        plan.staff.headcounts = [{ type: "agent", steps: [[0, 200]] }];
        change(plan);
      }),
      "1",
      0,
    );

  it("who ask for a person at once join the people as they come, with fresh text and patience", () => {
    const { contacts } = many({ asksForHuman: 0.15 });
    let asked = 0;
    for (let row = 0; row < contacts.count; row++) {
      const isAsking = contacts.bot[row] === Met.AskedForHuman;
      if (isAsking) asked++;
      const late = (contacts.queued[row] ?? 0) - (contacts.arrived[row] ?? 0);
      expect(late).toBeCloseTo(isAsking ? 0 : 32, 6);
    }
    const n = contacts.count;
    expect(Math.abs(asked / n - 0.15)).toBeLessThan(3.3 * Math.sqrt((0.15 * 0.85) / n));
  });

  it("who turn away from any bot are gone at once and stay away", () => {
    const journal = many({ turnsAway: 1, bounceBack: { share: 1, after: always(60) } });
    expect(new Set(contactColumn(journal, "bot"))).toEqual(new Set([Met.TurnedAway]));
    expect(contactColumn(journal, "ended")).toEqual(contactColumn(journal, "arrived"));
    expect(journal.turns.count).toBe(0);
  });

  it("have figures of their own by kind of question", () => {
    const journal = many({ asksForHuman: 1 }, (plan) => {
      plan.customers = [
        { ...plainClass("ask", 0.5), bot: { attempted: 1, resolved: 0 } },
        {
          ...plainClass("shun", 0.5),
          bot: { attempted: 1, resolved: 0, asksForHuman: 0, turnsAway: 1 },
        },
      ];
    });
    contactColumn(journal, "bot").forEach((met, row) => {
      expect(met).toBe(journal.contacts.customer[row] === 0 ? Met.AskedForHuman : Met.TurnedAway);
    });
  });
});

describe("bounce-back", () => {
  it("brings unnoticed failures back to the people after the stated time, once, within the horizon", () => {
    const journal = simulate(
      botShop({ recognised: 0, bounceBack: { share: 1, after: always(600) } }, (plan) => {
        plan.demand.batches = at(100, 200, 7000);
      }),
      "1",
      0,
    );
    expect(contactColumn(journal, "arrived")).toEqual([100, 200, 732, 832, 7000]);
    expect(contactColumn(journal, "fate")).toEqual([
      Fate.BotLeft,
      Fate.BotLeft,
      Fate.Done,
      Fate.Done,
      Fate.BotLeft,
    ]);
    expect(contactColumn(journal, "previous")).toEqual([-1, -1, 0, 1, -1]);
    expect(contactColumn(journal, "bot")).toEqual([1, 1, 0, 0, 1]);
  });

  it("is nobody without a share, whatever the class says, and the class's share where there is one", () => {
    const contacts = (own: Partial<Bot>, share?: number) =>
      simulate(
        botShop({ recognised: 0, ...own }, (plan) => {
          plan.demand.batches = at(100, 200, 300);
          plan.customers = [
            {
              ...plainClass(),
              bot: {
                attempted: 1,
                resolved: 0,
                ...(share === undefined ? {} : { bounceBack: share }),
              },
            },
          ];
        }),
        "1",
        0,
      ).contacts.count;
    expect(contacts({}, 1)).toBe(3);
    expect(contacts({ bounceBack: { share: 0, after: always(60) } })).toBe(3);
    expect(contacts({ bounceBack: { share: 0, after: always(60) } }, 1)).toBe(6);
  });
});
