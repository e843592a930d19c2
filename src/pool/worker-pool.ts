import type { Job, Measured, Runner } from "#experiments/runner.ts";
import type { ReplicationApi } from "#workers/replication-api.ts";
import { Crew } from "./crew.ts";
import type { WorkerHandle } from "./worker-handle.ts";

/**
 * A Runner over workers of any kind, kept alive and warm between jobs. Which worker runs a replication and who finishes first
 * makes no difference: results and `onMeasured` come in order of replication.
 */
export class WorkerPool implements Runner {
  readonly width: number;
  readonly #crew: Crew<ReplicationApi>;
  #tickets = 0;

  /**
   * @param atFirst workers until the first job is done: while a simulation is new to a browser its compiler keeps another core
   * as busy as the worker does, for every worker anew
   */
  constructor(create: () => WorkerHandle, width: number, atFirst = width) {
    this.width = width;
    this.#crew = new Crew(create, width, 2, atFirst);
  }

  async run(
    { scenario, seed, from, to, outcomes }: Job,
    { signal, onMeasured }: Parameters<Runner["run"]>[1] = {},
  ): Promise<readonly Measured[]> {
    signal?.throwIfAborted();
    const crew = this.#crew;
    const owner = {};
    const stop = () => crew.drop(owner, signal?.reason);
    // Taken off by hand: of several listeners added with `{ signal }` Node 20 forgets to take off all but the last.
    signal?.addEventListener("abort", stop);

    const finished: (Measured | undefined)[] = [];
    const inOrder: Measured[] = [];
    const note = (one: Measured) => {
      finished[one.replication - from] = one;
      for (
        let next = finished[inOrder.length];
        next !== undefined;
        next = finished[inOrder.length]
      ) {
        inOrder.push(next);
        onMeasured?.(next);
      }
    };

    let next = from;
    const takeOnAndOn = async () => {
      while (next < to) {
        const replication = next++;
        const label = `replication ${replication}`;
        const ticket = this.#tickets++;
        note(
          await crew.call(
            owner,
            label,
            (api) => api.runReplication(ticket, scenario, seed, replication, outcomes),
            (api) => api.withdraw(ticket),
          ),
        );
      }
    };
    try {
      await Promise.all(Array.from({ length: crew.room }, takeOnAndOn));
      crew.widen();
      return inOrder;
    } catch (error) {
      crew.drop(owner, error);
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  }

  /** Ends the workers; a run under way is rejected. */
  dispose(): void {
    this.#crew.dismiss();
  }
}
