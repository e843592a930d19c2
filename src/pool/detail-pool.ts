import type { DayDetail, DetailApi } from "#workers/detail-api.ts";
import { Crew } from "./crew.ts";
import { handleOf } from "./handle-of.ts";

export type { DayDetail };

type Scenario = Parameters<DetailApi["dayDetail"]>[0];

/** Simulates days for tables in workers of their own. */
export interface DetailPool {
  /**
   * Replications 0 to `days` - 1, in order.
   *
   * @throws the signal's reason once it is aborted; Error naming the day that failed twice
   */
  readonly run: (
    scenario: Scenario,
    seed: string,
    days: number,
    options: { readonly signal: AbortSignal; readonly onDay: (done: number) => void },
  ) => Promise<readonly DayDetail[]>;
  /** Ends the workers. */
  readonly close: () => void;
}

/** @param width how many days may be simulated at a time */
export function openDetailPool(width: number): DetailPool {
  const crew = new Crew<DetailApi>(
    () =>
      handleOf(
        new Worker(new URL("../../workers/detail.worker.ts", import.meta.url), { type: "module" }),
      ),
    width,
    1,
  );
  return {
    run: async (scenario, seed, days, { signal, onDay }) => {
      signal.throwIfAborted();
      const owner = {};
      const over = new AbortController();
      const stop = () => crew.drop(owner, signal.reason);
      signal.addEventListener("abort", stop, { signal: over.signal });
      let done = 0;
      const one = async (replication: number) => {
        const detail = await crew.call(owner, `day ${replication}`, (api) =>
          api.dayDetail(scenario, seed, replication),
        );
        onDay(++done);
        return detail;
      };
      try {
        return await Promise.all(Array.from({ length: days }, (_, i) => one(i)));
      } finally {
        over.abort();
      }
    },
    close: () => crew.dismiss(),
  };
}
