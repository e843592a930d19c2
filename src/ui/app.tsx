import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import type { Runner } from "#experiments/runner.ts";
import { Frame } from "./frame/frame.tsx";
import { CrashGuard } from "./parts/crash-guard.tsx";
import { RunnerContext } from "./parts/runner-context.ts";
import type { Experiment } from "./state/experiment.ts";

/** The page. */
export function App(props: { experiment: Experiment; runner: Runner; texts: i18n }) {
  return (
    <I18nextProvider i18n={props.texts}>
      <CrashGuard>
        <RunnerContext value={props.runner}>
          <Frame experiment={props.experiment} />
        </RunnerContext>
      </CrashGuard>
    </I18nextProvider>
  );
}
