import { add, at, type Sums } from "./sums.ts";

/** A part of simulated time, [from, until). */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

export const lengthOf = ({ from, until }: Interval): number => until - from;

export const holds = ({ from, until }: Interval, moment: number): boolean =>
  moment >= from && moment < until;

/** `moment`, or the end of the run where it never came. */
export const orEnd = (moment: number, closed: number): number =>
  Number.isNaN(moment) ? closed : moment;

/** Seconds of [begin, end) inside the interval; 0 where it never began. */
export function overlap({ from, until }: Interval, begin: number, end: number): number {
  const seconds = Math.min(end, until) - Math.max(begin, from);
  return seconds > 0 ? seconds : 0;
}

/** Adds 1 at each moment of the rising `grid` that lies in [begin, end): values just after a change at the same instant. */
export function countOnGrid(
  grid: readonly number[],
  begin: number,
  end: number,
  sums: Sums,
  first: number,
): void {
  for (let i = 0; i < grid.length; i++) {
    const moment = grid[i] as number;
    if (moment >= end) return;
    if (moment >= begin) add(sums, first + i, 1);
  }
}

/**
 * Adds to `sums[first + k]` the seconds of the interval during which exactly k of the spells were open, for k from 0 to `top`
 * and the rest at `top + 1`. Sorts both columns.
 */
export function timeAtLevels(
  begins: Float64Array,
  ends: Float64Array,
  { from, until }: Interval,
  top: number,
  sums: Sums,
  first: number,
): void {
  begins.sort();
  ends.sort();
  const after = (column: Float64Array, index: number) =>
    index < column.length ? at(column, index) : Number.POSITIVE_INFINITY;
  let begun = 0;
  let ended = 0;
  for (let now = from; now < until; ) {
    while (after(begins, begun) <= now) begun++;
    while (after(ends, ended) <= now) ended++;
    const next = Math.min(after(begins, begun), after(ends, ended), until);
    add(sums, first + Math.min(top + 1, begun - ended), next - now);
    now = next;
  }
}
