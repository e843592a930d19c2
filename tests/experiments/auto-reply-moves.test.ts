import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Scenario } from "#scenario/scenario.ts";
import { rise } from "./paired.ts";

const DAYS = 20;
const file = readFileSync("scenarios/auto-reply.json", "utf8");
const shop = (change: (scenario: Scenario) => void = () => undefined): Scenario => {
  const scenario = JSON.parse(file) as Scenario;
  change(scenario);
  return scenario;
};

const withBot = (change: (bot: NonNullable<Scenario["autoReply"]["bot"]>) => void) =>
  shop(({ autoReply: { bot } }) => {
    if (bot) change(bot);
  });
/** Figures of the bot for classes of one need. */
const forNeed = (
  need: "presale" | "aftersales",
  change: (bot: Scenario["customers"][number]["bot"]) => void,
) =>
  shop(({ customers }) => {
    for (const customer of customers) if (customer.need === need) change(customer.bot);
  });
const without = (lever: "menu" | "assist" | "phrases") =>
  shop(({ autoReply }) => {
    autoReply[lever] = null;
  });

/** Two-sided 1 % over 19 degrees of freedom: 2.9 standard errors. */
const NOISE = 2.9;
const lost = (before: Scenario, after: Scenario) => rise(before, after, "lost-sales", DAYS);

describe("over the same days, sales lost", () => {
  it.each<[string, Scenario, Scenario]>([
    ["the menu is switched on", without("menu"), shop()],
    ["drafts are switched on", without("assist"), shop()],
    ["phrases below their cap are switched on", without("phrases"), shop()],
    [
      "the bot resolves more",
      shop(({ customers }) => {
        for (const { bot } of customers) bot.resolved /= 2;
      }),
      shop(),
    ],
    [
      "fewer customers turn away from a bot",
      forNeed("presale", (bot) => {
        bot.turnsAway = 0.4;
      }),
      shop(),
    ],
    [
      "fewer ask for a person at once",
      withBot((bot) => {
        bot.asksForHuman = 0.6;
      }),
      shop(),
    ],
  ])("fall when %s", (_, before, after) => {
    expect(lost(before, after)).toBeLessThan(0);
  });

  it("rise when the bot is on in calm hours, too: people had time and sell better, the exception to more being better", () => {
    const allDay = withBot((bot) => {
      delete bot.hours;
    });
    expect(lost(shop(), allDay)).toBeGreaterThan(NOISE);
  });

  it("rise when contacts the bot resolved bounce back instead", () => {
    const bouncing = withBot((bot) => {
      bot.bounceBack = { share: 1, after: { kind: "exponential", mean: 600 } };
      bot.recognised = 0;
    });
    for (const { bot } of bouncing.customers) Object.assign(bot, { bounceBack: 1, recognised: 0 });
    const unresolved = structuredClone(bouncing);
    for (const { bot } of unresolved.customers) bot.resolved = 0;
    expect(lost(bouncing, unresolved)).toBeGreaterThan(NOISE);
  });

  it("rise, never fall, as more after-sales customers bounce back: they only take the people's time", () => {
    const bounce = (share: number) =>
      forNeed("aftersales", (bot) => {
        Object.assign(bot, { bounceBack: share, resolved: 0, recognised: 0, attempted: 1 });
      });
    expect(lost(bounce(0), bounce(1))).toBeGreaterThan(NOISE);
  });

  it("fall as more pre-sale customers bounce back whom the bot would have lost: the exception, for they buy after all", () => {
    const bounce = (share: number) =>
      forNeed("presale", (bot) => {
        Object.assign(bot, { bounceBack: share, resolved: 0, recognised: 0, attempted: 1 });
      });
    expect(lost(bounce(0), bounce(1))).toBeLessThan(-NOISE);
  });

  it("rise when every reply is canned, the cap's exception to faster replies", () => {
    const all = shop(({ autoReply: { phrases } }) => {
      if (phrases) phrases.share = 1;
    });
    expect(rise(shop(), all, "average-response-time", DAYS)).toBeLessThan(-NOISE);
    expect(lost(shop(), all)).toBeGreaterThan(NOISE);
  });
});
