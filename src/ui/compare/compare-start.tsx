import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useWords } from "#ui/text/use-words.ts";
import { questionsFor } from "./questions.ts";

/** What the screen shows while there is nothing to compare: how plans come here, and questions to begin with. */
export function CompareStart(props: {
  readonly base: Scenario;
  /** Undefined until the base has been simulated, which some questions look at. */
  readonly study: StudyResult | undefined;
  readonly onBegin: (plans: readonly Scenario[]) => void;
}) {
  const { t } = useWords();
  const { base, study } = props;
  return (
    <main className="compare empty">
      <section className="verdict" id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <h1>{t("compare.emptyHeading")}</h1>
          <p className="quiet">{t("compare.emptyBody")}</p>
        </div>
      </section>
      <section aria-labelledby="compare-questions">
        <h2 id="compare-questions">{t("compare.beginWith")}</h2>
        {study === undefined ? (
          <p className="quiet">{t("compare.notYet")}</p>
        ) : (
          <ul className="compare-questions">
            {questionsFor(base, study).map(({ id, plans }) => (
              <li key={id}>
                <button type="button" onClick={() => props.onBegin(plans(base, study))}>
                  <b>{t(`compare.questions.${id}.title`)}</b>
                  <span>{t(`compare.questions.${id}.plans`)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
