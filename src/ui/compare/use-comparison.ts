import { useEffect, useState } from "react";
import { compare, type Comparison } from "#experiments/compare.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A comparison on the screen, and what it was made of. */
export interface ComparisonShown {
  readonly comparison: Comparison;
  readonly scenarios: readonly Scenario[];
  readonly isSettled: boolean;
}

/** Why a comparison did not come about. */
interface Failure {
  readonly scenarios: readonly Scenario[];
  readonly reason: string;
}

/**
 * Compares plans whenever they change, the base first; what is shown stays until there is something newer.
 *
 * @returns the failure of these very plans, if any
 */
export function useComparison(
  runner: Runner | undefined,
  scenarios: readonly Scenario[],
): { readonly shown: ComparisonShown | undefined; readonly failure: string | undefined } {
  const [shown, setShown] = useState<ComparisonShown>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    if (runner === undefined || scenarios.length < 2) return;
    const gone = new AbortController();
    const { signal } = gone;
    const show = (comparison: Comparison, isSettled: boolean) => {
      if (!signal.aborted) setShown({ comparison, scenarios, isSettled });
    };
    compare(runner, scenarios, { signal, onProgress: (partial) => show(partial, false) }).then(
      (comparison) => show(comparison, true),
      (error: unknown) => {
        if (signal.aborted) return;
        setFailure({ scenarios, reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => gone.abort();
  }, [runner, scenarios]);
  return { shown, failure: failure?.scenarios === scenarios ? failure.reason : undefined };
}
