import type { Runner } from "#experiments/runner.ts";
import { createBrowserPool } from "#pool/browser-workers.ts";
import { type KeptDraft, readDraft } from "#ui/keep/draft.ts";
import { defaultPlan } from "./examples.ts";
import { Experiment } from "./experiment.ts";
import { runStudyOn } from "./run-study.ts";

/** The page as it begins. */
export interface Start {
  readonly experiment: Experiment;
  readonly runner: Runner;
  /** What the visitor worked on last time, if the browser kept it. */
  readonly draft: KeptDraft;
}

/**
 * The plan of last time, or else the default day, on a pool of workers and already running: its first answer is what a visitor
 * waits for.
 */
export function start(): Start {
  const runner = startedLater(createBrowserPool);
  const draft = readDraft();
  const plan = draft.status === "sound" ? draft.plan : defaultPlan;
  const experiment = new Experiment(plan, runStudyOn(runner));
  experiment.start();
  return { experiment, runner, draft };
}

/** A runner that starts with its first job: one that cannot even start is then a study that failed, not a blank page. */
function startedLater(begin: () => Runner): Runner {
  let started: Runner | undefined;
  const runner = () => (started ??= begin());
  return {
    get width() {
      return runner().width;
    },
    run: async (job, options) => runner().run(job, options),
  };
}
