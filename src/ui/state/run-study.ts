import { replicate } from "#experiments/replicate.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import { firstView } from "#ui/home/first-view.ts";
import type { RunStudy } from "./experiment.ts";

/** Studies on a runner, the outcomes of the first view first, with a count of the days as they come in. */
export const runStudyOn =
  (runner: Runner): RunStudy =>
  // Async, so that a runner that cannot even start is a study that failed.
  async (scenario, { signal, onPartial, onDays }) => {
    let done = 0;
    const count = ({ replication }: Measured) => {
      done = Math.max(done, replication + 1);
      onDays(done);
    };
    const counting: Runner = {
      width: runner.width,
      run: (job, options) => runner.run(job, { ...options, onMeasured: count }),
    };
    const preview = firstView(scenario);
    return replicate(counting, scenario, { signal, onProgress: onPartial, preview });
  };
