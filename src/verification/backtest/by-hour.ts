import { ALL, meanOfQuantiles } from "./laws.ts";
import { crowding, LEAST_AGENTS } from "./recorded-intervals.ts";
import type { Week, WeekDay } from "./week.ts";

/** The hour of the day in which a moment (seconds) lies. */
export const hourOf = (moment: number): number => Math.floor(moment / 3600);

/** The day's mean handle time by class, such that hours of longer and shorter calls average to the day's mean. */
export function classMeans(
  week: Week,
  day: WeekDay,
  factor: (hour: number) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { calls: number; weighted: number }>();
  for (const { cls, start, count } of day.calls) {
    const one = sums.get(cls) ?? { calls: 0, weighted: 0 };
    one.calls += count;
    one.weighted += count * factor(hourOf(start));
    sums.set(cls, one);
  }
  return new Map(
    [...sums].map(([cls, { calls, weighted }]) => {
      const table = week.handle.get(cls) ?? week.handle.get(ALL) ?? [];
      const mean = day.handle.get(cls) ?? meanOfQuantiles(table);
      return [cls, weighted > 0 ? (mean * calls) / weighted : mean] as const;
    }),
  );
}

/**
 * For each hour of a day the mean, over its calls, of a figure that goes by how crowded their interval is.
 *
 * @param of the figure, by the crowding of an interval
 * @returns 1 where no call comes
 */
export function meanByCrowding(
  week: Week,
  day: WeekDay,
  of: (crowding: number) => number,
): (hour: number) => number {
  const pause = meanOfQuantiles(week.pause);
  const ofHour = (hour: number) => week.hourFactor.get(hour) ?? 1;
  const means = classMeans(week, day, ofHour);
  const agents = new Map(day.agents);
  const intervals = new Map<number, { calls: number; work: number }>();
  for (const { start, cls, count } of day.calls) {
    const one = intervals.get(start) ?? { calls: 0, work: 0 };
    one.calls += count;
    one.work += count * ((means.get(cls) ?? 0) * ofHour(hourOf(start)) + pause);
    intervals.set(start, one);
  }
  const hours = new Map<number, { calls: number; total: number }>();
  for (const [start, { calls, work }] of intervals) {
    const onDuty = Math.max(LEAST_AGENTS, agents.get(start) ?? 0) * week.interval;
    const one = hours.get(hourOf(start)) ?? { calls: 0, total: 0 };
    one.calls += calls;
    one.total += calls * of(crowding(work, onDuty));
    hours.set(hourOf(start), one);
  }
  return (hour) => {
    const { calls, total } = hours.get(hour) ?? { calls: 0, total: 0 };
    return calls > 0 ? total / calls : 1;
  };
}

/** The factor on patience in each hour of a day by the classes of its calls. */
export function patienceByClasses(week: Week, day: WeekDay): (hour: number) => number {
  const hours = new Map<number, Map<string, number>>();
  for (const { start, cls, count } of day.calls) {
    const calls = hours.get(hourOf(start)) ?? new Map<string, number>();
    calls.set(cls, (calls.get(cls) ?? 0) + count);
    hours.set(hourOf(start), calls);
  }
  return (hour) => week.patienceByMix(hours.get(hour) ?? new Map());
}
