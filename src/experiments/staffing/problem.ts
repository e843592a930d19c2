import type { Supply } from "./cover.ts";
import type { Load } from "./demand.ts";
import type { ProgrammeSolver } from "./programme.ts";
import type { Candidate, Counts } from "./shifts.ts";
import type { TrialDay, Trials } from "./trials.ts";

/** What the search is given. */
export interface Problem {
  readonly candidates: readonly Candidate[];
  readonly supply: Supply;
  readonly load: Load;
  /** Fewest people per planning slot. */
  readonly people: Float64Array;
  readonly trials: Trials;
  /** Days of the sample, and on how many of them the target is to be reached. */
  readonly days: number;
  readonly required: number;
  /** The day's factor that is exceeded on the share of days that may miss the target. */
  readonly busyFactor: number;
  /** Simulated days after which nothing new is tried. */
  readonly budget: number;
  /** Solves integer programmes; loaded when first asked for. Left out: no roster is looked for by programme. */
  readonly solver?: (() => Promise<ProgrammeSolver>) | undefined;
  /** Where to begin; the leanest square-root staffing that reaches the target where left out. */
  readonly start?: Counts | undefined;
  readonly onBest?: ((best: Found) => void) | undefined;
}

/** A roster that reaches the target on the sample, or the nearest to it that was found. */
export interface Found {
  readonly counts: Counts;
  readonly cost: number;
  readonly reaches: boolean;
  /** Share of the sample's days on which the target is reached (in the worst slot, where it is per slot). */
  readonly share: number;
  readonly days: readonly TrialDay[];
  /**
   * "proved": no cheaper roster reaches it on the sample; "no-move": none of the most promising moves, up to `MOST_FAILURES` one by one, saves more;
   * "budget": the simulated days ran out, whether or not a roster that reaches it was found; "unreachable": nobody else may be added,
   * or all rosters were tried.
   */
  readonly stopped: "searching" | "proved" | "no-move" | "budget" | "unreachable";
}
