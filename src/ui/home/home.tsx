import { memo, useDeferredValue, useMemo, useState } from "react";
import type { HourValues } from "#experiments/hour-values.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { DayArea } from "#ui/charts/day-area.tsx";
import { daysTogether } from "#ui/charts/day-window.ts";
import { ownRuleOf } from "#outcomes/own-rule.ts";
import { ruleHours } from "#ui/plan/rule-hours.ts";
import type { ScreenProps } from "#ui/screens.ts";
import type { Measure } from "#ui/moves/move-words.ts";
import { Moves } from "#ui/moves/moves.tsx";
import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState, Shown } from "#ui/state/home-state.ts";
import { keepPreference, readPreference } from "#ui/state/preference.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useAdvice } from "#ui/state/use-advice.ts";
import { screenAddress } from "#ui/state/use-screen.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useWords } from "#ui/text/use-words.ts";
import { AllFigures } from "./all-figures.tsx";
import { Figures } from "./figures.tsx";
import { FirstAnswer } from "./first-answer.tsx";
import { Levers } from "./levers.tsx";
import { firstReplyLimit, ids, isTargetOfRule, platformOutcome } from "./outcome-ids.ts";
import { Verdict } from "./verdict.tsx";

/** The plan: its verdict, the levers, the day and the figures behind it. */
export function Home({ experiment }: ScreenProps) {
  const { t, language } = useWords();
  const state = useExperiment(experiment);
  const { shown } = state;
  // Drawn after the verdict and in slices, so that a lever stays fluent while answers come in.
  const evidence = useDeferredValue(shown);
  const advised = useDeferredValue(useAdvice(state));
  const [measure, setMeasure] = useState(firstMeasure);
  const choose = (next: Measure) => {
    keepPreference("measure", next);
    setMeasure(next);
  };
  const scenario = scenarioOf(state.history.present);
  const margin = profitPerYuan(scenario);
  const perYuan = measure === "sales" ? 1 : margin;
  return (
    <main className={`home ${freshness(state)}`}>
      {shown === undefined ? (
        <FirstAnswer state={state} experiment={experiment} />
      ) : (
        <Verdict
          study={shown.study}
          scenario={shown.scenario}
          target={scenario.platform.target}
          experiment={experiment}
        />
      )}
      <div className="controls">
        <Levers experiment={experiment} plan={state.history.present} />
      </div>
      {evidence === undefined ? null : (
        <>
          <Day
            experiment={experiment}
            shown={evidence}
            values={advised?.advice.hours}
            isAdvised={advised?.isCurrent === true}
            perYuan={perYuan}
          />
          <Moves
            experiment={experiment}
            shown={advised}
            measure={measure}
            onMeasure={choose}
            perYuan={margin}
            days={daysTogether(evidence.study)}
          />
          <Figures
            study={evidence.study}
            platform={platformOutcome(evidence.scenario)}
            isRate={isTargetOfRule(evidence.scenario)}
            hours={ruleHours(ownRuleOf(evidence.scenario), evidence.scenario, language)}
          />
          <AllFigures study={evidence.study} />
          <p>
            <a className="home-more" href={screenAddress("details")}>
              {t("screens.about.details")}
            </a>
          </p>
        </>
      )}
    </main>
  );
}

/** The day, as a chart and as a table. */
const Day = memo(function Day(props: {
  experiment: Experiment;
  shown: Shown;
  /** What one more agent would bring along the day, if it is known, and whether for the plan as it stands. */
  values: HourValues | undefined;
  isAdvised: boolean;
  perYuan: number;
}) {
  const { values, isAdvised, perYuan, shown, experiment } = props;
  const { scenario } = shown;
  const hours = useMemo(
    () => ({ values, isCurrent: isAdvised, perYuan }),
    [values, isAdvised, perYuan],
  );
  const platform = platformOutcome(scenario);
  const outcomes = useMemo(() => ({ ...ids, platform }), [platform]);
  return (
    <DayArea
      experiment={experiment}
      shown={shown}
      outcomes={outcomes}
      limit={firstReplyLimit(scenario)}
      hours={hours}
    />
  );
});

/** What gains were counted in on an earlier visit. */
const firstMeasure = (): Measure => (readPreference("measure") === "profit" ? "profit" : "sales");

/** How far to trust what is shown: out of date, a first estimate, or settled. */
function freshness({ shown, isCurrent, work }: HomeState): string {
  if (shown === undefined) return "waiting";
  if (!isCurrent && work.status !== "stopped") return "stale";
  return shown.isSettled ? "settled" : "provisional";
}
