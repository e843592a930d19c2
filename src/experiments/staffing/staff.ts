import type { Runner } from "#experiments/runner.ts";
import { ENGINE_VERSION } from "#engine/version.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { gammaQuantile } from "#statistics/gamma.ts";
import { cheapest } from "./cheapest.ts";
import { type Comparison, compareRosters } from "./compare-rosters.ts";
import { type Load, loadOf } from "./demand.ts";
import { figuresOf, type RosterFigures } from "./judged.ts";
import type { Found, Problem } from "./problem.ts";
import { mostProfitable, type Profitable } from "./profitable.ts";
import { type Reserve, reserveOf } from "./reserve.ts";
import type { ProgrammeSolver } from "./programme.ts";
import { reachedDays } from "./sample.ts";
import { candidatesOf, countsOf, type ShiftRules, shiftRulesOf, shiftsOf } from "./shifts.ts";
import { type Gauge, gaugeOf, SAMPLE_DAYS, type Target, targetOf } from "./target.ts";
import { createTrials, type Trials } from "./trials.ts";

/** How to look for a roster; what is left out has a default. */
export interface StaffOptions {
  readonly target?: Partial<Target> | undefined;
  readonly seed?: string | undefined;
  /** Days of the search's sample, and fresh days on which what was found is judged. */
  readonly days?: number | undefined;
  readonly freshDays?: number | undefined;
  /** Simulated days after which the search for the cheapest tries nothing new. */
  readonly budget?: number | undefined;
  /** Standard errors by which the sample's share of days must be above the chance asked for; 0 takes the sample as it is. */
  readonly caution?: number | undefined;
  /** A roster to begin at, such as that of a plan that differs little; square-root staffing where left out. */
  readonly start?: readonly Shift[] | undefined;
  /** Loads what solves integer programmes, when the search first has one; left out, the search goes by single moves alone. */
  readonly solver?: (() => Promise<ProgrammeSolver>) | undefined;
  /** Leaves out everything but the cheapest roster on the sample: no fresh days, no comparison. */
  readonly searchOnly?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called after every simulated day and whenever a better roster is found. */
  readonly onProgress?: ((progress: StaffProgress) => void) | undefined;
}

export interface StaffProgress {
  readonly phase: "search" | "check" | "fresh" | "profit" | "compare";
  /** Simulated days so far, and the most there can be. */
  readonly done: number;
  readonly total: number;
  /** The cheapest roster so far that reaches the target on the search's days, or the nearest to it. */
  readonly best: RosterFigures | undefined;
}

/** A roster twice: on the days it was chosen by, and on fresh ones. Only the second is free of the optimiser's luck. */
export interface Chosen {
  readonly search: RosterFigures;
  readonly fresh: RosterFigures;
}

/** What `dacu staff` says. */
export interface StaffResult {
  readonly engine: string;
  readonly seed: string;
  readonly target: Target;
  readonly rules: readonly ShiftRules[];
  readonly load: Load;
  /** Undefined where nothing but the search was asked for. */
  readonly cheapest: Chosen & { readonly reaches: boolean; readonly stopped: Found["stopped"] };
  readonly profitable: (Chosen & { readonly stopped: Profitable["stopped"] }) | undefined;
  /** The same day by other rules, on the same fresh days. */
  readonly others: readonly Comparison[];
  readonly reserve: Reserve | undefined;
  readonly simulatedDays: number;
}

const FRESH = 200;
const BUDGET = 4800;
const CAUTION = 1;
const PROFIT_DAYS = 100;
const PROFIT_BUDGET = 600;
const REPAIRS = 2;
/** Contacts of a slot below which nobody need be there. */
const FEW_CONTACTS = 0.5;

/** The cheapest roster with what follows from its fresh days. */
export type CheapestStep = Pick<StaffResult, "cheapest" | "reserve">;

