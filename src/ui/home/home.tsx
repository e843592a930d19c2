import { memo, useDeferredValue, useMemo, useState } from "react";
import { DayChart } from "#ui/charts/day-chart.tsx";
import { DayTable } from "#ui/charts/day-table.tsx";
import type { ScreenProps } from "#ui/screens.ts";
import type { HomeState, Shown } from "#ui/state/home-state.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { Figures } from "./figures.tsx";
import { FirstAnswer } from "./first-answer.tsx";
import { Levers } from "./levers.tsx";
import { firstReplyLimit, ids, isTargetOfRule, platformOutcome } from "./outcome-ids.ts";
import { Verdict } from "./verdict.tsx";

/** The plan: its verdict, the levers, the day and the figures behind it. */
export function Home({ experiment }: ScreenProps) {
  const state = useExperiment(experiment);
  const { shown } = state;
  // Drawn after the verdict and in slices, so that a lever stays fluent while answers come in.
  const evidence = useDeferredValue(shown);
  return (
    <main className={`home ${freshness(state)}`}>
      {shown === undefined ? (
        <FirstAnswer state={state} experiment={experiment} />
      ) : (
        <Verdict study={shown.study} scenario={shown.scenario} />
      )}
      <div className="controls">
        <Levers experiment={experiment} plan={state.history.present} />
      </div>
      {evidence === undefined ? null : <Evidence shown={evidence} />}
    </main>
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
