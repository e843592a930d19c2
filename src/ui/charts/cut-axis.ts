/** One bar this many times the next highest would press all others to the floor. */
const TOWERS = 1.5;
/** A cut bar stands this much above the highest bar that is not. */
const ABOVE = 1.12;

/** How values become heights: bars above `top` are cut there, marked so, and say their number. */
export interface CutAxis {
  readonly top: number;
  readonly isCut: boolean;
}

/** An axis to the highest value, or, where one value towers above all others, to a little above the second. */
export function cutAxis(values: readonly number[]): CutAxis {
  let [most, second] = [0, 0];
  for (const value of values) {
    if (value > most) [most, second] = [value, most];
    else if (value > second) second = value;
  }
  const isCut = second > 0 && most > TOWERS * second;
  return { top: isCut ? second * ABOVE : most, isCut };
}

/** Part of the axis a value fills, from 0 to 1. */
export const heightOf = ({ top }: CutAxis, value: number): number =>
  top > 0 ? Math.max(0, Math.min(1, value / top)) : 0;
