import { runReplication } from "./run-replication.ts";
import type { Measured, Runner } from "./runner.ts";

/** The one thing asked of the host; browsers and Node both have it. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** Lets what waits in the event loop go first: a click on stop, a timer. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Runs replications one after the other in this thread; between two of them it can be aborted. */
export const thisThreadRunner: Runner = {
  width: 1,
  run: async ({ scenario, seed, from, to, outcomes }, { signal, onMeasured }) => {
    const all: Measured[] = [];
    for (let replication = from; replication < to; replication++) {
      signal?.throwIfAborted();
      try {
        const one = runReplication(scenario, seed, replication, outcomes);
        all.push(one);
        onMeasured?.(one);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`replication ${replication}: ${why}`, { cause: error });
      }
      await breathe();
    }
    signal?.throwIfAborted();
    return all;
  },
};
