import type { HourValue, HourValues } from "#experiments/hour-values.ts";

/** One printed number of the row: what one more agent brings an hour there. */
export interface HourCell {
  readonly from: number;
  readonly until: number;
  /** Yuan an agent-hour, rounded to what is known; 0 where it is not told apart from nothing and does not pay. */
  readonly value: number;
  /** "yes" deserves a decision, "no" is not worth the wage. */
  readonly pays: HourValue["pays"];
}

/** Two figures are known at best. */
function rounded(yuan: number): number {
  const step = Math.abs(yuan) >= 1000 ? 50 : Math.abs(yuan) >= 100 ? 10 : 5;
  return Math.round(yuan / step) * step;
}

/** Several stretches as one: the mean value, paid for only where every part agrees. */
function joined(hours: readonly HourValue[], perYuan: number): HourCell | undefined {
  const [first] = hours;
  const last = hours.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const length = last.until - first.from;
  let mean = 0;
  let isNothing = true;
  for (const hour of hours) {
    mean += (hour.mean * (hour.until - hour.from)) / length;
    isNothing &&= hour.pays === "no" && hour.low <= 0;
  }
  const value = isNothing ? 0 : rounded(Math.max(0, mean) * perYuan);
  const all = (pays: HourValue["pays"]) => hours.every((hour) => hour.pays === pays);
  const pays = all("yes") ? "yes" : all("no") ? "no" : "unclear";
  return { from: first.from, until: last.until, value, pays };
}

/**
 * The row as it fits: an hour a number, or two, three or more hours where it is narrow.
 *
 * @param perYuan what a yuan of sales counts for: 1, or the margin
 * @param least narrowest cell a number fits in, in pixels
 */
export function hourCells(
  { hours }: HourValues,
  perYuan: number,
  width: number,
  least: number,
): readonly HourCell[] {
  const room = Math.max(1, Math.floor(width / least));
  const group = [1, 2, 3, 4, 6, 8, 12].find((size) => hours.length / size <= room) ?? 24;
  return Array.from({ length: Math.ceil(hours.length / group) }, (_, i) =>
    joined(hours.slice(i * group, (i + 1) * group), perYuan),
  ).filter((cell) => cell !== undefined);
}