/** The same search in steps, each asked for by itself. */
export interface StaffSteps {
  readonly seed: string;
  readonly target: Target;
  readonly rules: readonly ShiftRules[];
  readonly load: Load;
  /** The cheapest roster that reaches the target. */
  readonly cheapest: () => Promise<CheapestStep>;
  /** The most profitable roster, climbed to from the cheapest. @throws Error before the cheapest is found */
  readonly profitable: () => Promise<NonNullable<StaffResult["profitable"]>>;
  /** Rosters of other rules beside one that was found. */
  readonly others: (shifts: readonly Shift[]) => Promise<readonly Comparison[]>;
  /** Any roster on the fresh days. */
  readonly judge: (shifts: readonly Shift[]) => Promise<RosterFigures>;
  readonly simulatedDays: () => number;
}

/**
 * Finds the cheapest roster that reaches the target, and the most profitable one, and judges both, and the rosters of other
 * rules, on days the search never saw. The result depends on scenario, target, seed and sizes alone.
 *
 * @throws RangeError for a target that cannot be; the signal's reason when aborted; Error naming a replication that failed
 */
export async function staff(
  runner: Runner,
  scenario: Scenario,
  options: StaffOptions = {},
): Promise<StaffResult> {
  const steps = staffSteps(runner, scenario, options);
  const { seed, target, rules, load } = steps;
  const head = { engine: ENGINE_VERSION, seed, target, rules, load };
  const found = await steps.cheapest();
  const isWhole = options.searchOnly !== true;
  const profitable = isWhole ? await steps.profitable() : undefined;
  const others = isWhole ? await steps.others(found.cheapest.fresh.shifts) : [];
  return { ...head, ...found, profitable, others, simulatedDays: steps.simulatedDays() };
}

/**
 * `staff` in steps, for a page that shows each as soon as it is there.
 *
 * @throws RangeError for a target that cannot be, or rules that allow no shift
 */
export function staffSteps(
  runner: Runner,
  scenario: Scenario,
  options: StaffOptions = {},
): StaffSteps {
  const task = prepareStaffing(runner, scenario, options);
  const { rules, gauge, target, load, seed, problem } = task;
  const show = (shifts: readonly Shift[], days: Found["days"]) =>
    figuresOf(scenario, rules, gauge, shifts, days);
  const fresh = task.trials(`${seed}/fresh`);
  const whole = Array.from({ length: task.freshDays }, (_, day) => day);
  const judge = async (shifts: readonly Shift[]) => show(shifts, await fresh.days(shifts, whole));
  let best: Found | undefined;
  return {
    seed,
    target,
    rules,
    load,
    simulatedDays: task.done,
    judge: (shifts) => {
      task.enter("fresh");
      return judge(shifts);
    },
    cheapest: async () => {
      task.enter("search");
      const found = await searched(task);
      best = found;
      const { reaches, stopped } = found;
      const shifts = shiftsOf(problem.candidates, found.counts);
      const search = show(shifts, found.days);
      if (options.searchOnly === true)
        return { cheapest: { search, fresh: search, reaches, stopped }, reserve: undefined };
      task.enter("fresh");
      const days = await fresh.days(shifts, whole);
      return {
        cheapest: { search, fresh: show(shifts, days), reaches, stopped },
        reserve: reserveOf(scenario, load, target, days),
      };
    },
    profitable: async () => {
      if (best === undefined) throw new Error("the cheapest roster comes first");
      task.enter("profit");
      const days = Math.min(problem.days, PROFIT_DAYS);
      const rich = await mostProfitable({ ...problem, days }, scenario, best.counts, PROFIT_BUDGET);
      const shifts = shiftsOf(problem.candidates, rich.counts);
      task.enter("fresh");
      return { search: show(shifts, rich.days), fresh: await judge(shifts), stopped: rich.stopped };
    },
    others: async (shifts) => {
      task.enter("compare");
      const days = await fresh.days(shifts, whole);
      return compareRosters({ scenario, load, target, problem, fresh, days, judge });
    },
  };
}

