import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import type { WorkerHandle } from "#pool/worker-handle.ts";
import { WorkerPool } from "#pool/worker-pool.ts";

/** The built worker lies beside the built command line. */
const builtWorker = () => new URL("./replication.node.js", import.meta.url);

const MOST_WORKERS = 64;

/** One worker for each core the process may use. */
export const defaultWidth = (): number => Math.min(MOST_WORKERS, availableParallelism());

/** A pool of worker threads, all started at once. */
export function createNodePool(width = defaultWidth(), file = builtWorker()): WorkerPool {
  return new WorkerPool(() => startNodeWorker(file), width);
}

/** A worker thread that runs `file`; it does not keep the process alive by itself. */
export function startNodeWorker(file = builtWorker()): WorkerHandle {
  const worker = new Worker(file);
  return {
    endpoint: nodeEndpoint(worker),
    terminate: () => void worker.terminate(),
    onDeath: (callback) => {
      worker.on("error", callback);
      worker.on("messageerror", callback);
      worker.on("exit", (code) => callback(new Error(`the worker exited with code ${code}`)));
    },
  };
}
