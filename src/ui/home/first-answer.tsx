import type { Experiment } from "#ui/state/experiment.ts";
import type { HomeState } from "#ui/state/home-state.ts";
import { useWords } from "#ui/text/use-words.ts";

/** In the verdict's place until there is one: a line of waiting, or a plain sentence and a way on when it went wrong. */
export function FirstAnswer({ state, experiment }: { state: HomeState; experiment: Experiment }) {
  const { t } = useWords();
  const { work } = state;
  const isWaiting = work.status === "idle" || work.status === "running";
  return (
    <section className="verdict" aria-label={t("verdict.region")} id="verdict" tabIndex={-1}>
      <div className="verdict-words">
        {isWaiting ? (
          <h1 className="waiting-words">{t("verdict.waiting")}</h1>
        ) : (
          <>
            <h1>{work.status === "failed" ? t("work.failedFirst") : t("work.stoppedFirst")}</h1>
            <p className="quiet">
              {work.status === "failed" ? t("work.failedWhy", { reason: work.reason }) : null}{" "}
              <button type="button" className="quiet-button" onClick={() => experiment.start()}>
                {t("work.retry")}
              </button>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
