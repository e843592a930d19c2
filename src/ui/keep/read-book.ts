import { checked } from "#reading/refuse.ts";
import { readWorkbook } from "#reading/workbook.ts";
import type { Checked } from "#scenario/checked.ts";
import { keepEn } from "#ui/text/keep-en.ts";
import { keepZh } from "#ui/text/keep-zh.ts";
import { type BookTexts, textsOfPieces } from "./scenario-pieces.ts";

/** Loaded when it is needed: it brings the reader of workbooks with it. */

/** Most characters of a cell that a spreadsheet holds. */
const CELL = 32_767;

/** The texts of the scenarios that a workbook of the report carries, or why there is none. */
export function textsOfBook(bytes: Uint8Array): Checked<BookTexts> {
  const read = checked(() => readWorkbook(bytes, CELL));
  if (!read.ok) return read;
  const texts = textsOfPieces(read.value.flatMap(({ rows }) => rows));
  const problem = { path: "", zh: keepZh.notice.noScenario, en: keepEn.notice.noScenario };
  return texts === undefined ? { ok: false, problems: [problem] } : { ok: true, value: texts };
}
