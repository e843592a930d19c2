import type { Runner } from "#experiments/runner.ts";
import { thisThreadRunner } from "#experiments/this-thread-runner.ts";
import { createNodePool, defaultWidth } from "./node-workers.ts";

/** Lends a runner of so many worker threads, or of this thread for 0; the threads end with the work. */
export async function withRunner<Result>(
  workers: number | undefined,
  work: (runner: Runner) => Promise<Result>,
): Promise<Result> {
  const width = workers ?? defaultWidth();
  if (width === 0) return work(thisThreadRunner);
  const pool = createNodePool(width);
  try {
    return await work(pool);
  } finally {
    pool.dispose();
  }
}
