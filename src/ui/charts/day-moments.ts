import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import type { Language } from "#ui/format/figure.ts";

/** A moment of the day with a name: where it lies on the axis, from 0 to 1. */
export interface DayEvent {
  readonly at: number;
  readonly name: string;
}

/** The openings and deadlines within the horizon. Several at one moment are one; what a name says in brackets is left out. */
export function dayMoments(
  scenario: Scenario,
  from: number,
  until: number,
  language: Language,
): readonly DayEvent[] {
  const named = new Map<number, string>();
  const { openings, deadlines, phases = [] } = scenario.demand;
  const begun = phases.flatMap(({ name, from: at, rushes }) => (rushes ? [{ name, at }] : []));
  for (const { name, at } of [...openings, ...begun, ...deadlines]) {
    const place = (toSeconds(at) - from) / (until - from);
    const short = name[language].replace(/[（(,，].*$/, "").trim();
    if (place >= 0 && place <= 1 && !named.has(place)) named.set(place, short);
  }
  return [...named].map(([at, name]) => ({ at, name }));
}
