import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withTemps, worstHours } from "#ui/plan/extra-temps.ts";
import { applyLevers } from "#ui/state/apply-levers.ts";
import { leverRange, readLever } from "#ui/state/levers.ts";

const POINTS = 0.1;
const HOURS = 3;

/** Three plans to hold against the base: a better bot, a few temps at the worst hours, and both. */
export function botOrHire(base: Scenario, study: StudyResult): readonly Scenario[] {
  const hired = withTemps(base, worstHours(study, HOURS));
  if (base.autoReply.bot === null) return [hired];
  const { max } = leverRange(base, "botResolved");
  const resolved = Math.min(max, readLever(base, "botResolved") + POINTS);
  const better = (scenario: Scenario) => applyLevers(scenario, { botResolved: resolved });
  return [better(base), hired, better(hired)];
}
