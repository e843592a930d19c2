import { readFileSync } from "node:fs";
import { readDelimited } from "#reading/delimited.ts";
import { csvText, gb18030, utf16, utf8, workbook } from "./make-files.ts";

/** One report of a tool: its sheet and the names of its columns. */
export interface Export {
  readonly report: string;
  readonly sheet: string;
  readonly header: readonly string[];
}

const found = new Map<string, Export & { readonly header: string[] }>();
/** Lines of the list of columns, a heading first. */
export const listed = readDelimited(
  readFileSync("tests/reading/data/export-columns.csv", "utf8"),
).rows;
for (const [tool = "", report = "", sheet = "", , column = ""] of listed.slice(1)) {
  if (tool === "") continue;
  const key = `${tool}, ${report}`;
  const known = found.get(key) ?? { report, sheet, header: [] };
  found.set(key, known);
  known.header.push(column);
}

/** Exports by tool and report, with their columns as public import code names them. */
export const exports: ReadonlyMap<string, Export> = found;

/** Agents or days of a made file. */
export const AGENTS = 3;

/** A plausible cell of a column: what is expected to be read of it is worked out by hand below. */
export function cellOf(column: string, row: number): string {
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

/** The rows of agents or days. */
export const body = (header: readonly string[]): string[][] =>
  Array.from({ length: AGENTS }, (_, row) => header.map((column) => cellOf(column, row)));

const tail = (header: readonly string[]): string[][] =>
  ["汇总值", "平均值", "同行同层均值"].map((name) => [name, ...header.slice(1).map(() => "99")]);

/** Reports that are recognised and hold nothing a plan could use: items, ratings, refunds, time online. */
export const withNothing = [
  "sycm/inquiries-by-item",
  "qianniu/ratings-by-agent",
  "chitu/time-online",
  "jd-tool/satisfaction",
  "jd-tool/order-to-payment",
  "jd-tool/refunds",
];

/** Encodings that text comes in, by the names that the reader gives them. */
export const encodings = {
  "UTF-8": (text: string) => utf8(text),
  "UTF-8 BOM": (text: string) => utf8(text, true),
  GB18030: gb18030,
  "UTF-16LE": utf16,
} as const;

export type Encoding = keyof typeof encodings;

/** A report as its tool writes it to a workbook: under banners and blank rows, above rows of totals and of peers. */
export function asWorkbook({ sheet, header }: Export): Uint8Array {
  const top = [["店铺客服数据", ""], ["统计日期：2025-10-11 至 2025-10-13"], [], [], []];
  return workbook({ [sheet || "Sheet1"]: [...top, header, ...body(header), ...tail(header)] });
}

/** A report as text, under a note in Chinese, so that no text is plain ASCII. */
export function asText({ header }: Export, encoding: Encoding): Uint8Array {
  const by = encoding === "UTF-16LE" ? "\t" : ",";
  return encodings[encoding](csvText([["统计说明"], [...header], ...body(header)], by));
}
