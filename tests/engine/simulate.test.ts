import { describe, expect, it } from "vitest";
import { Fate, type Journal, TurnState } from "#engine/journal.ts";
import { createSimulator, simulate } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { always, at, plainClass, plainShop } from "./example.ts";

const name = { zh: "班", en: "shift" };
const run = (scenario: Scenario) => simulate(scenario, "1", 0);
const column = (journal: Journal, key: "asked" | "started" | "replied") =>
  Array.from(journal.turns[key].subarray(0, journal.turns.count));
const fates = (journal: Journal) =>
  Array.from(journal.contacts.fate.subarray(0, journal.contacts.count));
const first = (scenario: Scenario): Scenario["customers"][number] =>
  scenario.customers[0] ?? plainClass();

describe("one agent, one reply of 60 s each", () => {
  it("answers in order of arrival, each after the one before", () => {
    const journal = run(plainShop((shop) => (shop.demand.batches = at(100, 110, 400))));
    expect(column(journal, "started")).toEqual([100, 160, 400]);
    expect(column(journal, "replied")).toEqual([160, 220, 460]);
    expect(fates(journal)).toEqual([Fate.Done, Fate.Done, Fate.Done]);
  });

  it("lets a customer leave when the patience of 30 s ends before the reply begins", () => {
    const shop = plainShop((plan) => (plan.demand.batches = at(100, 110)));
    first(shop).patience.first = { grace: 10, law: always(20) };
    const journal = run(shop);
    expect(fates(journal)).toEqual([Fate.Done, Fate.LeftOpenly]);
    expect(journal.contacts.ended[1]).toBe(140);
    expect(journal.turns.state[1]).toBe(TurnState.Left);
  });

  it("sends a reply of the same moment before the customer gives up", () => {
    const shop = plainShop((plan) => {
      plan.demand.batches = at(100);
      plan.service.firstPatienceUntil = "reply-sent";
    });
    first(shop).patience.first = { grace: 0, law: always(60) };
    expect(fates(run(shop))).toEqual([Fate.Done]);
  });

  it("stops typing when a customer leaves in the middle of the first reply", () => {
    const shop = plainShop((plan) => {
      plan.demand.batches = at(100, 110);
      plan.service.firstPatienceUntil = "reply-sent";
    });
    first(shop).patience.first = { grace: 0, law: always(70) };
    const journal = run(shop);
    // the second is begun at 160 and would be answered at 220, but leaves at 180
    expect(column(journal, "started")).toEqual([100, 160]);
    expect(journal.contacts.ended[1]).toBe(180);
    expect(Number.isNaN(column(journal, "replied")[1])).toBe(true);
  });

  it("spends full effort on a customer who left without a sign", () => {
    const shop = plainShop((plan) => (plan.demand.batches = at(100, 110, 120)));
    Object.assign(first(shop), {
      silentShare: 1,
      patience: { ...first(shop).patience, first: { grace: 0, law: always(40) } },
    });
    const journal = run(shop);
    expect(fates(journal)).toEqual([Fate.Done, Fate.LeftSilently, Fate.LeftSilently]);
    expect(Array.from(journal.turns.state.subarray(0, 3))).toEqual([
      TurnState.Answered,
      TurnState.Ghost,
      TurnState.Ghost,
    ]);
    expect(column(journal, "replied")).toEqual([160, 220, 280]);
  });

  it("counts who is still waiting at the end when the run stops there", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(7100, 7150, 7190);
        plan.horizon.afterwards = "stop";
      }),
    );
    expect(fates(journal)).toEqual([Fate.Done, Fate.Open, Fate.Open]);
    expect(journal.turns.state[2]).toBe(TurnState.Waiting);
    expect(journal.closed).toBe(7200);
  });

  it("turns away whoever finds the system full", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110, 120);
        plan.service.capacity = 2;
      }),
    );
    expect(fates(journal)).toEqual([Fate.Done, Fate.Done, Fate.Blocked]);
  });

  it("brings a leaver back once, with the replies still to come", () => {
    const shop = plainShop((plan) => (plan.demand.batches = at(100, 110)));
    Object.assign(first(shop), { returnShare: 1, rounds: { kind: "fixed", count: 2 } });
    first(shop).patience.first = { grace: 0, law: always(40) };
    const journal = run(shop);
    expect(journal.contacts.previous[2]).toBe(1);
    expect(journal.contacts.arrived[2]).toBe(750);
    expect(journal.contacts.planned[2]).toBe(2);
    expect(fates(journal)).toEqual([Fate.Done, Fate.LeftOpenly, Fate.Done]);
  });
});

