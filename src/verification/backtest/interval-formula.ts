import { type ErlangA, erlangA } from "#statistics/erlang.ts";
import { ALL, meanOfQuantiles } from "./laws.ts";
import type { Week, WeekDay } from "./week.ts";

/** What Erlang A says of a day, interval by interval. */
export interface FormulaDay {
  readonly abandonmentShare: number;
  /** Over all who called. */
  readonly meanWait: number;
  readonly meanWaitAnswered: number;
}

/**
 * Erlang A solved for every interval by itself, with the day's mean handle time and the pause after it; between whole numbers of
 * agents by a straight line. The mark a simulation of the day has to beat.
 */
export function erlangADay(week: Week, day: WeekDay): FormulaDay {
  const pause = meanOfQuantiles(week.pause);
  const intervals = new Map<number, { calls: number; work: number }>();
  for (const { start, cls, count } of day.calls) {
    const one = intervals.get(start) ?? { calls: 0, work: 0 };
    const table = week.handle.get(cls) ?? week.handle.get(ALL) ?? [];
    one.calls += count;
    one.work += count * ((day.handle.get(cls) ?? meanOfQuantiles(table)) + pause);
    intervals.set(start, one);
  }
  const agents = new Map(day.agents);
  let [calls, left, waited, waitedServed] = [0, 0, 0, 0];
  for (const [start, one] of intervals) {
    if (one.calls === 0) continue;
    const level = agents.get(start) ?? 0;
    const whole = Math.floor(level);
    const solve = (count: number): ErlangA =>
      erlangA(
        { arrivalRate: one.calls / week.interval, handling: one.work / one.calls, agents: count },
        week.meanPatience,
      );
    const between = (of: (result: ErlangA) => number): number => {
      const low = of(solve(whole));
      return level > whole ? low + (level - whole) * (of(solve(whole + 1)) - low) : low;
    };
    calls += one.calls;
    left += one.calls * between(({ abandoned }) => abandoned);
    waited += one.calls * between(({ meanWait }) => meanWait);
    // nobody is served, and no mean is there, without agents
    waitedServed +=
      one.calls *
      between(
        ({ abandoned, meanWaitServed }) =>
          (abandoned < 1 ? (1 - abandoned) * meanWaitServed : 0) || 0,
      );
  }
  return {
    abandonmentShare: left / calls,
    meanWait: waited / calls,
    meanWaitAnswered: waitedServed / (calls - left),
  };
}
