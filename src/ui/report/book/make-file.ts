import { kpiTable } from "#outcomes/kpi-table.ts";
import { writeBook } from "#pool/book-writer.ts";
import { openDetailPool } from "#pool/detail-pool.ts";
import { fileNameOf } from "#ui/keep/scenario-file.ts";
import { sheetsOf } from "./book.ts";
import type { BookContents, BookPeople } from "./contents.ts";
import { daysCsv, everythingJson, outcomesCsv, slotsCsv } from "./data-files.ts";

/** Files that the report gives. */
export type FileKind = "excel" | "outcomes" | "slots" | "days" | "json";

const WIDTH = 2;

/** Simulates the days of the agents' figures: of the plan as it is and, where one is advised, of that. */
async function peopleOf(
  { plans, report }: BookContents,
  signal: AbortSignal,
  onRun: (done: number, all: number) => void,
): Promise<readonly BookPeople[]> {
  const shown = plans.filter((_, at) => at === 0 || (report.isSure && at === report.best));
  const all = shown.reduce((sum, { study }) => sum + study.replications, 0);
  const pool = openDetailPool(WIDTH);
  const found: BookPeople[] = [];
  let before = 0;
  try {
    for (const { name, scenario, study } of shown) {
      // As many as its other sheets are of, so that the same figure is the same on all.
      const runs = study.replications;
      const days = await pool.run(scenario, scenario.study.seed, runs, {
        signal,
        onDay: (done) => onRun(before + done, all),
      });
      before += runs;
      const rows = kpiTable(
        scenario,
        days[0]?.agentType ?? [],
        days.map(({ agents }) => agents),
      );
      found.push({ plan: name, runs, rows });
    }
  } finally {
    pool.close();
  }
  return found;
}

/**
 * One file of the report with its name.
 *
 * @throws the signal's reason when aborted; Error naming a day that failed
 */
export async function makeFile(
  kind: FileKind,
  contents: BookContents,
  signal: AbortSignal,
  onRun: (done: number, all: number) => void,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const { text, base, language } = contents;
  const named = (ending: string) =>
    `${text.file}-${fileNameOf(base.name[language]).replace(/\.json$/, "")}${ending}`;
  const csv = (part: "outcomes" | "slots" | "days", content: string) => ({
    name: named(`-${text.files[part]}.csv`),
    blob: new Blob([content], { type: "text/csv" }),
  });
  switch (kind) {
    case "excel": {
      const sheets = await sheetsOf(contents, await peopleOf(contents, signal, onRun));
      return { name: named(".xlsx"), blob: await writeBook(sheets, signal) };
    }
    case "outcomes":
      return csv("outcomes", outcomesCsv(contents));
    case "slots":
      return csv("slots", slotsCsv(contents));
    case "days":
      return csv("days", daysCsv(contents));
    case "json":
      return {
        name: named(".json"),
        blob: new Blob([everythingJson(contents)], { type: "application/json" }),
      };
  }
}
