import type { StudyResult } from "#experiments/study.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { gapOf, netOfDays, type PlanGap } from "#ui/plan/gap.ts";
import { ids, platformOutcome, targetOutcome } from "#ui/home/outcome-ids.ts";
import { daysReached } from "#ui/home/verdict-figures.ts";
import type { Report } from "./study-report.ts";

/** What the report prints of one plan; against the base where it says so. */
export interface PlanColumn {
  readonly study: StudyResult;
  /** Yuan of wages and bot a day, and how much more than the base. */
  readonly cost: number;
  readonly extraCost: number;
  readonly lost: number;
  readonly lostLow: number;
  readonly lostHigh: number;
  readonly sales: PlanGap;
  readonly net: PlanGap;
  /** The figure of the rule the shop is judged by, in its own unit. */
  readonly rate: number;
  /** Share of customers without a first reply in time. */
  readonly missed: number;
  /** Days of 100 that reach the target. */
  readonly reached: number;
  /** Customers a day who leave in mid-chat. */
  readonly midChat: number;
}

/** Columns of the report, the base first. */
export function planColumns(report: Report, base: Scenario): readonly PlanColumn[] {
  const { comparison } = report;
  const margin = profitPerYuan(base);
  const studies = [comparison.base, ...comparison.others.map(({ study }) => study)];
  const mean = (study: StudyResult, id: string) => study.outcomes[id]?.mean ?? Number.NaN;
  const [target, platform] = [targetOutcome(base), platformOutcome(base)];
  return studies.map((study) => {
    const lost = study.outcomes[ids.lost];
    return {
      study,
      cost: mean(study, "service-cost"),
      extraCost: mean(study, "service-cost") - mean(comparison.base, "service-cost"),
      lost: lost?.mean ?? Number.NaN,
      lostLow: lost?.p10 ?? Number.NaN,
      lostHigh: lost?.p90 ?? Number.NaN,
      sales: gapOf(comparison.base.days["sales"] ?? [], study.days["sales"] ?? [], "higher"),
      net: gapOf(netOfDays(comparison.base, margin), netOfDays(study, margin), "higher"),
      rate: mean(study, platform),
      missed: mean(study, ids.missed),
      reached: daysReached(study.days[target] ?? [], base.platform.target),
      midChat: mean(study, "abandonment-mid-chat-share") * mean(study, ids.people),
    };
  });
}

/** The hour in which most sales are lost: from, until, yuan lost in it, and in the same hour under another plan. */
export interface WorstHour {
  readonly from: number;
  readonly until: number;
  readonly lost: number;
  readonly after: number;
}

export function worstHour(base: StudyResult, other: StudyResult | undefined): WorstHour {
  const { slots } = base;
  const lost = base.bySlot[ids.lost]?.mean ?? [];
  const width = Math.max(1, Math.round(3600 / slots.width));
  const sumFrom = (values: readonly number[], first: number) =>
    values.slice(first, first + width).reduce((sum, yuan) => sum + (yuan || 0), 0);
  let worst = 0;
  for (let first = 0; first + width <= slots.count; first++)
    if (sumFrom(lost, first) > sumFrom(lost, worst)) worst = first;
  const from = slots.from + worst * slots.width;
  return {
    from,
    until: from + width * slots.width,
    lost: sumFrom(lost, worst),
    after: other === undefined ? Number.NaN : sumFrom(other.bySlot[ids.lost]?.mean ?? [], worst),
  };
}
