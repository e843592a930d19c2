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

/** How much to simulate. */
export interface TornadoEffort {
  /** Days of each look at every input: after the first they go in the order that it found. */
  readonly looks: readonly number[];
  /** Days of the closer looks at the longest bars, of which those are left out that are known well enough. */
  readonly closer: readonly { readonly most: number; readonly days: number }[];
}

const usual: TornadoEffort = {
  looks: [1, 4],
  closer: [
    { most: 24, days: 16 },
    { most: 12, days: 48 },
  ],
};

/** A bar is known well enough when its half-width is this part of its own length, or of the longest bar: nobody sees more. */
const OF_ITSELF = 0.15;
const OF_LONGEST = 0.03;

/** Inputs looked at side by side, so that no worker waits. */
const TOGETHER = 3;

/** From the lowest of plan and both ends to the highest. */
export function spanOf({ low, high }: Bar, outcome: string): number {
  const ends = [low, high].map(({ effects }) => effects[outcome]?.mean ?? 0);
  return Math.max(0, ...ends) - Math.min(0, ...ends);
}

/**
 * Moves every input through its own range, one at a time, on the same customers as the plan: a day for all of them, likely ones
 * first, which gives the order; a few days for all; then more for the longest bars, until each is known well enough to be drawn.
 *
 * @param options.outcomes ids to measure; bars are in the order of the first, and long in any of them is long
 * @param options.begun what an earlier call found before it was stopped
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
    readonly begun?: Tornado | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly onTornado?: ((tornado: Tornado) => void) | undefined;
  },
): Promise<Tornado> {
  const { outcomes: ids, effort = usual, begun, signal, onTornado } = options;
  const store = createDayStore(runner, scenario.study.seed, ids, signal);
  const swings = new Map<string, Swing | undefined>();
  const known = new Map(begun?.bars.map((bar) => [bar.input.field.address, bar]));
  const bars = () => inputs.flatMap(({ field }) => known.get(field.address) ?? []);
  const simulated = begun?.simulated ?? 0;
  const soFar = (isSettled: boolean): Tornado => ({
    bars: ranked(bars(), ids[0] ?? ""),
    inputs: inputs.length,
    skipped: [...swings.values()].filter((swing) => swing === undefined).length,
    simulated: simulated + store.simulated(),
    isSettled,
  });
  const look = async (input: Input, days: number) => {
    const { address } = input.field;
    if ((known.get(address)?.days ?? 0) >= days) return;
    const swing = swings.has(address) ? swings.get(address) : swingOf(scenario, input.field);
    swings.set(address, swing);
    if (swing === undefined) return;
    known.set(address, await barOf(store, scenario, input, swing, ids, days));
    onTornado?.(soFar(false));
  };
  const lookAt = async (some: readonly Input[], days: number) => {
    // The plan's own days come first: a store simulates what two ask for at a time twice.
    await store.days(scenario, days);
    const left = some.values();
    const onAndOn = async () => {
      for (const input of left) await look(input, days);
    };
    await Promise.all(Array.from({ length: TOGETHER }, onAndOn));
  };
  for (const [turn, days] of effort.looks.entries())
    await lookAt(
      turn === 0
        ? likelyFirst(inputs)
        : longest(bars(), ids, inputs.length).map(({ input }) => input),
      days,
    );
  for (const { most, days } of effort.closer) {
    const open = openIn(longest(bars(), ids, most), bars(), ids);
    if (open.length > 0) await lookAt(open, days);
  }
  const settled = soFar(true);
  onTornado?.(settled);
  return settled;
}

/** What most plans hang on, and so is looked at first. */
const LIKELY =
  /^demand\.(visitors|consultRate)$|\.(orderValue|effortFactor|quality|share)$|\.(conversion|effort|rounds|bot)\.|\.patience\.first\./;

const likelyFirst = (inputs: readonly Input[]): readonly Input[] => {
  const isLikely = ({ field }: Input) => LIKELY.test(field.address);
  return [...inputs.filter(isLikely), ...inputs.filter((input) => !isLikely(input))];
};

/** Inputs of `some` bars that are not known well enough for the length of `all`. */
function openIn(
  some: readonly Bar[],
  all: readonly Bar[],
  ids: readonly string[],
): readonly Input[] {
  const lengths = new Map(ids.map((id) => [id, Math.max(0, ...all.map((bar) => spanOf(bar, id)))]));
  const isOpen = (bar: Bar) =>
    ids.some((id) => {
      const enough = Math.max(OF_ITSELF * spanOf(bar, id), OF_LONGEST * (lengths.get(id) ?? 0));
      return [bar.low, bar.high].some(({ effects }) => {
        const { low = 0, high = 0 } = effects[id] ?? {};
        return !((high - low) / 2 <= enough);
      });
    });
  return some.filter(isOpen).map(({ input }) => input);
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
  const [left, right] = await Promise.all([end(low), end(high)]);
  return { input, low: left, high: right, days };
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
