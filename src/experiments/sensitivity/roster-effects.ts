import type { Runner } from "#experiments/runner.ts";
import { gaugeOf, type Target } from "#experiments/staffing/target.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { along, createTrial, FACTORS, factorOf, withVisitors } from "./equivalent-demand.ts";
import type { Input } from "./inputs.ts";
import { type Swing, swingOf } from "./swing.ts";

/** How a search for a roster ended: with one, because nobody else may be added, or because its simulated days ran out. */
type Ended = "reached" | "unreachable" | "out-of-days";

/** What a roster for a plan takes; the nearest to the target where none was found that reaches it. */
export interface RosterNeed {
  readonly hours: number;
  readonly shifts: readonly Shift[];
  readonly ended: Ended;
}

/** Where rosters come from: the same target, days and effort for every plan. */
export interface RosterSource {
  /**
   * The recommended roster of the plan: what the whole search finds.
   *
   * @param onFirst gets the first roster that reaches the target, long before the cheapest is found
   */
  readonly recommended: (onFirst: (first: RosterNeed) => void) => Promise<RosterNeed>;
  /** The cheapest roster of a plan that differs in one figure, looked for from the recommended one on. */
  readonly near: (scenario: Scenario, recommended: readonly Shift[]) => Promise<RosterNeed>;
  /** Hours that a roster as safe as this one takes with so many times the visitors. */
  readonly hoursAt: (
    shifts: readonly Shift[],
    factors: readonly number[],
  ) => Promise<readonly number[]>;
  /** Hours more or fewer of the shifts that are cheapest for as many agents, where the plan's people cost otherwise; else 0. */
  readonly repriced: (scenario: Scenario, shifts: readonly Shift[]) => Promise<number>;
}

