import { createContext, useContext } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { Text } from "#units/text.ts";
import type { Moment } from "./demand-moments.ts";

/** What the user has picked on the day, to be changed by keys, buttons and the line above the chart. */
export type Selection =
  /** Columns of the demand, both ends counted in. */
  | { readonly kind: "columns"; readonly first: number; readonly last: number }
  | { readonly kind: "block"; readonly index: number }
  | { readonly kind: "moment"; readonly of: Moment["kind"]; readonly at: number }
  | { readonly kind: "shift"; readonly index: number };

/** What everything that edits the day shares. */
export interface Editing {
  readonly experiment: Experiment;
  readonly selection: Selection | undefined;
  readonly select: (selection: Selection | undefined) => void;
  /**
   * Changes the plan and tells a screen reader.
   *
   * @param gesture edits in a row of one gesture are one step; undefined is a step of its own
   */
  readonly apply: (change: (scenario: Scenario) => Scenario, label: Text, gesture?: string) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

/** @throws Error outside of a day that can be edited */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error("useEditing is called outside of EditingContext");
  return editing;
}

/** Whether two picks are the same thing. */
export const isSame = (one: Selection | undefined, other: Selection): boolean =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);
