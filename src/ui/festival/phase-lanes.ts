import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

/** A phase as it lies on the calendar, in pixels from its left edge. */
export interface PhaseBar {
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  /** Where the words stand that do not fit into the bar: behind it, before it where there is no room behind, cut off inside where there is none at all. */
  readonly words: "inside" | "behind" | "before";
}

const NARROWEST = 12;
const GAP = 4;

/**
 * Bars in lanes, each in the lowest that is free where it begins, so that neither bars nor the words beside narrow ones overlap.
 *
 * @param wordsOf pixels the words of each phase take
 */
export function phaseLanes(
  { demand }: Scenario,
  until: number,
  width: number,
  wordsOf: (index: number) => number,
): { readonly bars: readonly PhaseBar[]; readonly lanes: number } {
  const scale = width / until;
  const placed = (demand.phases ?? []).map((phase, index) => {
    const left = Math.max(0, Math.min(toSeconds(phase.from) * scale, width - NARROWEST));
    const own = (toSeconds(phase.until) - toSeconds(phase.from)) * scale;
    const wide = Math.min(Math.max(NARROWEST, own), width - left);
    const needs = wordsOf(index);
    const isInside = needs <= wide || (left + wide + needs > width && needs > left);
    const words = isInside ? "inside" : left + wide + needs <= width ? "behind" : "before";
    const start = words === "before" ? left - needs : left;
    const end = left + wide + (words === "behind" ? needs : 0) + GAP;
    return { bar: { index, left, width: wide, words } as const, start, end };
  });
  const free: number[] = [];
  const bars = placed
    .toSorted((one, other) => one.start - other.start || one.bar.index - other.bar.index)
    .map(({ bar, start, end }) => {
      const open = free.findIndex((right) => right <= start);
      const lane = open < 0 ? free.length : open;
      free[lane] = end;
      return { ...bar, lane };
    });
  return {
    bars: bars.toSorted((one, other) => one.index - other.index),
    lanes: Math.max(1, free.length),
  };
}
