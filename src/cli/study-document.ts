import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A study as the JSON of `run` and `compare` writes it. */
export function studyDocument({ name }: Scenario, study: StudyResult) {
  const { engine, seed, replications, stopped } = study;
  return {
    engine,
    scenario: name,
    seed,
    replications,
    stopped,
    outcomes: Object.fromEntries(
      Object.entries(study.outcomes).map(([id, { mean, low, high, p10, p50, p90, se, unit }]) => [
        id,
        { mean, low, high, p10, p50, p90, se, unit },
      ]),
    ),
    slots: slotDocuments(study),
  };
}

/** One entry per slot, in seconds from midnight of the first day. */
function slotDocuments({ slots, bySlot }: StudyResult) {
  const ids = Object.entries(bySlot);
  return Array.from({ length: slots.count }, (_, slot) => ({
    from: slots.from + slot * slots.width,
    until: slots.from + (slot + 1) * slots.width,
    outcomes: Object.fromEntries(
      ids.map(([id, { mean, p10, p90 }]) => [
        id,
        { mean: mean[slot], p10: p10[slot], p90: p90[slot] },
      ]),
    ),
  }));
}
