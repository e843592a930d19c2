import { loadOf, SLOT } from "#experiments/staffing/demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { seconds } from "#units/units.ts";

const DAY = 86_400;

/** When it would hurt most, in seconds from midnight of the first day: the highest opening, or the busiest half hour. */
export function worstMoment(scenario: Scenario): number {
  const [highest] = [...scenario.demand.openings].sort((one, other) => other.height - one.height);
  if (highest !== undefined) return toSeconds(highest.at);
  const { from, contacts } = loadOf(scenario);
  return from + contacts.indexOf(Math.max(...contacts)) * SLOT;
}

/** Contacts expected in the half hour from a moment. */
export function contactsIn(scenario: Scenario, moment: number): number {
  const everybody = {
    ...scenario,
    autoReply: { ...scenario.autoReply, bot: null },
  };
  const { from, contacts } = loadOf(everybody);
  return contacts[Math.floor((moment - from) / SLOT)] ?? 0;
}

const DAY_AND_HALF = 1.5 * DAY;

/** Whether a plan is looked at as a run of several days. */
export const isOfDays = ({ horizon }: Scenario): boolean =>
  toSeconds(horizon.until) - toSeconds(horizon.from) > DAY_AND_HALF;

/** A moment as a person says it: "20:00", and of a plan of several days "第 2 天 20:00". */
export function momentInWords(scenario: Scenario, moment: number): Text {
  if (!isOfDays(scenario)) return clockInWords(moment);
  const day = Math.floor(moment / DAY) + 1;
  const clock = clockOf(moment % DAY);
  return { zh: `第 ${day} 天 ${clock}`, en: `${clock} on day ${day}` };
}

/** A moment counted from a midnight: "20:00", "次日 2:00", "第 3 天 2:00"; the midnight a day ends at is its 24:00. */
export function clockInWords(moment: number): Text {
  if (moment <= DAY) return { zh: clockOf(moment), en: clockOf(moment) };
  const clock = clockOf(ofDay(moment));
  if (moment < 2 * DAY) return { zh: `次日 ${clock}`, en: `${clock} the next day` };
  const day = Math.floor(moment / DAY) + 1;
  return { zh: `第 ${day} 天 ${clock}`, en: `${clock} on day ${day}` };
}

/** A stretch of the plan's time: "20:00–22:00", "第 12 天 12:00–24:00", "23:00–次日 1:00". */
export function spanInWords(scenario: Scenario, from: number, until: number): Text {
  const [begins, ends] = [momentInWords(scenario, from), momentInWords(scenario, until)];
  const midnight = Math.floor(from / DAY) * DAY;
  if (until > midnight + DAY)
    return { zh: `${begins.zh}–${ends.zh}`, en: `${begins.en} to ${ends.en}` };
  const [opens, closes] = [clockOf(from - midnight), clockOf(until - midnight)];
  return {
    zh: `${begins.zh}–${closes}`,
    en: begins.en.replace(opens, `${opens}–${closes}`),
  };
}

/** "20:00", or with the day before it: "44:00" is 20:00 of the second. */
export const clockOf = (moment: number): string => toClock(seconds(moment));

/** The same moment of its own day. */
export const ofDay = (moment: number): number => moment - Math.floor(moment / DAY) * DAY;
