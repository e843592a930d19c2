import { proxy, wrap } from "comlink";
import type { Job, Runner } from "#experiments/runner.ts";
import type { SolveRoster } from "#experiments/sensitivity/roster-effects.ts";
import type { solveRoster, StaffingOwner, StaffingQuestion } from "#workers/staffing-api.ts";

/** A worker that plans rosters; their days are simulated by the runner it was given. */
export interface RosterSolver {
  readonly solve: SolveRoster;
  /** Ends the worker; what it had not answered never comes. */
  readonly close: () => void;
}

/** Starts a worker that looks for the cheapest roster of one plan after another, on few days. */
export function startRosterSolver(
  runner: Runner,
  target: StaffingQuestion["target"],
  signal: AbortSignal,
): RosterSolver {
  const worker = new Worker(new URL("../../workers/staffing.worker.ts", import.meta.url), {
    type: "module",
  });
  const owner: StaffingOwner = {
    run: (job: Job) => runner.run(job, { signal }),
    tell: () => {},
  };
  // Comlink never rejects when a worker dies, nor when it is ended.
  const gone = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the optimiser's worker failed to load"));
    });
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  gone.catch(() => {});
  const api = wrap<{ solveRoster: typeof solveRoster }>(worker);
  return {
    solve: (scenario, start) =>
      Promise.race([
        api.solveRoster({ width: runner.width, scenario, target }, proxy(owner) as never, start),
        gone,
      ]),
    close: () => worker.terminate(),
  };
}
