import { memo, useDeferredValue, useEffect, useMemo, useState } from "react";
import { DayChart } from "#ui/charts/day-chart.tsx";
import { DayTable } from "#ui/charts/day-table.tsx";
import { Explanation } from "#ui/explain/explanation.tsx";
import { ExplainContext, type Question } from "#ui/parts/explain-context.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState, Shown } from "#ui/state/home-state.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { Figures } from "./figures.tsx";
import { FirstAnswer } from "./first-answer.tsx";
import { Levers } from "./levers.tsx";
import { firstReplyLimit, ids, isTargetOfRule, platformOutcome } from "./outcome-ids.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { Verdict } from "./verdict.tsx";
import { WorkStatus } from "./work-status.tsx";

/** The plan: its verdict, the levers, the day and the figures behind it. */
export function Home({ experiment }: { experiment: Experiment }) {
  const { t } = useWords();
  const state = useExperiment(experiment);
  const [question, setQuestion] = useState<Question>();
  const close = useMemo(() => () => setQuestion(undefined), []);
  useEffect(() => {
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") experiment.stop();
    };
    document.addEventListener("keydown", onKeyDown, gone);
    return () => gone.abort();
  }, [experiment]);
  const { shown } = state;
  // Drawn after the verdict and in slices, so that a lever stays fluent while answers come in.
  const evidence = useDeferredValue(shown);
  return (
    <ExplainContext value={setQuestion}>
      <a className="skip" href="#verdict">
        {t("skip")}
      </a>
      <PageHeader scenario={experiment.base}>
        <WorkStatus state={state} experiment={experiment} />
      </PageHeader>
      <main className={`home ${freshness(state)}`}>
        {shown === undefined ? (
          <FirstAnswer state={state} experiment={experiment} />
        ) : (
          <Verdict study={shown.study} scenario={shown.scenario} />
        )}
        <div className="controls">
          <Levers experiment={experiment} levers={state.levers} />
        </div>
        {evidence === undefined ? null : <Evidence shown={evidence} />}
      </main>
      <PageFooter shown={shown} />
      {question === undefined || shown === undefined ? null : (
        <Explanation question={question} shown={shown} onClose={close} />
      )}
    </ExplainContext>
  );
}

/** The day and the main figures. */
const Evidence = memo(function Evidence({ shown: { study, scenario } }: { shown: Shown }) {
  const { t } = useWords();
  const [isTable, setTable] = useState(false);
  const platform = platformOutcome(scenario);
  const outcomes = useMemo(() => ({ ...ids, platform }), [platform]);
  return (
    <>
      <div className="day-and-table">
        <DayChart
          study={study}
          scenario={scenario}
          outcomes={outcomes}
          limit={firstReplyLimit(scenario)}
        >
          <button
            type="button"
            className="quiet-button"
            aria-expanded={isTable}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? t("day.hideTable") : t("day.showTable")}
          </button>
        </DayChart>
        {isTable ? (
          <DayTable study={study} outcomes={outcomes} onClose={() => setTable(false)} />
        ) : null}
      </div>
      <Figures study={study} platform={platform} isRate={isTargetOfRule(scenario)} />
    </>
  );
});

/** How far to trust what is shown: out of date, a first estimate, or settled. */
function freshness({ shown, isCurrent, work }: HomeState): string {
  if (shown === undefined) return "waiting";
  if (!isCurrent && work.status !== "stopped") return "stale";
  return shown.isSettled ? "settled" : "provisional";
}
