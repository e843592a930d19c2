import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";

/** What the workers are doing, in a line of its own that keeps its height; and, for screen readers, when they are done. */
export function WorkStatus({ state, experiment }: { state: HomeState; experiment: Experiment }) {
  const { t } = useWords();
  return (
    <aside className="work" aria-label={t("work.region")}>
      <WorkLine state={state} experiment={experiment} />
      <output className="unseen">{announcement(state, t)}</output>
    </aside>
  );
}

function WorkLine({ state, experiment }: { state: HomeState; experiment: Experiment }) {
  const { t } = useWords();
  const { work, shown } = state;
  // Without any answer yet, the verdict's place says what went wrong.
  if (shown === undefined && work.status !== "running") return null;
  switch (work.status) {
    case "idle":
      return null;
    case "running":
      return (
        <p>
          <i className="pulse" aria-hidden="true" />
          {work.done === 0 ? t("work.running") : t("work.days", { count: work.done })}
          {work.isSlow ? (
            <button type="button" className="quiet-button" onClick={() => experiment.stop()}>
              {t("work.stop")}
            </button>
          ) : null}
        </p>
      );
    case "stopped":
      return (
        <p>
          {t("work.stopped")}
          <button type="button" className="quiet-button" onClick={() => experiment.start()}>
            {t("work.resume")}
          </button>
        </p>
      );
    case "failed":
      return (
        <p className="failure" role="alert">
          <span title={work.reason}>{t("work.failed")}</span>
          <button type="button" className="quiet-button" onClick={() => experiment.start()}>
            {t("work.retry")}
          </button>
        </p>
      );
  }
}

/** Said once, when the figures have settled; silent before. */
function announcement(state: HomeState, t: ReturnType<typeof useWords>["t"]): string {
  const { work, shown } = state;
  if (work.status !== "idle" || !shown?.isSettled) return "";
  return t("work.done", { count: shown.study.replications });
}