/** Paid hours more or fewer at one end of an input's range. */
export interface RosterEnd {
  readonly value: number;
  readonly change: number;
  /** "solved": the roster was looked for again; "estimated": by equivalent demand. */
  readonly how: "solved" | "estimated";
  readonly ended: Ended;
  /** Where it is estimated: so many times the visitors would bring a roster just as far from its target. */
  readonly factor?: number;
  /** Where it is estimated: the part of the change that comes from what people cost. */
  readonly repriced?: number;
  /** Whether not one day tried had another figure than without the change, and people cost the same. */
  readonly isNil?: boolean;
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
  /** Undefined until the recommended roster is found. */
  readonly base: RosterNeed | undefined;
  /** The roster that the estimates were read on: the first that was found to reach the target. */
  readonly ground: RosterNeed | undefined;
  /** The rosters of a fifth fewer and a fifth more visitors: the hours that demand takes are read on them. */
  readonly ladder: readonly [fewer: RosterNeed, more: RosterNeed] | undefined;
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

/** Demand whose rosters the hours are read on, over the plan's own. */
const [FEWER, MORE] = [0.8, 1.2] as const;
/** Most inputs whose rosters are solved at their ends. */
const SOLVED = 12;
/** Ends solved side by side: while one is planned, the other is simulated. */
const TOGETHER = 2;
/** This part of a roster's hours, and in small shops these hours, are no more than by what a search misses its own answer. */
const SLIGHT = 0.03;
const LEAST = 2;

/** Part of the demand's change by which an input may move the hours even where demand moves them less. */
const QUARTER = 0.25;

/** Hours below which a change of a roster of so many cannot be told from the luck of a search: such ends are not solved. */
export const slightHours = (hours: number): number => Math.max(LEAST, SLIGHT * hours);

/**
 * What each input does to the recommended roster.
 *
 * Finding a roster from nothing takes a thousand and more simulated days. So that is done once, for the plan; as soon as it has a
 * first roster, every input is estimated on it: how far that roster is from its target on the harder of some days with the input at
 * its end, how many visitors more or fewer would bring it just as far, and the hours that as safe a roster for such demand takes; and
 * where people cost otherwise, the hours of the shifts that are then cheapest for as many agents. An input without effect on the
 * hardest of those days is not looked at further. Once
 * the recommended roster is found, those hours are read on the line through the rosters of a fifth fewer and a fifth more visitors,
 * and the ends of the inputs that matter most, longest first, are solved, each from the recommended roster on. How far an estimate is
 * off where both are known is told.
 *
 * @param inputs in the order in which they are to be looked at
 * @param options.begun what an earlier call found before it was stopped
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function rosterEffects(
  runner: Runner,
  source: RosterSource,
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
  let { base, ground, ladder } = begun ?? {};
  const bars = new Map(begun?.bars.map((bar) => [bar.input.field.address, bar]));
  const swings = new Map(inputs.map(({ field }) => [field.address, swingOf(scenario, field)]));
  const soFar = (isSettled: boolean): RosterEffects => {
    const known = [...bars.values()];
    const done = known.flatMap(({ low, high }) => [low, high]).filter(isSolved).length;
    const effects = {
      base,
      ground,
      ladder,
      inputs: inputs.length,
      toSolve: done + (base === undefined ? 0 : endsToSolve(known, base.hours, solved).length),
      solved: done,
      bars: byLength(known),
      ...missOf(known),
      isSettled,
    };
    onEffects?.(effects);
    return effects;
  };
  soFar(false);
  let tellFirst: (first: RosterNeed) => void = () => {};
  const first = new Promise<RosterNeed>((resolve) => {
    tellFirst = resolve;
  });
  const searching = base === undefined ? source.recommended(tellFirst) : Promise.resolve(base);
  // Whoever waits for it later hears of its failure.
  searching.catch(() => {});
  ground ??= await Promise.race([first, searching]);
  const left = inputs.filter(({ field }) => !bars.has(field.address));
  if (left.length > 0) {
    const hours = await source.hoursAt(ground.shifts, FACTORS);
    const { shifts } = ground;
    const trial = await createTrial(runner, scenario, shifts, gaugeOf(target), signal);
    const curve = await trial.curve();
    const estimated = async ({ value, scenario: plan }: Swing["low"]): Promise<RosterEnd> => {
      const repriced = await source.repriced(plan, shifts);
      const slack = await trial.slack(plan);
      const factor = slack === undefined ? 1 : factorOf(curve, slack);
      const change = along(FACTORS, hours, factor) - along(FACTORS, hours, 1) + repriced;
      const isNil = slack === undefined && repriced === 0;
      return { value, change, how: "estimated", ended: "reached", factor, repriced, isNil };
    };
    for (const input of left) {
      const swing = swings.get(input.field.address);
      if (swing === undefined) continue;
      const [low, high] = [await estimated(swing.low), await estimated(swing.high)];
      bars.set(input.field.address, { input, low, high });
      soFar(false);
    }
  }
  base ??= await searching;
  const { shifts } = base;
  const near = onceEach((plan) => source.near(plan, shifts));
  if (ladder === undefined) {
    ladder = await Promise.all([
      near(withVisitors(scenario, FEWER)),
      near(withVisitors(scenario, MORE)),
    ]);
    soFar(false);
  }
  const hoursAt = hoursCurve(base.hours, ladder);
  for (const [address, bar] of bars)
    bars.set(address, { ...bar, low: readOn(hoursAt, bar.low), high: readOn(hoursAt, bar.high) });
  const own = base.hours;
  const solveEnd = async ({ address, side }: { address: string; side: "low" | "high" }) => {
    const swing = swings.get(address);
    if (swing === undefined) return;
    const need = await near(swing[side].scenario);
    const bar = bars.get(address);
    if (bar === undefined) return;
    const { value } = bar[side];
    bars.set(address, {
      ...bar,
      guess: bar.guess ?? { low: bar.low, high: bar.high },
      [side]: { value, change: need.hours - own, how: "solved", ended: need.ended },
    });
    soFar(false);
  };
  // What is solved may turn out shorter than what was not: the longest that are left are solved until none is a guess.
  for (;;) {
    const open = endsToSolve([...bars.values()], own, solved);
    if (open.length === 0) break;
    const left = open.values();
    const solveOnAndOn = async () => {
      for (const end of left) await solveEnd(end);
    };
    await Promise.all(Array.from({ length: TOGETHER }, solveOnAndOn));
  }
  return soFar(true);
}

/** What demand a fifth below and above the plan's takes beside the plan, on straight lines: hours more or fewer. */
const hoursCurve =
  (own: number, [fewer, more]: readonly [RosterNeed, RosterNeed]) =>
  (factor: number): number =>
    factor < 1
      ? Math.max(-own, ((own - fewer.hours) * (factor - 1)) / (1 - FEWER))
      : ((more.hours - own) * (factor - 1)) / (MORE - 1);

/** An estimate, by the hours that demand is now known to take. */
const readOn = (hoursAt: (factor: number) => number, end: RosterEnd): RosterEnd =>
  end.factor === undefined ? end : { ...end, change: hoursAt(end.factor) + (end.repriced ?? 0) };

/** Answers for a plan that says the same as one before without asking again. */
function onceEach(solve: (plan: Scenario) => Promise<RosterNeed>) {
  const known = new Map<string, Promise<RosterNeed>>();
  return (plan: Scenario): Promise<RosterNeed> => {
    const key = JSON.stringify(plan);
    const answer = known.get(key) ?? solve(plan);
    known.set(key, answer);
    return answer;
  };
}

/**
 * Hours by which an end may move the roster, for choosing what to solve. Where a shop keeps somebody there whatever comes, fewer
 * visitors take nobody away, and an input that works otherwise still may.
 */
const reachOf = ({ change, how, factor = 1 }: RosterEnd, hours: number): number =>
  how === "solved"
    ? Math.abs(change)
    : Math.max(Math.abs(change), QUARTER * Math.abs(factor - 1) * hours);

/** The ends worth solving that are only estimated, of the bars that may be longest as far as is known, the longest first. */
function endsToSolve(bars: readonly RosterBar[], hours: number, most: number) {
  const mayBe = (bar: RosterBar) =>
    Math.max(lengthOf(bar), reachOf(bar.low, hours), reachOf(bar.high, hours));
  return [...bars]
    .sort((one, other) => mayBe(other) - mayBe(one))
    .slice(0, most)
    .flatMap(({ input: { field }, ...ends }) =>
      (["low", "high"] as const)
        .filter((side) => ends[side].how === "estimated")
        .filter((side) => reachOf(ends[side], hours) >= slightHours(hours))
        .map((side) => ({ address: field.address, side })),
    );
}

/** Hours by which estimates missed what was solved. */
function missOf(bars: readonly RosterBar[]): Pick<RosterEffects, "missedBy" | "checked"> {
  const misses = bars.flatMap(({ low, high, guess }) =>
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
  return {
    missedBy: misses.reduce((sum, one) => sum + one, 0) / misses.length,
    checked: misses.length,
  };
}

const isSolved = ({ how }: RosterEnd): boolean => how === "solved";

const byLength = <Bar extends Pick<RosterBar, "low" | "high">>(
  bars: readonly Bar[],
): readonly Bar[] => [...bars].sort((one, other) => lengthOf(other) - lengthOf(one));

/** From the fewest hours of plan and both ends to the most. */
function lengthOf({ low, high }: Pick<RosterBar, "low" | "high">): number {
  return Math.max(0, low.change, high.change) - Math.min(0, low.change, high.change);
}
