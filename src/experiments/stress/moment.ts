import { loadOf, SLOT } from "#experiments/staffing/demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toClock, toSeconds } from "#units/clock.ts";
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

/** "20:00", or with the day before it: "44:00" is 20:00 of the second. */
export const clockOf = (moment: number): string => toClock(seconds(moment));

/** The same moment of its own day. */
export const ofDay = (moment: number): number => moment - Math.floor(moment / DAY) * DAY;
