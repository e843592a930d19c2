import { useSyncExternalStore } from "react";
import type { Experiment } from "./experiment.ts";
import type { HomeState } from "./home-state.ts";

/** The state of the running experiment; draws again whenever it changes. */
export const useExperiment = (experiment: Experiment): HomeState =>
  useSyncExternalStore(experiment.subscribe, experiment.getState);
