import type { Scenario } from "#scenario/scenario.ts";
import { collect, FIRST_BATCH } from "./collect.ts";
import { headlineDistance } from "./headline.ts";
import type { Measured, Runner } from "./runner.ts";
import type { StudyResult } from "./study.ts";
import { summarise } from "./summarise.ts";

/** How to study; what is left out comes from the scenario's own study. */
export interface StudyOptions {
  readonly seed?: string | undefined;
  /** Fewest and most replications, and the relative half-width of the headline that ends the study between them. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly precision?: number | undefined;
  /** Exactly so many, whatever the precision. */
  readonly replications?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Nobody should trust an interval over fewer days. */
const FEWEST = 20;

/** Bounds and seed of a study. */
export function boundsOf(scenario: Scenario, options: StudyOptions) {
  const { study } = scenario;
  const exact = options.replications;
  const least = exact ?? Math.max(FEWEST, options.least ?? study.least);
  return {
    seed: options.seed ?? study.seed,
    least,
    most: exact ?? Math.max(least, options.most ?? study.most),
    precision: options.precision ?? study.precision,
    signal: options.signal,
  };
}

/**
 * Simulates a scenario's day again and again until the headline (sales lost, first responses missed) is known well enough, and
 * says what the days have in common and how they differ.
 *
 * @param options.onProgress gets what is known after 16 replications and after every further batch
 * @param options.preview outcomes that the first partial answer is about, to have it sooner; those days are measured in full later
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function replicate(
  runner: Runner,
  scenario: Scenario,
  options: StudyOptions & {
    readonly onProgress?: ((partial: StudyResult) => void) | undefined;
    readonly preview?: readonly string[] | undefined;
  } = {},
): Promise<StudyResult> {
  const { seed, least, most, precision, signal } = boundsOf(scenario, options);
  const { onProgress, preview } = options;
  if (preview !== undefined) {
    const to = Math.min(FIRST_BATCH, most);
    const first = { scenario, seed, from: 0, to, outcomes: preview };
    const days = await runner.run(first, signal ? { signal } : {});
    onProgress?.(summarise(scenario, seed, days, "preview"));
  }
  const only = (results: readonly (readonly Measured[])[]) => results[0] ?? [];
  const { results, stopped } = await collect(runner, [scenario], {
    seed,
    least,
    most,
    distance: (so) => headlineDistance(only(so), precision),
    signal,
    skipsFirst: preview !== undefined,
    onBatch: (so) => onProgress?.(summarise(scenario, seed, only(so), "partial")),
  });
  return summarise(scenario, seed, only(results), stopped);
}
