import { useEffect, useState } from "react";
import { type DayDetail, type DetailPool, openDetailPool } from "#pool/detail-pool.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";

const WIDTH = 2;
const DAY = 86_400;
const MOST_RUNS = 60;
const LEAST_RUNS = 6;
/** A person who is still turning something pauses for less. */
const IDLE_AFTER = 300;

/** How many runs the tables pool: sixty days, or six runs where a run is long. */
export function runsFor({ horizon }: Scenario): number {
  const days = Math.max(1, (toSeconds(horizon.until) - toSeconds(horizon.from)) / DAY);
  return Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.round(MOST_RUNS / days)));
}

/** The tables' days and the scenario they are of. */
export interface Details {
  readonly scenario: Scenario;
  readonly days: readonly DayDetail[];
}

export interface DetailsState {
  readonly details: Details | undefined;
  readonly isCurrent: boolean;
  readonly done: number;
  readonly all: number;
  readonly failure: string | undefined;
}

/** What was worked out last: coming back to the screen shows it at once. */
let known: Details | undefined;

/** Simulates the days of the tables in workers of the screen's own, anew whenever the plan changes. */
export function useDetails(scenario: Scenario): DetailsState {
  const [details, setDetails] = useState(known);
  const [done, setDone] = useState(0);
  const [failure, setFailure] = useState<string>();
  const all = runsFor(scenario);
  useEffect(() => {
    if (known?.scenario === scenario) return;
    const gone = new AbortController();
    let pool: DetailPool | undefined;
    const work = async () => {
      pool = openDetailPool(WIDTH);
      setDone(0);
      setFailure(undefined);
      const days = await pool.run(scenario, scenario.study.seed, runsFor(scenario), {
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
  }, [scenario]);
  return { details, isCurrent: details?.scenario === scenario, done, all, failure };
}
