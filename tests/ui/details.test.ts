import { describe, expect, test } from "vitest";
import { dayDetail } from "#experiments/day-detail.ts";
import { runReplication } from "#experiments/run-replication.ts";
import { summarise } from "#experiments/summarise.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { byDayOf } from "#ui/details/day-rows.ts";
import { bridgesOf } from "#ui/details/rules-tab.tsx";
import { detailsEn } from "#ui/details/text-en.ts";
import { detailsZh } from "#ui/details/text-zh.ts";
import { amountText, type Fall, ordersFall, profitFall, salesFall } from "#ui/details/waterfall.ts";
import festival from "#scenarios/festival-15-days.json";
import autoReply from "#scenarios/auto-reply.json";
import { defaultDay } from "./default-day.ts";

const few = (scenario: Scenario, share = 0.05): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, visitors: scenario.demand.visitors * share },
});
const withMoney: Scenario = {
  ...few(autoReply as unknown as Scenario),
  money: { grossMargin: 0.3, refundShare: 0.1 },
};
const long = few(festival as unknown as Scenario, 0.01);
const runs = (scenario: Scenario, count = 3) =>
  Array.from({ length: count }, (_, i) => dayDetail(scenario, "details", i));
const study = (scenario: Scenario, count = 3) =>
  summarise(
    scenario,
    "details",
    Array.from({ length: count }, (_, i) => runReplication(scenario, "details", i)),
    "cap",
  );
const place = (id: string) => outcomes.findIndex((outcome) => outcome.id === id);
/** Sum over the runs of a total, from the outcomes and not from the tables. */
const total = (scenario: Scenario, id: string, count = 3) =>
  Array.from({ length: count }, (_, i) => runReplication(scenario, "details", i)).reduce(
    (sum, { of }) => sum + (of[place(id)] ?? Number.NaN),
    0,
  );

/** Each sum is what the parts before it leave of the sum before them. */
function addsUp(falls: readonly Fall[]): boolean {
  let level = Number.NaN;
  return falls.every(({ kind, yuan }) => {
    if (kind !== "sum") level += kind === "less" ? 0 - yuan : yuan;
    const isRight =
      kind !== "sum" ||
      Number.isNaN(level) ||
      Math.abs(level - yuan) <= 1e-9 * (Math.abs(yuan) + 1);
    if (kind === "sum") level = yuan;
    return isRight;
  });
}

describe("the accounts of money", () => {
  test("add up: every sum is the one before less its parts", () => {
    const figures = study(withMoney);
    expect(salesFall(figures).length).toBeGreaterThan(3);
    expect(addsUp(salesFall(figures))).toBe(true);
    expect(profitFall(figures).at(-1)?.name).toBe("left");
    expect(addsUp(profitFall(figures))).toBe(true);
    const orders = ordersFall(study(long));
    expect(orders.map(({ name }) => name)).toEqual(["placed", "closed", "refunded", "kept"]);
    expect(addsUp(orders)).toBe(true);
  });

  test("add up as printed, to the last digit but one", () => {
    // By hand: 15,020.4 - 618.3 - 657.2 = 13,744.9 yuan; 518.2 - 17.3 - 8.8 - 21.6 = 470.5 ten thousands.
    expect(
      [15_020.4, 618.3, 657.2, 13_744.9].map((yuan) => amountText("zh", yuan, 15_020.4)),
    ).toEqual(["¥15,020", "¥618", "¥657", "¥13,745"]);
    const large = [5_182_000, 173_000, 88_000, 216_000, 4_705_000];
    expect(large.map((yuan) => amountText("zh", yuan, 5_182_000))).toEqual([
      "¥518.2 万",
      "¥17.3 万",
      "¥8.8 万",
      "¥21.6 万",
      "¥470.5 万",
    ]);
    expect(amountText("en", 173_000, 5_182_000)).toBe("¥173k");
    expect(amountText("zh", Number.NaN, 10)).toBe("–");
  });

  test("stop where the plan says nothing: no margin, no orders", () => {
    const { money: _, ...bare } = few(defaultDay);
    const figures = study(bare, 2);
    expect(profitFall(figures)).toEqual([]);
    expect(ordersFall(figures)).toEqual([]);
  });
});

describe("the tables of single days", () => {
  const details = { scenario: long, days: runs(long) };

  test("count every contact once, on one day and of one kind", () => {
    const rows = byDayOf(details);
    const all = rows.all.reduce((sum, one) => sum + one, 0) * 3;
    expect(all).toBeCloseTo(total(long, "contacts"), 6);
    const after = rows.kinds
      .filter(({ kind }) => kind.id.startsWith("order "))
      .flatMap(({ contacts }) => contacts)
      .reduce((sum, one) => sum + one, 0);
    expect(after * 3).toBeCloseTo(total(long, "after-sales-contacts"), 6);
    expect(rows.toPeople.reduce((sum, one) => sum + one, 0) * 3).toBeCloseTo(
      total(long, "contacts-to-people"),
      6,
    );
  });

  test("split those who met the bot into resolved, escalated, bounced back, gone and still with it", () => {
    const days = runs(withMoney);
    const sums = { met: 0, parts: 0, menu: 0, resolved: 0 };
    for (const { classes } of days)
      for (const one of classes) {
        sums.met += one.met;
        sums.parts += one.resolved + one.escalated + one.bounced + one.gone;
        sums.resolved += one.resolved;
        sums.menu += one.byMenu;
      }
    // The run goes on until everybody is served: nobody is still with the bot.
    expect(sums.parts).toBe(sums.met);
    expect(sums.resolved).toBeCloseTo(total(withMoney, "bot-containment-resolved-share"), 6);
    expect(sums.menu).toBe(total(withMoney, "menu-resolved"));
  });

  test("lead from what customers met to the score of every rule, step by step", () => {
    const bridges = bridgesOf(details);
    for (const { rule, steps } of bridges) {
      const end = steps.at(-1);
      expect(end?.of).toBeCloseTo(total(long, `${rule.id}-share`), 6);
      expect(steps[0]?.per).toBe(bridges[0]?.steps[0]?.per);
    }
  });
});

test("both languages leave the same places to fill in", () => {
  const places = (words: unknown): unknown =>
    typeof words === "string"
      ? [...words.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).toSorted()
      : Object.values(words as object).map(places);
  expect(places(detailsEn)).toEqual(places(detailsZh));
});
