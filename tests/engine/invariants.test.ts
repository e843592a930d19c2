import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fate, type Journal } from "#engine/journal.ts";
import { simulate } from "#engine/simulate.ts";
import type { Distribution, Scenario } from "#scenario/scenario.ts";
import { exponential, manyPhrases, plainClass, plainShop } from "./example.ts";
import { broken } from "./invariants.ts";

const name = { zh: "例", en: "example" };
const share = fc.oneof(
  fc.constant(0),
  fc.constant(1),
  fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
);
const law: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map(exponential),
  fc.integer({ min: 0, max: 300 }).map((value) => ({ kind: "deterministic" as const, value })),
  fc.record({
    kind: fc.constant("lognormal" as const),
    mean: fc.integer({ min: 1, max: 300 }),
    cv: fc.constantFrom(0.5, 1, 2),
  }),
  fc.record({
    kind: fc.constant("gamma" as const),
    mean: fc.integer({ min: 1, max: 300 }),
    shape: fc.constantFrom(0.5, 3),
  }),
  fc.record({
    kind: fc.constant("weibull" as const),
    mean: fc.integer({ min: 1, max: 300 }),
    shape: fc.constantFrom(0.7, 2),
  }),
);
const patience = fc.record({
  grace: fc.integer({ min: 0, max: 40 }),
  law: fc.oneof(fc.constant(null), law),
});
const customer = (id: string) =>
  fc
    .record({
      priority: fc.integer({ min: 0, max: 3 }),
      rounds: fc.oneof(
        fc.record({
          kind: fc.constant("geometric" as const),
          mean: fc.integer({ min: 1, max: 8 }),
        }),
        fc.record({ kind: fc.constant("fixed" as const), count: fc.integer({ min: 1, max: 5 }) }),
      ),
      effort: law,
      think: law,
      patience: fc.record({ first: patience, later: patience }),
      silentShare: share,
      balkShare: share,
      returnShare: share,
      returnAfter: law,
      menu: fc.constantFrom(0, 0.2),
      bot: fc.record({ attempted: share, resolved: share }),
    })
    .map((change) => ({ ...plainClass(id, 0.5), ...change }));
const service = fc.record({
  assignment: fc.constantFrom("push" as const, "queue" as const),
  agentChoice: fc.constantFrom(
    "fewest-open" as const,
    "fewest-pending" as const,
    "weighted-round-robin" as const,
    "random" as const,
  ),
  ties: fc.constantFrom("longest" as const, "random" as const),
  replyOrder: fc.constantFrom(
    "oldest-message" as const,
    "inbox-order" as const,
    "first-questions-first" as const,
    "vip-first" as const,
  ),
  firstPatienceUntil: fc.constantFrom(
    "assigned" as const,
    "reply-started" as const,
    "reply-sent" as const,
  ),
  laterPatienceUntil: fc.constantFrom("reply-started" as const, "reply-sent" as const),
  afterAssignment: fc.constantFrom("no-clock" as const, "later-clock" as const),
  capacity: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 30 })),
  hold: fc.record({
    afterEnd: fc.constantFrom(0, 60),
    whileThinking: fc.constantFrom(null, 0, 30),
  }),
  handoverEffort: fc.constantFrom(0, 20),
  switchCost: fc.constantFrom({ perChat: 0, above: 1 }, { perChat: 0.05, above: 2 }),
  shiftEnd: fc.constantFrom("hand-over" as const, "finish-chats" as const, "first-free" as const),
  wrapUp: fc.oneof(fc.constant(null), law),
});
const staffType = (id: string) =>
  fc
    .record({
      maxChats: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 6 })),
      noShow: fc.constantFrom(0, 0.3),
      late: fc.record({ share: fc.constantFrom(0, 0.5), law }),
      weight: fc.constantFrom(1, 2.5),
    })
    .map((change) => ({
      ...change,
      id,
      name,
      kind: "regular" as const,
      effortFactor: 1.2,
      skills: "all" as const,
      wage: 30,
      quality: 1,
    }));
const quarter = fc.integer({ min: 0, max: 7 }).map((quarters) => quarters * 900);
const shift = fc
  .record({
    type: fc.constantFrom("day", "night"),
    count: fc.integer({ min: 0, max: 4 }),
    from: quarter,
    length: quarter,
    rest: fc.boolean(),
  })
  .map(({ type, count, from, length, rest }) => ({
    name,
    type,
    count,
    from,
    until: from + length + 900,
    breaks: rest ? [{ at: from + 300, length: 300 }] : [],
  }));

