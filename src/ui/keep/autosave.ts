import type { Experiment } from "#ui/state/experiment.ts";
import { isUntouched } from "#ui/state/examples.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { type Plan, scenarioOf } from "#ui/state/plan.ts";
import { dropDraft, isFresh, keepDraft } from "./draft.ts";
import { headlineOf } from "./headline.ts";
import { browserStore } from "./storage.ts";
import { addVersion } from "./versions.ts";

/** From a change until it is kept, in milliseconds. */
const SAVE_AFTER = 1000;

/** Keeps what the user does. */
export interface Autosave {
  /** Keeps at once what waits to be kept. */
  readonly flush: () => void;
  /** Whether the last thing to keep was kept beyond this visit. */
  readonly isKept: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps the plan a second after each change, and a version of it whenever its result has settled. */
export function autosave(experiment: Experiment): Autosave {
  const listeners = new Set<() => void>();
  let last = experiment.getState();
  let saved = last.history.present;
  let isKept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const versioned = new WeakSet<Plan>([saved]);

  const note = (kept: boolean) => {
    if (kept === isKept) return;
    isKept = kept;
    for (const listener of listeners) listener();
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const { present } = experiment.getState().history;
    if (present === saved) return;
    saved = present;
    if (isFresh(present)) dropDraft();
    else note(keepDraft(present, new Date()));
  };
  const keepVersion = (state: HomeState, isSettled: boolean) => {
    const { present, past } = state.history;
    const step = past.at(-1);
    if (step === undefined || versioned.has(present) || isUntouched(present)) return;
    versioned.add(present);
    const headline = isSettled && state.shown !== undefined ? headlineOf(state.shown) : null;
    const { name } = scenarioOf(present);
    const version = { savedAt: new Date().getTime(), label: step.label, name, headline };
    note(addVersion(browserStore, version, present));
  };

  experiment.subscribe(() => {
    const state = experiment.getState();
    const before = last;
    last = state;
    const { present } = state.history;
    if (present !== saved) timer ??= setTimeout(flush, SAVE_AFTER);
    // Left for another plan before its result had settled.
    if (present.origin !== before.history.present.origin) keepVersion(before, false);
    if (state.shown?.isSettled === true && state.isCurrent) keepVersion(state, true);
  });
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  return {
    flush,
    isKept: () => isKept,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
