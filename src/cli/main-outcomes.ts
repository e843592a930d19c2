import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";

const FIRST = ["first-response-miss-share", "mean-first-response-time", "abandonment-share"];
const LAST = [
  "lost-conversions",
  "lost-sales",
  "sales",
  "labour-cost",
  "bot-cost",
  "utilisation",
  "contacts",
];

/** Ids of the outcomes a table shows, the rule the shop is judged by among them. */
export function mainOutcomes({ platform }: Scenario, { outcomes }: StudyResult): readonly string[] {
  const judged = [`${platform.rule}-share`, platform.rule];
  const ids = [...FIRST, ...judged, ...LAST].filter((id) => outcomes[id] !== undefined);
  return [...new Set(ids)];
}
