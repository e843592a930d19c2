import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";

type Change = (scenario: Scenario) => Scenario;

/** What the trainee is asked: a figure of the plan, or by how much it is lower or higher than under the base. */
export interface Asked {
  readonly outcome: string;
  readonly as: "figure" | "lower" | "higher";
  /** The slider: in the outcome's own unit. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A guess within this share of the answer is near; `least` in the outcome's unit where the answer is small. */
  readonly near: number;
  readonly least: number;
}

/**
 * What a lesson says of the simulation, so that it can be held against it: the outcome under the plan lies above or below that under the
 * base, the interval of the paired difference leaving 0 out; or lies close to it.
 */
export interface Claim {
  readonly outcome: string;
  /** Id of the option meant; the plan asked about where left out. */
  readonly under?: string;
  /** Held against this option in place of the base. */
  readonly against?: string;
  readonly is: "higher" | "lower" | "close";
  /** For "close": by how much of the base's figure at most. For the others: by how much at least. */
  readonly share?: number;
}

/** A choice within a drill, or another setting of a lesson to look at. */
export interface Option {
  readonly id: string;
  readonly label: Text;
  /** Why it helps or does not; no figures, the simulation gives those. */
  readonly why: Text;
  readonly apply: Change;
}

/** One lesson: predict, reveal, explain. Its figures come from simulating it; none is written down. */
export interface Lesson {
  readonly id: string;
  readonly title: Text;
  /** One line for the list. */
  readonly hook: Text;
  /** How things stand, and what is changed. */
  readonly situation: Text;
  readonly question: Text;
  readonly asked: Asked;
  /** The day that is compared with: the scenario given, changed or not. */
  readonly base: Change;
  /** What is asked about. */
  readonly plan: Option;
  /** Further settings, revealed together with the answer. */
  readonly others: readonly Option[];
  /** Outcomes to show beside the answer, as ids: what changed with it, side effects too. */
  readonly also: readonly string[];
  readonly why: readonly Text[];
  readonly claims: readonly Claim[];
}

/** Something happens, and one thing can be done about it. */
export interface Drill {
  readonly id: string;
  readonly title: Text;
  readonly situation: Text;
  /** The mishap; the scenario itself where the plan has nothing it could hit. */
  readonly apply: Change;
  readonly options: readonly Option[];
  readonly claims: readonly Claim[];
}

export const same: Change = (scenario) => scenario;
