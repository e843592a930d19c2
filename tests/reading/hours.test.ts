import { expect, test } from "vitest";
import { dayText } from "#reading/moments.ts";
import type { HourCounts } from "#reading/content.ts";
import type { TableReading } from "#reading/read-file.ts";
import { csvText, gb18030, utf8, workbook } from "./make-files.ts";
import { only, read } from "./read.ts";

const counts = Array.from({ length: 24 }, (_, hour) => 10 + hour);

function hoursOf({ content }: TableReading): HourCounts {
  if (content.kind !== "hours") throw new Error(content.kind);
  return content;
}

test.each([
  ["0", (hour: number) => String(hour)],
  ["0点", (hour: number) => `${hour}点`],
  ["0:00", (hour: number) => `${hour}:00`],
  [
    "00:00-01:00",
    (hour: number) => `${String(hour).padStart(2, "0")}:00-${String(hour + 1).padStart(2, "0")}:00`,
  ],
])("hours across are read from headers like %s", (_, name) => {
  const header = ["日期", ...counts.map((_, hour) => name(hour)), "全天"];
  const rows = [
    ["分时接待分析"],
    header,
    ["2025-10-12", ...counts, 516],
    ["2025-10-11", ...counts.map((n) => n * 2), "延迟统计"],
    ["合计", ...counts.map((n) => n * 3), 1],
  ];
  const table = only(read(gb18030(csvText(rows)), "分时.csv"));
  const { days, step } = hoursOf(table);
  expect(step).toBe(3600);
  expect(days.map(({ day }) => dayText(day ?? 0))).toEqual(["2025-10-11", "2025-10-12"]);
  expect(days[1]?.counts).toEqual(counts);
  expect(table.leftOut).toEqual({ banner: 1, total: 1 });
});

test("hours down with measured figures are read; dates of Excel and of text are one", () => {
  const header = [
    "日期·时段",
    "咨询人数",
    "在线客服数",
    "首次响应时长（秒)",
    "3分钟人工响应率",
    "客服昵称",
    "备注",
  ];
  const rows = counts.map((n, hour) => [
    { serial: 45_948 + hour / 24 },
    n,
    7,
    hour === 20 ? "1分12秒" : 30,
    "84.2%",
    "小店:阿花",
    "直播加场",
  ]);
  const table = only(read(workbook({ 数据: [header, ...rows] }), "店铺.xlsx"));
  const { days } = hoursOf(table);
  expect(days).toHaveLength(1);
  expect(dayText(days[0]?.day ?? 0)).toBe("2025-10-18");
  expect(days[0]?.counts).toEqual(counts);
  expect(days[0]?.measured["first-response"]?.[20]).toBe(72);
  expect(days[0]?.measured["three-minute-share"]?.[3]).toBe(0.842);
  expect(table.recognised.columns.at(-1)?.role).toBe("unknown");
  expect(JSON.stringify(table)).not.toMatch(/阿花|直播/);
});

test("a date that stands only in the file's name or in the banner is found", () => {
  const rows = [["时段", "咨询人数"], ...counts.map((n, hour) => [`${hour}:00`, n])];
  const named = hoursOf(only(read(utf8(csvText(rows)), "店铺接待_2025-10-18.csv")));
  expect(dayText(named.days[0]?.day ?? 0)).toBe("2025-10-18");
  const banner = hoursOf(only(read(utf8(csvText([["统计日期：2025年10月17日"], ...rows])))));
  expect(dayText(banner.days[0]?.day ?? 0)).toBe("2025-10-17");
  const span = hoursOf(only(read(utf8(csvText(rows)), "2025-10-11_2025-10-18.csv")));
  expect(span.days[0]?.day).toBeUndefined();
});

test.each([
  ["a column pasted from Excel", counts.join("\n"), 3600],
  ["a row pasted from Excel", counts.join("\t"), 3600],
  ["half hours", [...counts, ...counts].join("\r\n"), 1800],
  [
    "thousands and full-width digits",
    counts.map((n) => (n === 10 ? "1,010" : n === 11 ? "１１" : n)).join("\n"),
    3600,
  ],
  ["times beside the numbers", counts.map((n, hour) => `${hour}:00\t${n}`).join("\n"), 3600],
])("%s is a day of counts", (_, text, step) => {
  const content = hoursOf(only(read(utf8(text))));
  expect(content.step).toBe(step);
  expect(content.days).toHaveLength(1);
  expect(content.days[0]?.counts.slice(2, 24)).toEqual(counts.slice(2));
});

test("three whole days in one column are three days", () => {
  const { days } = hoursOf(only(read(utf8([...counts, ...counts, ...counts].join("\n")))));
  expect(days.map((day) => day.counts)).toEqual([counts, counts, counts]);
});

test("a column the user maps is read as the user says", () => {
  const rows = [["统计时段说明", "多少人"], ...counts.map((n, hour) => [`${hour}:00`, n])];
  const bytes = utf8(csvText([["时段", "神秘列"], ...rows.slice(1)]));
  expect(only(read(bytes)).content.kind).toBe("nothing");
  const table = only(read(bytes, "x", new Map([[0, new Map([[1, "contacts" as const]])]])));
  expect(hoursOf(table).days[0]?.counts).toEqual(counts);
});
