import { expect, test } from "vitest";
import { knownReports } from "#reading/known-reports.ts";
import type { Recognised } from "#reading/recognise.ts";
import {
  AGENTS,
  asText,
  asWorkbook,
  body,
  cellOf,
  type Encoding,
  encodings,
  exports,
  listed,
  withNothing,
} from "./export-files.ts";
import { csvText, gb18030, utf8 } from "./make-files.ts";
import { only, read } from "./read.ts";

const roleAt = (recognised: Recognised, role: string) =>
  recognised.columns.filter((column) => column.role === role).length;

test("the register of reports holds every column of the list", () => {
  expect(listed.length - 1).toBeGreaterThanOrEqual(279);
  const columns = new Set(knownReports.map((report) => report.columns));
  expect([...exports.values()].filter(({ header }) => !columns.has(header.join("|")))).toEqual([]);
});

const made = [...exports].map(([key, one]) => {
  const table = only(read(asWorkbook(one), "导出.xlsx"));
  return { key, table, id: table.recognised.report?.id ?? "" };
});
const isUseful = ({ id }: { readonly id: string }) => !withNothing.includes(id);

test.each(made)("$key is recognised in a workbook under banners and blank rows", ({ table }) => {
  const { recognised } = table;
  expect(recognised.headerRow).toBe(5);
  expect(recognised.report).toBeDefined();
  expect(recognised.columns.filter(({ role }) => role === "unknown")).toEqual([]);
});

test.each(made.filter(isUseful))(
  "of $key only the agents' or days' own rows are read",
  ({ table }) => {
    expect(table.rowsRead).toBe(AGENTS);
    expect(table.leftOut).toEqual({ banner: 2, blank: 3, total: 2, peer: 1 });
  },
);

test("what holds nothing for a plan says so", () => {
  const kinds = made.filter((one) => !isUseful(one)).map(({ table }) => table.content.kind);
  expect(kinds).toEqual(withNothing.map(() => "nothing"));
});

test.each(Object.keys(encodings) as Encoding[])(
  "every report is read from text in %s",
  (encoding) => {
    for (const one of exports.values()) {
      const answer = read(asText(one, encoding), "导出.csv");
      const { recognised } = only(answer);
      expect(answer.source.encoding).toBe(encoding);
      expect(recognised.columns.map((column) => column.header)).toEqual(one.header);
      expect(recognised.columns.filter(({ role }) => role === "unknown")).toEqual([]);
    }
  },
);

test("the work report of 赤兔 gives each agent's figures, without the agents' names", () => {
  const { header } = exports.get("赤兔 Chitu, 客服绩效-工作量分析") ?? { header: [] };
  const reading = read(utf8(csvText([header, ...body(header)])), "赤兔.csv");
  const { content } = only(reading);
  if (content.kind !== "figures") throw new Error(content.kind);
  expect(content.by).toBe("agent");
  expect(content.rows[0]).toMatchObject({
    agent: 0,
    values: {
      contacts: 1200,
      "first-response": 72,
      "mean-response": 48,
      "reply-share": 0.842,
      "most-chats": 10,
    },
  });
  expect(content.rows[2]).toMatchObject({
    agent: 2,
    values: { contacts: 1202, "first-response": 36 },
  });
  expect(JSON.stringify(reading)).not.toContain("小店");
});

test("a conversion still marked 延迟统计 is left open, not taken for nought", () => {
  const { header } = exports.get("生意参谋 Sycm, 服务洞察 询单") ?? { header: [] };
  const { content } = only(read(gb18030(csvText([header, ...body(header)])), "询单.csv"));
  if (content.kind !== "figures") throw new Error(content.kind);
  expect(content.rows.map(({ values }) => values.conversion)).toEqual([0.842, 0.842, undefined]);
});

test("brackets of either width and blanks inside make no difference", () => {
  const headers = [
    "首次响应时长（秒)",
    "首次响应时长(秒）",
    "首次响应（秒）",
    " 首次响应时长 （秒） ",
    "首次响应时长【秒】",
  ];
  for (const header of headers) {
    const { recognised } = only(
      read(
        utf8(
          csvText([
            ["客服昵称", header],
            ["a", 1],
            ["b", 2],
          ]),
        ),
      ),
    );
    expect([header, roleAt(recognised, "first-response")]).toEqual([header, 1]);
  }
});

test("a column is taken for the same under every other name that the list gives it", () => {
  const named = listed
    .slice(1)
    .flatMap(([, , , , column = "", , , note = ""]) =>
      [...note.matchAll(/(?:also|older:) ([^;]+)/g)].flatMap(([, names = ""]) =>
        names.split(/,\s*/).map((other) => [column, other.trim()] as const),
      ),
    );
  expect(named.length).toBeGreaterThan(20);
  const rolesOf = (headers: readonly string[]) => {
    const rows = [1, 2, 3].map((row) => headers.map((header) => cellOf(header, row)));
    return only(read(utf8(csvText([[...headers], ...rows])))).recognised.columns.map(
      ({ role }) => role,
    );
  };
  for (const [column, other] of named) {
    const [role, own] = [other, column].map(
      (name) => rolesOf(["日期", "咨询人数", "接待人数", name]).at(-1) ?? "none",
    );
    expect([other, role]).toEqual([other, own]);
    expect([other, role]).not.toEqual([other, "unknown"]);
  }
});
