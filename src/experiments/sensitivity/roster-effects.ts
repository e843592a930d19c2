import type { Measured, Runner } from "#experiments/runner.ts";
import { gaugeOf, type Gauge, type Target } from "#experiments/staffing/target.ts";
import { withShifts } from "#experiments/staffing/shifts.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import type { Input } from "./inputs.ts";
import { type Swing, swingOf } from "./swing.ts";

/** What the cheapest roster of a plan takes. */
interface RosterNeed {
  readonly hours: number;
  readonly shifts: readonly Shift[];
  /** False where nobody who may be added was enough. */
  readonly reaches: boolean;
}

/**
 * Looks for the cheapest roster of a plan: the same target, the same days, the same effort for every plan.
 *
 * @param start where to begin: the roster of a plan that differs little
 */
export type SolveRoster = (scenario: Scenario, start?: readonly Shift[]) => Promise<RosterNeed>;

/** Paid hours more or fewer at one end of an input's range. */
export interface RosterEnd {
  readonly value: number;
  readonly change: number;
  /** "solved": the roster was looked for again; "estimated": by equivalent demand. */
  readonly how: "solved" | "estimated";
  readonly reaches: boolean;
}

export interface RosterBar {
  readonly input: Input;
  readonly low: RosterEnd;
  readonly high: RosterEnd;
}

/** What is known so far. */
export interface RosterEffects {
  readonly base: RosterNeed;
  /** Longest bar first. */
  readonly bars: readonly RosterBar[];
  /** Hours by which the estimate missed what was solved, on average over so many ends. */
  readonly missedBy: number;
  readonly checked: number;
  readonly isSettled: boolean;
}

/** Demand at which the recommended roster is tried, over the plan's own, and at which rosters are solved. */
const FACTORS = [0.5, 0.65, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.7, 2.2] as const;
const [FEWER, MORE] = [0.8, 1.2];
/** Days tried, and the harder of them that count. */
const DAYS = 24;
const HARD = 12;
/** Inputs whose rosters are solved at both ends. */
const SOLVED = 4;

/**
 * What each input does to the cheapest roster.
 *
 * Solving a roster takes hundreds of simulated days, so it is done for the plan, for a fifth fewer and more visitors, and for both
 * ends of the inputs that matter most; the others are estimated. The estimate reads how far the recommended roster is from its
 * target on the harder of some days, with the input at its end; finds how many visitors more or fewer would bring it just as far;
 * and takes the hours such demand needs, on the line through the solved ones. How far it is off where both are known is told.
 *
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function rosterEffects(
  runner: Runner,
  solve: SolveRoster,
  scenario: Scenario,
  inputs: readonly Input[],
  options: {
    readonly target: Target;
    readonly signal?: AbortSignal | undefined;
    readonly solved?: number;
    readonly onEffects?: ((effects: RosterEffects) => void) | undefined;
  },
): Promise<RosterEffects> {
  const { target, signal, solved = SOLVED, onEffects } = options;
  const base = await solve(scenario);
  const bars = new Map<Input, RosterBar & { readonly swing: Swing }>();
  const misses: number[] = [];
  const soFar = (isSettled: boolean): RosterEffects => {
    const effects = {
      base,
      bars: [...bars.values()].sort((one, other) => lengthOf(other) - lengthOf(one)),
      missedBy: misses.reduce((sum, one) => sum + one, 0) / misses.length,
      checked: misses.length,
      isSettled,
    };
    onEffects?.(effects);
    return effects;
  };
  soFar(false);
  const [fewer, more] = [
    await solve(withVisitors(scenario, FEWER), base.shifts),
    await solve(withVisitors(scenario, MORE), base.shifts),
  ];
  const trial = createTrial(runner, scenario, base.shifts, gaugeOf(target), signal);
  const curve = await trial.curve();
  const hoursAt = (factor: number): number =>
    factor < 1
      ? base.hours + ((base.hours - fewer.hours) * (factor - 1)) / (1 - FEWER)
      : base.hours + ((more.hours - base.hours) * (factor - 1)) / (MORE - 1);
  for (const input of inputs) {
    const swing = swingOf(scenario, input.field);
    if (swing === undefined) continue;
    const estimated = async ({ value, scenario: plan }: Swing["low"]): Promise<RosterEnd> => {
      const factor = factorOf(curve, await trial.slack(plan));
      const change = Math.max(-base.hours, hoursAt(factor) - base.hours);
      return { value, change, how: "estimated", reaches: true };
    };
    bars.set(input, {
      input,
      swing,
      low: await estimated(swing.low),
      high: await estimated(swing.high),
    });
    soFar(false);
  }
  const again = async ({ value, scenario: plan }: Swing["low"], estimate: RosterEnd) => {
    const need = await solve(plan, base.shifts);
    const change = need.hours - base.hours;
    if (need.reaches) misses.push(Math.abs(change - estimate.change));
    return { value, change, how: "solved", reaches: need.reaches } as const;
  };
  const longest = [...bars.values()]
    .sort((one, other) => lengthOf(other) - lengthOf(one))
    .slice(0, solved);
  for (const bar of longest) {
    const low = await again(bar.swing.low, bar.low);
    bars.set(bar.input, { ...bar, low });
    soFar(false);
    bars.set(bar.input, { ...bar, low, high: await again(bar.swing.high, bar.high) });
    soFar(false);
  }
  return soFar(true);
}

/** From the fewest hours of plan and both ends to the most. */
function lengthOf({ low, high }: RosterBar): number {
  return Math.max(0, low.change, high.change) - Math.min(0, low.change, high.change);
}

const withVisitors = (scenario: Scenario, factor: number): Scenario => ({
  ...scenario,
  demand: { ...scenario.demand, visitors: scenario.demand.visitors * factor },
});

/** Mean slack of the recommended roster at a factor on demand. */
interface CurvePoint {
  readonly factor: number;
  readonly slack: number;
}

/** Tries plans on the recommended roster. */
function createTrial(
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
function factorOf(curve: readonly CurvePoint[], slack: number): number {
  const after = curve.findIndex((point) => point.slack < slack);
  const [right, left] = [curve[after], curve[after - 1]];
  if (right === undefined) return curve.at(-1)?.factor ?? 1;
  if (left === undefined) return right.factor;
  const part = (left.slack - slack) / (left.slack - right.slack);
  return left.factor + part * (right.factor - left.factor);
}
