import type { Scenario } from "#scenario/scenario.ts";
import { slotted } from "./measure.ts";
import type { Measured, Runner } from "./runner.ts";

/** A simulated day: sums of the whole day, and of half hours the sales only, which is all that is asked for. */
export interface KeptDay extends Pick<Measured, "of" | "per"> {
  /** Yuan of sales to the customers who first wrote in each slot. */
  readonly sales: Float64Array;
}

/** Simulated days that are asked for again and again: the same days of a plan are simulated once. */
export interface DayStore {
  /**
   * The first `count` days of a plan under the store's seed, in order.
   *
   * @param scenario told apart from others by identity
   * @throws the signal's reason when aborted; Error naming a replication that failed
   */
  readonly days: (scenario: Scenario, count: number) => Promise<readonly KeptDay[]>;
  /** Days simulated so far, of all plans. */
  readonly simulated: () => number;
}

const SALES = slotted.findIndex(({ id }) => id === "sales");

function kept({ of, per, slotOf }: Measured): KeptDay {
  const slots = slotOf.length / slotted.length;
  return { of, per, sales: slotOf.slice(SALES * slots, (SALES + 1) * slots) };
}

/** @param outcomes ids of the outcomes that are read of a day: the others are not measured, which takes a third of the time */
export function createDayStore(
  runner: Runner,
  seed: string,
  outcomes: readonly string[],
  signal?: AbortSignal,
): DayStore {
  const known = new Map<Scenario, KeptDay[]>();
  let simulated = 0;
  return {
    simulated: () => simulated,
    days: async (scenario, count) => {
      const days = known.get(scenario) ?? [];
      known.set(scenario, days);
      if (days.length < count) {
        const job = { scenario, seed, from: days.length, to: count, outcomes };
        const more = await runner.run(job, signal ? { signal } : {});
        days.push(...more.map(kept));
        simulated += more.length;
      }
      return days.slice(0, count);
    },
  };
}
