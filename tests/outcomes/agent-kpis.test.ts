import { describe, expect, it } from "vitest";
import defaultDay from "#scenarios/default-day.json" with { type: "json" };
import { createSimulator } from "#engine/simulate.ts";
import { type KpiDay, type KpiSums, kpiDayOf } from "#outcomes/agent-kpis.ts";
import { dayOf } from "#outcomes/day.ts";
import { kpiTable } from "#outcomes/kpi-table.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { csv } from "#units/csv.ts";
import { handDay, sumsOf } from "./hand-day.ts";

const scenario = defaultDay as unknown as Scenario;

describe("the table of agents", () => {
  const simulate = createSimulator(scenario);
  const days: KpiDay[] = [];
  const day = dayOf(scenario, simulate("kpi", 0));
  for (let replication = 0; replication < 6; replication++)
    days.push(kpiDayOf(dayOf(scenario, simulate("kpi", replication))));
  const types = Array.from(day.journal.agentType);
  const rows = kpiTable(scenario, types, days);

  it("adds up, over agents, bot and nobody, to the figures of the day", () => {
    const fresh = dayOf(scenario, createSimulator(scenario)("kpi", 1));
    const { agents, bot, nobody } = kpiDayOf(fresh);
    const sum = (key: keyof KpiSums) =>
      [...agents, bot, nobody].reduce((all, one) => all + one[key], 0);
    expect(sum("orders")).toBeCloseTo(sumsOf("conversions", fresh).figure, 6);
    expect(sum("possibleOrders")).toBeCloseTo(sumsOf("potential-conversions", fresh).figure, 6);
    expect(sum("sales")).toBeCloseTo(sumsOf("sales", fresh).figure, 4);
    expect(sum("unanswered")).toBe(sumsOf("unanswered", fresh).figure);
    expect(sum("contacts")).toBe(sumsOf("contacts", fresh).figure);
    expect(sum("responseSeconds") / sum("replies")).toBeCloseTo(
      sumsOf("average-response-time", fresh).figure,
      6,
    );
    expect(sum("orders") / sum("buyers")).toBeCloseTo(sumsOf("conversion-share", fresh).figure, 12);
  });

  it("adds agents up to teams, teams to people, and people, bot and nobody to the shop", () => {
    const total = (kind: string, key: keyof KpiSums) =>
      rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.sums[key], 0);
    for (const key of ["orders", "sales", "contacts", "replies", "unanswered", "hours"] as const) {
      expect(total("team", key) / total("agent", key)).toBeCloseTo(1, 9);
      expect(total("people", key) / total("agent", key)).toBeCloseTo(1, 9);
      const parts = total("people", key) + total("bot", key) + total("nobody", key);
      expect(parts / total("all", key)).toBeCloseTo(1, 9);
    }
    expect(rows.filter(({ kind }) => kind === "agent")).toHaveLength(46);
    expect(rows[0]?.name.en).toBe("Night 1");
  });

  it("names conversion or a loss as the weak spot of temps, who sell at three quarters", () => {
    const temps = rows.find(({ kind, name }) => kind === "team" && name.en === "Temp");
    expect(temps?.weakSpot?.gap).toBeGreaterThan(0.1);
    const people = rows.find(({ kind }) => kind === "people");
    expect(people?.weakSpot).toBeUndefined();
    expect(temps?.conversion).toBeLessThan(people?.conversion ?? 0);
  });
});

describe("a weak spot", () => {
  const noted = (change: Partial<KpiSums>): KpiSums => ({
    hours: 8,
    contacts: 100,
    buyers: 60,
    orders: 24,
    possibleOrders: 27,
    sales: 2400,
    replies: 500,
    responseSeconds: 15_000,
    unanswered: 2,
    ...change,
  });
  const nothing = noted(
    Object.fromEntries(Object.keys(noted({})).map((key) => [key, 0])) as Partial<KpiSums>,
  );
  const shop: Scenario = { ...scenario, staff: { ...scenario.staff, shifts: [] } };
  const tableOf = (weak: (day: number) => Partial<KpiSums>) =>
    kpiTable(
      shop,
      [0, 0],
      Array.from({ length: 5 }, (_, day) => ({
        agents: [noted({}), noted(weak(day))],
        bot: nothing,
        nobody: nothing,
      })),
    );

  it("is the figure furthest behind: replies that take twice as long", () => {
    const [good, slow] = tableOf(() => ({ responseSeconds: 30_000 }));
    expect(slow?.weakSpot?.kpi).toBe("response");
    // 60 s against 45 s of both
    expect(slow?.weakSpot?.gap).toBeCloseTo(1 / 3, 12);
    expect(good?.weakSpot).toBeUndefined();
    expect(slow?.name.zh).toBe("客服 2");
  });

  it("is nothing about sales where there is nothing to sell: an after-sales specialist is not behind in orders", () => {
    const after = { orders: 0, possibleOrders: 0, sales: 0, buyers: 0 };
    expect(tableOf(() => after)[1]?.weakSpot).toBeUndefined();
    expect(tableOf(() => ({ ...after, unanswered: 6 }))[1]?.weakSpot?.kpi).toBe("unanswered");
  });

  it("is not named for less than a tenth, nor where days differ more than the gap", () => {
    expect(tableOf(() => ({ responseSeconds: 17_000 }))[1]?.weakSpot).toBeUndefined();
    const noisy = tableOf((day) => ({ responseSeconds: day % 2 === 0 ? 40_000 : 8000 }));
    expect(noisy[1]?.weakSpot).toBeUndefined();
  });
});

it("by hand: every customer of the morning is credited to whoever answered most, the bot or nobody", () => {
  const { agents, bot, nobody } = kpiDayOf(handDay);
  const [regular, temp] = agents;
  // p .4, floor .65: all replies .4; one of four .4 (.65 + .35 x .25); a temp's full answer .4 (.65 + .35 x .75)
  expect(regular?.orders).toBeCloseTo(0.4 + 0.4 * (0.65 + 0.35 * 0.25), 12);
  expect(regular?.buyers).toBe(2);
  // the second is the customer who came back: one of three replies, from the temp
  expect(temp?.orders).toBeCloseTo(0.4 * (0.65 + 0.35 * 0.75) + 0.4 * (0.65 + 0.35 * 0.25), 12);
  expect(bot.buyers).toBe(2);
  expect(nobody.buyers).toBe(2);
  expect(regular?.unanswered).toBe(1);
  expect(nobody.unanswered).toBe(1);
  expect([regular?.replies, temp?.replies]).toEqual([4, 2]);
  expect(regular?.responseSeconds).toBeCloseTo(30 + 40 + 100 + 200, 9);
});

it("a file for Excel begins with the mark of UTF-8 and quotes what needs it", () => {
  expect(csv([["客服", 'a "b", c', 1.5, Number.NaN, "=1+1", "-3.5%"]])).toBe(
    '\u{feff}客服,"a ""b"", c",1.5,,\'=1+1,-3.5%\r\n',
  );
});
