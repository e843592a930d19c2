import type { i18n } from "i18next";
import { I18nextProvider } from "react-i18next";
import { Home } from "./home/home.tsx";
import { CrashGuard } from "./parts/crash-guard.tsx";
import type { Experiment } from "./state/experiment.ts";

/** The page. */
export function App({ experiment, texts }: { experiment: Experiment; texts: i18n }) {
  return (
    <I18nextProvider i18n={texts}>
      <CrashGuard>
        <Home experiment={experiment} />
      </CrashGuard>
    </I18nextProvider>
  );
}
