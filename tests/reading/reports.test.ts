import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { knownReports } from "#reading/known-reports.ts";
import { readDelimited } from "#reading/delimited.ts";
import type { Recognised } from "#reading/recognise.ts";
import { csvText, gb18030, utf16, utf8, workbook } from "./make-files.ts";
import { only, read } from "./read.ts";

/** Columns of the exports by tool and report, as public import code names them. */
const reports = new Map<string, { report: string; sheet: string; header: string[] }>();
const listed = readDelimited(readFileSync("tests/reading/data/export-columns.csv", "utf8")).rows;
for (const [tool = "", report = "", sheet = "", , column = ""] of listed.slice(1)) {
  if (tool === "") continue;
  const key = `${tool}, ${report}`;
  const known = reports.get(key) ?? { report, sheet, header: [] };
  reports.set(key, known);
  known.header.push(column);
}

const AGENTS = 3;

/** A plausible cell of a column: what is expected to be read of it is worked out by hand below. */
function cellOf(column: string, row: number): string {
  if (column === "日期") return `2025-10-${11 + row}`;
  if (/昵称|账号名称|客服账号$|^客服$|分组/.test(column)) return `小店:客服${row}`;
  if (/付款转化率|最终付款成功率/.test(column) && row === 2) return "延迟统计";
  if (/率|满意度$/.test(column)) return "84.2%";
  if (/首次/.test(column)) return row === 0 ? "1分12秒" : "36";
  if (/响应|平响/.test(column)) return "48";
  if (/咨询人数|咨询量|session_cnt|人工已接待会话量|人工接待会话量/.test(column))
    return `1,${String(200 + row)}`;
  if (/额|客单价/.test(column)) return "￥192.50";
  return String(10 + row);
}

const body = (header: readonly string[]): string[][] =>
  Array.from({ length: AGENTS }, (_, row) => header.map((column) => cellOf(column, row)));

const tail = (header: readonly string[]): string[][] =>
  ["汇总值", "平均值", "同行同层均值"].map((name) => [name, ...header.slice(1).map(() => "99")]);

const roleAt = (recognised: Recognised, role: string) =>
  recognised.columns.filter((column) => column.role === role).length;

/** Reports that are recognised and hold nothing a plan could use: items, ratings, refunds, time online. */
const withNothing = [
  "sycm/inquiries-by-item",
  "qianniu/ratings-by-agent",
  "chitu/time-online",
  "jd-tool/satisfaction",
  "jd-tool/order-to-payment",
  "jd-tool/refunds",
];

test("the register of reports holds every column of the list", () => {
  expect(listed.length - 1).toBeGreaterThanOrEqual(279);
  const columns = new Set(knownReports.map((report) => report.columns));
  expect([...reports.values()].filter(({ header }) => !columns.has(header.join("|")))).toEqual([]);
});

const made = [...reports].map(([key, { sheet, header }]) => {
  const top = [["店铺客服数据", ""], ["统计日期：2025-10-11 至 2025-10-13"], [], [], []];
  const rows = [...top, header, ...body(header), ...tail(header)];
  const table = only(read(workbook({ [sheet || "Sheet1"]: rows }), "导出.xlsx"));
  return { key, header, table, id: table.recognised.report?.id ?? "" };
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

const encodings = {
  "UTF-8": (text: string) => utf8(text),
  "UTF-8 BOM": (text: string) => utf8(text, true),
  GB18030: gb18030,
  "UTF-16LE": utf16,
} as const;

test.each(Object.entries(encodings))("every report is read from text in %s", (encoding, encode) => {
  for (const { header } of reports.values()) {
    // A note in Chinese, so that no text is plain ASCII.
    const text = csvText(
      [["统计说明"], header, ...body(header)],
      encoding === "UTF-16LE" ? "\t" : ",",
    );
    const answer = read(encode(text), "导出.csv");
    const { recognised } = only(answer);
    expect(answer.source.encoding).toBe(encoding);
    expect(recognised.columns.map((column) => column.header)).toEqual(header);
    expect(recognised.columns.filter(({ role }) => role === "unknown")).toEqual([]);
  }
});

test("the work report of 赤兔 gives each agent's figures, without the agents' names", () => {
  const { header } = reports.get("赤兔 Chitu, 客服绩效-工作量分析") ?? { header: [] };
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
  const { header } = reports.get("生意参谋 Sycm, 服务洞察 询单") ?? { header: [] };
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
