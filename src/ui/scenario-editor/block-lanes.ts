import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

/** Height of a lane of brackets, in pixels. */
export const LANE = 20;
/** More lanes would leave no room for the bars: what is over them lies in the last. */
const MOST_LANES = 3;

/** A block of the demand as far as the axis shows it. */
export interface BlockSpan {
  readonly index: number;
  readonly from: number;
  readonly until: number;
  readonly lane: number;
}

/** The blocks that touch a stretch of the axis, each in the lowest lane that is free where it begins. */
export function blockLanes(
  { demand }: Scenario,
  shown: { readonly from: number; readonly until: number },
): { readonly blocks: readonly BlockSpan[]; readonly count: number } {
  const spans = demand.blocks
    .map((block, index) => ({ index, from: toSeconds(block.from), until: toSeconds(block.until) }))
    .filter(({ from, until }) => until > shown.from && from < shown.until)
    .sort((one, other) => one.from - other.from || one.index - other.index);
  const free: number[] = [];
  const blocks = spans.map((span) => {
    const open = free.findIndex((until) => until <= span.from);
    const lane = Math.min(MOST_LANES - 1, open < 0 ? free.length : open);
    free[lane] = Math.max(free[lane] ?? 0, span.until);
    return { ...span, lane };
  });
  return { blocks, count: free.length };
}
