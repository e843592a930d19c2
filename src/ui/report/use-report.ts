import { useEffect, useMemo, useState } from "react";
import type { Advice } from "#experiments/moves/recommend.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { useWorkbook } from "#ui/parts/workbook-context.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useAdvice } from "#ui/state/use-advice.ts";
import { type ReportPlans, reportPlans } from "./options.ts";
import { type Report, studyReport } from "./study-report.ts";

/** How far the report has come. */
type ReportStep = "plan" | "moves" | "options" | "risks" | "assumptions" | "done" | "failed";

/** The report as far as it is known. */
export interface ShownReport {
  readonly plans: ReportPlans;
  readonly report: Report | undefined;
  /** When it was made. */
  readonly made: Date | undefined;
  readonly step: ReportStep;
  readonly reason: string;
}

/** What was made last, so that another screen and back does not begin anew. */
let last: { readonly key: string; readonly report: Report; readonly made: Date } | undefined;

/** Makes the report of the pinned plans, or of the plan as it stands and its best moves; anew whenever they change. */
export function useReport(state: HomeState): ShownReport {
  const runner = useRunner();
  const [workbook] = useWorkbook();
  const tried = scenarioOf(state.history.present);
  const shown = useAdvice(state, workbook.pins.length === 0 && !chosen.has(tried));
  if (shown?.isCurrent === true && shown.scenario === tried && shown.advice.isChosen)
    if (!chosen.has(tried)) chosen.set(tried, shown.advice);
  const advice = chosen.get(tried);
  const plans = useMemo(() => reportPlans(workbook, tried, advice), [workbook, tried, advice]);
  const key = useMemo(
    () => JSON.stringify([plans.base, ...plans.options.map(({ scenario }) => scenario)]),
    [plans],
  );
  const [made, setMade] = useState(last);
  const [failure, setFailure] = useState<{ readonly key: string; readonly reason: string }>();
  useEffect(() => {
    if (runner === undefined || plans.isWaiting || last?.key === key) return;
    const gone = new AbortController();
    const { signal } = gone;
    studyReport(runner, plans.base, plans.options, {
      signal,
      onReport: (report) => {
        if (signal.aborted) return;
        const next = { key, report, made: new Date() };
        // Half a report is made anew.
        if (report.assumptions !== undefined) last = next;
        setMade(next);
      },
    }).catch((error: unknown) => {
      if (signal.aborted) return;
      setFailure({ key, reason: error instanceof Error ? error.message : String(error) });
    });
    return () => gone.abort();
  }, [runner, plans, key]);
  const report = made?.key === key && !plans.isWaiting ? made.report : undefined;
  const isFailed = failure?.key === key && report?.assumptions === undefined;
  return {
    plans,
    report,
    made: made?.made,
    step: isFailed ? "failed" : stepOf(state, plans, report),
    reason: isFailed ? failure.reason : "",
  };
}

/** Advice as it was when its moves were chosen: its hours get finer afterwards, which is nothing to the report. */
const chosen = new WeakMap<Scenario, Advice>();

function stepOf(state: HomeState, plans: ReportPlans, report: Report | undefined): ReportStep {
  if (plans.isWaiting) return state.isCurrent && state.shown?.isSettled === true ? "moves" : "plan";
  if (report === undefined || report.isPartial) return "options";
  if (report.mishaps?.isSettled !== true) return "risks";
  return report.assumptions === undefined ? "assumptions" : "done";
}
