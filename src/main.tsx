import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#ui/app.tsx";
import { autosave } from "#ui/keep/autosave.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { start } from "#ui/state/start.ts";
import { firstTheme, showTheme } from "#ui/state/theme.ts";
import { WorkbookStore } from "#ui/state/workbook-store.ts";
import { startTexts } from "#ui/text/i18n.ts";
import "#ui/styles/tokens.css";
import "#ui/styles/base.css";
import "#ui/styles/page.css";
import "#ui/styles/verdict.css";
import "#ui/styles/levers.css";
import "#ui/styles/day.css";
import "#ui/styles/editor.css";
import "#ui/styles/moves.css";
import "#ui/styles/figures.css";
import "#ui/styles/explanation.css";
import "#ui/styles/keep.css";
import "#ui/styles/print.css";

/** The workers begin before the page is drawn. */
function begin(): void {
  const started = start();
  const saving = autosave(started.experiment);
  const workbook = new WorkbookStore(scenarioOf(started.experiment.getState().history.present));
  showTheme(firstTheme());

  const root = document.getElementById("root");
  if (root === null) throw new Error("index.html has no element #root to draw the page in");
  createRoot(root).render(
    <StrictMode>
      <App start={started} saving={saving} workbook={workbook} texts={startTexts()} />
    </StrictMode>,
  );
}

// In a task of its own: that in which all files of the page are run is long enough.
setTimeout(begin);
