import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileDemand } from "#engine/demand.ts";
import { parsePath } from "#scenario/path-text.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import { toSeconds } from "#units/clock.ts";
import { copyOf, textOf } from "./example.ts";

const names = readdirSync(new URL("../../scenarios", import.meta.url))
  .filter((file) => file.endsWith(".json") && !file.endsWith(".schema.json"))
  .map((file) => file.replace(/\.json$/u, ""));

const shops = [
  "auto-reply",
  "chase-by-hand",
  "default-day",
  "double11-calendar",
  "double11-midnight",
  "double12",
  "festival-15-days",
  "flagship",
  "jun-18",
  "month-of-sales",
  "ordinary-day",
  "people",
  "pinduoduo-line",
  "rival-shops",
  "small-shop",
  "split-team",
];
const textbook = ["erlang-a", "erlang-c", "two-agent-chat"];

test("the examples are those the product promises", () => {
  expect([...names].sort()).toEqual([...shops, ...textbook].sort());
});

test.each(["README.md", "README.zh.md"])("%s names each of them", (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

describe.each(names)("%s", (name) => {
  test("reads clean and without a warning, word for word", () => {
    const read = readScenario(textOf(name));
    expect(read).toEqual({ ok: true, value: copyOf(name) });
    expect(shops.includes(name) ? warningsOf(copyOf(name)) : []).toEqual([]);
  });

  test("says so in both languages", () => {
    for (const { source } of Object.values(copyOf(name).sources))
      expect(source).toEqual({ zh: expect.any(String), en: expect.any(String) });
  });

  test("says where each of its numbers comes from", () => {
    const scenario = copyOf(name);
    expect(ungraded(scenario)).toEqual([]);
    expect(Object.keys(scenario.sources).filter((path) => !leadsSomewhere(scenario, path))).toEqual(
      [],
    );
  });
});

/** Numbers of the scenario for which neither their own path nor one around it is among the sources. */
function ungraded(scenario: Scenario): string[] {
  const missing: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Object.hasOwn(scenario.sources, path)) return;
    if (typeof value === "number") missing.push(path);
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      const id = (item as { id?: string } | null)?.id;
      visit(item, Array.isArray(value) ? `${path}[${id ?? key}]` : `${path}.${key}`);
    }
  };
  const { demand, customers, service, autoReply, staff, platform, money, afterSales } = scenario;
  for (const [key, part] of Object.entries({
    demand,
    customers,
    service,
    autoReply,
    staff,
    platform,
    ...(afterSales ? { afterSales } : {}),
    money,
  }))
    visit(part, key);
  return missing;
}

/** Whether a path of the sources names something in the scenario. */
function leadsSomewhere(scenario: Scenario, path: string): boolean {
  let here: unknown = scenario;
  for (const { text } of parsePath(path) ?? []) {
    if (typeof here !== "object" || here === null) return false;
    here = Array.isArray(here)
      ? here.find((item: { id?: string }) => item.id === text)
      : (here as Record<string, unknown>)[text];
  }
  return here !== undefined;
}

/**
 * Chats by hour, an ordinary day's hour being 1 on average; from views and buys of Taobao in 2014 with the openings of
 * 2017-2019 (Alibaba Tianchi samples, rounded).
 */
const day2000 = [
  0.917, 0.399, 0.191, 0.132, 0.14, 0.186, 0.565, 1.008, 1.26, 1.816, 1.975, 2.128, 2.166, 2.186,
  2.34, 2.145, 2.035, 2.276, 2.224, 2.903, 12.485, 6.789, 5.6, 4.151,
];
const eveAndDay0000 = [
  3.366, 2.808, 11.906, 4.375, 2.004, 1.079, 0.884, 1.212, 3.676, 6.119, 6.839, 6.56, 5.925, 5.72,
  5.628, 5.587, 4.581, 4.59, 4.723, 4.366, 4.335, 5.145, 5.423, 6.463, 6.774, 6.066,
];

/** Expected contacts in each hour of the run, as the engine reads them, over their sum. */
function hourlyShares(scenario: Scenario): number[] {
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const { rate, width } = compileDemand(scenario, from, until);
  const hours = Array.from({ length: (until - from) / 3600 }, () => 0);
  rate.forEach((each, bin) => {
    const hour = Math.floor((bin * width) / 3600);
    hours[hour] = (hours[hour] ?? 0) + each * width;
  });
  const total = hours.reduce((sum, hour) => sum + hour, 0);
  return hours.map((hour) => hour / total);
}

describe("Weights and openings together give back the hourly curve, within 3 %", () => {
  test.each([
    ["default-day", day2000],
    ["flagship", day2000],
    ["small-shop", day2000.slice(8)],
    ["double11-midnight", eveAndDay0000],
  ])("%s", (name, curve) => {
    const total = curve.reduce((sum, hour) => sum + hour, 0);
    hourlyShares(copyOf(name)).forEach((share, hour) => {
      expect(Math.abs(share / ((curve[hour] ?? 0) / total) - 1)).toBeLessThan(0.03);
    });
  });
});

test("the default day expects visitors x consult rate contacts, a fifth of them in the first hour of the opening", () => {
  const day = copyOf("default-day");
  expect(day.demand.visitors * day.demand.consultRate).toBe(5400);
  expect(hourlyShares(day)[20]).toBeCloseTo(0.215, 2);
});

test("the flagship has five hundred agents on duty at its opening", () => {
  const { shifts } = copyOf("flagship").staff;
  const opening = toSeconds("20:00");
  const present = shifts.filter(
    ({ from, until }) => toSeconds(from) <= opening && opening < toSeconds(until),
  );
  expect(present.reduce((sum, { count }) => sum + count, 0)).toBe(500);
});
