import { memo, useDeferredValue, useMemo } from "react";
import { DayArea } from "#ui/charts/day-area.tsx";
import type { ScreenProps } from "#ui/screens.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState, Shown } from "#ui/state/home-state.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
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
      {evidence === undefined ? null : <Evidence shown={evidence} experiment={experiment} />}
    </main>
  );
}

/** The day and the main figures. */
const Evidence = memo(function Evidence(props: { shown: Shown; experiment: Experiment }) {
  const { shown, experiment } = props;
  const { study, scenario } = shown;
  const platform = platformOutcome(scenario);
  const outcomes = useMemo(() => ({ ...ids, platform }), [platform]);
  return (
    <>
      <DayArea
        experiment={experiment}
        shown={shown}
        outcomes={outcomes}
        limit={firstReplyLimit(scenario)}
      />
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
