import type { Checked, Problem } from "#scenario/checked.ts";
import { readScenario } from "#scenario/read-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import type { BookTexts } from "./scenario-pieces.ts";
import { keepEn } from "#ui/text/keep-en.ts";
import { keepZh } from "#ui/text/keep-zh.ts";

/** Loaded when it is needed: it brings the reader and the checker with it. */

/** Largest file that is looked at, in bytes: five million characters, the most a scenario may have, at four bytes each. */
const MOST_BYTES = 20_000_000;

/** How a workbook begins, which is a zip archive. */
const ARCHIVE = "PK\u0003\u0004";

/** A scenario, and what is allowed in it but hardly meant. */
export interface ReadFile {
  readonly scenario: Scenario;
  /** Plans that were held against it, of a workbook; one that does not pass its checks is left out. */
  readonly plans: readonly Scenario[];
  readonly warnings: readonly Problem[];
}

/** The scenario in a file, by the same checks as on the command line, or everything that is wrong with it. */
export async function readFile(file: File): Promise<Checked<ReadFile>> {
  if (file.size > MOST_BYTES) return refused(tooLarge(file.size));
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refused(both("unreadable"));
  const texts = await textsIn(new Uint8Array(bytes));
  if (!texts.ok) return texts;
  const read = readScenario(texts.value.scenario);
  if (!read.ok) return read;
  const plans = texts.value.plans.flatMap((text) => {
    const plan = readScenario(text);
    return plan.ok ? [plan.value] : [];
  });
  return { ok: true, value: { scenario: read.value, plans, warnings: warningsOf(read.value) } };
}

/** The text of a scenario: the file itself, or what a workbook of the report carries. */
async function textsIn(bytes: Uint8Array): Promise<Checked<BookTexts>> {
  if (String.fromCharCode(...bytes.subarray(0, 4)) === ARCHIVE) {
    const { textsOfBook } = await import("./read-book.ts");
    return textsOfBook(bytes);
  }
  try {
    const scenario = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, value: { scenario, plans: [] } };
  } catch {
    return refused(both("notText"));
  }
}

const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });

const both = (key: "unreadable" | "notText"): Problem => ({
  path: "",
  zh: keepZh.notice[key],
  en: keepEn.notice[key],
});

function tooLarge(size: number): Problem {
  const filled = (sentence: string) =>
    sentence
      .replace("{{size}}", (size / 1e6).toFixed(0))
      .replace("{{most}}", (MOST_BYTES / 1e6).toFixed(0));
  return { path: "", zh: filled(keepZh.notice.tooLarge), en: filled(keepEn.notice.tooLarge) };
}
