import type { CutAxis } from "#ui/charts/cut-axis.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A bar, or several picked together, held by the pointer. */
export interface Pen {
  readonly start: Scenario;
  /** The bin it was put down on and its value there. */
  readonly bin: number;
  readonly value: number;
  /** The axis stands still while the pen is down. */
  readonly axis: CutAxis;
  /** Height of the axis in pixels. */
  readonly room: number;
  /** Bins that rise and fall together; undefined for a pen that draws. */
  readonly group: { readonly first: number; readonly last: number } | undefined;
  /** Values of all bins when it was put down. */
  readonly before: readonly number[];
  /** The bin it was last over. */
  readonly last: number;
  /** What it has drawn so far, by bin. */
  readonly wanted: ReadonlyMap<number, number>;
}

/**
 * The pen once it is over a bin: every bin it passed on the way is as high as it is now. A pen on bins picked together moves
 * them all in proportion.
 *
 * @param dy pixels since it was put down, downwards
 */
export function penMoved(pen: Pen, bin: number, dy: number): Pen {
  const perPixel = pen.room > 0 ? pen.axis.top / pen.room : 0;
  const value = Math.max(0, pen.value - dy * perPixel);
  const wanted = new Map(pen.wanted);
  if (pen.group !== undefined) {
    const factor = pen.value > 0 ? value / pen.value : 1;
    for (let at = pen.group.first; at <= pen.group.last; at++)
      wanted.set(at, (pen.before[at] ?? 0) * factor);
    return { ...pen, wanted };
  }
  const [from, to] = pen.last <= bin ? [pen.last, bin] : [bin, pen.last];
  for (let at = from; at <= to; at++) wanted.set(at, value);
  return { ...pen, wanted, last: bin };
}
