import { demandCurve } from "#scenario/demand-curve.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { dayName } from "#ui/format/day-name.ts";
import type { Language } from "#ui/format/figure.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

export const DAY = 86_400;
export const HOUR = 3600;
/** Finest part in which a moment of the horizon is placed. */
const QUARTER = 900;

/** With its first three digits, zeros after them: 84,999 is 85,000. */
export function inRound(value: number): number {
  if (value < 1000) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Math.round(value / unit) * unit;
}

/** Difference, as a part of the whole, that is no difference to a shop. */
const NOTHING = 1e-4;

/** The round figure where it is as good as the exact one, else whole: 84,999 is 85,000 and 123,456 stays. */
export function asTyped(value: number): number {
  const round = inRound(value);
  return Math.abs(round - value) <= NOTHING * value ? round : Math.round(value);
}

/** The calendar of a scenario: whole days from midnight of the first, and what is expected on each. */
export interface CalendarDays {
  /** Seconds from midnight of the first day at which the last day ends. */
  readonly until: number;
  /** Contacts expected on each day, on average. */
  readonly contacts: readonly number[];
  /** The same by the hour of the clock, 24 a day. */
  readonly hours: readonly number[];
}

/** Contacts by calendar day; days the horizon only touches hold what falls into it. */
export function calendarDays(scenario: Scenario): CalendarDays {
  const [from, until] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  const days = Math.max(1, Math.ceil(until / DAY));
  const hours = Array.from({ length: 24 * days }, () => 0);
  const parts = Math.max(1, Math.round((until - from) / QUARTER));
  const width = (until - from) / parts;
  for (const [part, expected] of demandCurve(scenario, parts).entries()) {
    const hour = Math.min(hours.length - 1, Math.floor((from + (part + 0.5) * width) / HOUR));
    hours[hour] = (hours[hour] ?? 0) + expected;
  }
  const contacts = Array.from({ length: days }, (_, day) =>
    hours.slice(24 * day, 24 * day + 24).reduce((sum, one) => sum + one, 0),
  );
  return { until: days * DAY, contacts, hours };
}

/**
 * What an ordinary day brings hour by hour: the shape alone, without phases, openings, deadlines, blocks and batches.
 *
 * @param contacts of the ordinary day
 */
export function ordinaryHours({ demand, ...rest }: Scenario, contacts: number): readonly number[] {
  const plain = { ...demand, openings: [], deadlines: [], blocks: [], batches: [], phases: [] };
  const one = { ...plain, dayWeights: [1], visitors: contacts, consultRate: 1 };
  const horizon = { ...rest.horizon, from: "0:00", until: "24:00" };
  return demandCurve({ ...rest, demand: one, horizon }, 24);
}

/** The day a moment belongs to and its clock; the end of a stretch at midnight is 24:00 of the day before. */
export function dayAndClock(moment: number, isEnd: boolean): readonly [day: number, clock: string] {
  const day = Math.max(0, isEnd ? Math.ceil(moment / DAY) - 1 : Math.floor(moment / DAY));
  return [day, toClock(seconds(moment - day * DAY))];
}

/** "11/10 20:00 – 24:00", "11/1 0:00 – 11/3 24:00". */
export function spanName(
  scenario: Scenario,
  span: { readonly from: string | number; readonly until: string | number },
  language: Language,
): string {
  const [first, begin] = dayAndClock(toSeconds(span.from), false);
  const [last, end] = dayAndClock(toSeconds(span.until), true);
  const tail = last === first ? end : `${dayName(scenario, last, language)} ${end}`;
  return `${dayName(scenario, first, language)} ${begin} – ${tail}`;
}
