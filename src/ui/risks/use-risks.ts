import { useCallback, useEffect, useMemo, useState } from "react";
import type { Runner } from "#experiments/runner.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { knownRisks, type Risks, studyRisks } from "./risks-study.ts";

type Work =
  | { readonly status: "running" }
  | { readonly status: "held" }
  | { readonly status: "done" }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly reason: string };

const isDone = (risks: Risks | undefined): boolean => risks?.split?.isSettled === true;

/**
 * Studies the risks of a plan while its screen is open, and stops when told to.
 *
 * @param isHeld lets other work of the screen go first; the study goes on afterwards
 */
export function useRisks(runner: Runner | undefined, scenario: Scenario, isHeld: boolean) {
  const [shown, setShown] = useState<Risks>();
  const [stopped, setStopped] = useState<Scenario>();
  const [failure, setFailure] = useState<{ scenario: Scenario; reason: string }>();
  const isStopped = stopped === scenario;
  useEffect(() => {
    if (runner === undefined || isStopped || isHeld || isDone(knownRisks(scenario))) return;
    const gone = new AbortController();
    studyRisks(runner, scenario, { signal: gone.signal, onRisks: setShown }).catch(
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setFailure({ scenario, reason: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => gone.abort();
  }, [runner, scenario, isStopped, isHeld]);
  const stop = useCallback(() => setStopped(scenario), [scenario]);
  const resume = useCallback(() => setStopped(undefined), []);
  const before = useMemo(() => knownRisks(scenario), [scenario]);
  const risks = shown?.scenario === scenario ? shown : before;
  const work: Work =
    failure?.scenario === scenario
      ? { status: "failed", reason: failure.reason }
      : isDone(risks)
        ? { status: "done" }
        : { status: isStopped ? "stopped" : isHeld ? "held" : "running" };
  return { risks, work, stop, resume };
}
