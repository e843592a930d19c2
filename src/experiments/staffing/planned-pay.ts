import { inWindow } from "#outcomes/paid-time.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { seconds, toHours } from "#units/units.ts";

type StaffType = Scenario["staff"]["types"][number];
type Pay = Scenario["staff"]["pay"];

/** What a rule of shifts adds to the wage. */
export interface Extras {
  /** Paid hours of a weekday's shift beyond `above` are paid at `factor`. */
  readonly overtime: { readonly above: number; readonly factor: number };
  /** Yuan for each person and shift. */
  readonly fee: number;
}

/** A stretch on duty, in seconds from midnight of the day on which its shift begins. */
type Spell = readonly [from: number, until: number];

/** Days of a month by which a monthly fee is spread, as in the simulated cost. */
const MONTH = 30;

/** Paid hours of a shift: breaks are not among its spells. */
export const hoursOf = (spells: readonly Spell[]): number =>
  toHours(seconds(spells.reduce((sum, [from, until]) => sum + (until - from), 0)));

/** The rule of overtime in force where a rule of shifts names none: that of the plan's pay, else none is known. */
export const overtimeOf = (pay: Pay): Extras["overtime"] | undefined =>
  !pay ? undefined : { above: pay.overtimeAfter, factor: pay.weekday };

/** Yuan by plan for one person on a shift, and what of it is overtime. */
export interface PlannedPay {
  readonly total: number;
  /** Hours over the standard on weekdays, and all of those on rest days and statutory holidays. */
  readonly overtimeHours: number;
  /** Yuan paid for them beyond the wage; in the total. */
  readonly overtime: number;
}

/**
 * Yuan by plan for one person on a shift, over the days it is worked: the wage, overtime on weekdays, rest days and statutory holidays
 * at their factors, hours of the night, and fees; of outsourced people the fee in place of the wage, but that by the chat, of which a
 * plan knows nothing: there the wage stands for it.
 *
 * Source: Labour Law articles 36 and 44; the simulated cost (outcomes/labour.ts) pays the same for hours as worked.
 */
export function plannedPay(
  { staff: { pay } }: Scenario,
  type: StaffType,
  { overtime, fee }: Extras,
  spells: readonly Spell[],
  days: readonly number[],
): PlannedPay {
  const hours = hoursOf(spells);
  if (type.kind === "outsourced")
    return { total: days.length * (outsideOf(type, hours) + fee), overtimeHours: 0, overtime: 0 };
  const overOf = (day: number) => {
    switch (pay?.days?.[day] ?? "weekday") {
      case "weekday":
        return { over: Math.max(0, hours - overtime.above), factor: overtime.factor };
      case "rest-day":
        return { over: hours, factor: pay?.restDay ?? 1 };
      case "holiday":
        return { over: hours, factor: pay?.holiday ?? 1 };
    }
  };
  const each = days.map(overOf);
  const night = nightOf(pay, spells);
  const extra = ({ over, factor }: (typeof each)[number]) => over * (factor - 1);
  return {
    total: each.reduce((sum, one) => sum + ((hours + extra(one)) * type.wage + fee + night), 0),
    overtimeHours: each.reduce((sum, { over }) => sum + over, 0),
    overtime: each.reduce((sum, one) => sum + extra(one) * type.wage, 0),
  };
}

function outsideOf(type: Extract<StaffType, { kind: "outsourced" }>, hours: number): number {
  if (type.fee === null) return hours * type.wage;
  switch (type.fee.basis) {
    case "shift":
      return type.fee.price;
    case "month":
      return type.fee.price / MONTH;
    case "chat":
      return hours * type.wage;
  }
}

function nightOf(pay: Pay, spells: readonly Spell[]): number {
  const night = pay?.night;
  if (night === undefined) return 0;
  const [opens, closes] = [toSeconds(night.from), toSeconds(night.until)];
  const time = spells.reduce((sum, [from, until]) => sum + inWindow(from, until, opens, closes), 0);
  return toHours(seconds(time)) * night.premium;
}