describe("chats of two replies, thinking 30 s", () => {
  const shop = (
    change: (plan: Parameters<NonNullable<Parameters<typeof plainShop>[0]>>[0]) => void,
  ) =>
    plainShop((plan) => {
      first(plan).rounds = { kind: "fixed", count: 2 };
      change(plan);
    });

  it("keeps the slot while the customer thinks", () => {
    const journal = run(shop((plan) => (plan.demand.batches = at(100, 110))));
    // 100-160 reply, think to 190, 190-250 reply; only then the second customer
    expect(column(journal, "started")).toEqual(
      [100, 250, 190, 340].sort((a, b) => a - b).map((_, i) => [100, 250, 190, 340][i]),
    );
  });

  it("answers another chat while one customer thinks, with two slots", () => {
    const journal = run(
      shop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 2 }));
      }),
    );
    // A 100-160, B 160-220, A's second message at 190 waits until 220-280, B's at 250 until 280-340
    const spans = column(journal, "asked").map((asked, row) => [
      asked,
      column(journal, "started")[row],
    ]);
    expect(spans).toEqual([
      [100, 100],
      [110, 160],
      [190, 220],
      [250, 280],
    ]);
  });

  it("gives the slot back after a hold and queues the customer again", () => {
    const journal = run(
      shop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.service.hold.whileThinking = 10;
      }),
    );
    // A's slot is free at 170, B is answered 170-230; A writes at 190 and is begun at 240, when B's slot is given back; B writes at 260 and waits for A
    expect(column(journal, "started").sort((a, b) => a - b)).toEqual([100, 170, 240, 300]);
    expect(journal.stints.count).toBe(2);
  });

  it("keeps a finished chat in its slot for the hold", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.service.hold.afterEnd = 45;
      }),
    );
    expect(column(journal, "started")).toEqual([100, 205]);
  });

  it("answers first questions first when told to", () => {
    const two = (order: Scenario["service"]["replyOrder"]) =>
      column(
        run(
          shop((plan) => {
            plan.demand.batches = at(100, 120, 195);
            plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 3 }));
            plan.service.replyOrder = order;
          }),
        ),
        "started",
      );
    // messages: A 100, B 120, A again 190, C 195, B again 250; the agent is free at 160, 220, 280
    expect(two("oldest-message").slice(0, 4)).toEqual([100, 160, 220, 280]);
    expect(two("first-questions-first").slice(0, 4)).toEqual([100, 160, 280, 220]);
  });
});

describe("queue order", () => {
  it("takes higher priority first, and counts a head start as time already waited", () => {
    const started = (change: Partial<Scenario["customers"][number]>) => {
      const shop = plainShop((plan) => {
        plan.customers = [plainClass("plain", 0.5), { ...plainClass("vip", 0.5), ...change }];
        plan.demand.batches = [
          { name, at: 100, contacts: 1, customer: "plain" },
          { name, at: 110, contacts: 1, customer: "plain" },
          { name, at: 130, contacts: 1, customer: "vip" },
        ];
      });
      return column(run(shop), "started");
    };
    expect(started({})).toEqual([100, 160, 220]);
    expect(started({ priority: 1 })).toEqual([100, 220, 160]);
    expect(started({ headStart: 19 })).toEqual([100, 160, 220]);
    expect(started({ headStart: 21 })).toEqual([100, 220, 160]);
  });
});

describe("the same run", () => {
  it("is the same twice, and whether or not the simulator has run before", () => {
    const shop = plainShop((plan) => {
      plan.demand.visitors = 300;
      plan.staff.headcounts = [{ type: "agent", steps: [[0, 3]] }];
    });
    const simulator = createSimulator(shop);
    const fresh = Array.from(simulate(shop, "s", 3).turns.started.subarray(0, 200));
    simulator("s", 1);
    expect(Array.from(simulator("s", 3).turns.started.subarray(0, 200))).toEqual(fresh);
    expect(Array.from(simulator("t", 3).turns.started.subarray(0, 200))).not.toEqual(fresh);
  });

  it("does not notice another shop between, a larger one than any before among them", () => {
    const shop = (visitors: number, agents: number) =>
      plainShop((plan) => {
        plan.demand.visitors = visitors;
        plan.staff.headcounts = [{ type: "agent", steps: [[0, agents]] }];
      });
    const digits = (journal: Journal) => {
      const { count, replied, agent } = journal.turns;
      return [Array.from(replied.subarray(0, count)), Array.from(agent.subarray(0, count))];
    };
    const small = createSimulator(shop(300, 3));
    // nobody answers: all its customers are there at once, more than the first room holds
    const crowded = createSimulator(
      plainShop((plan) => {
        plan.demand.visitors = 9000;
        plan.staff.headcounts = [];
        plan.horizon.afterwards = "stop";
      }),
    );
    const large = createSimulator(shop(2000, 1200));
    const [first, other] = [digits(small("s", 1)), digits(large("s", 1))];
    expect(crowded("s", 1).turns.count).toBeGreaterThan(8500);
    expect(digits(small("s", 1))).toEqual(first);
    expect(digits(large("s", 1))).toEqual(other);
    expect(digits(simulate(shop(300, 3), "s", 1))).toEqual(first);
  });

  it("meets the same customers under another plan", () => {
    const arrivals = (agents: number) =>
      Array.from(
        run(
          plainShop((plan) => {
            plan.demand.visitors = 200;
            plan.staff.headcounts = [{ type: "agent", steps: [[0, agents]] }];
          }),
        ).contacts.arrived.subarray(0, 150),
      );
    expect(arrivals(1)).toEqual(arrivals(5));
  });
});
