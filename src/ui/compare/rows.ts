import type { Comparison } from "#experiments/compare.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Unit } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { platformOutcome } from "#ui/home/outcome-ids.ts";
import { gapOf, netOfDays, type PlanGap } from "#ui/plan/gap.ts";

type RowId = "lost" | "platform" | "response" | "before" | "later" | "net";

/** One row of the comparison: a figure of the base, and each plan's against it. */
export interface CompareRow {
  readonly id: RowId;
  /** Outcome that explains it; undefined for the net worth, which is worked out here. */
  readonly outcome: string | undefined;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  readonly base: number;
  readonly plans: readonly { readonly value: number; readonly gap: PlanGap }[];
}

/** Rows in the order of the screen. */
export function rowsOf(
  comparison: Comparison,
  scenario: Scenario,
  margin: number,
): readonly CompareRow[] {
  const outcomes: readonly (readonly [RowId, string])[] = [
    ["lost", "lost-sales"],
    ["platform", platformOutcome(scenario)],
    ["response", "mean-first-response-time"],
    ["before", "abandonment-before-first-reply-share"],
    ["later", "abandonment-mid-chat-share"],
  ];
  const studies = [comparison.base, ...comparison.others.map(({ study }) => study)];
  const rows = outcomes.flatMap(([id, outcome]): readonly CompareRow[] => {
    const entry = outcomeById(outcome);
    if (entry === undefined) return [];
    const better = entry.better === "higher" ? "higher" : "lower";
    const [base, ...others] = studies.map((study) => ({
      value: study.outcomes[outcome]?.mean ?? Number.NaN,
      days: study.days[outcome] ?? [],
    }));
    if (base === undefined || Number.isNaN(base.value)) return [];
    const plans = others.map(({ value, days }) => ({ value, gap: gapOf(base.days, days, better) }));
    return [{ id, outcome, unit: entry.unit, better, base: base.value, plans }];
  });
  const [base = [], ...others] = studies.map((study) => netOfDays(study, margin));
  const net: CompareRow = {
    id: "net",
    outcome: undefined,
    unit: "yuan",
    better: "higher",
    base: meanOf(base),
    plans: others.map((days) => ({ value: meanOf(days), gap: gapOf(base, days, "higher") })),
  };
  return [...rows, net];
}

const meanOf = (days: readonly number[]): number =>
  days.reduce((sum, day) => sum + day, 0) / days.length;
