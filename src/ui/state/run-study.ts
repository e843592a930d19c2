import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import type { RunStudy } from "./experiment.ts";

/** Studies on a runner, with a count of the days as they come in. */
export const runStudyOn =
  (runner: Runner): RunStudy =>
  // Async, so that a runner that cannot even start is a study that failed.
  async (scenario, { signal, onPartial, onDays }) => {
    let done = 0;
    const counting: Runner = {
      width: runner.width,
      run: (job, options) => runner.run(job, { ...options, onMeasured: () => onDays(++done) }),
    };
    return replicate(counting, scenario, { signal, onProgress: onPartial });
  };
