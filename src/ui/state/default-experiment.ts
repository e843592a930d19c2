import type { Runner } from "#experiments/runner.ts";
import { createBrowserPool } from "#pool/browser-workers.ts";
import type { Scenario } from "#scenario/scenario.ts";
import defaultDay from "#scenarios/default-day.json";
import { Experiment } from "./experiment.ts";
import { planOf } from "./plan.ts";
import { runStudyOn } from "./run-study.ts";

/** The default day on a pool of workers, already running: its first answer is what a visitor waits for. */
export function startDefaultExperiment(): { experiment: Experiment; runner: Runner } {
  // The file is checked by the scenario tests; checking it again here would cost every visitor the checker.
  const scenario = defaultDay as unknown as Scenario;
  const runner = startedLater(createBrowserPool);
  const experiment = new Experiment(planOf({ id: "default-day", scenario }), runStudyOn(runner));
  experiment.start();
  return { experiment, runner };
}

/** A runner that starts with its first job: one that cannot even start is then a study that failed, not a blank page. */
function startedLater(start: () => Runner): Runner {
  let started: Runner | undefined;
  const runner = () => (started ??= start());
  return {
    get width() {
      return runner().width;
    },
    run: async (job, options) => runner().run(job, options),
  };
}
