import { proxy, type Remote, wrap } from "comlink";
import type { Job, Runner } from "#experiments/runner.ts";
import type { StaffProgress, StaffSteps } from "#experiments/staffing/staff.ts";
import type { StaffingFacts, StaffingOwner, StaffingQuestion } from "#workers/staffing-api.ts";
import type { StaffingWorker } from "#workers/staffing.worker.ts";

/** The optimiser in a worker of its own; its days are simulated by the runner it was given. */
export interface FarStaffing
  extends Pick<StaffSteps, "cheapest" | "profitable" | "others" | "judge"> {
  readonly facts: () => Promise<StaffingFacts>;
  /** Ends the worker; what it had not answered never comes. */
  readonly close: () => void;
}

/**
 * Starts the optimiser beside the page, which stays free while it plans.
 *
 * @param onProgress gets every simulated day, whoever is ahead, and every better roster
 */
export async function startStaffing(
  runner: Runner,
  question: Omit<StaffingQuestion, "width">,
  onProgress: (progress: Omit<StaffProgress, "total">) => void,
): Promise<FarStaffing> {
  const worker = new Worker(new URL("../../workers/staffing.worker.ts", import.meta.url), {
    type: "module",
  });
  let progress: Omit<StaffProgress, "total"> = { phase: "search", done: 0, best: undefined };
  const report = (news: Partial<typeof progress>) => {
    progress = { ...progress, ...news };
    onProgress(progress);
  };
  const onMeasured = () => report({ done: progress.done + 1 });
  const owner: StaffingOwner = {
    run: (job: Job) => runner.run(job, { onMeasured }),
    tell: (phase, best) => report({ phase, best }),
  };
  // Comlink never rejects when a worker dies.
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(event.message || "the optimiser's worker failed to load"));
    });
  });
  died.catch(() => {});
  const alive = <Value>(answer: Promise<Value>): Promise<Value> => Promise.race([answer, died]);
  const api = wrap<Pick<StaffingWorker, "openStaffing">>(worker);
  const far = (await alive(
    api.openStaffing({ ...question, width: runner.width }, proxy(owner) as never),
  )) as unknown as Remote<Far>;
  return {
    facts: () => alive(far.facts()),
    cheapest: () => alive(far.cheapest()),
    profitable: () => alive(far.profitable()),
    others: (shifts) => alive(far.others(shifts)),
    judge: (shifts) => alive(far.judge(shifts)),
    close: () => worker.terminate(),
  };
}

type Far = Omit<FarStaffing, "close">;
