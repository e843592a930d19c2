import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { rise } from "./paired.ts";

const DAYS = 10;
const file = readFileSync("scenarios/people.json", "utf8");
const shop = (change: (staff: Scenario["staff"]) => void = () => undefined): Scenario => {
  const scenario = JSON.parse(file) as Scenario;
  change(scenario.staff);
  return scenario;
};
const lost = (before: Scenario, after: Scenario) => rise(before, after, "lost-sales", DAYS);

/** Two-sided 1 % over 9 degrees of freedom: 3.25 standard errors. */
const NOISE = 3.25;

describe("over the same days", () => {
  it.each<[string, Scenario, Scenario]>([
    [
      "nobody tires, against people half as slow again by the hour after four",
      shop((staff) => {
        staff.fatigue = { after: 4, perHour: 0.5 };
      }),
      shop((staff) => {
        staff.fatigue = null;
      }),
    ],
    [
      "temps need no leader",
      shop(),
      shop(({ types }) => {
        for (const type of types) type.squad = null;
      }),
    ],
    [
      "the reserve always comes",
      shop(),
      shop(({ shifts }) => {
        for (const shift of shifts) shift.onCall = null;
      }),
    ],
    [
      "two more experienced agents work the evening",
      shop(),
      shop(({ shifts }) => {
        if (shifts[3]) shifts[3].count += 2;
      }),
    ],
  ])("fewer sales are lost when %s", (_, before, after) => {
    expect(lost(before, after)).toBeLessThan(-NOISE);
  });

  it("people who err more answer more chats wrong, and nothing else changes", () => {
    const careless = shop(({ types }) => {
      for (const type of types) type.wrongAnswers = 0.3;
    });
    expect(rise(shop(), careless, "wrong-answers", DAYS)).toBeGreaterThan(NOISE);
    expect(rise(shop(), careless, "sales", DAYS)).toBe(0);
  });
});
