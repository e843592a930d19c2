import { useEffect, useState } from "react";
import { compare, type Comparison } from "#experiments/compare.ts";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** Days simulated of each plan. */
const DAYS = 50;

interface Run {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly comparison?: Comparison;
  readonly isSettled?: boolean;
  readonly failure?: string;
}

/** Simulates the plans of a lesson on the same customers, once it is told to; the first is what the others are held against. */
export function useLessonRun(
  runner: Runner | undefined,
  scenarios: readonly Scenario[],
  seed: string,
  isOn: boolean,
) {
  const [run, setRun] = useState<Run>();
  useEffect(() => {
    if (runner === undefined || !isOn) return;
    const gone = new AbortController();
    const { signal } = gone;
    const note = (comparison: Comparison, isSettled: boolean) => {
      if (!signal.aborted) setRun({ scenarios, seed, comparison, isSettled });
    };
    compare(runner, scenarios, {
      seed,
      replications: DAYS,
      signal,
      onProgress: (partial) => note(partial, false),
    }).then(
      (comparison) => note(comparison, true),
      (error: unknown) => {
        if (signal.aborted) return;
        const failure = error instanceof Error ? error.message : String(error);
        setRun({ scenarios, seed, failure });
      },
    );
    return () => gone.abort();
  }, [runner, scenarios, seed, isOn]);
  const mine = run?.scenarios === scenarios && run.seed === seed ? run : undefined;
  return {
    comparison: mine?.comparison,
    isSettled: mine?.isSettled === true,
    failure: mine?.failure,
  };
}
