import type { Scenario } from "#scenario/scenario.ts";
import { createDayStore, type DayStore } from "#experiments/day-store.ts";
import { type HourValues, hourValues, plansWithOneMore } from "#experiments/hour-values.ts";
import type { Runner } from "#experiments/runner.ts";
import { runsFor } from "#experiments/runs-for.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { movesFor } from "./index.ts";
import type { Move } from "./move.ts";
import { combined, compatible, gainOf, type Trial, trialOf, trialOutcomes } from "./trial.ts";

/** What to do next with a plan, as far as it is known. */
export interface Advice {
  /** Undefined until every hour has been looked at. */
  readonly hours: HourValues | undefined;
  /** The best moves and a tempting one that loses, by what they bring; the best of them together come last. */
  readonly trials: readonly Trial[];
  readonly together: Trial | undefined;
  /** Whether the trials are those that stay; the hours may still get finer. */
  readonly isChosen: boolean;
  /** Of the moves there are, how many have had a first look. */
  readonly looked: { readonly done: number; readonly of: number } | undefined;
  /** Days simulated for it. */
  readonly simulated: number;
  readonly isSettled: boolean;
}

/** Most good moves that are shown. */
const MOST_GOOD = 3;
/** How many go from a first look to a second, besides the worst. */
const SECOND_LOOK = 6;

/** Days a plan gets at each stage. */
interface Days {
  readonly hours: number;
  readonly first: number;
  readonly second: number;
  readonly fresh: number;
  readonly hoursAverage: number;
  readonly hoursMost: number;
}

/** Contacts of a day that the numbers of days are meant for; larger shops get fewer, down to what an error needs. */
const USUAL_CONTACTS = 8000;

function daysFor(scenario: Scenario, thoroughness: number): Days {
  const { demand } = scenario;
  const contacts = Math.max(1, demand.visitors * demand.consultRate);
  const scaled = (days: number, least: number) =>
    Math.max(least, Math.round(days * thoroughness * Math.min(1, USUAL_CONTACTS / contacts)));
  return {
    hours: runsFor(scenario, scaled(6, 4), 4),
    first: runsFor(scenario, scaled(8, 4), 4),
    second: runsFor(scenario, scaled(24, 8), 6),
    fresh: runsFor(scenario, scaled(100, 20), 12),
    hoursAverage: scaled(20, 4),
    hoursMost: scaled(64, 4),
  };
}

/** How a trial counts when moves are chosen: by what the shop keeps. */
interface Scored {
  readonly trial: Trial;
  readonly profit: ReturnType<typeof gainOf>;
  readonly sales: ReturnType<typeof gainOf>;
}

const scored = (trial: Trial, perYuan: number): Scored => ({
  trial,
  profit: gainOf(trial, perYuan),
  sales: gainOf(trial, 1),
});

const byProfit = (one: Scored, other: Scored): number => other.profit.mean - one.profit.mean;

/** Good moves first, by gross profit net of cost: those that bring less than nothing by either measure are not among them. */
const good = (trials: readonly Scored[]): readonly Scored[] =>
  trials.filter(({ profit, sales }) => profit.mean > 0 && sales.mean > 0).sort(byProfit);

/** The move that is surely worst by both measures; undefined where none is told apart from nothing. */
const losing = (trials: readonly Scored[]): Scored | undefined =>
  trials
    .filter(({ profit, sales }) => profit.verdict === "worse" && sales.verdict === "worse")
    .sort(byProfit)
    .at(-1);

/** What to show: told apart first; what makes no difference only where there is nothing better. */
function chosen(trials: readonly Scored[]): readonly Scored[] {
  const best = good(trials);
  const sure = best.filter(({ profit }) => profit.verdict === "better");
  const shown = (sure.length > 0 ? sure : best).slice(0, MOST_GOOD);
  const worst = losing(trials);
  return worst === undefined ? shown : [...shown, worst];
}

/**
 * Finds the best next moves of a plan: the hours first, then every move on a few days, the better ones on more, and those to be
 * shown once more on days that had no part in choosing them, so that the luck that made them look best is not counted.
 *
 * @param options.thoroughness factor on the days of every stage, 1 when left out; an error needs a few whatever it is
 * @param options.onAdvice gets what is known after each step
 * @throws the signal's reason when aborted; Error naming a replication that failed
 *
 * Source: screening before selection, Nelson et al. 2001; new seeds against the optimiser's curse, Smith and Winkler 2006.
 */
