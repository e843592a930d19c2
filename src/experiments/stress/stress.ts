import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";

/** Something that may go wrong on the day. */
export interface Stress {
  /** Kebab-case. */
  readonly id: string;
  readonly label: Text;
  /** What exactly is changed in the plan. */
  readonly about: Text;
  readonly apply: (scenario: Scenario) => Scenario;
}

/** A mishap as it would hit a plan; undefined where the plan has nothing it could hit. */
export type StressMaker = (scenario: Scenario) => Stress | undefined;
