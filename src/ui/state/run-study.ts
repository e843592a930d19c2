import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import type { RunStudy } from "./experiment.ts";

/** Studies on a runner that is started with the first of them, with a count of the days as they come in. */
export const runStudyOn = (start: () => Runner): RunStudy => {
  let started: Runner | undefined;
  // Async, so that a runner that cannot even start is a study that failed.
  return async (scenario, { signal, onPartial, onDays }) => {
    started ??= start();
    const runner = started;
    let done = 0;
    const counting: Runner = {
      width: runner.width,
      run: (job, options) => runner.run(job, { ...options, onMeasured: () => onDays(++done) }),
    };
    return replicate(counting, scenario, { signal, onProgress: onPartial });
  };
};
