import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { dacu } from "./dacu.ts";

const folder = mkdtempSync(join(tmpdir(), "dacu-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("--agents writes the six figures of agents and teams for Excel, whose total is the study's own", () => {
  const file = join(folder, "agents.csv");
  const words = ["run", "ordinary-day", "--replications", "3", "--json", "--agents", file];
  const { status, stdout } = dacu([...words, "--lang", "zh"]);
  expect(status).toBe(0);
  const text = readFileSync(file, "utf8");
  expect(text.startsWith("\u{feff}客服,团队,")).toBe(true);
  const rows = text
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  const column = (name: string) => rows[0]?.findIndex((cell) => cell.endsWith(name)) ?? -1;
  const total = rows.find(([name]) => name === "全店");
  const { outcomes } = JSON.parse(stdout);
  expect(Number(total?.[column("日销售额（元）")])).toBeCloseTo(outcomes.sales.mean, 1);
  expect(Number(total?.[column("日订单数")])).toBeCloseTo(outcomes.conversions.mean, 1);
  expect(Number(total?.[column("咨询未回复数（日均）")])).toBeCloseTo(outcomes.unanswered.mean, 1);
  // 1 + 4 x 3 agents, the team, people, bot, nobody, shop, and the heading
  expect(rows).toHaveLength(13 + 5 + 1);
});

test("--questions and --rules write what was asked and why rates differ, the changes adding up to the difference", () => {
  const [questions, rules] = [join(folder, "questions.csv"), join(folder, "rules.csv")];
  const words = ["run", "ordinary-day", "--replications", "2", "--json"];
  const { status } = dacu([...words, "--questions", questions, "--rules", rules]);
  expect(status).toBe(0);
  const lines = readFileSync(rules, "utf8").trim().split("\r\n").slice(1);
  for (const line of lines) {
    const [start = 0, end = 0, , ...changes] = line.split(",").slice(-8).map(Number);
    expect(changes).toHaveLength(5);
    // two decimals each
    expect(Math.abs(start + changes.reduce((sum, one) => sum + one, 0) - end)).toBeLessThan(0.04);
  }
  expect(lines).toHaveLength(13);
  expect(readFileSync(questions, "utf8")).toContain("class,presale,");
});

test("--category and --festival make of the example what their names say, and refuse names nobody knows", () => {
  const words = ["run", "ordinary-day", "--replications", "2", "--json"];
  const set = ["--set", "demand.visitors=30000"];
  const laid = dacu([...words, "--category", "snacks", "--festival", "year-end-sale", ...set]);
  expect(laid.status).toBe(0);
  const said = JSON.parse(laid.stdout);
  expect(said.slots).toHaveLength(4 * 48);
  expect(said.scenario.en).toContain("Year-end sale");
  const refused = dacu([...words, "--category", "snack", "--festival", "easter"]);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toMatch(/--category knows no snack; there are snacks/);
  expect(refused.stderr).toMatch(/--festival knows no easter; there are/);
});
