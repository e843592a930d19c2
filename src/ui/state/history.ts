import type { Text } from "#units/text.ts";
import type { Plan } from "./plan.ts";

/** A plan that can be gone back or forward to, and the change between it and its neighbour nearer to now. */
interface Step {
  readonly label: Text;
  readonly plan: Plan;
}

/** The plan as it stands, what came before and what was undone; one step for each gesture. */
export interface History {
  /** Oldest first; the last is what undo goes back to, its label says what would be undone. */
  readonly past: readonly Step[];
  readonly present: Plan;
  /** Nearest first; the first is what redo goes to. */
  readonly future: readonly Step[];
  /** The gesture under way: edits of the same gesture become one step. */
  readonly gesture: string | undefined;
}

/** An hour of busy editing; every step shares what it did not change with its neighbours. */
const MOST_STEPS = 500;

export const historyOf = (present: Plan): History => ({
  past: [],
  present,
  future: [],
  gesture: undefined,
});

/**
 * The history with one more edit.
 *
 * @param gesture edits in a row that name the same gesture are one step with the last label; undefined is a gesture of its own
 */
export function withEdit(
  history: History,
  present: Plan,
  label: Text,
  gesture: string | undefined,
): History {
  if (present === history.present) return history;
  const goesOn = gesture !== undefined && gesture === history.gesture;
  const last = history.past.at(-1);
  const past =
    goesOn && last !== undefined
      ? [...history.past.slice(0, -1), { label, plan: last.plan }]
      : [...history.past, { label, plan: history.present }].slice(-MOST_STEPS);
  return { past, present, future: [], gesture };
}

/** The next edit is a step of its own, whatever it is called. */
export const withGestureEnded = (history: History): History =>
  history.gesture === undefined ? history : { ...history, gesture: undefined };

/** As if the gesture under way had not begun; the history itself where there is none. */
export function withGestureCancelled(history: History): History {
  const step = history.past.at(-1);
  if (history.gesture === undefined || step === undefined) return history;
  return { ...history, past: history.past.slice(0, -1), present: step.plan, gesture: undefined };
}

/** One step back; the history itself where there is none. */
export function undone(history: History): History {
  const { past, present, future } = history;
  const step = past.at(-1);
  if (step === undefined) return history;
  return {
    past: past.slice(0, -1),
    present: step.plan,
    future: [{ label: step.label, plan: present }, ...future],
    gesture: undefined,
  };
}

/** One step forward; the history itself where there is none. */
export function redone(history: History): History {
  const { past, present, future } = history;
  const [step, ...further] = future;
  if (step === undefined) return history;
  return {
    past: [...past, { label: step.label, plan: present }],
    present: step.plan,
    future: further,
    gesture: undefined,
  };
}