export async function recommend(
  runner: Runner,
  scenario: Scenario,
  options: {
    readonly signal?: AbortSignal;
    readonly thoroughness?: number;
    readonly onAdvice?: (advice: Advice) => void;
  } = {},
): Promise<Advice> {
  const { signal, onAdvice } = options;
  const { seed } = scenario.study;
  const days = daysFor(scenario, options.thoroughness ?? 1);
  const perYuan = profitPerYuan(scenario);
  const store = createDayStore(runner, seed, trialOutcomes, signal);
  const freshStore = createDayStore(runner, `${seed} again`, trialOutcomes, signal);
  let advice: Advice = {
    hours: undefined,
    trials: [],
    together: undefined,
    isChosen: false,
    looked: undefined,
    simulated: 0,
    isSettled: false,
  };
  const tell = (news: Partial<Advice>) => {
    const simulated = store.simulated() + freshStore.simulated();
    advice = { ...advice, ...news, simulated };
    onAdvice?.(advice);
  };

  const plans = plansWithOneMore(scenario);
  const firstEffort = { first: days.hours, average: days.hours, most: days.hours };
  const hours = await hourValues(store, scenario, { effort: firstEffort, plans });
  tell({ hours });

  const bench = createBench(store, scenario, false);
  const moves = movesFor(scenario, { hours });
  const onTried = (done: number) => tell({ looked: { done, of: moves.length } });
  const first = await tried(bench, moves, days.first, perYuan, onTried);
  tell({ trials: chosen(first).map(({ trial }) => trial) });

  const promising = new Set<Move>([
    ...good(first)
      .slice(0, SECOND_LOOK)
      .map(({ trial }) => trial.move),
    ...first
      .filter(({ profit }) => profit.mean < 0)
      .sort((one, other) => one.profit.high - other.profit.high)
      .slice(0, 2)
      .map(({ trial }) => trial.move),
  ]);
  const second = chosen(await tried(bench, [...promising], days.second, perYuan));
  tell({ trials: second.map(({ trial }) => trial) });

  const last = createBench(freshStore, scenario, true);
  const fresh: Scored[] = [];
  for (const { trial } of second) {
    fresh.push(...(await tried(last, [trial.move], days.fresh, perYuan)));
    const rest = second.slice(fresh.length);
    tell({ trials: [...fresh, ...rest].sort(byProfit).map((one) => one.trial) });
  }
  const parts = compatible(
    good(fresh)
      .filter(({ profit }) => profit.verdict === "better")
      .map(({ trial }) => trial.move),
  );
  if (parts.length > 1) {
    const [both] = await tried(last, [combined(parts)], days.fresh, perYuan);
    tell({ together: both?.trial });
  }
  tell({ isChosen: true });
  const effort = { first: days.hours, average: days.hoursAverage, most: days.hoursMost };
  const onProgress = (so: HourValues) => tell({ hours: so });
  tell({
    hours: await hourValues(store, scenario, { effort, plans, onProgress }),
    isSettled: true,
  });
  return advice;
}

/** Tries moves on the days of a store; a plan is made once per move, as a store knows plans by identity. */
interface Bench {
  readonly tryMove: (move: Move, count: number) => Promise<Trial>;
}

function createBench(store: DayStore, scenario: Scenario, isFresh: boolean): Bench {
  const plans = new Map<Move, Scenario>();
  return {
    tryMove: async (move, count) => {
      const plan = plans.get(move) ?? move.apply(scenario);
      plans.set(move, plan);
      const base = await store.days(scenario, count);
      const trial = trialOf(move, base, await store.days(plan, count), isFresh);
      if (!isFresh || move.ifWorse === undefined) return trial;
      const worse = await store.days(move.ifWorse.apply(scenario), count);
      const { sales, cost } = trialOf(move, base, worse, isFresh);
      return { ...trial, ifWorse: { sales, cost } };
    },
  };
}

async function tried(
  bench: Bench,
  moves: readonly Move[],
  count: number,
  perYuan: number,
  onTried: (done: number) => void = () => {},
): Promise<Scored[]> {
  const all: Scored[] = [];
  for (const move of moves) {
    all.push(scored(await bench.tryMove(move, count), perYuan));
    onTried(all.length);
  }
  return all;
}
