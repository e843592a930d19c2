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

/** Shown as well where the scenario follows its orders. */
const AFTER_SALE = ["placed-sales", "kept-sales", "after-sales-contacts", "contacts-per-case"];

/** Ids of the outcomes a table shows, the rule the shop is judged by among them. */
export function mainOutcomes(
  { platform, afterSales }: Scenario,
  { outcomes }: StudyResult,
): readonly string[] {
  const judged = [`${platform.rule}-share`, platform.rule];
  const ids = [...FIRST, ...judged, ...LAST, ...(afterSales ? AFTER_SALE : [])].filter(
    (id) => outcomes[id] !== undefined,
  );
  return [...new Set(ids)];
}
