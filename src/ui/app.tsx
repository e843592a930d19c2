import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import type { Runner } from "#experiments/runner.ts";
import { Frame } from "./frame/frame.tsx";
import { CrashGuard } from "./parts/crash-guard.tsx";
import { RunnerContext } from "./parts/runner-context.ts";
import { WorkbookContext } from "./parts/workbook-context.ts";
import type { Experiment } from "./state/experiment.ts";
import type { WorkbookStore } from "./state/workbook-store.ts";

/** The page. */
export function App(props: {
  experiment: Experiment;
  runner: Runner;
  workbook: WorkbookStore;
  texts: i18n;
}) {
  return (
    <I18nextProvider i18n={props.texts}>
      <CrashGuard>
        <RunnerContext value={props.runner}>
          <WorkbookContext value={props.workbook}>
            <Frame experiment={props.experiment} />
          </WorkbookContext>
        </RunnerContext>
      </CrashGuard>
    </I18nextProvider>
  );
}
