import type { Trial } from "#experiments/moves/trial.ts";
import { reverted, stillHolds } from "#scenario/reverted.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import type { Experiment } from "./experiment.ts";
import { scenarioOf } from "./plan.ts";

/** A move that was tried, with what it was expected to bring. */
export interface Tried {
  readonly trial: Trial;
  readonly before: Scenario;
  readonly after: Scenario;
  /** Name of the step in the history. */
  readonly label: Text;
}

/** Puts a move into the plan as one step that can be undone. */
export function tryMove(experiment: Experiment, trial: Trial): Tried {
  const { label } = trial.move;
  const before = scenarioOf(experiment.getState().history.present);
  experiment.edit({ type: "changed", change: trial.move.apply }, label);
  const after = scenarioOf(experiment.getState().history.present);
  return { trial, before, after, label };
}

/** Takes a move back: by going a step back where nothing came after it, or else by putting only its own parts back. */
export function takeBack(experiment: Experiment, tried: Tried): void {
  const { past } = experiment.getState().history;
  if (past.at(-1)?.label === tried.label) return experiment.undo();
  const { before, after, label } = tried;
  const name = { zh: `撤回：${label.zh}`, en: `Take back: ${label.en}` };
  experiment.edit({ type: "changed", change: (now) => reverted(now, before, after) }, name);
}

/** Whether the plan still holds all of a move that was tried. */
export const isApplied = (now: Scenario, { before, after }: Tried): boolean =>
  stillHolds(now, before, after);
