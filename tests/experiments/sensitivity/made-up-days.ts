import { slotted } from "#experiments/measure.ts";
import type { Measured, Runner } from "#experiments/runner.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";

/** A runner whose days are a formula of the plan, so that what a study says of them can be worked out by hand. */
export function formulaRunner(
  figures: (scenario: Scenario, replication: number) => Readonly<Record<string, number>>,
): Runner {
  return {
    width: 1,
    run: ({ scenario, from, to }, { signal }) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      return Promise.resolve(
        Array.from({ length: to - from }, (_, i) => dayOf(figures(scenario, from + i), from + i)),
      );
    },
  };
}

function dayOf(figures: Readonly<Record<string, number>>, replication: number): Measured {
  return {
    replication,
    of: Float64Array.from(outcomes, ({ id }) => figures[id] ?? 0),
    per: new Float64Array(outcomes.length).fill(1),
    slotOf: new Float64Array(slotted.length),
    slotPer: new Float64Array(slotted.length),
    events: 0,
  };
}
