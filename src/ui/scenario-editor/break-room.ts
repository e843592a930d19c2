import type { Shift } from "#scenario/scenario.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";

export type Break = Shift["breaks"][number];

/** A moment as scenario files write it. */
export const clockOf = (time: number): string => toClock(seconds(time));

/** Breaks moved in where they stick out, left out where they find no room. */
export function inside(breaks: readonly Break[], from: number, until: number): Break[] {
  const kept: Break[] = [];
  for (const one of breaks) {
    const at = Math.max(from, Math.min(toSeconds(one.at), until - one.length));
    if (at < from || at + one.length > until || overlaps(kept, at, one.length)) continue;
    kept.push(at === toSeconds(one.at) ? one : { ...one, at: clockOf(at) });
  }
  return kept;
}

/** Whether a break of a length at a moment runs into one of these. */
export const overlaps = (breaks: readonly Break[], at: number, length: number): boolean =>
  breaks.some((one) => {
    const begin = toSeconds(one.at);
    return begin < at + length && at < begin + one.length;
  });
