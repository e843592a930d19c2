import { log } from "#units/portable.ts";
import type { HourCounts } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { student95 } from "#statistics/student-t.ts";
import { around, type Fitted, Z95 } from "./fitted.ts";
import { beforeOf } from "./rows.ts";

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
    shapeRow(
      weights,
      step,
      total,
      slackOf(
        whole.map(({ counts }) => counts),
        weights,
      ),
    ),
  ];
  if (count >= 3) {
    const square = variance / (mean * mean) - 1 / mean;
    const off =
      (student95(count - 1) * (variance / (mean * mean)) * Math.SQRT2) / Math.sqrt(count - 1);
    const root = (value: number) => Math.sqrt(Math.max(0, value));
    const spread = { value: root(square), low: root(square - off), high: root(square + off) };
    const isLong = count >= 14;
    rows.push({
      id: "day-cv",
      before: before("day-cv"),
      ...spread,
      count,
      advice: isLong ? "accept" : "keep",
      ...(isLong ? {} : { why: few }),
    });
  }
  const within = withinDay(
    whole.map(({ counts }) => counts),
    weights,
  );
  if (within !== undefined)
    rows.push({
      id: "within-day-sd",
      before: before("within-day-sd"),
      ...within,
      count: count * slots,
      advice: count >= 7 ? "accept" : "keep",
      ...(count >= 7 ? {} : { why: few }),
    });
  return rows;
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

interface Cell {
  readonly count: number;
  /** The day's total times the share of the slot. */
  readonly expected: number;
  /** Variance of count - expected, as `own` of a Poisson stream and `factor` times the square of a slot factor's cv. */
  readonly own: number;
  readonly factor: number;
}

/**
 * Counts against their day's total times the common shape. The total holds the count itself, so the variance of what is left is
 * v (1 - 2 w) + w^2 times the sum of v over the slots, v = m + m^2 c^2.
 */
function cellsOf(
  days: readonly (readonly number[])[],
  weights: readonly number[],
): readonly Cell[] {
  const sum = weights.reduce((all, n) => all + n, 0);
  return days.flatMap((counts) => {
    const total = known(counts).reduce((all, n) => all + n, 0);
    const means = weights.map((weight) => (total * weight) / sum);
    const squares = means.reduce((all, m) => all + m * m, 0);
    return counts.flatMap((count, slot): readonly Cell[] => {
      const expected = means[slot] ?? 0;
      if (Number.isNaN(count) || expected < 1) return [];
      const w = expected / total;
      const own = expected * (1 - 2 * w) + w * w * total;
      return [
        { count, expected, own, factor: expected * expected * (1 - 2 * w) + w * w * squares },
      ];
    });
  });
}

/** Share of the squares that is left once the shape has been taken from the same days. */
const freeOf = (days: number): number => (days - 1) / days;

/** Variance over mean of the counts once their day's total and the common shape are known; 1 for a Poisson stream or a single day. */
function slackOf(days: readonly (readonly number[])[], weights: readonly number[]): number {
  if (days.length < 2) return 1;
  const cells = cellsOf(days, weights);
  const sum = cells.reduce(
    (all, { count, expected, own }) => all + ((count - expected) * (count - expected)) / own,
    0,
  );
  return Math.max(1, sum / (cells.length * freeOf(days.length)));
}

/**
 * Standard deviation of the logarithm of a slot's own factor, c^2 = exp(sd^2) - 1, by the squares beyond those of a Poisson stream.
 * The interval is by the scatter of the squares, cells taken as independent.
 */
function withinDay(days: readonly (readonly number[])[], weights: readonly number[]) {
  if (days.length < 3) return undefined;
  const cells = cellsOf(days, weights);
  if (cells.length < 24) return undefined;
  const free = freeOf(days.length);
  let excess = 0;
  let factors = 0;
  for (const { count, expected, own, factor } of cells) {
    excess += ((count - expected) * (count - expected)) / free - own;
    factors += factor;
  }
  const square = excess / factors;
  let noise = 0;
  for (const { count, expected, own, factor } of cells) {
    const off = ((count - expected) * (count - expected)) / free - own - factor * square;
    noise += off * off;
  }
  const error = Math.sqrt(noise) / factors;
  const toSd = (c2: number) => Math.sqrt(log(1 + Math.max(0, c2)));
  return { value: toSd(square), low: toSd(square - Z95 * error), high: toSd(square + Z95 * error) };
}
