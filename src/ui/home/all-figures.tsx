import { useMemo, useState } from "react";
import type { StudyResult } from "#experiments/study.ts";
import { outcomes } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { figure, inOne, range } from "#ui/format/figure.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { useWords } from "#ui/text/use-words.ts";

const groups: readonly Outcome["group"][] = [
  "sales",
  "response",
  "leaving",
  "platform",
  "work",
  "volume",
];

/** Every figure that this plan has, by group, with how days differ; opened on demand. */
export function AllFigures({ study: latest }: { study: StudyResult }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  // A preview has a few of the figures only: those of before stay until all are there.
  const [study, setStudy] = useState(latest);
  if (latest !== study && latest.stopped !== "preview") setStudy(latest);
  return (
    <section className="all-figures" aria-labelledby="all-figures-heading">
      <h2 id="all-figures-heading" className="unseen">
        {t("allFigures.heading")}
      </h2>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t("allFigures.hide") : t("allFigures.show")}
      </button>
      {isOpen ? <Groups study={study} /> : null}
    </section>
  );
}

function Groups({ study }: { study: StudyResult }) {
  const { t, language, say } = useWords();
  const [typed, setTyped] = useState("");
  const known = useMemo(
    () => outcomes.filter(({ id }) => !Number.isNaN(study.outcomes[id]?.mean ?? Number.NaN)),
    [study],
  );
  const found = known.filter(({ id, label, definition }) =>
    [id, label.zh, label.en, definition[language]]
      .join(" ")
      .toLowerCase()
      .includes(typed.normalize("NFKC").trim().toLowerCase()),
  );
  return (
    <>
      <input
        type="search"
        className="all-figures-search"
        aria-label={t("allFigures.search")}
        placeholder={t("allFigures.search")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <output className="all-figures-count">
        {t("allFigures.count", { count: found.length })}
      </output>
      {groups.map((group) => {
        const rows = found.filter((outcome) => outcome.group === group);
        if (rows.length === 0) return null;
        return (
          <div key={group} className="all-figures-group">
            <h3>{t(`allFigures.groups.${group}`)}</h3>
            <dl>
              {rows.map(({ id, label, unit }) => {
                const estimate = study.outcomes[id];
                if (estimate === undefined) return null;
                return (
                  <div key={id}>
                    <dt>{say(label)}</dt>
                    <dd>
                      <NumberButton outcome={id} className="plain-number">
                        <FigureText figure={figure(language, estimate.mean, unit)} />
                      </NumberButton>
                      <span className="spread">
                        {inOne(range(language, estimate.p10, estimate.p90, unit, estimate.mean))}
                      </span>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        );
      })}
    </>
  );
}
