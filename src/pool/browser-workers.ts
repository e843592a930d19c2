import { handleOf } from "./handle-of.ts";
import type { WorkerHandle } from "./worker-handle.ts";
import { WorkerPool } from "./worker-pool.ts";

const MOST_WORKERS = 8;

/** One core is left to the page, which idles while it waits, so two cores get two workers. */
function defaultWidth(): number {
  return Math.min(MOST_WORKERS, Math.max(2, (navigator.hardwareConcurrency || 2) - 1));
}

/** A pool of Web Workers, all started at once. */
export function createBrowserPool(width = defaultWidth()): WorkerPool {
  return new WorkerPool(startWorker, width);
}

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL("../../workers/replication.worker.ts", import.meta.url), {
    type: "module",
  });
  return handleOf(worker);
}
