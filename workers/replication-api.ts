import { runReplication } from "#experiments/run-replication.ts";

/** What a worker does for a pool, in the browser and on the command line. */
export interface ReplicationApi {
  readonly runReplication: typeof runReplication;
}

/**
 * The results' columns (some tens of KiB) are copied, not handed over: after the first hand-over of a buffer V8 checks at every
 * access to any array whether its buffer is still there, which costs the simulation 5 to 20 %.
 */
export const replicationApi: ReplicationApi = { runReplication };
