/** What one round of a workload did and found. */
export interface Round {
  readonly customers: number;
  /** Counted alike for every engine of a workload. */
  readonly events: number;
  readonly checks: Readonly<Record<string, number>>;
}

/** Runs one round; rounds of different number meet different customers. */
export type RunRound = (round: number) => Promise<Round> | Round;

/** A round with what it cost the process that ran it. */
export interface TimedRound extends Round {
  /** CPU time of all threads of the process, in seconds. */
  readonly cpu: number;
  /** Largest resident memory of the process so far. */
  readonly peakMemoryMiB: number;
}

/** What the benchmark asks of a process of its own: one round, by number. */
export interface RoundRequest {
  readonly round: number;
}
