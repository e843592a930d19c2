import { handleOf } from "./handle-of.ts";
import type { WorkerHandle } from "./worker-handle.ts";
import { WorkerPool } from "./worker-pool.ts";

const MOST_WORKERS = 8;

/** A pool of Web Workers: one core is left to the page, which idles while it waits, so two cores get two workers. */
export function createBrowserPool(): WorkerPool {
  const cores = navigator.hardwareConcurrency || 2;
  const width = Math.min(MOST_WORKERS, Math.max(2, cores - 1));
  return new WorkerPool(startWorker, width, Math.ceil(cores / 2));
}

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL("../../workers/replication.worker.ts", import.meta.url), {
    type: "module",
  });
  return handleOf(worker);
}
