import { toSeconds } from "#units/clock.ts";
import type { Scenario } from "./scenario.ts";

const DAY = 86_400;

/** By when people of a type have to be decided on: lead days and training before their first shift. */
export interface HireBy {
  readonly name: Scenario["staff"]["types"][number]["name"];
  readonly leadDays: number;
  readonly trainingDays: number;
  /** Day of the run of their first shift, from 0, and the last day on which to decide; before the run below 0. */
  readonly first: number;
  readonly day: number;
}

/** Staff types that have to be hired and are on a shift, the most urgent first. */
export function hireBy({ staff }: Scenario): readonly HireBy[] {
  return staff.types
    .flatMap((type): HireBy[] => {
      if (type.kind !== "temp" || !type.hire) return [];
      const { leadDays, trainingDays } = type.hire;
      const firsts = staff.shifts
        .filter(({ type: id, count }) => id === type.id && count > 0)
        .map(({ from, days }) => Math.floor(toSeconds(from) / DAY) + Math.min(...(days ?? [0])));
      if (firsts.length === 0) return [];
      const first = Math.min(...firsts);
      // Half a day of training is a day on the calendar.
      const day = first - Math.ceil(leadDays + trainingDays);
      return [{ name: type.name, leadDays, trainingDays, first, day }];
    })
    .toSorted((one, other) => one.day - other.day);
}
