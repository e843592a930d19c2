import type { Measured, Runner } from "#experiments/runner.ts";
import type { Gauge } from "#experiments/staffing/target.ts";
import { withShifts } from "#experiments/staffing/shifts.ts";
import { stretchesOf } from "#experiments/staffing/trials.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";

/** Demand at which a roster is tried, over the plan's own. */
export const FACTORS = [0.5, 0.7, 0.85, 1, 1.15, 1.4, 2.2] as const;
/** Days of which the roster's hardest are looked for, and those that count. */
const DAYS = 24;
const HARD = 12;
/** Of them, the hardest that are tried first: where nobody is answered otherwise on these, the others are spared. */
export const GLANCE = 4;

/** The plan with so many times the visitors. */
export const withVisitors = (scenario: Scenario, factor: number): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, visitors: scenario.demand.visitors * factor },
});

/** Mean slack of the recommended roster at a factor on demand. */
interface CurvePoint {
  readonly factor: number;
  readonly slack: number;
}

/**
 * Tries plans on the recommended roster: on the days that are hardest for it with the plan as it is.
 *
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function createTrial(
  runner: Runner,
  scenario: Scenario,
  shifts: readonly Shift[],
  gauge: Gauge,
  signal: AbortSignal | undefined,
) {
  const days = async (plan: Scenario, from: number, to: number): Promise<readonly Measured[]> =>
    runner.run(
      {
        scenario: withShifts(plan, shifts),
        seed: scenario.study.seed,
        from,
        to,
        outcomes: [gauge.outcome.id],
      },
      signal === undefined ? {} : { signal },
    );
  const some = async (plan: Scenario, which: readonly number[]): Promise<readonly Measured[]> => {
    const runs = stretchesOf([...which].sort((one, other) => one - other));
    const found = (await Promise.all(runs.map(([from, to]) => days(plan, from, to)))).flat();
    const byDay = new Map(found.map((day) => [day.replication, day]));
    return which.flatMap((day) => byDay.get(day) ?? []);
  };
  const own = await days(scenario, 0, DAYS);
  const hard = [...own]
    .sort((one, other) => finite(gauge.slack(one)) - finite(gauge.slack(other)))
    .slice(0, HARD);
  const numbers = hard.map(({ replication }) => replication);
  const meanSlack = (of: readonly Measured[]) =>
    of.reduce((sum, day) => sum + finite(gauge.slack(day)), 0) / of.length;
  return {
    /** Mean slack under a plan; undefined where the hardest days have the same figures to the last digit. */
    slack: async (plan: Scenario): Promise<number | undefined> => {
      const glance = await some(plan, numbers.slice(0, GLANCE));
      const isSame = glance.every((day, at) => {
        const before = hard[at];
        return before !== undefined && isAlike(gauge.slacks(day), gauge.slacks(before));
      });
      if (isSame) return undefined;
      return meanSlack([...glance, ...(await some(plan, numbers.slice(GLANCE)))]);
    },
    curve: async (): Promise<readonly CurvePoint[]> => {
      const points: CurvePoint[] = [];
      for (const factor of FACTORS) {
        const tried = factor === 1 ? hard : await some(withVisitors(scenario, factor), numbers);
        const here = meanSlack(tried);
        points.push({ factor, slack: Math.min(here, points.at(-1)?.slack ?? here) });
      }
      return points;
    },
  };
}

const isAlike = (one: Float64Array, other: Float64Array): boolean =>
  one.every((slack, at) => Object.is(slack, other[at]));

/** A day without anything to judge is as good as one can be. */
const finite = (slack: number): number => (Number.isFinite(slack) ? slack : 1);

/** The demand at which the roster stands as far from its target, between the points known; the ends beyond them. */
export function factorOf(curve: readonly CurvePoint[], slack: number): number {
  const after = curve.findIndex((point) => point.slack < slack);
  const [right, left] = [curve[after], curve[after - 1]];
  if (right === undefined) return curve.at(-1)?.factor ?? 1;
  if (left === undefined) return right.factor;
  const part = (left.slack - slack) / (left.slack - right.slack);
  return left.factor + part * (right.factor - left.factor);
}

/** Between the points of a rising line, the ends beyond them. */
export function along(xs: readonly number[], ys: readonly number[], x: number): number {
  const after = xs.findIndex((one) => one > x);
  const [right, left] = [xs[after], xs[after - 1]];
  const [above, below] = [ys[after], ys[after - 1]];
  if (right === undefined || above === undefined) return ys.at(-1) ?? 0;
  if (left === undefined || below === undefined) return above;
  return below + ((above - below) * (x - left)) / (right - left);
}
