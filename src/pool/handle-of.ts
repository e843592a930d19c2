import type { WorkerHandle } from "./worker-handle.ts";

/** A browser's worker as a crew holds it. */
export function handleOf(worker: Worker): WorkerHandle {
  const alive = new AbortController();
  const { signal } = alive;
  return {
    endpoint: worker,
    terminate: () => {
      alive.abort();
      worker.terminate();
    },
    onDeath: (callback) => {
      const onError = (event: ErrorEvent) => {
        event.preventDefault();
        callback(new Error(event.message || "the worker failed to load or ran out of memory"));
      };
      worker.addEventListener("error", onError, { signal });
      const onUnreadable = () => callback(new Error("a message of the worker could not be read"));
      worker.addEventListener("messageerror", onUnreadable, { signal });
    },
  };
}
