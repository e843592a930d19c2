import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { csvText, gb18030, workbook } from "../reading/make-files.ts";
import { dacu } from "./dacu.ts";

const folder = mkdtempSync(join(tmpdir(), "dacu-fit-"));
const save = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const counts = Array.from({ length: 24 }, (_, hour) => 10 + hour);
const days = [
  ["日期", ...counts.map((_, hour) => String(hour)), "全天"],
  ["2025-10-17", ...counts, 516],
  ["2025-10-18", ...counts, 516],
];

test("fit reads files of two kinds and prints every figure with its interval", () => {
  const hours = save("分时.csv", gb18030(csvText(days)));
  const agents = save(
    "客服.xlsx",
    workbook({
      A: [
        ["客服昵称", "咨询人数", "最大同时接待"],
        ["小店:花", 300, 14],
      ],
    }),
  );
  const { status, stdout } = dacu(["fit", hours, agents, "--json"]);
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as {
    tables: { rowsRead: number; report: string | null }[];
    fitted: { id: string; value: number; low: number; high: number }[];
    backTest: unknown;
    scenario: { demand: { visitors: number; consultRate: number } };
  };
  expect(answer.tables.map(({ report, rowsRead }) => [report, rowsRead])).toEqual([
    ["chitu/chats-by-hour", 2],
    [null, 1],
  ]);
  const contacts = answer.fitted.find(({ id }) => id === "contacts");
  // Ten to thirty-three, added up.
  expect(contacts?.value).toBe(516);
  expect(answer.fitted.find(({ id }) => id === "most-chats")?.value).toBe(14);
  expect(answer.backTest).toBeNull();
  expect(answer.scenario.demand.visitors * answer.scenario.demand.consultRate).toBeCloseTo(516, 6);
  expect(stdout).not.toContain("小店");
});

test("a file that is no table and one that is missing are both named, with exit code 2", () => {
  const picture = save(
    "x.png",
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 1, 255, 254),
  );
  const { status, stderr } = dacu(["fit", picture, join(folder, "none.csv"), "--lang", "en"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/x\.png.*no table/);
  expect(stderr).toMatch(/none\.csv/);
});
