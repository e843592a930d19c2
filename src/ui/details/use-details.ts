import { useEffect, useState } from "react";
import { type DayDetail, type DetailPool, openDetailPool } from "#pool/detail-pool.ts";
import type { Scenario } from "#scenario/scenario.ts";

const WIDTH = 2;
/** A person who is still turning something pauses for less. */
const IDLE_AFTER = 300;

/** The tables' days and the scenario they are of. */
export interface Details {
  readonly scenario: Scenario;
  readonly days: readonly DayDetail[];
}

export interface DetailsState {
  readonly details: Details | undefined;
  readonly isCurrent: boolean;
  readonly done: number;
  /** Undefined as long as the plan's own figures have not settled. */
  readonly all: number | undefined;
  readonly failure: string | undefined;
}

const isOf = (details: Details | undefined, scenario: Scenario, runs: number): boolean =>
  details?.scenario === scenario && details.days.length === runs;

/** What was worked out last: coming back to the screen shows it at once. */
let known: Details | undefined;

/**
 * Simulates the days of the tables in workers of the screen's own, anew whenever the plan changes.
 *
 * @param runs as many as the plan's own figures are of, so that the same figure is the same wherever it stands; undefined until known
 */
export function useDetails(scenario: Scenario, runs: number | undefined): DetailsState {
  const [details, setDetails] = useState(known);
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (runs === undefined || isOf(known, scenario, runs)) return;
    const gone = new AbortController();
    let pool: DetailPool | undefined;
    const work = async () => {
      pool = openDetailPool(WIDTH);
      setDone(0);
      setFailure(undefined);
      const days = await pool.run(scenario, scenario.study.seed, runs, {
        signal: gone.signal,
        onDay: (count) => {
          if (!gone.signal.aborted) setDone(count);
        },
      });
      if (gone.signal.aborted) return;
      known = { scenario, days };
      setDetails(known);
    };
    const timer = setTimeout(() => {
      work()
        .catch((error: unknown) => {
          if (!gone.signal.aborted)
            setFailure(error instanceof Error ? error.message : String(error));
        })
        .finally(() => pool?.close());
    }, IDLE_AFTER);
    return () => {
      clearTimeout(timer);
      gone.abort();
      pool?.close();
    };
  }, [scenario, runs]);
  const isCurrent = runs !== undefined && isOf(details, scenario, runs);
  return { details, isCurrent, done, all: runs, failure };
}