/** Any valid small shop over two hours: from nobody on duty to far too many customers. */
const shop: fc.Arbitrary<Scenario> = fc
  .record({
    visitors: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })),
    customers: fc.tuple(customer("one"), customer("two")),
    service,
    types: fc.tuple(staffType("day"), staffType("night")),
    shifts: fc.array(shift, { maxLength: 5 }),
    afterwards: fc.constantFrom("stop" as const, "until-empty" as const),
    recognised: share,
    batch: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ visitors, customers, types, shifts, afterwards, recognised, batch, ...rest }) =>
    plainShop((plan) => {
      plan.horizon.afterwards = afterwards;
      plan.demand = {
        ...plan.demand,
        visitors,
        dayCv: 0.3,
        withinDay: { sd: 0.2, correlation: 0.5, every: 1800 },
        batches: batch > 0 ? [{ name, at: 1800, contacts: batch }] : [],
        blocks: [{ name, from: 3600, until: 4500, factor: 3 }],
      };
      plan.customers = customers;
      plan.service = rest.service;
      plan.staff = { types, shifts, headcounts: [] };
      plan.autoReply = {
        greetingPatience: 1.2,
        menu: { patienceFactor: 1.1, quality: 0.5 },
        assist: { share: 0.5, effortFactor: { regular: 0.9, temp: 0.8 }, cost: 0 },
        phrases: manyPhrases,
        bot: {
          time: exponential(20),
          replies: 1.5,
          hours: [{ from: "0:20", until: "1:40" }],
          asksForHuman: 0.1,
          turnsAway: 0.1,
          bounceBack: { share: 0.5, after: exponential(600) },
          recognised,
          effortFactor: 0.9,
          patienceFactor: 0.8,
          quality: 0.6,
          cost: 0.3,
        },
      };
    }),
  );

const fates = ({ contacts }: Journal) => Array.from(contacts.fate.subarray(0, contacts.count));

describe("whatever the shop", () => {
  it("keeps every invariant of the model", () => {
    fc.assert(
      fc.property(shop, fc.integer({ min: 0, max: 1000 }), (scenario, replication) => {
        expect(broken(simulate(scenario, "property", replication), scenario)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("leaves nobody who would wait for ever, and loses nobody", () => {
    fc.assert(
      fc.property(shop, (scenario) => {
        const patient = {
          ...scenario,
          customers: scenario.customers.map((each) => ({
            ...each,
            patience: { first: { grace: 0, law: null }, later: { grace: 0, law: null } },
          })),
        };
        const found = fates(simulate(patient, "patient", 0));
        expect(
          found.filter((fate) => fate === Fate.LeftOpenly || fate === Fate.LeftSilently),
        ).toEqual([]);
        // and so the share of silent leavers changes nothing
        const silent = {
          ...patient,
          customers: patient.customers.map((each) => ({ ...each, silentShare: 1 })),
        };
        expect(fates(simulate(silent, "patient", 0))).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it("does the same with no cap as with a cap nobody reaches", () => {
    fc.assert(
      fc.property(shop, (scenario) => {
        const capped = (maxChats: number | null) => ({
          ...scenario,
          staff: {
            ...scenario.staff,
            types: scenario.staff.types.map((type) => ({ ...type, maxChats })),
          },
        });
        expect(fates(simulate(capped(1000), "cap", 0))).toEqual(
          fates(simulate(capped(null), "cap", 0)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("starts no reply with nobody on duty", () => {
    fc.assert(
      fc.property(shop, (scenario) => {
        const journal = simulate(
          { ...scenario, staff: { ...scenario.staff, shifts: [] } },
          "empty",
          0,
        );
        expect(journal.turns.started.subarray(0, journal.turns.count).every(Number.isNaN)).toBe(
          true,
        );
        expect(fates(journal)).not.toContain(Fate.Done);
      }),
      { numRuns: 50 },
    );
  });

  it("counts time in any unit: twice the seconds, twice the times", () => {
    const at = (unit: number) =>
      simulate(
        plainShop((plan) => {
          plan.horizon.until = 7200 * unit;
          plan.demand = {
            ...plan.demand,
            visitors: 500,
            shape: { step: 7200 * unit, weights: [1] },
            withinDay: { sd: 0, correlation: 0, every: 1800 },
          };
          plan.customers = [
            {
              ...plainClass(),
              rounds: { kind: "geometric", mean: 4 },
              effort: exponential(20 * unit),
              think: exponential(45 * unit),
              patience: {
                first: { grace: 20 * unit, law: exponential(90 * unit) },
                later: { grace: 0, law: exponential(300 * unit) },
              },
            },
          ];
          plan.staff = {
            ...plan.staff,
            types: plan.staff.types.map((type) => ({ ...type, maxChats: 4 })),
            headcounts: [
              {
                type: "agent",
                steps: [
                  [0, 4],
                  [3600 * unit, 6],
                ],
              },
            ],
          };
        }),
        "unit",
        0,
      );
    const [one, two] = [at(1), at(2)];
    expect(two.turns.count).toBe(one.turns.count);
    expect(Array.from(two.turns.started.subarray(0, two.turns.count))).toEqual(
      Array.from(one.turns.started.subarray(0, one.turns.count), (time) => 2 * time),
    );
  });
});
