import type { Slots, Unit } from "#outcomes/outcome.ts";
import type { Estimate } from "#statistics/estimate.ts";

/** What a study of one scenario says; the JSON of `dacu run` and what the screen draws. */
export interface StudyResult {
  readonly engine: string;
  readonly seed: string;
  readonly replications: number;
  /**
   * "precise": the headline is known well enough; "cap": the most allowed ran first; "partial": still running; "preview": still
   * running, and only some outcomes are measured yet, the others have no value.
   */
  readonly stopped: "precise" | "cap" | "partial" | "preview";
  readonly outcomes: Readonly<Record<string, Estimate & { readonly unit: Unit }>>;
  readonly slots: Slots;
  /** One row per slot, for outcomes that have slots: the mean and the days' p10 and p90 (NaN where nothing happened). */
  readonly bySlot: Readonly<
    Record<
      string,
      {
        readonly mean: readonly number[];
        readonly p10: readonly number[];
        readonly p90: readonly number[];
      }
    >
  >;
  /** Figure of every simulated day, in order of replication, per outcome: for dot plots and paired differences. */
  readonly days: Readonly<Record<string, readonly number[]>>;
}
