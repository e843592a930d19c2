import { useEffect, useMemo, useState } from "react";
import { type Advice, recommend } from "#experiments/moves/recommend.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import type { HomeState } from "./home-state.ts";

/** A person who is still turning a lever pauses for less. */
const IDLE_AFTER = 400;

/** Advice and the plan it was worked out for. */
export interface ShownAdvice {
  readonly advice: Advice;
  readonly scenario: Scenario;
  /** Whether that is the plan as it stands. */
  readonly isCurrent: boolean;
}

/** Advice once worked out: going back to a plan, or to the screen, shows it at once. */
const known = new WeakMap<Scenario, Advice>();

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
    if (known.get(settled)?.isSettled === true) return;
    const gone = new AbortController();
    const onAdvice = (advice: Advice) => {
      if (gone.signal.aborted) return;
      known.set(settled, advice);
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

  const before = scenario === undefined ? undefined : known.get(scenario);
  return useMemo(() => {
    if (scenario !== undefined && before !== undefined)
      return { advice: before, scenario, isCurrent };
    return found === undefined ? undefined : { ...found, isCurrent: false };
  }, [scenario, before, isCurrent, found]);
}
