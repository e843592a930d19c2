import { useCallback, useEffect, useRef, useState } from "react";
import type { Runner } from "#experiments/runner.ts";
import type { Input } from "#experiments/sensitivity/inputs.ts";
import {
  rosterEffects,
  type RosterEffects,
  type RosterNeed,
} from "#experiments/sensitivity/roster-effects.ts";
import { type Target, targetOf } from "#experiments/staffing/target.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { knownStudies } from "#ui/state/known-studies.ts";

/** What was found, finished or not, so that it is not worked out again. */
const known = new WeakMap<Scenario, RosterEffects>();

/** What the roster screen has found for the same plan and target. */
function recommendedFor(scenario: Scenario, target: Target): RosterNeed | undefined {
  const found = knownStudies.roster.get(scenario);
  const isSame = found !== undefined && JSON.stringify(found.target) === JSON.stringify(target);
  return isSame ? found.need : undefined;
}

interface Run {
  readonly scenario: Scenario;
  readonly effects: RosterEffects | undefined;
  readonly status: "running" | "done" | "stopped" | { readonly reason: string };
}

/** Works out, when asked, what the inputs do to the cheapest roster; ends when stopped, or when its screen or plan goes. */
export function useRosterEffects(runner: Runner | undefined, scenario: Scenario) {
  const [run, setRun] = useState<Run>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), [scenario]);
  const start = useCallback(
    (inputs: readonly Input[]) => {
      if (runner === undefined) return;
      current.current?.abort();
      const gone = new AbortController();
      current.current = gone;
      const { signal } = gone;
      const onEffects = (effects: RosterEffects) => {
        if (signal.aborted) return;
        known.set(scenario, effects);
        setRun({ scenario, effects, status: effects.isSettled ? "done" : "running" });
      };
      const begun = known.get(scenario);
      setRun({ scenario, effects: begun, status: "running" });
      const work = async () => {
        // The optimiser and its solver come when first wanted, into a worker of their own.
        const { startRosterSolver } = await import("#pool/roster-solver.ts");
        signal.throwIfAborted();
        const target = targetOf(scenario);
        const solver = await startRosterSolver(runner, { scenario, target }, signal);
        const found = recommendedFor(scenario, target);
        const source =
          found === undefined ? solver : { ...solver, recommended: () => Promise.resolve(found) };
        try {
          const options = { target, signal, begun, onEffects };
          await rosterEffects(runner, source, scenario, inputs, options);
        } finally {
          solver.close();
        }
      };
      work().catch((error: unknown) => {
        if (signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        setRun((now) => ({ scenario, effects: now?.effects, status: { reason } }));
      });
    },
    [runner, scenario],
  );
  const stop = useCallback(() => {
    current.current?.abort();
    setRun((now) => (now === undefined ? now : { ...now, status: "stopped" }));
  }, []);
  const kept = known.get(scenario);
  const own = run?.scenario === scenario ? run : undefined;
  const shown: Run | undefined =
    own ??
    (kept === undefined
      ? undefined
      : { scenario, effects: kept, status: kept.isSettled ? "done" : "stopped" });
  return { effects: shown?.effects, status: shown?.status, start, stop };
}
