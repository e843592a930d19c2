import { useMemo } from "react";
import { plain } from "#ui/format/figure.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { Backtests } from "./backtests.tsx";
import { Changes } from "./changes.tsx";
import { type Tally, tallyOf } from "./checks.ts";
import { Definitions } from "./definitions.tsx";
import { countsOf, registerOf } from "./register.ts";
import { Register } from "./register.tsx";
import { TheoryTable } from "./theory-table.tsx";
import { type Checks, useChecks } from "./use-checks.ts";
import { filled } from "#ui/text/filled.ts";
import { useWhyWords } from "./words.ts";
import { ZPlot } from "./z-plot.tsx";
import "#ui/styles/why.css";

/** Why the figures may be trusted, and how far: checks run here and now, what the plan rests on, what is left out. */
export function Why({ experiment }: ScreenProps) {
  const { text, language } = useWhyWords();
  const checks = useChecks();
  const scenario = scenarioOf(useExperiment(experiment).history.present);
  const rows = useMemo(() => registerOf(scenario, language), [scenario, language]);
  const counts = countsOf(rows);
  const weak = counts.none + counts.assumption + counts.vendor;
  const tally = useMemo(() => tallyOf(checks.states.values()), [checks.states]);
  const number = (value: number) => plain(language, value);
  const { method, limits } = text;
  return (
    <main className="why">
      <section className="verdict" id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <h1>
            <span className="clause">
              <Checked checks={checks} tally={tally} />
            </span>{" "}
            <span className="clause why-assumed">
              {filled(weak === 0 ? text.headline.assumedNone : text.headline.assumed, {
                all: number(rows.length),
                weak: number(weak),
              })}
            </span>
          </h1>
          <p className="quiet why-quiet">
            {tally.z.length === 0
              ? " "
              : filled(text.quiet, {
                  cases: number(tally.cases),
                  beyond: number(tally.beyondThree),
                  square: plain(language, tally.meanSquareZ, 2, true),
                })}
          </p>
        </div>
        <ZPlot z={tally.z} />
      </section>
      <nav className="why-contents" aria-label={text.contents}>
        {(
          ["method", "theory", "backtest", "register", "limits", "changes", "definitions"] as const
        ).map((part) => (
          <button
            key={part}
            type="button"
            className="quiet-button"
            onClick={() => document.getElementById(`why-${part}`)?.scrollIntoView()}
          >
            {text[part].heading}
          </button>
        ))}
      </nav>
      <section className="why-part" aria-labelledby="why-method">
        <h2 id="why-method">{method.heading}</h2>
        <ol className="why-method">
          {method.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      </section>
      <TheoryTable checks={checks} />
      <Backtests verifier={checks.verifier} />
      <Register rows={rows} counts={counts} />
      <section className="why-part" aria-labelledby="why-limits">
        <h2 id="why-limits">{limits.heading}</h2>
        <ul className="why-limits">
          {limits.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <Changes />
      <Definitions />
    </main>
  );
}

/** The first half of the sentence: what was checked so far. */
function Checked({ checks, tally }: { checks: Checks; tally: Tally }) {
  const { text, language } = useWhyWords();
  const { headline } = text;
  if (checks.failure !== undefined) return filled(headline.failed, { reason: checks.failure });
  if (checks.cases === undefined) return headline.reading;
  const wrong = tally.figures - tally.agreeingFigures;
  const values = {
    figures: plain(language, tally.figures),
    agreeing: plain(language, tally.agreeingFigures),
    wrong: plain(language, wrong),
  };
  if (wrong > 0) return <b className="why-wrong">{filled(headline.someFail, values)}</b>;
  if (tally.figures === 0) return checks.isRunning ? headline.running : headline.nothing;
  const sentence = checks.isRunning ? headline.runningSome : headline.allAgree;
  return <span data-checked={tally.agreeingFigures}>{filled(sentence, values)}</span>;
}
