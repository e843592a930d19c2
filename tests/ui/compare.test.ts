import { describe, expect, test } from "vitest";
import { profitPerYuan } from "#experiments/worth.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { chipsOf } from "#ui/plan/change-text.ts";
import { bestOf, gapOf } from "#ui/plan/gap.ts";
import { plansOf } from "#ui/plan/compared.ts";
import { taughtPlans } from "#ui/compare/taught.ts";
import { questionsFor } from "#ui/compare/questions.ts";
import { botOrHire } from "#ui/compare/template.ts";
import { worstHours } from "#ui/plan/extra-temps.ts";
import { changesOf, withPin, workbookOf } from "#ui/state/workbook.ts";
import { defaultDay } from "./default-day.ts";
import { studyOf } from "./studies.ts";

describe("a gap", () => {
  test("is the mean of the days' differences, days alike counting half a win", () => {
    const gap = gapOf([10, 10, 10, 10], [12, 10, 9, 13], "higher");
    // (2 + 0 - 1 + 3) / 4; two wins and a draw of four days.
    expect(gap).toMatchObject({ mean: 1, betterDays: 63, isToldApart: false });
    expect(gap.days).toEqual([2, 0, -1, 3]);
  });
  test("the same days are better on fewer of them where lower is better", () => {
    expect(gapOf([10, 10, 10, 10], [12, 10, 9, 13], "lower").betterDays).toBe(38);
  });
  test("days without a value take no part", () => {
    expect(gapOf([1, Number.NaN, 3], [2, 5, 4], "higher").days).toEqual([1, 1]);
  });
});

describe("the best plan", () => {
  test("is the one worth most; those it is not told apart from are its rivals", () => {
    const base = [10, 11, 9, 10, 10, 11];
    const clearly = base.map((day) => day + 5);
    const hardly = clearly.map((day, i) => day + (i % 2 === 0 ? 0.1 : -0.2));
    expect(bestOf([base, clearly, hardly])).toEqual({ best: 1, rivals: [2] });
  });
  test("may be the base", () => {
    expect(
      bestOf([
        [5, 6],
        [1, 2],
      ]).best,
    ).toBe(0);
  });
});

describe("a plan whose bot does more", () => {
  const plan = (id: string, resolved: number) => ({
    id,
    scenario: applyLevers(defaultDay, { botResolved: resolved }),
  });
  const own = { id: "A", scenario: defaultDay };
  const rows = [
    {
      id: "net" as const,
      plans: [500, -20].map((mean) => ({ value: 0, gap: { ...gapOf([], [], "higher"), mean } })),
    },
  ];
  test("is told, with what it is ahead by before anybody has paid for teaching it", () => {
    expect(taughtPlans([own, plan("B", 0.5), plan("C", 0.45)], rows)).toEqual([
      { id: "B", ahead: 500 },
      { id: "C", ahead: -20 },
    ]);
  });
  test("is not told where its bot resolves as much or less", () => {
    expect(taughtPlans([own, plan("B", 0.2), { ...own, id: "C" }], rows)).toEqual([]);
  });
});

test("a yuan of sales leaves the plan's own margin with refunds taken off, or else the usual one", () => {
  expect(profitPerYuan(defaultDay)).toBe(0.3);
  const own = { ...defaultDay, money: { grossMargin: 0.5, refundShare: 0.2 } };
  expect(profitPerYuan(own)).toBeCloseTo(0.4, 12);
});

describe("chips", () => {
  const textsOf = (plan: typeof defaultDay, language: "zh" | "en" = "zh") =>
    chipsOf(defaultDay, plan, changesOf(defaultDay, plan), language, 9).chips.map(
      ({ text }) => text,
    );

  test("say a value before and after, with the class it belongs to", () => {
    const plan = applyLevers(defaultDay, { consultRate: 0.06, orderValue: 200 });
    expect(textsOf(plan)).toContain("询单率 4.5%→6%");
    expect(textsOf(plan, "en")).toContain("Before buying Order value ¥192→¥200");
  });
  test("say what the bot resolves of all contacts, as its lever does, where several classes change with it", () => {
    // Of 65 in 100 contacts it tries 30 % and resolves 75 % of them, of 35 it tries 51 % and resolves 80 %: 14.625 + 14.28 = 28.905.
    const plan = applyLevers(defaultDay, { botResolved: 0.339 });
    expect(textsOf(plan)).toEqual(["机器人解决率 28.9%→33.9%"]);
    expect(textsOf(plan, "en")).toEqual(["Bot resolves 28.9%→33.9%"]);
  });
  test("name people who come and go by their hours", () => {
    const shifts = [
      ...defaultDay.staff.shifts.slice(1),
      {
        name: { zh: "加班", en: "Extra" },
        type: "temp",
        count: 4,
        from: "20:00",
        until: "23:00",
        breaks: [],
      },
    ];
    const texts = textsOf({ ...defaultDay, staff: { ...defaultDay.staff, shifts } });
    expect(texts).toContain("+4 临时客服 20:00–23:00");
    expect(texts.filter((text) => text.startsWith("−"))).toHaveLength(1);
  });
  test("count what they leave out", () => {
    const plan = applyLevers(defaultDay, {
      visitors: 9,
      consultRate: 0.1,
      orderValue: 50,
      replySeconds: 40,
    });
    const { chips, more } = chipsOf(defaultDay, plan, changesOf(defaultDay, plan), "zh", 2);
    expect(chips).toHaveLength(2);
    expect(more).toBe(3);
  });
});

