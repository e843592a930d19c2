import { handleOf } from "./handle-of.ts";
import type { WorkerHandle } from "./worker-handle.ts";

function startWorker(): WorkerHandle {
  const worker = new Worker(new URL("../../workers/replication.worker.ts", import.meta.url), {
    type: "module",
  });
  return handleOf(worker);
}

/** Undefined where workers cannot be started: whoever asks for one is told why. */
function startedAhead(): WorkerHandle | undefined {
  try {
    return startWorker();
  } catch {
    return undefined;
  }
}

// The page loads this file by itself, ahead of the rest of its code: see vite.config.ts.
let ahead = startedAhead();

/** A new worker; the first has been loading since this file was. */
export function takeWorker(): WorkerHandle {
  const taken = ahead ?? startWorker();
  ahead = undefined;
  return taken;
}
