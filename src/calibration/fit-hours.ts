import type { HourCounts } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { gammaQuantile } from "#statistics/gamma.ts";
import { student95 } from "#statistics/student-t.ts";
import {
  dayFactorSquare,
  logCorrelation,
  logSd,
  type SlotSpread,
  slotSpread,
} from "./dispersion.ts";
import { around, type Fitted, type Interval, Z95 } from "./fitted.ts";
import { beforeOf } from "./rows.ts";

/** The spread of slots, and the same with each day in turn left out. */
interface Spread {
  readonly whole: SlotSpread;
  readonly leftOut: readonly SlotSpread[];
}

const few = { zh: "天数太少", en: "too few days" } as const;

/**
 * What counts by slot tell: contacts a day, the shape of the day, how much days differ, how much slots differ beyond chance.
 * Nothing of waits, patience, effort or sales: those stay as assumed.
 */
export function fitDays({ days, step }: HourCounts, base: Scenario): readonly Fitted[] {
  const slots = Math.round(86_400 / step);
  const whole = days.filter(
    ({ counts }) => counts.length === slots && known(counts).length * 2 >= slots,
  );
  const sums = whole.map(({ counts }) => known(counts).reduce((sum, n) => sum + n, 0));
  const total = sums.reduce((sum, n) => sum + n, 0);
  const count = whole.length;
  if (count === 0 || total === 0) return [];
  const mean = total / count;
  const weights = Array.from({ length: slots }, (_, slot) => {
    const cells = known(whole.map(({ counts }) => counts[slot] ?? Number.NaN));
    return cells.length === 0 ? 0 : cells.reduce((sum, n) => sum + n, 0) / cells.length;
  });
  const found = slotSpread(
    whole.map(({ counts }) => counts),
    weights,
  );
  const spread = found === undefined ? undefined : { whole: found.whole, leftOut: found.leftOut() };
  const variance =
    sums.reduce((sum, n) => sum + (n - mean) * (n - mean), 0) / Math.max(1, count - 1);
  const perDay =
    count > 1
      ? (student95(count - 1) * Math.sqrt(variance)) / Math.sqrt(count)
      : Z95 * Math.sqrt(mean);
  const before = (id: Fitted["id"]) => beforeOf(base, id);
  const rows: Fitted[] = [
    {
      id: "contacts",
      before: before("contacts"),
      value: mean,
      low: Math.max(0, mean - perDay),
      high: mean + perDay,
      count: total,
      advice: "accept",
    },
    shapeRow(weights, step, total, Math.max(1, spread?.whole.fano ?? 1)),
  ];
  if (count >= 3) {
    const isLong = count >= 14;
    rows.push({
      id: "day-cv",
      before: before("day-cv"),
      ...dayCv(sums, mean, spread),
      count,
      advice: isLong ? "accept" : "keep",
      ...(isLong ? {} : { why: few }),
    });
  }
  if (spread !== undefined) {
    const { whole: all, leftOut } = spread;
    const least = count >= 7 ? {} : { advice: "keep" as const, why: few };
    const square = jackknife(all, leftOut, (one) => one.square);
    const correlation = jackknife(all, leftOut, logCorrelation);
    rows.push({
      id: "within-day-sd",
      before: before("within-day-sd"),
      value: logSd(square.value),
      low: logSd(square.low),
      high: logSd(square.high),
      count: count * slots,
      advice: "accept",
      every: step,
      ...least,
    });
    // Where slots do not differ beyond chance their neighbours tell nothing.
    if (square.low > 0)
      rows.push({
        id: "neighbour-correlation",
        before: before("neighbour-correlation"),
        value: correlation.value,
        low: Math.max(0, correlation.low),
        high: Math.min(1, correlation.high),
        count: count * slots,
        advice: correlation.high - correlation.low < 1 ? "accept" : "keep",
        ...least,
      });
  }
  return rows;
}

/**
 * Coefficient of variation of the day's factor: that of totals less what chance and the slots' own factors make of it. Chi-square
 * interval of the first, jackknife of the last, put together as for a difference (Zou and Donner, Stat. Med. 27:1693, 2008).
 */
function dayCv(totals: readonly number[], mean: number, spread: Spread | undefined): Interval {
  const expected = totals.map(() => mean);
  const own = dayFactorSquare(totals, expected);
  const ofAll = own + 1 / mean;
  const free = totals.length - 1;
  const bound = (share: number) =>
    (free * ofAll) / gammaQuantile({ shape: free / 2, rate: 0.5 }, share) - ofAll;
  const slots =
    spread === undefined
      ? { value: 0, high: 0 }
      : jackknife(spread.whole, spread.leftOut, (one) => one.ofTotal);
  const slack = slots.high - slots.value;
  const square = own - slots.value;
  const root = (one: number) => Math.sqrt(Math.max(0, one));
  const both = (one: number) => Math.sqrt(one * one + slack * slack);
  return {
    value: root(square),
    low: root(square - both(bound(0.975))),
    high: root(square + both(bound(0.025))),
  };
}

const known = (counts: readonly number[]): readonly number[] =>
  counts.filter((n) => !Number.isNaN(n));

/** The shape by its busiest hour: its share of the day, with the interval of a share whose counts scatter `slack` times Poisson. */
function shapeRow(weights: readonly number[], step: number, total: number, slack: number): Fitted {
  const perHour = Math.max(1, Math.round(3600 / step));
  const sum = weights.reduce((all, n) => all + n, 0);
  let most = 0;
  for (let slot = 0; slot + perHour <= weights.length; slot += perHour) {
    const hour = weights.slice(slot, slot + perHour).reduce((all, n) => all + n, 0);
    most = Math.max(most, hour);
  }
  const share = most / sum;
  const interval = around(share, Math.sqrt((share * (1 - share) * slack) / total), 0, 1);
  return {
    id: "shape",
    before: Number.NaN,
    ...interval,
    count: total,
    advice: "accept",
    shape: { step, weights },
  };
}

/** 95 % interval by leaving out one day at a time, Student's t with one degree of freedom fewer than days. */
function jackknife(
  whole: SlotSpread,
  leftOut: readonly SlotSpread[],
  figure: (spread: SlotSpread) => number,
): Interval {
  const count = leftOut.length;
  const values = leftOut.map(figure);
  const mean = values.reduce((all, one) => all + one, 0) / count;
  const squares = values.reduce((all, one) => all + (one - mean) * (one - mean), 0);
  const half = student95(count - 1) * Math.sqrt(((count - 1) / count) * squares);
  const value = figure(whole);
  return { value, low: value - half, high: value + half };
}
