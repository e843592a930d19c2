import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readScenario } from "#scenario/read-scenario.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { meanOf } from "#scenario/law.ts";
import { leverIds, leverRange, readLever } from "#ui/state/levers.ts";
import { defaultDay } from "./default-day.ts";

test("untouched levers give the scenario itself", () => {
  expect(applyLevers(defaultDay, {})).toBe(defaultDay);
});

test("levers moved to where they stand give the scenario itself", () => {
  const levers = Object.fromEntries(leverIds.map((id) => [id, readLever(defaultDay, id)]));
  expect(applyLevers(defaultDay, levers)).toBe(defaultDay);
});

describe.each(leverIds)("%s", (id) => {
  const { min, max } = leverRange(defaultDay, id);
  const anywhere = fc
    .integer({ min: 0, max: 1000 })
    .map((part) => min + ((max - min) * part) / 1000);
  // A roster holds whole people: its hours come as near as half the longest shift.
  const nearness = id === "agentHours" ? 4.5 : 1e-9 * max;

  test("reads back what it was moved to", () => {
    fc.assert(
      fc.property(anywhere, (value) => {
        const scenario = applyLevers(defaultDay, { [id]: value });
        expect(Math.abs(readLever(scenario, id) - value)).toBeLessThanOrEqual(nearness);
      }),
    );
  });

  test("leaves the other levers alone", () => {
    const scenario = applyLevers(defaultDay, { [id]: min });
    const others = (day: typeof defaultDay) =>
      leverIds.filter((other) => other !== id).map((other) => readLever(day, other));
    expect(others(scenario)).toEqual(others(defaultDay));
  });

  test.each([min, max])("gives a sound scenario at %d", (value) => {
    const scenario = applyLevers(defaultDay, { [id]: value });
    expect(readScenario(JSON.stringify(scenario))).toMatchObject({ ok: true });
  });
});

test("fewer agent-hours are a part of more, shift by shift", () => {
  const counts = (hours: number) =>
    applyLevers(defaultDay, { agentHours: hours }).staff.shifts.map(({ count }) => count);
  const { min, max, step } = leverRange(defaultDay, "agentHours");
  for (let hours = min; hours + step <= max; hours += step) {
    const more = counts(hours + step);
    expect(counts(hours).every((count, shift) => count <= (more[shift] ?? 0))).toBe(true);
  }
});

test("a slower reply slows every class by the same factor", () => {
  const initial = readLever(defaultDay, "replySeconds");
  const slow = applyLevers(defaultDay, { replySeconds: 2 * initial });
  const times = (day: typeof defaultDay) => day.customers.map(({ effort }) => meanOf(effort));
  const doubled = times(defaultDay).map((time) => 2 * time);
  for (const [i, time] of times(slow).entries()) expect(time).toBeCloseTo(doubled[i] ?? 0, 9);
});

test("the bot resolves no more than it tries", () => {
  const { max } = leverRange(defaultDay, "botResolved");
  const { customers } = applyLevers(defaultDay, { botResolved: max });
  for (const { bot } of customers) expect(bot.resolved).toBeLessThanOrEqual(1);
});

test("a day without sales keeps an order value of nothing", () => {
  const day = {
    ...defaultDay,
    customers: defaultDay.customers.map((customer) => ({ ...customer, orderValue: 0 })),
  };
  expect(applyLevers(day, { orderValue: 100 })).toBe(day);
});
