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
