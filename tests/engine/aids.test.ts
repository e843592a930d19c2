import { describe, expect, it } from "vitest";
import { Aid, Fate, type Journal } from "#engine/journal.ts";
import { simulate } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { always, at, exponential, plainClass, plainShop, type Plan, tempType } from "./example.ts";

type AutoReply = Scenario["autoReply"];
type Phrases = NonNullable<AutoReply["phrases"]>;
type Assist = NonNullable<AutoReply["assist"]>;

const phrases = (change: Partial<Phrases> = {}): Phrases => ({
  share: 1,
  saves: 13,
  shortest: 7,
  cap: 0.9,
  qualityLoss: 0,
  patienceLoss: 0,
  ...change,
});
const assist = (regular: number, temp = regular, share = 1): Assist => ({
  share,
  effortFactor: { regular, temp },
  cost: 0.05,
});

const run = (autoReply: Partial<AutoReply>, change: (plan: Plan) => void) =>
  simulate(
    plainShop((plan) => {
      plan.autoReply = { greetingPatience: 1, bot: null, ...autoReply };
      change(plan);
    }),
    "1",
    0,
  );

const times = ({ turns }: Journal, key: "asked" | "started" | "replied") =>
  Array.from(turns[key].subarray(0, turns.count));
const efforts = (journal: Journal) => {
  const started = times(journal, "started");
  return times(journal, "replied").map((replied, turn) => replied - (started[turn] ?? 0));
};
const aidsIn = ({ turns }: Journal) => Array.from(turns.aid.subarray(0, turns.count));

const busy = (plan: Plan) => {
  plan.demand.visitors = 120;
  plan.customers = [
    {
      ...plainClass(),
      rounds: { kind: "geometric", mean: 3 },
      effort: exponential(40),
      patience: {
        first: { grace: 0, law: exponential(120) },
        later: { grace: 0, law: exponential(200) },
      },
      silentShare: 0.5,
    },
  ];
  plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 4 }));
};

const oneReply = (seconds: number) => (plan: Plan) => {
  plan.demand.batches = at(100);
  plan.customers = [{ ...plainClass(), effort: always(seconds) }];
};

describe("assist mode", () => {
  it("with factor 1 is no assist mode, to the bit", () => {
    const [with1, without] = [run({ assist: assist(1) }, busy), run({}, busy)];
    for (const key of ["asked", "started", "replied"] as const)
      expect(times(with1, key)).toEqual(times(without, key));
    expect(without.turns.count).toBeGreaterThan(100);
  });

  it("takes its part of each reply, and helps each kind of agent as much as the plan says", () => {
    const temp = (plan: Plan) => {
      oneReply(60)(plan);
      plan.staff.types = [tempType()];
    };
    expect(efforts(run({ assist: assist(0.5, 0.25) }, oneReply(60)))).toEqual([30]);
    expect(efforts(run({ assist: assist(0.5, 0.25) }, temp))).toEqual([15]);
  });

  it("drafts the stated share of replies", () => {
    const journal = run({ assist: assist(0.9, 0.9, 0.3) }, (plan) => {
      busy(plan);
      plan.demand.visitors = 3000;
      plan.staff.headcounts = [{ type: "agent", steps: [[0, 100]] }];
    });
    const all = aidsIn(journal);
    const drafts = all.filter((aid) => aid === Aid.Draft).length;
    expect(Math.abs(drafts / all.length - 0.3)).toBeLessThan(3.3 * Math.sqrt(0.21 / all.length));
  });
});

describe("quick phrases", () => {
  it("that save nothing are none, to the bit", () => {
    const [with0, without] = [run({ phrases: phrases({ saves: 0 }) }, busy), run({}, busy)];
    for (const key of ["asked", "started", "replied"] as const)
      expect(times(with0, key)).toEqual(times(without, key));
  });

  it("save their seconds down to the shortest reply, and never lengthen one", () => {
    const effort = (seconds: number) => efforts(run({ phrases: phrases() }, oneReply(seconds)))[0];
    expect([60, 20, 15, 7, 5].map(effort)).toEqual([47, 7, 7, 7, 5]);
  });

  it("go before drafts: a canned reply is not drafted", () => {
    const journal = run({ phrases: phrases(), assist: assist(0.5) }, oneReply(60));
    expect(aidsIn(journal)).toEqual([Aid.Phrase]);
    expect(efforts(journal)).toEqual([47]);
  });

  it("above the cap shorten patience after the first reply by the law: .7 over .4 is half way, .4 of that off", () => {
    const leaves = (share: number) =>
      run({ phrases: phrases({ share, saves: 0, cap: 0.4, patienceLoss: 0.4 }) }, (plan) => {
        plan.demand.batches = at(100);
        plan.customers = [
          {
            ...plainClass(),
            rounds: { kind: "fixed", count: 2 },
            patience: {
              first: { grace: 0, law: always(1000) },
              later: { grace: 20, law: always(80) },
            },
          },
        ];
        // the second question, at 190, meets nobody
        plan.staff.headcounts = [
          {
            type: "agent",
            steps: [
              [0, 1],
              [165, 0],
            ],
          },
        ];
        plan.service.hold.whileThinking = 0;
      });
    const ended = (share: number) => {
      const { contacts } = leaves(share);
      expect(contacts.fate[0]).toBe(Fate.LeftOpenly);
      return contacts.ended[0];
    };
    expect(ended(0.4)).toBe(290);
    expect(ended(0.7)).toBe(270);
    expect(ended(1)).toBe(250);
  });
});
