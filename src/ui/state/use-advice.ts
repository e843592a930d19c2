import { useEffect, useMemo, useState } from "react";
import { type Advice, recommend } from "#experiments/moves/recommend.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import type { HomeState } from "./home-state.ts";
import { knownStudies } from "./known-studies.ts";

/** A person who is still turning a lever pauses for less. */
const IDLE_AFTER = 400;

/** Advice and the plan it was worked out for. */
export interface ShownAdvice {
  readonly advice: Advice;
  readonly scenario: Scenario;
  /** Whether that is the plan as it stands. */
  readonly isCurrent: boolean;
}

/**
 * Works out what to do next with the plan while nothing else is computed, and gives up as soon as it is edited; what was known
 * of the plan before stays.
 *
 * @param isWanted false where what is known is enough
 */
export function useAdvice(state: HomeState, isWanted = true): ShownAdvice | undefined {
  const runner = useRunner();
  const { shown, work, isCurrent } = state;
  const isIdle = shown?.isSettled === true && isCurrent && work.status === "idle";
  const scenario = shown?.scenario;
  const settled = isIdle && isWanted ? scenario : undefined;
  const [found, setFound] = useState<{ readonly advice: Advice; readonly scenario: Scenario }>();

  useEffect(() => {
    if (runner === undefined || settled === undefined) return;
    if (knownStudies.advice.get(settled)?.isSettled === true) return;
    const gone = new AbortController();
    const onAdvice = (advice: Advice) => {
      if (gone.signal.aborted) return;
      // What was found of it before is not forgotten for what is found anew.
      if (advice.isChosen || knownStudies.advice.get(settled)?.isChosen !== true)
        knownStudies.advice.set(settled, advice);
      setFound({ advice, scenario: settled });
    };
    const timer = setTimeout(() => {
      recommend(runner, settled, { signal: gone.signal, onAdvice }).catch(() => {
        // Aborted by an edit; workers that fail are reported by the plan's own study.
      });
    }, IDLE_AFTER);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [runner, settled]);

  const before = scenario === undefined ? undefined : knownStudies.advice.get(scenario);
  return useMemo(() => {
    if (scenario !== undefined && before !== undefined)
      return { advice: before, scenario, isCurrent };
    return found === undefined ? undefined : { ...found, isCurrent: false };
  }, [scenario, before, isCurrent, found]);
}
