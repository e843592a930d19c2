import { takeWorker } from "./first-worker.ts";
import { WorkerPool } from "./worker-pool.ts";

const MOST_WORKERS = 8;

/** A pool of Web Workers: one core is left to the page, which idles while it waits, so two cores get two workers. */
export function createBrowserPool(): WorkerPool {
  const cores = navigator.hardwareConcurrency || 2;
  const width = Math.min(MOST_WORKERS, Math.max(2, cores - 1));
  return new WorkerPool(takeWorker, width, Math.ceil(cores / 2));
}
