import { wilson } from "#statistics/share-interval.ts";
import { student95 } from "#statistics/student-t.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { reachedDays } from "./sample.ts";
import { planOf, type ShiftRules } from "./shifts.ts";
import type { Gauge } from "./target.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import type { TrialDay } from "./trials.ts";

/** The standard normal's, within which 95 % lie. */
const NORMAL95 = 1.959963984540054;

/** What a sample of days says of a roster. */
interface Judged {
  readonly days: number;
  /** Share of the days that reach the target (of the worst slot, where it is per slot), with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The target's outcome over all days, in its own unit (of a miss share, the share missed). */
  readonly value: number;
  /** Yuan a day: means over the days. */
  readonly sales: number;
  readonly lostSales: number;
  readonly serviceCost: number;
  /** Margin of the sales, less the cost of service and the penalty of missed days; with the half-width of its 95 % interval. */
  readonly profit: number;
  readonly profitError: number;
}

/** A roster and how it did. */
export interface RosterFigures {
  readonly shifts: readonly Shift[];
  readonly people: number;
  readonly paidHours: number;
  /** Yuan by plan, overtime and fees included. */
  readonly plannedCost: number;
  /** Hours of overtime among the paid ones, and yuan paid for them beyond the wage. */
  readonly overtimeHours: number;
  readonly overtimeCost: number;
  readonly judged: Judged;
}

/** Yuan a simulated day is worth: the margin of its sales, less people and bot, less the penalty of a missed target. */
export function profitOf(scenario: Scenario, day: TrialDay): number {
  const { penalty = 0 } = scenario.staffing ?? {};
  const isMissed = day.slacks.some((one) => one < -1e-12);
  return profitPerYuan(scenario) * day.sales - day.serviceCost - (isMissed ? penalty : 0);
}

/** A roster with what its days say. */
export function figuresOf(
  scenario: Scenario,
  rules: readonly ShiftRules[],
  gauge: Gauge,
  shifts: readonly Shift[],
  days: readonly TrialDay[],
): RosterFigures {
  const n = days.length;
  const mean = (of: (day: TrialDay) => number) => days.reduce((sum, day) => sum + of(day), 0) / n;
  const reached = reachedDays(days);
  const profit = mean((day) => profitOf(scenario, day));
  const squares = days.reduce((sum, day) => sum + (profitOf(scenario, day) - profit) ** 2, 0);
  const { people, paidHours, cost, overtimeHours, overtime } = planOf(scenario, rules, shifts);
  const total = mean(({ per }) => per);
  return {
    shifts,
    people,
    paidHours,
    plannedCost: cost,
    overtimeHours,
    overtimeCost: overtime,
    judged: {
      days: n,
      share: reached / n,
      ...wilson(reached / n, n, NORMAL95),
      value: total > 0 ? mean(({ of }) => of) / total : Number.NaN,
      sales: mean(({ sales }) => sales),
      lostSales: mean(({ lostSales }) => lostSales),
      serviceCost: mean(({ serviceCost }) => serviceCost),
      profit,
      profitError: n > 1 ? student95(n - 1) * Math.sqrt(squares / (n - 1) / n) : Number.NaN,
    },
  };
}
