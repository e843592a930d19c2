import { useEffect, useMemo, useState } from "react";
import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { changesOf } from "#ui/state/workbook.ts";

/** Days simulated of a plan that is not the one in hand: enough to rank them. */
const DAYS = 60;

interface Own {
  readonly scenario: Scenario;
  readonly study?: StudyResult;
  readonly failure?: string;
}

/** The simulated days of a plan: those of the page where it is the plan in hand, or else some of its own. */
export function useDays(
  runner: Runner | undefined,
  scenario: Scenario,
  shown: Shown | undefined,
): { readonly study: StudyResult | undefined; readonly failure: string | undefined } {
  const [own, setOwn] = useState<Own>();
  const isInHand = useMemo(
    () => shown !== undefined && changesOf(scenario, shown.scenario).length === 0,
    [scenario, shown],
  );
  const isForeign = shown !== undefined && !isInHand;
  useEffect(() => {
    if (runner === undefined || !isForeign) return;
    const gone = new AbortController();
    replicate(runner, scenario, { replications: DAYS, signal: gone.signal }).then(
      (study) => {
        if (!gone.signal.aborted) setOwn({ scenario, study });
      },
      (error: unknown) => {
        if (gone.signal.aborted) return;
        setOwn({ scenario, failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => gone.abort();
  }, [runner, scenario, isForeign]);
  const mine = own?.scenario === scenario ? own : undefined;
  const ready = shown?.isSettled === true ? shown.study : undefined;
  return isForeign
    ? { study: mine?.study, failure: mine?.failure }
    : { study: ready, failure: undefined };
}
