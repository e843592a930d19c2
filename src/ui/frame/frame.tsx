import { Suspense, useEffect, useMemo, useState } from "react";
import { Explanation } from "#ui/explain/explanation.tsx";
import type { Autosave } from "#ui/keep/autosave.ts";
import { FileDrop } from "#ui/keep/file-drop.tsx";
import { Notices } from "#ui/keep/notices.tsx";
import { useArrivals } from "#ui/keep/use-arrivals.ts";
import { ExplainContext, type Question } from "#ui/parts/explain-context.ts";
import { PlanDaysContext, planDays } from "#ui/plan/plan-days.ts";
import { screenIds, screens } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import type { Start } from "#ui/state/start.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useScreen } from "#ui/state/use-screen.ts";
import { useWords } from "#ui/text/use-words.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { WorkStatus } from "./work-status.tsx";

/** What stands around every screen: header with navigation, footer, and the panel that explains a number. */
export function Frame({ start, saving }: { start: Start; saving: Autosave }) {
  const { t } = useWords();
  const { experiment } = start;
  const arrivals = useArrivals(start, saving);
  const state = useExperiment(experiment);
  const [question, setQuestion] = useState<Question>();
  const close = useMemo(() => () => setQuestion(undefined), []);
  const id = useScreen(screenIds);
  useEffect(() => {
    const gone = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") experiment.stop();
    };
    document.addEventListener("keydown", onKeyDown, gone);
    return () => gone.abort();
  }, [experiment]);
  const { shown } = state;
  const screen = screens.find((one) => one.id === id);
  return (
    <ExplainContext value={setQuestion}>
      <a className="skip" href="#verdict">
        {t("skip")}
      </a>
      <PageHeader experiment={experiment} state={state} arrivals={arrivals} screen={id}>
        <WorkStatus state={state} experiment={experiment} />
      </PageHeader>
      <Notices arrivals={arrivals} state={state} />
      <Suspense fallback={<main className="home waiting" aria-busy="true" />}>
        <PlanDaysContext value={planDays(scenarioOf(state.history.present))}>
          {screen === undefined ? null : <screen.Page experiment={experiment} />}
        </PlanDaysContext>
      </Suspense>
      <PageFooter shown={shown} />
      <FileDrop onFile={arrivals.openFile} />
      {question === undefined || shown === undefined ? null : (
        <Explanation question={question} shown={shown} onClose={close} />
      )}
    </ExplainContext>
  );
}
