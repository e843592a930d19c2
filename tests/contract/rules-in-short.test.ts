import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { createSimulator } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import { judgeTurn, Verdict } from "#outcomes/judge-turn.ts";
import { plainOf, verdictOn } from "#outcomes/turn-codes.ts";
import { platformRules } from "#rules/index.ts";
import type { Scenario } from "#scenario/scenario.ts";

const scenario = defaultDay as unknown as Scenario;

describe("every reply rule", () => {
  it("gives a turn the same verdict by its table as by its definition", () => {
    const simulate = createSimulator(scenario);
    const different: string[] = [];
    for (const replication of [0, 1]) {
      const day = dayOf(scenario, simulate("tables", replication));
      for (const rule of platformRules) {
        if (rule.measures !== "reply-share") continue;
        const plain = plainOf(day, rule);
        for (let t = 0; t < day.journal.turns.count; t++) {
          if (verdictOn(plain, day, rule, t) !== judgeTurn(day, rule, t)) different.push(rule.id);
        }
      }
    }
    expect(different).toEqual([]);
  });

  it("can be one nobody registered", () => {
    const [first] = platformRules;
    if (first?.measures !== "reply-share") throw new Error("the first rule is a reply share");
    const strict = { ...first, id: "strict", within: first.within };
    const day = dayOf(scenario, createSimulator(scenario)("tables", 0));
    const plain = plainOf(day, strict);
    for (let t = 0; t < 200; t++) {
      expect(verdictOn(plain, day, strict, t)).toBe(verdictOn(plainOf(day, first), day, first, t));
      expect(Object.values(Verdict)).toContain(verdictOn(plain, day, strict, t));
    }
  });
});
