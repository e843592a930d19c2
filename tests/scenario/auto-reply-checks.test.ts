import { describe, expect, test } from "vitest";
import { warningsOf } from "#scenario/warnings.ts";
import { copyOf, problemsIn } from "./example.ts";
import { refuses } from "./refuses.ts";
import type { Scenario } from "#scenario/scenario.ts";

const shop = () => copyOf("auto-reply");

describe("each field by itself", () => {
  const cases: readonly [path: string, value: unknown][] = [
    ["autoReply.menu.patienceFactor", 0],
    ["autoReply.menu.quality", 1.5],
    ["autoReply.bot.replies", 0.5],
    ["autoReply.bot.hours", []],
    ["autoReply.bot.hours[0].from", "24:60"],
    ["autoReply.bot.hours[0].until", -1],
    ["autoReply.bot.asksForHuman", -0.1],
    ["autoReply.bot.turnsAway", 2],
    ["autoReply.bot.bounceBack.share", 1.01],
    ["autoReply.bot.bounceBack.after.mean", 0],
    ["autoReply.assist.share", "half"],
    ["autoReply.assist.effortFactor.regular", 0],
    ["autoReply.assist.effortFactor.temp", 9],
    ["autoReply.assist.effortFactor.outsourced", 0],
    ["autoReply.assist.effortFactor[filling-in]", 0],
    ["autoReply.assist.cost", -0.01],
    ["autoReply.phrases.share", 40],
    ["autoReply.phrases.saves", -5],
    ["autoReply.phrases.shortest", 61],
    ["autoReply.phrases.cap", 1],
    ["autoReply.phrases.qualityLoss", 1.1],
    ["autoReply.phrases.patienceLoss", 0.95],
    ["customers[0].menu", 1.2],
    ["customers[0].bot.recognised", -1],
    ["customers[0].bot.asksForHuman", 15],
    ["customers[0].bot.turnsAway", true],
    ["customers[0].bot.bounceBack", 3],
    ["customers[0].bot.quality", 1.6],
  ];
  for (const [path, value] of cases) refuses(shop(), path, value);
});

describe("hours of the bot", () => {
  const hours = (...spans: readonly [string, string][]) => {
    const scenario = shop();
    if (scenario.autoReply.bot)
      scenario.autoReply.bot.hours = spans.map(([from, until]) => ({ from, until }));
    return problemsIn(scenario);
  };

  test("that end before they begin are refused, with the moment meant", () => {
    const [problem, ...rest] = hours(["22:00", "8:00"]);
    expect(rest).toEqual([]);
    expect(problem?.path).toBe("autoReply.bot.hours[0].until");
    expect(problem?.en).toMatch(/22:00.* 8:00.*32:00/u);
    expect(problem?.zh).toMatch(/32:00/u);
  });

  test("are of one day: none begins after 24:00, lasts longer than a day or overlaps another, also across midnight", () => {
    expect(hours(["25:00", "30:00"]).map(({ path }) => path)).toEqual([
      "autoReply.bot.hours[0].from",
    ]);
    expect(hours(["8:00", "33:00"]).map(({ path }) => path)).toEqual([
      "autoReply.bot.hours[0].until",
    ]);
    const [problem] = hours(["22:00", "32:00"], ["7:00", "9:00"]);
    expect(problem?.path).toBe("autoReply.bot.hours[1]");
    expect(problem?.en).toContain("hours[0]");
    expect(hours(["0:00", "24:00"])).toEqual([]);
    expect(hours(["22:00", "32:00"], ["8:00", "22:00"])).toEqual([]);
  });
});

test("a law of bouncing back whose parts do not hang together is refused", () => {
  const scenario = shop();
  const { bot } = scenario.autoReply;
  if (bot?.bounceBack)
    bot.bounceBack.after = { kind: "hyperexponential", shares: [0.5, 0.4], means: [60, 600] };
  expect(problemsIn(scenario).map(({ path }) => path)).toEqual([
    "autoReply.bot.bounceBack.after.shares",
  ]);
});

const warned: readonly [claim: string, path: string, change: (scenario: Scenario) => void][] = [
  [
    "shares of a menu that is not there",
    "autoReply.menu",
    ({ autoReply }) => {
      autoReply.menu = null;
    },
  ],
  [
    "more canned replies than the cap",
    "autoReply.phrases.share",
    ({ autoReply }) => {
      if (autoReply.phrases) autoReply.phrases.share = 0.8;
    },
  ],
  [
    "a share that bounces back at no stated time",
    "customers[3].bot.bounceBack",
    ({ autoReply }) => {
      delete autoReply.bot?.bounceBack;
    },
  ],
];

test.each(warned)("allowed, but warned of: %s", (_claim, path, change) => {
  const scenario = shop();
  change(scenario);
  expect(problemsIn(scenario)).toEqual([]);
  expect(warningsOf(scenario).map((warning) => warning.path)).toEqual([path]);
});
