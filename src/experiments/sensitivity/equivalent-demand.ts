import type { Measured, Runner } from "#experiments/runner.ts";
import type { Gauge } from "#experiments/staffing/target.ts";
import { withShifts } from "#experiments/staffing/shifts.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";

/** Demand at which a roster is tried, over the plan's own. */
export const FACTORS = [0.5, 0.7, 0.85, 1, 1.15, 1.4, 2.2] as const;
/** Days tried, and the harder of them that count. */
const DAYS = 24;
const HARD = 12;

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

/** Tries plans on the recommended roster. */
export function createTrial(
  runner: Runner,
  scenario: Scenario,
  shifts: readonly Shift[],
  gauge: Gauge,
  signal: AbortSignal | undefined,
) {
  const days = (plan: Scenario): Promise<readonly Measured[]> =>
    runner.run(
      {
        scenario: withShifts(plan, shifts),
        seed: scenario.study.seed,
        from: 0,
        to: DAYS,
        outcomes: [gauge.outcome.id],
      },
      signal === undefined ? {} : { signal },
    );
  let hard: readonly number[] | undefined;
  const slack = async (plan: Scenario): Promise<number> => {
    const slacks = (await days(plan)).map((day) => finite(gauge.slack(day)));
    hard ??= slacks
      .map((_, day) => day)
      .sort((one, other) => (slacks[one] as number) - (slacks[other] as number))
      .slice(0, HARD);
    return hard.reduce((sum, day) => sum + (slacks[day] as number), 0) / hard.length;
  };
  return {
    slack,
    curve: async (): Promise<readonly CurvePoint[]> => {
      // The hard days are those of the plan as it is.
      const own = await slack(scenario);
      const points: CurvePoint[] = [];
      for (const factor of FACTORS) {
        const here = factor === 1 ? own : await slack(withVisitors(scenario, factor));
        points.push({ factor, slack: Math.min(here, points.at(-1)?.slack ?? here) });
      }
      return points;
    },
  };
}

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
