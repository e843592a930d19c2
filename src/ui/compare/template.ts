import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withTemps, worstHours } from "#ui/plan/extra-temps.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { leverRange, readLever } from "#ui/state/levers.ts";

/** What a better bot resolves more, of all contacts; at most half of what it is shown and does not resolve: none resolves all. */
const POINTS = 0.05;
const PART_LEFT = 0.5;
const HOURS = 3;

/** Three plans to hold against the base: a better bot, a few temps at the worst hours, and both. */
export function botOrHire(base: Scenario, study: StudyResult): readonly Scenario[] {
  const hired = withTemps(base, worstHours(study, HOURS));
  if (base.autoReply.bot === null) return [hired];
  const { max } = leverRange(base, "botResolved");
  const now = readLever(base, "botResolved");
  const resolved = now + Math.min(POINTS, PART_LEFT * (max - now));
  const better = (scenario: Scenario) => applyLevers(scenario, { botResolved: resolved });
  return [better(base), hired, better(hired)];
}
