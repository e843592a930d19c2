import { demandCurve } from "#scenario/demand-curve.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { dayName } from "#ui/format/day-name.ts";
import type { Language } from "#ui/format/figure.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

const DAY = 86_400;
const HOUR = 3600;

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
}

/** Contacts by calendar day; days the horizon only touches hold what falls into it. */
export function calendarDays(scenario: Scenario): CalendarDays {
  const [from, until] = [toSeconds(scenario.horizon.from), toSeconds(scenario.horizon.until)];
  const days = Math.max(1, Math.ceil(until / DAY));
  const contacts = Array.from({ length: days }, () => 0);
  const hours = Math.max(1, Math.round((until - from) / HOUR));
  const width = (until - from) / hours;
  for (const [hour, expected] of demandCurve(scenario, hours).entries()) {
    const day = Math.min(days - 1, Math.floor((from + (hour + 0.5) * width) / DAY));
    contacts[day] = (contacts[day] ?? 0) + expected;
  }
  return { until: days * DAY, contacts };
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
