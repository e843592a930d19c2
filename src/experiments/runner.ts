import type { Scenario } from "#scenario/scenario.ts";

/** What leaves a replication: sums per outcome (in the order of the registry), and per slot for outcomes that have slots. */
export interface Measured {
  readonly replication: number;
  /** One entry per outcome. */
  readonly of: Float64Array;
  readonly per: Float64Array;
  /** Outcome-major: slot k of the i-th outcome *with slots* is at i x slots + k. */
  readonly slotOf: Float64Array;
  readonly slotPer: Float64Array;
  readonly events: number;
}

export interface Job {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Replications from (inclusive) to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Ids of the outcomes wanted: the others stay at 0 over 0, without a value. Left out: all. */
  readonly outcomes?: readonly string[] | undefined;
}

/** Runs replications somewhere: this thread, Web Workers, worker threads. Never decides what to run. */
export interface Runner {
  /** How many replications can run at the same time. */
  readonly width: number;
  /**
   * Results in order of replication, whatever order they finished in.
   *
   * @throws the signal's reason when aborted; Error naming the replication when it failed twice
   */
  run(
    job: Job,
    options: { signal?: AbortSignal; onMeasured?: (one: Measured) => void },
  ): Promise<readonly Measured[]>;
}
