import type { WorkerHandle } from "./worker-handle.ts";

/** A browser's worker as a crew holds it; a failure before anybody listens is not lost. */
export function handleOf(worker: Worker): WorkerHandle {
  const alive = new AbortController();
  const { signal } = alive;
  const callbacks: ((reason: Error) => void)[] = [];
  let death: Error | undefined;
  const die = (reason: Error) => {
    death ??= reason;
    for (const callback of callbacks) callback(reason);
  };
  const onError = (event: ErrorEvent) => {
    event.preventDefault();
    die(new Error(event.message || "the worker failed to load or ran out of memory"));
  };
  worker.addEventListener("error", onError, { signal });
  const onUnreadable = () => die(new Error("a message of the worker could not be read"));
  worker.addEventListener("messageerror", onUnreadable, { signal });
  return {
    endpoint: worker,
    terminate: () => {
      alive.abort();
      worker.terminate();
    },
    onDeath: (callback) => {
      callbacks.push(callback);
      const reason = death;
      if (reason !== undefined) queueMicrotask(() => callback(reason));
    },
  };
}
