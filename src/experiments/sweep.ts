import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type PairedDifference, pairedDifference } from "#statistics/difference.ts";
import { figuresOf, headlineDistance } from "./headline.ts";
import type { Measured, Runner } from "./runner.ts";
import type { StudyResult } from "./study.ts";
import { summarise } from "./summarise.ts";

/** One point of a grid: its study, and how it differs from the first point on the same customers. */
export interface SweptPoint {
  readonly study: StudyResult;
  /** Of every outcome; the first point differs from itself by nothing. */
  readonly differences: Readonly<Record<string, PairedDifference>>;
}

/** The same replications of every point of a grid: the work that shards split and the study that they add up to. */
export interface GridWork {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly replications: number;
}

/** One replication of one point. */
export interface GridMeasured {
  readonly point: number;
  readonly measured: Measured;
}

/**
 * Runs a part of a grid: jobs are numbered point by point, replication by replication.
 *
 * @param from first job, and `to` the one behind the last
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function runGrid(
  runner: Runner,
  { scenarios, seed, replications }: GridWork,
  {
    from,
    to,
    signal,
  }: { readonly from: number; readonly to: number; readonly signal?: AbortSignal },
): Promise<readonly GridMeasured[]> {
  const results: GridMeasured[] = [];
  for (const [point, scenario] of scenarios.entries()) {
    const first = Math.max(from - point * replications, 0);
    const last = Math.min(to - point * replications, replications);
    if (first >= last) continue;
    const done = await runner.run(
      { scenario, seed, from: first, to: last },
      signal === undefined ? {} : { signal },
    );
    for (const measured of done) results.push({ point, measured });
  }
  return results;
}

/** What the replications of a whole grid say; they may come in any order. */
export function sweptPoints(
  { scenarios, seed }: GridWork,
  results: readonly GridMeasured[],
): readonly SweptPoint[] {
  const byPoint = scenarios.map((_, point) =>
    results
      .filter((one) => one.point === point)
      .map(({ measured }) => measured)
      .sort((a, b) => a.replication - b.replication),
  );
  const [base = []] = byPoint;
  return scenarios.map((scenario, point) => {
    const measured = byPoint[point] ?? [];
    const isPrecise = headlineDistance(measured, scenario.study.precision) <= 1;
    return {
      study: summarise(scenario, seed, measured, isPrecise ? "precise" : "cap"),
      differences: Object.fromEntries(
        outcomes.map(({ id }, i) => [
          id,
          pairedDifference(figuresOf(base, i), figuresOf(measured, i)),
        ]),
      ),
    };
  });
}
