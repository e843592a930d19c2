import { expect, test } from "vitest";
import { withReturning } from "#experiments/surface/returning.ts";
import { example } from "../examples.ts";

const day = example("default-day");

/** Of those the bot tries: resolved; failed and noticed; failed, unnoticed and back; failed, unnoticed and gone. */
const fates = (scenario: typeof day) =>
  scenario.customers.map(({ bot }) => {
    const usual = scenario.autoReply.bot;
    const recognised = bot.recognised ?? usual?.recognised ?? 0;
    const back = bot.bounceBack ?? usual?.bounceBack?.share ?? 0;
    const unnoticed = (1 - bot.resolved) * (1 - recognised);
    return {
      resolved: bot.resolved,
      noticed: (1 - bot.resolved) * recognised,
      back: unnoticed * back,
      gone: unnoticed * (1 - back),
    };
  });

test("a part of the resolved come back; failures noticed and customers gone stay as many", () => {
  const before = fates(day);
  const after = fates(withReturning(day, 0.2));
  expect(after).toHaveLength(before.length);
  for (const [i, now] of after.entries()) {
    const then = before[i];
    expect(now.resolved).toBeCloseTo(0.8 * (then?.resolved ?? 0), 12);
    expect(now.back).toBeCloseTo((then?.back ?? 0) + 0.2 * (then?.resolved ?? 0), 12);
    expect(now.noticed).toBeCloseTo(then?.noticed ?? 0, 12);
    expect(now.gone).toBeCloseTo(then?.gone ?? 0, 12);
  }
});

test("by hand: 0.75 resolved, 0.7 of the rest noticed, 20 % back", () => {
  // 0.15 come back; noticed 0.175, unnoticed 0.075: recognised 0.175 / 0.4, back 0.15 / 0.225.
  const [presale] = withReturning(day, 0.2).customers;
  expect(day.customers[0]?.bot).toEqual({ attempted: 0.3, resolved: 0.75 });
  expect(presale?.bot.resolved).toBeCloseTo(0.6, 12);
  expect(presale?.bot.recognised).toBeCloseTo(0.4375, 12);
  expect(presale?.bot.bounceBack).toBeCloseTo(2 / 3, 12);
});

test("nobody back, or no bot: the plan itself", () => {
  expect(withReturning(day, 0)).toBe(day);
  const without = { ...day, autoReply: { ...day.autoReply, bot: null } };
  expect(withReturning(without, 0.3)).toBe(without);
});
