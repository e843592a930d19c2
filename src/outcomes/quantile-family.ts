import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { quantilesOfLengths } from "./quantiles-of-lengths.ts";

/** Levels of every family of quantiles. */
const LEVELS = [0.5, 0.9, 0.95, 0.99] as const;

/** What a family of quantiles of one length of time says of itself. */
export interface QuantileFamily {
  /** Ids are `id-p50` and so on. */
  readonly id: string;
  readonly group: Outcome["group"];
  readonly name: { readonly zh: string; readonly en: string };
  readonly over: { readonly zh: string; readonly en: string };
  /** The lengths of the day in seconds, in any order. */
  readonly lengths: (day: Day) => { readonly values: Float64Array; readonly count: number };
}

/**
 * P50, P90, P95 and P99 of a length of time: one value per day over its customers, so that the interval comes from how days
 * differ and not from customers who share a day. NaN on a day without any.
 */
export function quantileFamily(family: QuantileFamily): readonly Outcome[] {
  const found = oncePerDay((day) => {
    const { values, count } = family.lengths(day);
    return quantilesOfLengths(values, count, LEVELS, day.room);
  });
  return LEVELS.map((level, i) => {
    const percent = Math.round(level * 100);
    return {
      id: `${family.id}-p${percent}`,
      group: family.group,
      label: { zh: `${family.name.zh} P${percent}`, en: `${family.name.en}, P${percent}` },
      definition: {
        zh: `${percent}% 的${family.over.zh}不超过的时长：先算每天的分位数，再对各天取平均；当天一个也没有则无值`,
        en: `The time that ${percent}% of ${family.over.en} do not exceed: a quantile per day, averaged over days; no value on a day without any`,
      },
      unit: "s",
      better: "lower",
      source: {
        zh: "每天的第 7 类分位数（Hyndman、Fan 1996），区间按各天（Law，9.5 节）",
        en: "type-7 quantile per day (Hyndman and Fan 1996), interval across days (Law, section 9.5)",
      },
      bySlot: false,
      measure: (day, of, per) => {
        const value = found(day)[i] as number;
        if (Number.isNaN(value)) return;
        of[0] = value;
        per[0] = 1;
      },
    };
  });
}
