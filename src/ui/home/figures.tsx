import { memo, useMemo } from "react";
import type { StudyResult } from "#experiments/study.ts";
import { inOne } from "#ui/format/figure.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { daysTogether } from "#ui/charts/day-window.ts";
import { several } from "#ui/text/several.ts";
import { useWords } from "#ui/text/use-words.ts";
import { figureGroups } from "./figure-rows.ts";

/** The figures a report would hold, each with how days differ. */
export const Figures = memo(function Figures(props: {
  study: StudyResult;
  platform: string;
  /** Whether the platform's outcome is a rate to reach. */
  isRate: boolean;
  /** Hours to which the platform's outcome is confined; empty where they are the plan's own. */
  hours: string;
}) {
  const { t, language } = useWords();
  const { study, platform, isRate, hours } = props;
  const groups = useMemo(
    () => figureGroups(study, platform, language, isRate),
    [study, platform, language, isRate],
  );
  return (
    <section className="figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading" className="unseen">
        {t("figures.heading")}
      </h2>
      <div className="figure-groups">
        {groups.map(({ name, rows }) => (
          <div key={name}>
            <header>
              <h3>{t(`figures.${name}`)}</h3>
              <small>{t("figures.most", several(daysTogether(study)))}</small>
            </header>
            <dl>
              {rows.map((row) => (
                <div key={row.name}>
                  <dt>
                    {t(`figures.${row.name}`)}
                    {row.outcome === platform && hours !== "" ? <small>{hours}</small> : null}
                  </dt>
                  <dd>
                    <NumberButton outcome={row.outcome} className="plain-number">
                      <FigureText figure={row.value} />
                    </NumberButton>
                    <span className="spread">{inOne(row.spread)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
});