export interface StaffTask {
  readonly seed: string;
  readonly target: Target;
  readonly gauge: Gauge;
  readonly rules: readonly ShiftRules[];
  readonly load: Load;
  readonly freshDays: number;
  readonly caution: number;
  readonly problem: Problem;
  readonly trials: (seed: string) => Trials;
  readonly done: () => number;
  readonly enter: (phase: StaffProgress["phase"]) => void;
}

export function prepareStaffing(
  runner: Runner,
  scenario: Scenario,
  options: StaffOptions,
): StaffTask {
  const { signal, onProgress, days = SAMPLE_DAYS, freshDays = FRESH, budget = BUDGET } = options;
  const seed = options.seed ?? scenario.study.seed;
  const target = targetOf(scenario, options.target);
  const gauge = gaugeOf(target);
  const rules = shiftRulesOf(scenario);
  const load = loadOf(scenario);
  const candidates = candidatesOf(scenario, rules, load.from, load.until);
  if (candidates.length === 0) throw new RangeError("the rules allow no shift in this horizon");
  const least = scenario.staffing?.least ?? 1;
  const { dayCv } = scenario.demand;
  const shape = dayCv > 0 ? 1 / (dayCv * dayCv) : 0;
  let done = 0;
  let phase: StaffProgress["phase"] = "search";
  let best: RosterFigures | undefined;
  const total = budget + PROFIT_BUDGET + 12 * freshDays;
  const report = () => onProgress?.({ phase, done, total: Math.max(total, done), best });
  const trials = (of: string) =>
    createTrials(runner, scenario, of, gauge, {
      signal,
      onDay: () => {
        done++;
        report();
      },
    });
  const caution = options.caution ?? CAUTION;
  return {
    seed,
    target,
    gauge,
    rules,
    load,
    freshDays,
    caution,
    trials,
    done: () => done,
    enter: (next) => {
      phase = next;
    },
    problem: {
      candidates,
      supply: new Map(rules.flatMap(({ type, most }) => (most === null ? [] : [[type, most]]))),
      load,
      people: load.contacts.map((contacts) => (contacts >= FEW_CONTACTS ? least : 0)),
      trials: trials(seed),
      days,
      required: requiredDays(target.chance, days, caution),
      busyFactor: shape > 0 ? gammaQuantile({ shape, rate: shape }, target.chance) : 1,
      budget,
      solver: options.solver,
      start: options.start === undefined ? undefined : countsOf(candidates, options.start),
      onBest: (found) => {
        best = figuresOf(scenario, rules, gauge, shiftsOf(candidates, found.counts), found.days);
        report();
      },
    },
  };
}

/** Days of the sample on which a roster has to reach the target, `caution` standard errors above the chance. */
function requiredDays(chance: number, days: number, caution: number): number {
  const error = Math.sqrt((chance * (1 - chance)) / days);
  return Math.min(days, Math.ceil((chance + caution * error) * days - 1e-9));
}

/**
 * The cheapest roster on the search's days; where it falls short on check days of their own, the search is asked for more and
 * done again. The check days are spent by that: what is shown later is judged on fresh ones.
 */
async function searched(task: StaffTask): Promise<Found> {
  const { problem, target, seed, freshDays, caution } = task;
  let found = await cheapest(problem);
  if (caution === 0 || !found.reaches) return found;
  task.enter("check");
  const check = task.trials(`${seed}/check`);
  const whole = Array.from({ length: freshDays }, (_, day) => day);
  let { required } = problem;
  for (let repair = 0; repair < REPAIRS && required < problem.days; repair++) {
    const days = await check.days(shiftsOf(problem.candidates, found.counts), whole);
    const missing = target.chance - reachedDays(days) / days.length;
    if (missing <= 0) break;
    required = Math.min(problem.days, required + Math.max(1, Math.ceil(missing * problem.days)));
    const budget = problem.trials.simulated() + problem.budget / 3;
    const again = await cheapest({ ...problem, required, budget });
    if (!again.reaches) break;
    found = again;
  }
  return found;
}
