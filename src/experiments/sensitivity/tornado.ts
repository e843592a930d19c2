import { figuresOf } from "#experiments/headline.ts";
import { createDayStore, type DayStore, type KeptDay } from "#experiments/day-store.ts";
import type { Runner } from "#experiments/runner.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type PairedDifference, pairedDifference } from "#statistics/difference.ts";
import type { Input } from "./inputs.ts";
import { type Swing, swingOf } from "./swing.ts";

/** What moving an input to one end of its range does to each outcome, against the same days of the plan. */
export interface EndEffect {
  readonly value: number;
  readonly effects: Readonly<Record<string, PairedDifference>>;
}

/** An input with both ends of its bar. */
export interface Bar {
  readonly input: Input;
  readonly low: EndEffect;
  readonly high: EndEffect;
  /** Simulated days behind either end. */
  readonly days: number;
}

/** What is known of the inputs so far. */
export interface Tornado {
  /** Longest bar in the first outcome first; inputs not yet looked at are left out. */
  readonly bars: readonly Bar[];
  readonly inputs: number;
  /** Inputs whose ends make no sound plan. */
  readonly skipped: number;
  readonly simulated: number;
  readonly isSettled: boolean;
}

/** Days of the first look at every input, and of the closer looks at the longest bars. */
export interface TornadoEffort {
  readonly first: number;
  readonly closer: readonly { readonly most: number; readonly days: number }[];
}

const usual: TornadoEffort = {
  first: 4,
  closer: [
    { most: 24, days: 16 },
    { most: 12, days: 48 },
  ],
};

/** From the lowest of plan and both ends to the highest. */
export function spanOf({ low, high }: Bar, outcome: string): number {
  const ends = [low, high].map(({ effects }) => effects[outcome]?.mean ?? 0);
  return Math.max(0, ...ends) - Math.min(0, ...ends);
}

/**
 * Moves every input through its own range, one at a time, on the same customers as the plan: a few days for all of them, then
 * more for the longest bars, so that the order at the top is that of many days.
 *
 * @param options.outcomes ids to measure; bars are in the order of the first, and long in any of them is long
 * @throws the signal's reason when aborted; RangeError for an unknown outcome; Error naming a replication that failed
 *
 * Source: one at a time with common random numbers, drawn as a tornado after Howard, Management Science 34(6), 1988; what the
 * inputs do together is left to the split of the spread.
 */
export async function tornado(
  runner: Runner,
  scenario: Scenario,
  inputs: readonly Input[],
  options: {
    readonly outcomes: readonly string[];
    readonly effort?: TornadoEffort;
    readonly signal?: AbortSignal | undefined;
    readonly onTornado?: ((tornado: Tornado) => void) | undefined;
  },
): Promise<Tornado> {
  const { outcomes: ids, effort = usual, signal, onTornado } = options;
  const store = createDayStore(runner, scenario.study.seed, signal);
  const known = new Map<Input, { readonly swing: Swing; readonly bar: Bar }>();
  let skipped = 0;
  const look = async (input: Input, days: number) => {
    const swing = known.get(input)?.swing ?? swingOf(scenario, input.field);
    if (swing === undefined) {
      skipped++;
      return;
    }
    const bar = await barOf(store, scenario, input, swing, ids, days);
    known.set(input, { swing, bar });
  };
  const soFar = (isSettled: boolean): Tornado => ({
    bars: ranked(
      [...known.values()].map(({ bar }) => bar),
      ids[0] ?? "",
    ),
    inputs: inputs.length,
    skipped,
    simulated: store.simulated(),
    isSettled,
  });
  for (const input of inputs) {
    await look(input, effort.first);
    onTornado?.(soFar(false));
  }
  for (const { most, days } of effort.closer)
    for (const { input } of longest(
      [...known.values()].map(({ bar }) => bar),
      ids,
      most,
    )) {
      await look(input, days);
      onTornado?.(soFar(false));
    }
  const settled = soFar(true);
  onTornado?.(settled);
  return settled;
}

async function barOf(
  store: DayStore,
  scenario: Scenario,
  input: Input,
  { low, high }: Swing,
  ids: readonly string[],
  days: number,
): Promise<Bar> {
  const base = await store.days(scenario, days);
  const end = async ({ value, scenario: plan }: Swing["low"]): Promise<EndEffect> => ({
    value,
    effects: effectsOf(ids, base, await store.days(plan, days)),
  });
  return { input, low: await end(low), high: await end(high), days };
}

/** Paired differences of some outcomes; both plans have the same days in the same order. */
export function effectsOf(
  ids: readonly string[],
  base: readonly KeptDay[],
  other: readonly KeptDay[],
): Readonly<Record<string, PairedDifference>> {
  return Object.fromEntries(
    ids.map((id) => {
      const place = outcomes.findIndex((outcome) => outcome.id === id);
      if (place < 0) throw new RangeError(`no outcome is called ${id}`);
      const of = (days: readonly KeptDay[]) => figuresOf(days, place);
      return [id, pairedDifference(of(base), of(other))];
    }),
  );
}

const ranked = (bars: readonly Bar[], outcome: string): readonly Bar[] =>
  [...bars].sort((one, other) => spanOf(other, outcome) - spanOf(one, outcome));

/** The bars that are longest in any of the outcomes, taken in turns. */
function longest(bars: readonly Bar[], ids: readonly string[], most: number): readonly Bar[] {
  const orders = ids.map((id) => ranked(bars, id));
  const chosen = new Set<Bar>();
  for (let place = 0; place < bars.length && chosen.size < most; place++)
    for (const order of orders) {
      const bar = order[place];
      if (bar !== undefined && chosen.size < most) chosen.add(bar);
    }
  return [...chosen];
}
