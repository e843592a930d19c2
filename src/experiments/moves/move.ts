import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import type { HourValues } from "#experiments/hour-values.ts";

/** One change of a plan that a manager could decide on today. */
export interface Move {
  /** Kebab-case; the same move on a changed plan keeps its id. */
  readonly id: string;
  readonly label: Text;
  /** Parts of the plan it changes: moves that share one do not go together. */
  readonly touches: readonly string[];
  /** Yuan a day in wages by the roster, before absences and overtime; undefined where only the shop knows the price. */
  readonly cost: number | undefined;
  /** What to arrange or to believe before the gain is real. */
  readonly note?: Text;
  /** Why it can lose although it looks right. */
  readonly whyItLoses: Text;
  readonly apply: (scenario: Scenario) => Scenario;
  /** The same move turning out worse than hoped: "if only half of them are resolved". */
  readonly ifWorse?: {
    readonly label: Text;
    readonly apply: (scenario: Scenario) => Scenario;
  };
}

/** What is known about a plan before any move is tried. */
export interface Clues {
  /** Undefined until the hours have been looked at. */
  readonly hours: HourValues | undefined;
}

/** Moves of one kind that make sense for a plan; none where it does not apply. */
export type MoveMaker = (scenario: Scenario, clues: Clues) => readonly Move[];
