import { useSyncExternalStore } from "react";
import type { Experiment } from "./experiment.ts";
import type { Plan } from "./plan.ts";

/** The plan as it stands; draws again only when the plan itself changes, not while its answer is worked out. */
export const usePlan = (experiment: Experiment): Plan =>
  useSyncExternalStore(experiment.subscribe, () => experiment.getState().history.present);
