import { outcomes } from "#outcomes/index.ts";
import type { Outcome, Unit } from "#outcomes/outcome.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type PairedDifference, pairedDifference } from "#statistics/difference.ts";
import { collect } from "./collect.ts";
import { decisionDistance, differenceDistance, figuresOf } from "./headline.ts";
import { type StudyOptions, boundsOf } from "./replicate.ts";
import type { Measured, Runner } from "./runner.ts";
import type { StudyResult } from "./study.ts";
import { summarise } from "./summarise.ts";
import { profitPerYuan } from "./worth.ts";

/** "higher" and "lower" where neither direction is the better one. */
type Verdict = "better" | "worse" | "higher" | "lower" | "not told apart";

/** One outcome of another plan against the base plan, day by day on the same customers. */
interface OutcomeDifference extends PairedDifference {
  readonly unit: Unit;
  /** The other plan is ... than the base; only said when the interval leaves 0 out. */
  readonly verdict: Verdict;
  /** Share of days on which the other plan is strictly better; NaN where neither direction is. */
  readonly betterDays: number;
}

/** Plans compared on the same seeds. */
export interface Comparison {
  readonly base: StudyResult;
  readonly others: readonly {
    readonly study: StudyResult;
    readonly differences: Readonly<Record<string, OutcomeDifference>>;
  }[];
}

function verdictOf({ better }: Outcome, { toldApart, mean }: PairedDifference): Verdict {
  if (!toldApart) return "not told apart";
  const isHigher = mean > 0;
  switch (better) {
    case "neither":
      return isHigher ? "higher" : "lower";
    case "higher":
      return isHigher ? "better" : "worse";
    case "lower":
      return isHigher ? "worse" : "better";
  }
}

function betterDaysOf({ better }: Outcome, difference: PairedDifference): number {
  switch (better) {
    case "neither":
      return Number.NaN;
    case "higher":
      return difference.higherDays;
    case "lower":
      return difference.lowerDays;
  }
}

/** Paired differences of every outcome; both plans have the same replications in the same order. */
function differencesOf(
  base: readonly Measured[],
  other: readonly Measured[],
): Readonly<Record<string, OutcomeDifference>> {
  return Object.fromEntries(
    outcomes.map((outcome, i) => {
      const difference = pairedDifference(figuresOf(base, i), figuresOf(other, i));
      const verdict = verdictOf(outcome, difference);
      const betterDays = betterDaysOf(outcome, difference);
      return [outcome.id, { ...difference, unit: outcome.unit, verdict, betterDays }];
    }),
  );
}

function comparisonOf(
  scenarios: readonly Scenario[],
  seed: string,
  results: readonly (readonly Measured[])[],
  stopped: StudyResult["stopped"],
): Comparison {
  const studies = scenarios.map((scenario, i) =>
    summarise(scenario, seed, results[i] ?? [], stopped),
  );
  const [base, ...others] = studies;
  if (!base) throw new RangeError("Nothing to compare");
  return {
    base,
    others: others.map((study, i) => ({
      study,
      differences: differencesOf(results[0] ?? [], results[i + 1] ?? []),
    })),
  };
}

/**
 * Compares plans on the same customers: every plan runs the same replications of the same seed, the first being the base.
 * Stops when it is clear of each plan whether it is worth more than the base, and each difference in the headline is known to
 * within `precision` of the base plan's own headline.
 *
 * @param scenarios two or more
 * @param options what is left out comes from the base plan's own study
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function compare(
  runner: Runner,
  scenarios: readonly Scenario[],
  options: StudyOptions & {
    readonly onProgress?: ((partial: Comparison) => void) | undefined;
  } = {},
): Promise<Comparison> {
  const [first] = scenarios;
  if (!first || scenarios.length < 2)
    throw new RangeError("A comparison needs two scenarios or more");
  const { seed, least, most, precision, signal } = boundsOf(first, options);
  const { onProgress } = options;
  const perYuan = profitPerYuan(first);
  const { results, stopped } = await collect(runner, scenarios, {
    seed,
    least,
    most,
    distance: ([base = [], ...others]) =>
      Math.max(
        ...others.flatMap((other) => [
          differenceDistance(base, other, precision),
          decisionDistance(base, other, perYuan),
        ]),
      ),
    signal,
    onBatch: (so) => onProgress?.(comparisonOf(scenarios, seed, so, "partial")),
  });
  return comparisonOf(scenarios, seed, results, stopped);
}
