import type { StudyResult } from "#experiments/study.ts";

type Outcomes = StudyResult["outcomes"];

/** Figures that matter to a test; every other field of a study is empty. */
export interface Known {
  /** Mean of each outcome; p10 and p90 as given or equal to it. */
  readonly outcomes?: Readonly<Record<string, number | readonly [number, number, number]>>;
  readonly bySlot?: Readonly<Record<string, readonly number[]>>;
  readonly days?: StudyResult["days"];
}

/** A study written by hand: half-hour slots, as many as the longest row. */
export function studyOf({ outcomes = {}, bySlot = {}, days = {} }: Known): StudyResult {
  const count = Math.max(1, ...Object.values(bySlot).map((row) => row.length));
  const estimates = Object.entries(outcomes).map(([id, known]) => {
    const [p10, mean, p90] = typeof known === "number" ? [known, known, known] : known;
    const estimate: Outcomes[string] = {
      mean,
      se: 0,
      low: mean,
      high: mean,
      p10,
      p50: mean,
      p90,
      replications: 2,
      unit: id.includes("sales") ? "yuan" : "share",
    };
    return [id, estimate] as const;
  });
  return {
    engine: "0",
    seed: "test",
    replications: 2,
    stopped: "cap",
    outcomes: Object.fromEntries(estimates),
    slots: { from: 0, width: 1800, count },
    bySlot: Object.fromEntries(
      Object.entries(bySlot).map(([id, row]) => [id, { mean: row, p10: row, p90: row }]),
    ),
    days,
  };
}
