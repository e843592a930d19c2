import type { Measured, Runner } from "#experiments/runner.ts";
import { gaugeOf, type Gauge, type Target } from "#experiments/staffing/target.ts";
import { withShifts } from "#experiments/staffing/shifts.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import type { Input } from "./inputs.ts";
import { type Swing, swingOf } from "./swing.ts";

/** How a search for a roster ended: with one, because nobody else may be added, or because its simulated days ran out. */
type Ended = "reached" | "unreachable" | "out-of-days";

/** What the cheapest roster of a plan takes; the nearest to the target where none was found that reaches it. */
interface RosterNeed {
  readonly hours: number;
  readonly shifts: readonly Shift[];
  readonly ended: Ended;
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
  readonly ended: Ended;
}

export interface RosterBar {
  readonly input: Input;
  readonly low: RosterEnd;
  readonly high: RosterEnd;
  /** What was estimated before an end was solved. */
  readonly guess?: { readonly low: RosterEnd; readonly high: RosterEnd };
}

/** What is known so far; enough to go on from where it was stopped. */
export interface RosterEffects {
  readonly base: RosterNeed;
  /** A fifth fewer and a fifth more visitors. */
  readonly fewer: RosterNeed | undefined;
  readonly more: RosterNeed | undefined;
  /** Inputs to be looked at. */
  readonly inputs: number;
  /** Ends to be solved in all, as far as the estimates tell, and solved so far. */
  readonly toSolve: number;
  readonly solved: number;
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
/** Most inputs whose rosters are solved at their ends. */
const SOLVED = 12;
/** An estimate below this part of the plan's hours is not solved: it is less than a search finds twice alike. */
const SLIGHT = 0.03;

/**
 * What each input does to the cheapest roster.
 *
 * Solving a roster takes hundreds of simulated days. So it is done for the plan, for a fifth fewer and more visitors, and for the
 * ends of the inputs that matter most, longest first, each beginning at the roster known whose hours are nearest to the estimate; the
 * others are estimated. The estimate reads how far the recommended roster is from its target on the harder of some days, with the
 * input at its end; finds how many visitors more or fewer would bring it just as far; and takes the hours such demand needs, on the
 * line through the solved ones. How far it is off where both are known is told.
 *
 * @param inputs in the order in which they are to be looked at
 * @param options.begun what an earlier call found before it was stopped
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
    readonly begun?: RosterEffects | undefined;
    readonly onEffects?: ((effects: RosterEffects) => void) | undefined;
  },
): Promise<RosterEffects> {
  const { target, signal, solved = SOLVED, begun, onEffects } = options;
  const base = begun?.base ?? (await solve(scenario));
  let { fewer, more } = begun ?? {};
  const bars = new Map(begun?.bars.map((bar) => [bar.input.field.address, bar]));
  const isWorthSolving = ({ change }: RosterEnd) => Math.abs(change) >= SLIGHT * base.hours;
  const chosen = () =>
    byLength(
      [...bars.values()].map(({ input, low, high, guess = { low, high } }) => {
        return { input, ...guess };
      }),
    ).slice(0, solved);
  const ends = () =>
    chosen().flatMap(({ input, low, high }) =>
      (
        [
          ["low", low],
          ["high", high],
        ] as const
      ).flatMap(([side, guess]) => (isWorthSolving(guess) ? [{ input, side, guess }] : [])),
    );
  const soFar = (isSettled: boolean): RosterEffects => {
    const known = [...bars.values()];
    const misses = known.flatMap(({ low, high, guess }) =>
      guess === undefined
        ? []
        : (
            [
              [low, guess.low],
              [high, guess.high],
            ] as const
          )
            .filter(([end]) => end.how === "solved" && end.ended === "reached")
            .map(([end, before]) => Math.abs(end.change - before.change)),
    );
    const effects = {
      base,
      fewer,
      more,
      inputs: inputs.length,
      toSolve: ends().length,
      solved: known.flatMap(({ low, high }) => [low, high]).filter(({ how }) => how === "solved")
        .length,
      bars: byLength(known),
      missedBy: misses.reduce((sum, one) => sum + one, 0) / misses.length,
      checked: misses.length,
      isSettled,
    };
    onEffects?.(effects);
    return effects;
  };
  soFar(false);
  fewer ??= await solve(withVisitors(scenario, FEWER), base.shifts);
  more ??= await solve(withVisitors(scenario, MORE), base.shifts);
  const ladder = [base, fewer, more];
  const hoursAt = hoursCurve(base.hours, fewer.hours, more.hours);
  const swings = new Map(inputs.map((input) => [input, swingOf(scenario, input.field)]));
  const left = inputs.filter((input) => !bars.has(input.field.address));
  if (left.length > 0) {
    const trial = createTrial(runner, scenario, base.shifts, gaugeOf(target), signal);
    const curve = await trial.curve();
    const estimated = async ({ value, scenario: plan }: Swing["low"]): Promise<RosterEnd> => {
      const factor = factorOf(curve, await trial.slack(plan));
      const change = Math.max(-base.hours, hoursAt(factor) - base.hours);
      return { value, change, how: "estimated", ended: "reached" };
    };
    for (const input of left) {
      const swing = swings.get(input);
      if (swing === undefined) continue;
      const [low, high] = [await estimated(swing.low), await estimated(swing.high)];
      bars.set(input.field.address, { input, low, high });
      soFar(false);
    }
  }
  for (const { input, side, guess } of ends()) {
    const bar = bars.get(input.field.address);
    const swing = swings.get(
      inputs.find(({ field }) => field.address === input.field.address) ?? input,
    );
    if (bar === undefined || swing === undefined || bar[side].how === "solved") continue;
    const near = nearestTo(base.hours + guess.change, ladder);
    const need = await solve(swing[side].scenario, near.shifts);
    if (need.ended === "reached") ladder.push(need);
    bars.set(input.field.address, {
      ...bar,
      guess: bar.guess ?? { low: bar.low, high: bar.high },
      [side]: {
        value: guess.value,
        change: need.hours - base.hours,
        how: "solved",
        ended: need.ended,
      },
    });
    soFar(false);
  }
  return soFar(true);
}

/** The roster whose hours are nearest. */
const nearestTo = (hours: number, needs: readonly RosterNeed[]): RosterNeed =>
  needs.reduce((best, one) =>
    Math.abs(one.hours - hours) < Math.abs(best.hours - hours) ? one : best,
  );

/** Hours that a factor on demand needs: straight lines from the plan's through those of fewer and more visitors. */
const hoursCurve =
  (base: number, fewer: number, more: number) =>
  (factor: number): number =>
    factor < 1
      ? base + ((base - fewer) * (factor - 1)) / (1 - FEWER)
      : base + ((more - base) * (factor - 1)) / (MORE - 1);

const byLength = <Bar extends Pick<RosterBar, "low" | "high">>(
  bars: readonly Bar[],
): readonly Bar[] => [...bars].sort((one, other) => lengthOf(other) - lengthOf(one));

/** From the fewest hours of plan and both ends to the most. */
function lengthOf({ low, high }: Pick<RosterBar, "low" | "high">): number {
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
