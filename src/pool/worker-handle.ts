import type { Endpoint } from "comlink";

/** A worker as the pool sees it: a browser's Worker or a thread of Node. */
export interface WorkerHandle {
  readonly endpoint: Endpoint;
  readonly terminate: () => void;
  /** Calls back when the worker has failed or gone, at least once and for whatever reason. */
  readonly onDeath: (callback: (reason: Error) => void) => void;
}
