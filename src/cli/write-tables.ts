import { writeFileSync } from "node:fs";
import type { StudyResult } from "#experiments/study.ts";
import { type KpiDay, kpiDayOf } from "#outcomes/agent-kpis.ts";
import { classGroups, type ClassSums, classSumsOf } from "#outcomes/class-table.ts";
import { kpiTable } from "#outcomes/kpi-table.ts";
import type { Day } from "#outcomes/outcome.ts";
import { addDay, newBridges } from "#outcomes/pooled-bridges.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { agentFile } from "#outcomes/agent-file.ts";
import type { Arguments } from "./arguments.ts";
import type { Language } from "./language.ts";
import type { OptionName } from "./options.ts";
import { questionFile } from "#outcomes/question-file.ts";
import { ruleFile } from "#outcomes/rule-file.ts";
import { walkDays } from "./walk-days.ts";

/** A table in the making: takes days, then says its text. */
interface Table {
  readonly add: (day: Day) => void;
  readonly text: (days: number) => string;
}

function agentTable(language: Language, scenario: Scenario): Table {
  const days: KpiDay[] = [];
  let types: readonly number[] = [];
  return {
    add: (day) => {
      days.push(kpiDayOf(day));
      types = Array.from(day.journal.agentType);
    },
    text: () => agentFile(language, kpiTable(scenario, types, days)),
  };
}

function questionTable(language: Language, { customers }: Scenario): Table {
  const days: (readonly ClassSums[])[] = [];
  return {
    add: (day) => {
      days.push(classSumsOf(day));
    },
    text: (count) => questionFile(language, classGroups(customers, days), count),
  };
}

function ruleTable(language: Language, scenario: Scenario): Table {
  const bridges = newBridges(scenario);
  return { add: (day) => addDay(bridges, day), text: () => ruleFile(language, bridges) };
}

/** Options that name a file, and the table it holds. */
const tables = {
  agents: agentTable,
  questions: questionTable,
  rules: ruleTable,
} as const satisfies Readonly<Partial<Record<OptionName, unknown>>>;

/** Writes the files of tables that were asked for, from the first days of the study. */
export function writeTables(
  language: Language,
  { texts }: Arguments,
  scenario: Scenario,
  { seed, replications }: StudyResult,
): void {
  const asked = (Object.keys(tables) as (keyof typeof tables)[]).flatMap((name) => {
    const file = texts.get(name)?.[0];
    return file === undefined ? [] : [{ file, table: tables[name](language, scenario) }];
  });
  if (asked.length === 0) return;
  const days = walkDays(scenario, seed, replications, (day) => {
    for (const { table } of asked) table.add(day);
  });
  for (const { file, table } of asked) writeFileSync(file, table.text(days));
}
