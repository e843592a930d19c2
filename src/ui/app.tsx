import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { Frame } from "./frame/frame.tsx";
import type { Autosave } from "./keep/autosave.ts";
import { CrashGuard } from "./parts/crash-guard.tsx";
import { RunnerContext } from "./parts/runner-context.ts";
import { WorkbookContext } from "./parts/workbook-context.ts";
import type { Start } from "./state/start.ts";
import type { WorkbookStore } from "./state/workbook-store.ts";

/** The page. */
export function App(props: {
  start: Start;
  saving: Autosave;
  workbook: WorkbookStore;
  texts: i18n;
}) {
  return (
    <I18nextProvider i18n={props.texts}>
      <CrashGuard>
        <RunnerContext value={props.start.runner}>
          <WorkbookContext value={props.workbook}>
            <Frame start={props.start} saving={props.saving} />
          </WorkbookContext>
        </RunnerContext>
      </CrashGuard>
    </I18nextProvider>
  );
}
