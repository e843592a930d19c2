import { type Clock, toClock, toSeconds } from "#units/clock.ts";
import { type Seconds, seconds } from "#units/units.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Sound } from "#scenario/sound-parts.ts";

/** A scenario of which only the parts that are sound by themselves are there. */
export type Draft = Sound<Scenario>;

export const DAY = 86_400;

/** When the clock shows it; undefined where it is not known. */
export const moment = (clock: Clock | undefined): Seconds | undefined =>
  clock === undefined ? undefined : toSeconds(clock);

/** Begin and end of the run, where both are known and in order. */
export function horizonOf(draft: Draft): { from: Seconds; until: Seconds } | undefined {
  const from = moment(draft.horizon?.from);
  const until = moment(draft.horizon?.until);
  return from !== undefined && until !== undefined && from < until ? { from, until } : undefined;
}

/** Days the run touches, the first counted from midnight. */
export const daysOf = (until: number): number => Math.max(1, Math.ceil(until / DAY));

/** A moment as a sentence shows it. */
export const told = (time: number): string => toClock(seconds(time));

/** The elements of a list that are there, with their index. */
export function present<Item>(list: readonly (Item | undefined)[] | undefined): [number, Item][] {
  return (list ?? []).flatMap((item, index): [number, Item][] =>
    item === undefined ? [] : [[index, item]],
  );
}
