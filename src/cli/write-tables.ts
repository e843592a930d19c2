import { writeFileSync } from "node:fs";
import type { StudyResult } from "#experiments/study.ts";
import { type KpiDay, kpiDayOf } from "#outcomes/agent-kpis.ts";
import { kpiTable } from "#outcomes/kpi-table.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { agentFile } from "./agent-file.ts";
import type { Arguments } from "./arguments.ts";
import type { Language } from "./language.ts";
import { walkDays } from "./walk-days.ts";

/** Writes the files of tables that were asked for, from the first days of the study. */
export function writeTables(
  language: Language,
  { texts }: Arguments,
  scenario: Scenario,
  { seed, replications }: StudyResult,
): void {
  const agents = texts.get("agents")?.[0];
  if (agents === undefined) return;
  const days: KpiDay[] = [];
  let types: readonly number[] = [];
  walkDays(scenario, seed, replications, (day) => {
    days.push(kpiDayOf(day));
    types = Array.from(day.journal.agentType);
  });
  writeFileSync(agents, agentFile(language, kpiTable(scenario, types, days)));
}
