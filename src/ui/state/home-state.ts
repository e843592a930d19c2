import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type LeverId, type Levers } from "./levers.ts";

/** A study on the screen, and what was simulated for it. */
export interface Shown {
  readonly study: StudyResult;
  /** The scenario with the levers as they stood. */
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
  readonly levers: Levers;
  /** Missing only until the first answer. */
  readonly shown: Shown | undefined;
  /** Whether what is shown was simulated for the levers as they stand. */
  readonly isCurrent: boolean;
  readonly work: Work;
}

export type HomeEvent =
  | { readonly type: "lever-moved"; readonly id: LeverId; readonly value: number }
  | { readonly type: "lever-reset"; readonly id: LeverId }
  | { readonly type: "all-reset" }
  | { readonly type: "started" }
  | { readonly type: "slow" }
  | { readonly type: "progressed"; readonly done: number }
  | { readonly type: "answered"; readonly shown: Shown; readonly isCurrent: boolean }
  | { readonly type: "stopped" }
  | { readonly type: "failed"; readonly reason: string };

export const firstHomeState: HomeState = {
  levers: {},
  shown: undefined,
  isCurrent: false,
  work: { status: "idle" },
};

/** The screen after an event. */
export function nextHomeState(state: HomeState, event: HomeEvent): HomeState {
  const { work } = state;
  switch (event.type) {
    case "lever-moved":
      return { ...state, levers: { ...state.levers, [event.id]: event.value }, isCurrent: false };
    case "lever-reset": {
      const { [event.id]: _, ...levers } = state.levers;
      return { ...state, levers, isCurrent: false };
    }
    case "all-reset":
      return { ...state, levers: {}, isCurrent: false };
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
