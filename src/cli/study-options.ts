import type { Runner } from "#experiments/runner.ts";
import type { Checked } from "#scenario/checked.ts";
import { type Arguments, readCount } from "./arguments.ts";
import type { Progress } from "./progress.ts";

/** How much to simulate, with what seed and where; undefined where the scenario decides. */
export interface StudyWords {
  readonly replications: number | undefined;
  readonly seed: string | undefined;
  readonly workers: number | undefined;
}

/** What `--replications`, `--seed` and `--workers` say. */
export function readStudyWords(words: Arguments): Checked<StudyWords> {
  const replications = readCount(words, "replications", 2);
  const workers = readCount(words, "workers", 0);
  const problems = [replications, workers].flatMap((one) => (one.ok ? [] : one.problems));
  if (!replications.ok || !workers.ok) return { ok: false, problems };
  const seed = words.texts.get("seed")?.[0];
  return { ok: true, value: { replications: replications.value, seed, workers: workers.value } };
}

/** The same runner, showing how many replications are done of those that may be asked for. */
export function showing(progress: Progress, most: number, runner: Runner): Runner {
  let done = 0;
  progress.show(0, most);
  return {
    width: runner.width,
    run: (job, options) =>
      runner.run(job, {
        ...options,
        onMeasured: (one) => {
          progress.show(++done, most);
          options.onMeasured?.(one);
        },
      }),
  };
}
