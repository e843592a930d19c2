import { transfer } from "comlink";
import { runReplication } from "#experiments/run-replication.ts";

/** What a worker does for a pool, in the browser and on the command line. */
export interface ReplicationApi {
  readonly runReplication: typeof runReplication;
}

/** The same function with its columns handed over in place of copied. */
export const replicationApi: ReplicationApi = {
  runReplication: (scenario, seed, replication) => {
    const measured = runReplication(scenario, seed, replication);
    const { of, per, slotOf, slotPer } = measured;
    return transfer(measured, [...new Set([of.buffer, per.buffer, slotOf.buffer, slotPer.buffer])]);
  },
};
