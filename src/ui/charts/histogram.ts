import type { Unit } from "#outcomes/outcome.ts";

/** A stretch of figures and how many days fall into it: from its lower edge up to, but without, its upper one. */
interface Bin {
  readonly from: number;
  readonly until: number;
  readonly days: number;
}

export interface Histogram {
  /** All of one width, one after the other; the last one holds its upper edge too. Empty without any day. */
  readonly bins: readonly Bin[];
  readonly width: number;
  /** Days that have a figure. */
  readonly days: number;
}

const FEWEST = 10;
const MOST = 16;

/** Round widths between one power of ten and the next, the roundest first; next to each other no more than 4 : 3 apart. */
const ROUND = [1, 2, 5, 2.5, 4, 1.5, 3, 6, 8, 1.2];
/** Distances between labels that people count along, the easiest first. */
const COUNTABLE = [
  [1, 2, 5],
  [2.5, 4],
  [3, 1.5, 6, 8],
];
const FEWEST_TICKS = 3;

const SECONDS_A_MINUTE = 60;

/**
 * Days in 10 to 16 bins of equal width whose edges are round numbers.
 *
 * @param days figure of each simulated day; NaN where it has none
 * @param isInMinutes whether figures are printed in minutes, so that edges are round in them
 * @param mark a figure to have within the axis, as a target; left out where the days would be crowded aside for it
 */
export function histogram(
  days: readonly number[],
  unit: Unit,
  isInMinutes = false,
  mark = Number.NaN,
): Histogram {
  const known = days.filter((day) => Number.isFinite(day));
  if (known.length === 0) return { bins: [], width: 1, days: 0 };
  const isCounted = unit !== "share" && known.every(Number.isInteger);
  const { low, high } = extent(known, unit, mark, isCounted);
  const per = isInMinutes ? SECONDS_A_MINUTE : 1;
  const width = roundWidth(low, high, per, isInMinutes || isCounted);
  const first = Math.floor(tidied(low / width));
  const count = Math.max(FEWEST, Math.ceil(tidied(high / width)) - first);
  const edge = (at: number) => tidied((first + at) * width);
  const held = Array.from({ length: count }, () => 0);
  for (const day of known) {
    let bin = 0;
    while (bin < count - 1 && day >= edge(bin + 1)) bin++;
    held[bin] = (held[bin] ?? 0) + 1;
  }
  return {
    bins: held.map((some, bin) => ({ from: edge(bin), until: edge(bin + 1), days: some })),
    width,
    days: known.length,
  };
}

/** What the bins must reach over: the days, the mark where it is near, and some air about days that are all alike. */
function extent(known: readonly number[], unit: Unit, mark: number, isCounted: boolean) {
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const span = most - least;
  const air = span > 0 ? 0 : Math.abs(least) / 20 || 1;
  const isNear = least - mark <= span && mark - most <= span;
  const low = Math.min(least - air, isNear ? mark : least);
  // What is counted one by one needs a bin for its largest number too.
  const high = Math.max(most + air, isNear ? mark : most, isCounted ? most + 1 : most);
  return {
    // Nothing is less than none or more than all of it, where no day is.
    low: least >= 0 ? Math.max(0, low) : low,
    high: unit === "share" && most <= 1 ? Math.min(1, high) : high,
  };
}

/** The roundest width that makes 10 to 16 bins; where only whole numbers will do, the narrowest that makes no more. */
function roundWidth(low: number, high: number, per: number, isWhole: boolean): number {
  const countOf = (width: number) =>
    Math.ceil(tidied(high / width)) - Math.floor(tidied(low / width));
  const power = 10 ** Math.floor(Math.log10((high - low) / MOST / per));
  for (const round of ROUND) {
    for (const ten of [power, power * 10]) {
      const width = tidied(round * ten * per);
      if (isWhole && !Number.isInteger(width)) continue;
      const count = countOf(width);
      if (count >= FEWEST && count <= MOST) return width;
    }
  }
  let width = 1;
  while (countOf(width) > MOST) width++;
  return width;
}

/** Edges to print beneath the axis. */
export interface Ticks {
  readonly step: number;
  readonly at: readonly number[];
}

/** Edges to print: as round as can be, equally far apart, and no more of them than there is room for. */
export function ticksOf({ bins, width }: Histogram, most: number, isInMinutes = false): Ticks {
  const [low, high] = [bins[0]?.from ?? 0, bins.at(-1)?.until ?? 0];
  const all = bins.map((_, i) => ticksEvery(tidied((i + 1) * width), low, high));
  const fitting = all.filter(({ at }) => at.length >= FEWEST_TICKS && at.length <= most);
  const per = isInMinutes ? SECONDS_A_MINUTE : 1;
  for (const easy of COUNTABLE) {
    const found = fitting.find(({ step }) => easy.includes(leadingOf(step / per)));
    if (found !== undefined) return found;
  }
  return { step: width, at: [low, high] };
}

function ticksEvery(step: number, low: number, high: number): Ticks {
  const first = Math.ceil(tidied(low / step));
  const count = Math.floor(tidied(high / step)) - first + 1;
  return {
    step,
    at: Array.from({ length: Math.max(0, count) }, (_, i) => tidied((first + i) * step)),
  };
}

/** 2.5 of 0.025, of 25 and of 250. */
function leadingOf(step: number): number {
  const ten = 10 ** Math.floor(Math.log10(tidied(step)));
  return tidied(step / ten);
}

/** The bin with most days, the first of several. */
export function fullest({ bins }: Histogram): number {
  const most = Math.max(...bins.map(({ days }) => days));
  return bins.findIndex(({ days }) => days === most);
}

/** Free of the dust that adding and dividing decimals leaves behind. */
const tidied = (value: number): number => Number(value.toPrecision(12));
