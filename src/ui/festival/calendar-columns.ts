import type { Scenario } from "#scenario/scenario.ts";
import { dayMoments, type DayEvent } from "#ui/charts/day-moments.ts";
import { ticks } from "#ui/charts/day-rows.ts";
import { dayName, dayShort } from "#ui/format/day-name.ts";
import { type Language, plain } from "#ui/format/figure.ts";
import { toClock } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { type CalendarDays, DAY, HOUR, ordinaryHours } from "./calendar-days.ts";

/** Calendars of so many days at most are drawn by the hour. */
const DAYS_BY_HOUR = 4;

/** What the calendar draws: equal columns from its left edge to its right. */
export interface CalendarColumns {
  readonly isHourly: boolean;
  /** Contacts expected in each column, and what an ordinary day would bring in it. */
  readonly contacts: readonly number[];
  readonly ordinary: readonly number[];
}

/** Days as columns, or hours where there are few days. */
export function calendarColumns(
  scenario: Scenario,
  days: CalendarDays,
  ordinary: number,
): CalendarColumns {
  if (days.contacts.length > DAYS_BY_HOUR)
    return {
      isHourly: false,
      contacts: days.contacts,
      ordinary: days.contacts.map(() => ordinary),
    };
  const usual = ordinaryHours(scenario, ordinary);
  return {
    isHourly: true,
    contacts: days.hours,
    ordinary: days.hours.map((_, hour) => usual[hour % usual.length] ?? 0),
  };
}

/** A column that bears its number. */
export interface ColumnName {
  readonly column: number;
  readonly words: string;
}

const WORDS = { zh: 40, en: 48 } as const;

/** The columns to put a number over: the busiest hour of each day; of days as many as there is room for, and lone peaks. */
export function namedColumns(
  { isHourly, contacts }: CalendarColumns,
  width: number,
  language: Language,
): readonly ColumnName[] {
  const each = width / contacts.length;
  if (isHourly)
    return Array.from({ length: contacts.length / 24 }, (_, day) => {
      const hours = contacts.slice(24 * day, 24 * day + 24);
      const busiest = hours.indexOf(Math.max(...hours));
      const count = plain(language, hours[busiest] ?? 0);
      return { column: 24 * day + busiest, words: language === "zh" ? `${count} 人` : count };
    }).filter(() => 24 * each > 60);
  const every = daysPerName(each, language);
  return contacts.flatMap((count, day) => {
    const [before = 0, after = 0] = [contacts[day - 1], contacts[day + 1]];
    const isPeak = every <= 2 && count > before && count > after && 2 * each > 36;
    return day % every === 0 || isPeak ? [{ column: day, words: plain(language, count) }] : [];
  });
}

const daysPerName = (each: number, language: Language): number =>
  Math.max(1, Math.ceil(WORDS[language] / Math.max(1, each)));

/** A word of the axis: where it begins, from 0 to 1. */
export interface AxisWord {
  readonly at: number;
  readonly words: string;
}

/** Days by their names, or by name and clock where columns are hours. */
export function calendarAxis(
  scenario: Scenario,
  { isHourly, contacts }: CalendarColumns,
  width: number,
  language: Language,
): readonly AxisWord[] {
  const count = contacts.length;
  if (!isHourly) {
    const every = daysPerName(width / count, language);
    return contacts.flatMap((_, day) =>
      day % every === 0 ? [{ at: day / count, words: dayShort(scenario, day, language) }] : [],
    );
  }
  const until = count * HOUR;
  return ticks(0, until, width)
    .filter((mark) => mark < until)
    .map((mark) => {
      const isDay = mark % DAY === 0 && count > 24;
      return {
        at: mark / until,
        words: isDay ? dayName(scenario, mark / DAY, language) : toClock(seconds(mark % DAY)),
      };
    });
}

/** Openings and deadlines that belong to no phase, as far apart as their names need. */
export function ownMoments(
  scenario: Scenario,
  { until }: CalendarDays,
  width: number,
  language: Language,
): readonly DayEvent[] {
  const { demand } = scenario;
  const own = { ...scenario, demand: { ...demand, phases: [] } };
  let last = Number.NEGATIVE_INFINITY;
  return dayMoments(own, 0, until, language)
    .toSorted((one, other) => one.at - other.at)
    .filter(({ at }) => {
      const isApart = (at - last) * width > 110;
      if (isApart) last = at;
      return isApart;
    });
}
