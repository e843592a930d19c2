import { useEffect, useRef, useState } from "react";
import type { Scenario } from "#scenario/scenario.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import type { Text } from "#units/text.ts";

/** While a drag goes on the plan itself follows this often, in milliseconds; the picture follows every frame. */
const FOLLOW_EVERY = 120;

let gestures = 0;

/** A drag under way: what it began with and what it has made of it so far. */
export interface Draft {
  readonly before: Scenario;
  readonly after: Scenario;
}

/** Edits that are drawn at once and taken into the plan a few times a second: one step of undo for the whole gesture. */
export function useDraft(experiment: Experiment) {
  const [draft, setDraft] = useState<Draft>();
  const gesture = useRef({ id: "", taken: 0, pending: undefined as (() => void) | undefined });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const take = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    gesture.current.taken = performance.now();
    gesture.current.pending?.();
    gesture.current.pending = undefined;
  };
  const begin = () => {
    experiment.endGesture();
    gesture.current = { id: `drag ${++gestures}`, taken: 0, pending: undefined };
    const before = scenarioOf(experiment.getState().history.present);
    setDraft({ before, after: before });
    return before;
  };
  const show = (before: Scenario, after: Scenario, label: Text) => {
    setDraft({ before, after });
    const { id } = gesture.current;
    gesture.current.pending = () =>
      experiment.edit({ type: "changed", change: () => after }, label, id);
    if (timer.current !== undefined) return;
    const left = FOLLOW_EVERY - (performance.now() - gesture.current.taken);
    if (left <= 0) take();
    else timer.current = setTimeout(take, left);
  };
  const end = () => {
    take();
    experiment.endGesture();
    setDraft(undefined);
  };
  const cancel = () => {
    gesture.current.pending = undefined;
    take();
    experiment.cancelGesture();
    setDraft(undefined);
  };
  return { draft, begin, show, end, cancel };
}

/** The hands of a draft, for what draws on the same picture. */
export type Drafting = ReturnType<typeof useDraft>;
