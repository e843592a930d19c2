import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import {
  type History,
  historyOf,
  redone,
  undone,
  withEdit,
  withGestureCancelled,
  withGestureEnded,
} from "./history.ts";
import { edited, type Plan, type PlanEdit } from "./plan.ts";

/** A study on the screen, and what was simulated for it. */
export interface Shown {
  readonly study: StudyResult;
  /** The plan's scenario as it stood. */
  readonly scenario: Scenario;
  /** False for a quick first answer that more days will correct. */
  readonly isSettled: boolean;
  /** From the edit to this answer. */
  readonly seconds: number;
}

/** What the workers are doing. */
type Work =
  | { readonly status: "idle" }
  | {
      readonly status: "running";
      /** Days simulated so far. */
      readonly done: number;
      /** Running long enough that a person may want to stop it. */
      readonly isSlow: boolean;
    }
  | { readonly status: "stopped" }
  | { readonly status: "failed"; readonly reason: string };

export interface HomeState {
  readonly history: History;
  /** Missing only until the first answer. */
  readonly shown: Shown | undefined;
  /** Whether what is shown was simulated for the plan as it stands. */
  readonly isCurrent: boolean;
  readonly work: Work;
}

export type HomeEvent =
  | {
      readonly type: "edited";
      readonly edit: PlanEdit;
      /** Names the step for undo: "20:00, 4 temps more". */
      readonly label: Text;
      /** Edits in a row of one gesture are one step. */
      readonly gesture?: string | undefined;
    }
  | { readonly type: "gesture-ended" }
  | { readonly type: "gesture-cancelled" }
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  | { readonly type: "started" }
  | { readonly type: "slow" }
  | { readonly type: "progressed"; readonly done: number }
  | { readonly type: "answered"; readonly shown: Shown; readonly isCurrent: boolean }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly reason: string };

/** A screen that has just been opened with a plan. */
export const homeStateOf = (plan: Plan): HomeState => ({
  history: historyOf(plan),
  shown: undefined,
  isCurrent: false,
  work: { status: "idle" },
});

/** The screen after an event. */
export function nextHomeState(state: HomeState, event: HomeEvent): HomeState {
  const { work } = state;
  switch (event.type) {
    case "edited":
      return withHistory(
        state,
        withEdit(
          state.history,
          edited(state.history.present, event.edit),
          event.label,
          event.gesture,
        ),
      );
    case "gesture-ended":
      return withHistory(state, withGestureEnded(state.history));
    case "gesture-cancelled":
      return withHistory(state, withGestureCancelled(state.history));
    case "undone":
      return withHistory(state, undone(state.history));
    case "redone":
      return withHistory(state, redone(state.history));
    case "started":
      // A run that takes over from another keeps its Stop button: it must not flicker while a lever is dragged.
      return {
        ...state,
        work: { status: "running", done: 0, isSlow: work.status === "running" && work.isSlow },
      };
    case "slow":
      return work.status === "running" ? { ...state, work: { ...work, isSlow: true } } : state;
    case "progressed":
      if (work.status !== "running") return state;
      return { ...state, work: { ...work, done: Math.max(work.done, event.done) } };
    case "answered":
      return {
        ...state,
        shown: event.shown,
        isCurrent: event.isCurrent,
        work: event.shown.isSettled && event.isCurrent ? { status: "idle" } : work,
      };
    case "stopped":
      return work.status === "running" ? { ...state, work: { status: "stopped" } } : state;
    case "failed":
      return { ...state, work: { status: "failed", reason: event.reason } };
  }
}

/** What is shown goes out of date only when the plan itself changes. */
function withHistory(state: HomeState, history: History): HomeState {
  if (history === state.history) return state;
  const isCurrent = state.isCurrent && history.present === state.history.present;
  return { ...state, history, isCurrent };
}
