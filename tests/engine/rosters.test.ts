import { describe, expect, it } from "vitest";
import type { Journal } from "#engine/journal.ts";
import { simulate } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { at, plainShop } from "./example.ts";

const name = { zh: "班", en: "shift" };
const run = (scenario: Scenario) => simulate(scenario, "1", 0);
const column = (journal: Journal, key: "asked" | "started" | "replied") =>
  Array.from(journal.turns[key].subarray(0, journal.turns.count));

describe("rosters", () => {
  it("starts nothing while nobody is on duty, and serves the queue when the shift begins", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.staff.headcounts = [
          {
            type: "agent",
            steps: [
              [0, 0],
              [1000, 2],
            ],
          },
        ];
      }),
    );
    expect(column(journal, "started")).toEqual([1000, 1000]);
  });

  it("lets whoever is free first leave when the count falls", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110, 120, 125);
        plan.staff.headcounts = [
          {
            type: "agent",
            steps: [
              [0, 3],
              [115, 1],
            ],
          },
        ];
      }),
    );
    // two are busy at 115: the idle third leaves at once, the one free at 160 leaves, the one free at 170 goes on
    expect(column(journal, "started")).toEqual([100, 110, 170, 230]);
    const gone = Array.from(journal.duty.gone.subarray(0, journal.duty.count)).filter(
      (time) => !Number.isNaN(time),
    );
    expect(gone.sort((a, b) => a - b)).toEqual([115, 160]);
  });

  it("finishes the message and hands the other chats over at the end of a shift", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.service.shiftEnd = "hand-over";
        plan.service.handoverEffort = 20;
        plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 5 }));
        plan.staff.headcounts = [];
        plan.staff.shifts = [
          { name, type: "agent", count: 1, from: 0, until: 130, breaks: [] },
          { name, type: "agent", count: 1, from: 140, until: 7200, breaks: [] },
        ];
      }),
    );
    // A is typed to the end at 160 by the leaver; B goes to the newcomer then and costs 20 s more
    expect(column(journal, "started")).toEqual([100, 160]);
    expect(column(journal, "replied")).toEqual([160, 240]);
    expect(Array.from(journal.turns.agent.subarray(0, 2))).toEqual([0, 1]);
    expect(journal.duty.gone[0]).toBe(160);
  });

  it("finishes the open chats at the end of a shift when told to", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 110);
        plan.service.shiftEnd = "finish-chats";
        plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: 5 }));
        plan.staff.headcounts = [];
        plan.staff.shifts = [{ name, type: "agent", count: 1, from: 0, until: 130, breaks: [] }];
      }),
    );
    expect(column(journal, "replied")).toEqual([160, 220]);
    expect(journal.duty.until[0]).toBe(130);
    expect(journal.duty.gone[0]).toBe(220);
  });

  it("takes no chats during a break", () => {
    const journal = run(
      plainShop((plan) => {
        plan.demand.batches = at(100, 330);
        plan.service.shiftEnd = "finish-chats";
        plan.staff.headcounts = [];
        plan.staff.shifts = [
          {
            name,
            type: "agent",
            count: 1,
            from: 0,
            until: 7200,
            breaks: [{ at: 300, length: 600 }],
          },
        ];
      }),
    );
    expect(column(journal, "started")).toEqual([100, 900]);
    expect(journal.duty.count).toBe(2);
  });
});
