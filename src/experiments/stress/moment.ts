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
  if (!isOfDays(scenario)) return { zh: clockOf(moment), en: clockOf(moment) };
  const day = Math.floor(moment / DAY) + 1;
  const clock = clockOf(moment % DAY);
  return { zh: `第 ${day} 天 ${clock}`, en: `${clock} on day ${day}` };
}

/** "20:00", or with the day before it: "44:00" is 20:00 of the second. */
export const clockOf = (moment: number): string => toClock(seconds(moment));

/** The same moment of its own day. */
export const ofDay = (moment: number): number => moment - Math.floor(moment / DAY) * DAY;
