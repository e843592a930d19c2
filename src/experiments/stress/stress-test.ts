import { createDayStore, type KeptDay } from "#experiments/day-store.ts";
import { figuresOf } from "#experiments/headline.ts";
import type { Runner } from "#experiments/runner.ts";
import { runsFor } from "#experiments/runs-for.ts";
import { effectsOf } from "#experiments/sensitivity/tornado.ts";
import { outcomes } from "#outcomes/index.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { PairedDifference } from "#statistics/difference.ts";
import { dailyFigures, ratioEstimate } from "#statistics/ratio-estimate.ts";
import type { Stress } from "./stress.ts";

/** The share a plan is to reach. */
export interface Aim {
  readonly outcome: string;
  readonly level: number;
}

/** How a plan stands to its aim. */
export interface Standing {
  /** The rate over all days. */
  readonly rate: number;
  /** Share of the days on which the aim is reached. */
  readonly reached: number;
  readonly lostSales: number;
}

/** A plan under one mishap, on the same days as without it. */
interface Stressed {
  readonly stress: Stress;
  readonly scenario: Scenario;
  readonly standing: Standing;
  /** Yuan of sales lost more, and by how much the rate changes. */
  readonly lost: PairedDifference;
  readonly rate: PairedDifference;
}

export interface StressResult {
  readonly base: Standing;
  readonly stressed: readonly Stressed[];
  readonly days: number;
  readonly isSettled: boolean;
}

/** Days of a first answer and of the whole one, and the fewest runs that they may come from. */
const STAGES = [
  { days: 16, least: 8 },
  { days: 60, least: 20 },
] as const;
const LOST = "lost-sales";

/**
 * Lets every mishap hit a plan by itself, on the same customers.
 *
 * @throws the signal's reason when aborted; RangeError for an unknown outcome; Error naming a replication that failed
 */
export async function stressTest(
  runner: Runner,
  scenario: Scenario,
  stresses: readonly Stress[],
  aim: Aim,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onResult?: ((result: StressResult) => void) | undefined;
    readonly days?: readonly number[];
  } = {},
): Promise<StressResult> {
  const { signal, onResult } = options;
  const stages = options.days ?? STAGES.map(({ days, least }) => runsFor(scenario, days, least));
  const store = createDayStore(runner, scenario.study.seed, [LOST, aim.outcome], signal);
  const plans = stresses.flatMap((stress) => {
    const checked = checkScenario(stress.apply(scenario));
    return checked.ok ? [{ stress, plan: checked.value }] : [];
  });
  let result: StressResult | undefined;
  for (const [stage, days] of stages.entries()) {
    const base = await store.days(scenario, days);
    const stressed: Stressed[] = [];
    for (const { stress, plan } of plans) {
      const hit = await store.days(plan, days);
      const effects = effectsOf([LOST, aim.outcome], base, hit);
      const [lost, rate] = [effects[LOST], effects[aim.outcome]];
      if (lost === undefined || rate === undefined) continue;
      stressed.push({ stress, scenario: plan, standing: standingOf(hit, aim), lost, rate });
    }
    result = {
      base: standingOf(base, aim),
      stressed,
      days,
      isSettled: stage === stages.length - 1,
    };
    onResult?.(result);
  }
  if (result === undefined) throw new RangeError("no days to simulate");
  return result;
}

function standingOf(days: readonly KeptDay[], { outcome, level }: Aim): Standing {
  const place = (id: string) => outcomes.findIndex((one) => one.id === id);
  const rates = figuresOf(days, place(outcome));
  const lost = figuresOf(days, place(LOST));
  const single = dailyFigures(rates).filter((rate) => !Number.isNaN(rate));
  return {
    rate: ratioEstimate(rates.of, rates.per).mean,
    reached: single.filter((rate) => rate >= level - 1e-12).length / single.length,
    lostSales: ratioEstimate(lost.of, lost.per).mean,
  };
}
