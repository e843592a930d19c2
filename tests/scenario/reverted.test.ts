import { describe, expect, it } from "vitest";
import { reverted, stillHolds } from "#scenario/reverted.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { example } from "../experiments/examples.ts";

const day = example("default-day");
const inOrder = (scenario: Scenario): Scenario => ({
  ...scenario,
  service: { ...scenario.service, replyOrder: "first-questions-first" },
});
const withTemps = (scenario: Scenario): Scenario => ({
  ...scenario,
  staff: {
    ...scenario.staff,
    shifts: [
      ...scenario.staff.shifts,
      {
        name: { zh: "加", en: "more" },
        type: "temp",
        count: 2,
        from: "20:00",
        until: "22:00",
        breaks: [],
      },
    ],
  },
});
const busier = (scenario: Scenario): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, visitors: 1 },
});

describe("a change taken back", () => {
  it.each([
    ["a choice", inOrder],
    ["an added shift", withTemps],
  ])("gives the plan as it was: %s", (_, change) => {
    const after = change(day);
    expect(reverted(after, day, after)).toEqual(day);
    expect(stillHolds(after, day, after)).toBe(true);
    expect(stillHolds(day, day, after)).toBe(false);
  });

  it.each([
    ["a choice", inOrder],
    ["an added shift", withTemps],
  ])("leaves what was changed since: %s", (_, change) => {
    const after = change(day);
    const now = busier(after);
    expect(stillHolds(now, day, after)).toBe(true);
    expect(reverted(now, day, after)).toEqual(busier(day));
  });

  it("leaves a part that was changed again", () => {
    const after = inOrder(day);
    const now: Scenario = { ...after, service: { ...after.service, replyOrder: "vip-first" } };
    expect(stillHolds(now, day, after)).toBe(false);
    expect(reverted(now, day, after)).toEqual(now);
  });

  it("brings back what was taken from a list", () => {
    const [, ...rest] = day.staff.shifts;
    const after: Scenario = { ...day, staff: { ...day.staff, shifts: rest } };
    const back = reverted(busier(after), day, after);
    expect(back.staff.shifts).toHaveLength(day.staff.shifts.length);
    expect(new Set(back.staff.shifts)).toEqual(new Set(day.staff.shifts));
  });
});
