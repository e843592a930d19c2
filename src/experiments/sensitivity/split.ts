import { figuresOf } from "#experiments/headline.ts";
import type { Runner } from "#experiments/runner.ts";
import { outcomes } from "#outcomes/index.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { replaced } from "#scenario/shape.ts";
import { withValue } from "#scenario/with-value.ts";
import { dailyFigures } from "#statistics/ratio-estimate.ts";
import { varianceComponents } from "#statistics/variance-components.ts";
import { type Input, isShareOfClass } from "./inputs.ts";

/** Where the spread of an outcome's daily figure comes from: variances, in the outcome's unit squared. */
export interface Split {
  /** One day differs from another although every figure of the plan is right. */
  readonly days: number;
  /** Nobody knows the parameters better than their ranges. */
  readonly ignorance: number;
  /** Standard error of the ignorance's standard deviation, by leaving out one draw after the other. */
  readonly ignoranceError: number;
  /** Draws of the parameters, and days simulated under each: the same days under all. */
  readonly draws: number;
  readonly daysEach: number;
  /** Parameters that were drawn. */
  readonly parameters: number;
  readonly isSettled: boolean;
}

/** How much to simulate. */
export interface SplitEffort {
  readonly draws: number;
  readonly daysEach: number;
}

const usual: SplitEffort = { draws: 32, daysEach: 12 };
/** A first answer is not shown before so many draws. */
const FEWEST = 8;

/** Inputs that nobody knows better than by a range the file gives; the last class's share is what the others leave. */
function drawable(inputs: readonly Input[]): readonly Input[] {
  const shares = inputs.filter(isShareOfClass);
  const last = shares.length > 1 ? shares.at(-1) : undefined;
  return inputs.filter(
    (input) => input.kind === "unknown" && input.range.isGiven && input !== last,
  );
}

/**
 * Splits the spread of an outcome by a crossed design: parameters are drawn again and again, all of them at once and each from its
 * own range, and the same days are simulated under every draw.
 *
 * A value is below its default as often as above it, and evenly spread on either side. Draws are stratified (Latin hypercube), in
 * an order fixed by square roots of primes, so the same plan always gives the same split.
 *
 * @throws the signal's reason when aborted; RangeError for an unknown outcome; Error naming a replication that failed
 *
 * Source: outer loop over the parameters, Barton, Nelson, Xie 2014; McKay, Beckman, Conover 1979 (Latin hypercube).
 */
export async function splitSpread(
  runner: Runner,
  scenario: Scenario,
  inputs: readonly Input[],
  outcome: string,
  options: {
    readonly effort?: SplitEffort;
    readonly signal?: AbortSignal | undefined;
    readonly onSplit?: ((split: Split) => void) | undefined;
  } = {},
): Promise<Split> {
  const { effort = usual, signal, onSplit } = options;
  const { draws, daysEach } = effort;
  const place = outcomes.findIndex(({ id }) => id === outcome);
  if (place < 0) throw new RangeError(`no outcome is called ${outcome}`);
  const drawn = drawable(inputs);
  const table: Float64Array[] = [];
  let split: Split | undefined;
  for (let draw = 0; draw < draws; draw++) {
    const plan = drawnPlan(scenario, drawn, draw, draws);
    const { seed } = scenario.study;
    const job = { scenario: plan, seed, from: 0, to: daysEach, outcomes: [outcome] };
    const days = await runner.run(job, signal === undefined ? {} : { signal });
    table.push(dailyFigures(figuresOf(days, place)));
    if (table.length < Math.min(FEWEST, draws)) continue;
    split = splitOf(table, drawn.length, table.length === draws);
    onSplit?.(split);
  }
  if (split === undefined) throw new RangeError(`${draws} draws are too few to split anything`);
  return split;
}

function splitOf(table: readonly Float64Array[], parameters: number, isSettled: boolean): Split {
  const whole = varianceComponents(table);
  const without = table.map((_, left) =>
    Math.sqrt(varianceComponents(table.filter((_row, i) => i !== left)).rows),
  );
  const k = table.length;
  const mean = without.reduce((sum, one) => sum + one, 0) / k;
  const squares = without.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return {
    days: whole.columns + whole.rest,
    ignorance: whole.rows,
    ignoranceError: Math.sqrt(((k - 1) / k) * squares),
    draws: k,
    daysEach: table[0]?.length ?? 0,
    parameters,
    isSettled,
  };
}

/** The plan under one draw; a value that does not fit with the others stays as it is. */
function drawnPlan(
  scenario: Scenario,
  inputs: readonly Input[],
  draw: number,
  draws: number,
): Scenario {
  const values = new Map(inputs.map((input, i) => [input, valueAt(input, place(i, draw, draws))]));
  const oneByOne = (start: Scenario, some: readonly Input[]): Scenario =>
    some.reduce((plan, input) => {
      const next = withValue(plan, input.field.path, values.get(input));
      return next.ok ? next.value : plan;
    }, start);
  const shared = oneByOne(scenario, inputs.filter(isShareOfClass));
  const others = inputs.filter((input) => !isShareOfClass(input));
  const together = others.reduce<unknown>(
    (plan, input) => replaced(plan, input.field.path, values.get(input)),
    shared,
  );
  const checked = checkScenario(together);
  return checked.ok ? checked.value : oneByOne(shared, others);
}

/** Value of an input at a place of (0, 1): its default at one half. */
function valueAt({ field, range: { low, high } }: Input, at: number): number {
  const middle = Math.min(high, Math.max(low, field.value as number));
  const value = at < 0.5 ? low + (middle - low) * 2 * at : middle + (high - middle) * (2 * at - 1);
  return field.control.kind === "number" && field.control.isWhole ? Math.round(value) : value;
}

/** The middle of the stratum that the given draw of the i-th parameter has. */
function place(i: number, draw: number, draws: number): number {
  const key = (one: number): number => {
    const turn = (one + 1) * Math.sqrt(prime(i));
    return turn - Math.floor(turn);
  };
  const own = key(draw);
  let rank = 0;
  for (let other = 0; other < draws; other++) {
    const theirs = key(other);
    if (theirs < own || (theirs === own && other < draw)) rank++;
  }
  return (rank + 0.5) / draws;
}

const primes: number[] = [2];

/** The i-th prime, 2 the first. */
function prime(i: number): number {
  for (let next = (primes.at(-1) ?? 2) + 1; primes.length <= i; next++)
    if (primes.every((one) => next % one !== 0)) primes.push(next);
  return primes[i] ?? 2;
}
