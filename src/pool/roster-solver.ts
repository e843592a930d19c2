import { proxy, type Remote, wrap } from "comlink";
import type { Job, Runner } from "#experiments/runner.ts";
import type { RosterNeed, RosterSource } from "#experiments/sensitivity/roster-effects.ts";
import type { StaffingOwner, StaffingQuestion } from "#workers/staffing-api.ts";
import type { StaffingWorker } from "#workers/staffing.worker.ts";

/** A worker that plans rosters; their days are simulated by the runner it was given. */
export interface RosterSolver extends RosterSource {
  /** Ends the worker; what it had not answered never comes. */
  readonly close: () => void;
}

/** Starts a worker that looks for the rosters of one plan, and of plans that differ from it in little. */
export async function startRosterSolver(
  runner: Runner,
  question: Omit<StaffingQuestion, "width">,
  signal: AbortSignal,
): Promise<RosterSolver> {
  const worker = new Worker(new URL("../../workers/staffing.worker.ts", import.meta.url), {
    type: "module",
  });
  let tellFirst: (first: RosterNeed) => void = () => {};
  const owner: StaffingOwner = {
    run: (job: Job) => runner.run(job, { signal }),
    tell: (_, best) => {
      if (best !== undefined)
        tellFirst({ hours: best.paidHours, shifts: best.shifts, ended: "reached" });
    },
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
  const alive = <Value>(answer: Promise<Value>): Promise<Value> => Promise.race([answer, gone]);
  const api = wrap<Pick<StaffingWorker, "openRosters">>(worker);
  const far = (await alive(
    api.openRosters({ ...question, width: runner.width }, proxy(owner) as never),
  )) as unknown as Remote<Far>;
  return {
    recommended: (onFirst) => {
      tellFirst = onFirst;
      return alive(far.recommended());
    },
    near: (scenario, shifts) => alive(far.near(scenario, shifts)),
    hoursAt: (shifts, factors) => alive(far.hoursAt(shifts, factors)),
    repriced: (scenario, shifts) => alive(far.repriced(scenario, shifts)),
    close: () => worker.terminate(),
  };
}

/** As the worker has it: the first roster is told to its owner. */
interface Far extends Omit<RosterSource, "recommended"> {
  readonly recommended: () => Promise<RosterNeed>;
}
