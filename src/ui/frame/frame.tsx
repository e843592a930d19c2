import { Suspense, useEffect, useMemo, useState } from "react";
import { Explanation } from "#ui/explain/explanation.tsx";
import { ExplainContext, type Question } from "#ui/parts/explain-context.ts";
import { screenIds, screens } from "#ui/screens.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { useScreen } from "#ui/state/use-screen.ts";
import { useWords } from "#ui/text/use-words.ts";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { WorkStatus } from "./work-status.tsx";

/** What stands around every screen: header with navigation, footer, and the panel that explains a number. */
export function Frame({ experiment }: { experiment: Experiment }) {
  const { t } = useWords();
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
      <PageHeader scenario={scenarioOf(state.history.present)} screen={id}>
        <WorkStatus state={state} experiment={experiment} />
      </PageHeader>
      <Suspense fallback={<main className="home waiting" aria-busy="true" />}>
        {screen === undefined ? null : <screen.Page experiment={experiment} />}
      </Suspense>
      <PageFooter shown={shown} />
      {question === undefined || shown === undefined ? null : (
        <Explanation question={question} shown={shown} onClose={close} />
      )}
    </ExplainContext>
  );
}
