import { createBrowserPool } from "#pool/browser-workers.ts";
import type { Scenario } from "#scenario/scenario.ts";
import defaultDay from "#scenarios/default-day.json";
import { Experiment } from "./experiment.ts";
import { runStudyOn } from "./run-study.ts";

/** The default day on a pool of workers, already running: its first answer is what a visitor waits for. */
export function startDefaultExperiment(): Experiment {
  // The file is checked by the scenario tests; checking it again here would cost every visitor the checker.
  const scenario = defaultDay as unknown as Scenario;
  const experiment = new Experiment(
    scenario,
    runStudyOn(() => createBrowserPool()),
  );
  experiment.start();
  return experiment;
}