describe("the columns", () => {
  test("what is being tried joins while it is neither base nor pinned", () => {
    const plan = applyLevers(defaultDay, { visitors: 9 });
    const empty = workbookOf(defaultDay);
    expect(plansOf(empty, defaultDay).plans.map(({ id }) => id)).toEqual(["A"]);
    expect(plansOf(empty, plan).plans.map(({ id }) => id)).toEqual(["A", "*"]);
    expect(plansOf(withPin(empty, plan), plan).plans.map(({ id }) => id)).toEqual(["A", "B"]);
  });
  test("a pin that no longer fits is named, not simulated", () => {
    const workbook = {
      base: defaultDay,
      pins: [{ id: "B", changes: [[["demand", "visitors"], -5]] as const }],
    };
    expect(plansOf(workbook, defaultDay)).toMatchObject({ broken: ["B"], plans: [{ id: "A" }] });
  });
  test("storage that holds no plan gives way to what is being tried", () => {
    const broken = { base: {} as typeof defaultDay, pins: [] };
    expect(plansOf(broken, defaultDay).plans.map(({ scenario }) => scenario)).toEqual([defaultDay]);
  });
});

const study = studyOf({
  bySlot: { "lost-sales": Array.from({ length: 48 }, (_, i) => (i >= 40 && i < 44 ? 100 : 1)) },
});

describe("bot or hire", () => {
  test("temps come for the three hours in which most is lost", () => {
    // The four heavy half hours are 20:00 to 22:00; of the windows of six that hold them all, the first begins at 19:00.
    expect(worstHours(study, 3)).toEqual([19 * 3600, 22 * 3600]);
  });
  test("makes three sound plans, the last with both changes", () => {
    const plans = botOrHire(defaultDay, study);
    expect(plans.map((plan) => checkScenario(plan).ok)).toEqual([true, true, true]);
    const [bot, temps, both] = plans.map((plan) => ({
      resolved: plan.customers[0]?.bot.resolved,
      shifts: plan.staff.shifts.length,
    }));
    expect(both).toEqual({ resolved: bot?.resolved, shifts: temps?.shifts });
    // Half way from three quarters to all is .875: no bot resolves everything it is shown.
    expect(bot?.resolved).toBeGreaterThan(0.75);
    expect(bot?.resolved).toBeLessThanOrEqual(0.9);
  });
});

describe("the questions to begin with", () => {
  const plansOfQuestion = (base = defaultDay) =>
    new Map(questionsFor(base, study).map(({ id, plans }) => [id, plans(base, study)]));

  test("each leads to at most three sound plans, all unlike the base and each other", () => {
    const all = plansOfQuestion();
    expect(all.size).toBe(4);
    for (const plans of all.values()) {
      expect(plans.every((plan) => checkScenario(plan).ok)).toBe(true);
      expect(plans.length).toBeLessThanOrEqual(3);
      expect(new Set([defaultDay, ...plans].map((plan) => JSON.stringify(plan))).size).toBe(
        plans.length + 1,
      );
    }
  });
  test("the same hours of temps are the same hours, whichever way", () => {
    const worked = plansOfQuestion()
      .get("which-hours")
      ?.map(({ staff }) => staff.shifts.at(-1))
      .map((shift) =>
        shift === undefined
          ? 0
          : (shift.count * (toSeconds(shift.until) - toSeconds(shift.from))) / 3600,
      );
    expect(worked).toEqual([12, 12, 12]);
  });
  test("a question whose answer is what the shop does already is not asked", () => {
    const service = {
      ...defaultDay.service,
      replyOrder: "first-questions-first",
      agentChoice: "fewest-pending",
    } as const;
    const ids = [...plansOfQuestion({ ...defaultDay, service }).keys()];
    expect(ids).toEqual(["bot-or-hire", "which-hours", "how-many"]);
  });
});
