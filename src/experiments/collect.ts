import type { Scenario } from "#scenario/scenario.ts";
import type { Measured, Runner } from "./runner.ts";

/** Replications of the first batch: the first picture a screen shows. */
export const FIRST_BATCH = 16;

/** How long to go on. */
export interface Plan {
  readonly seed: string;
  /** Fewest and most replications of each scenario; equal for an exact number. */
  readonly least: number;
  readonly most: number;
  /**
   * How far the results are from precise enough: the largest half-width over the one aimed at, 1 or less being enough. It may
   * look at the results only, so that when to stop depends on nothing else.
   */
  readonly distance: (results: readonly (readonly Measured[])[]) => number;
  readonly signal?: AbortSignal | undefined;
  /** Goes straight to the second batch: somebody has seen the first already. */
  readonly skipsFirst?: boolean | undefined;
  /** Called after every batch but the last. */
  readonly onBatch?: ((results: readonly (readonly Measured[])[]) => void) | undefined;
}

/** Replications of several scenarios, equally many of each, in order of replication. */
export interface Collected {
  readonly results: readonly (readonly Measured[])[];
  readonly stopped: "precise" | "cap";
}

/**
 * Runs replications 0, 1, 2 ... of each scenario in growing batches until they are precise enough or the cap is reached.
 *
 * Source: sequential procedure on the relative half-width, Law, section 9.4.1, looked at between batches only.
 */
export async function collect(
  runner: Runner,
  scenarios: readonly Scenario[],
  plan: Plan,
): Promise<Collected> {
  const { seed, least, most, distance, signal, onBatch } = plan;
  const results = scenarios.map((): Measured[] => []);
  let done = 0;
  let target = plan.skipsFirst ? Math.min(2 * FIRST_BATCH, least) : Math.min(FIRST_BATCH, most);
  while (true) {
    for (const [which, scenario] of scenarios.entries()) {
      const batch = await runner.run(
        { scenario, seed, from: done, to: target },
        signal ? { signal } : {},
      );
      results[which]?.push(...batch);
    }
    done = target;
    const excess = done < 2 ? Number.POSITIVE_INFINITY : distance(results);
    if (done >= least && excess <= 1) return { results, stopped: "precise" };
    if (done >= most) return { results, stopped: "cap" };
    onBatch?.(results);
    target = nextTarget(done, least, most, excess);
  }
}

/**
 * Replications to have next: first the fewest allowed, then what the error so far asks for, at least 8 more; at most twice as many.
 */
function nextTarget(done: number, least: number, most: number, excess: number): number {
  if (done < least) return Math.min(least, 2 * done);
  const needed = Number.isFinite(excess) ? Math.ceil(done * excess * excess * 1.05) : 2 * done;
  return Math.min(Math.max(needed, done + 8), 2 * done, most);
}
