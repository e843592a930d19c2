import { useState } from "react";
import { plain } from "#ui/format/figure.ts";
import { Choice } from "#ui/parts/choice.tsx";
import { useEscape } from "#ui/parts/use-escape.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import type { ScreenProps } from "#ui/screens.ts";
import { scenarioOf } from "#ui/state/plan.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { filled } from "#ui/text/filled.ts";
import { useWords } from "#ui/text/use-words.ts";
import { inOne, money } from "#ui/format/figure.ts";
import { barsOf, type Measure, measures } from "./bars.ts";
import { LOST, type Risks as Known } from "./risks-study.ts";
import { RisksVerdict } from "./risks-verdict.tsx";
import { RosterPart } from "./roster-part.tsx";
import { SplitBar } from "./split-bar.tsx";
import { StressTable } from "./stress-table.tsx";
import { TornadoBars } from "./tornado-bars.tsx";
import { useRisks } from "./use-risks.ts";
import { useRisksWords } from "./words.ts";
import "#ui/styles/risks.css";

/** What the answer hangs on: every figure through its range, what may go wrong, and where the spread comes from. */
export function Risks({ experiment }: ScreenProps) {
  const { text, language } = useRisksWords();
  const { t } = useWords();
  const runner = useRunner();
  const state = useExperiment(experiment);
  const scenario = scenarioOf(state.history.present);
  const [isHeld, setHeld] = useState(false);
  const { risks, work, stop, resume } = useRisks(runner, scenario, isHeld);
  useEscape(work.status === "running", stop);
  const days = state.shown?.study.replications ?? scenario.study.least;
  const { tornado } = risks ?? {};
  const number = (value: number) => plain(language, value);
  return (
    <main className={`risks ${work.status === "done" ? "settled" : "provisional"}`}>
      <section className="verdict" aria-label={t("verdict.region")} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <RisksVerdict risks={risks} />
          {work.status === "failed" ? (
            <p role="alert">{filled(text.failed, { reason: work.reason })}</p>
          ) : null}
          {work.status === "done" || work.status === "failed" ? null : (
            <p className="risks-work">
              {work.status === "running" ? <i className="pulse" aria-hidden="true" /> : null}
              {filled(text.progress, {
                done: number(tornado?.bars.length ?? 0),
                all: number(risks?.inputs.length ?? 0),
                days: number(tornado?.simulated ?? 0),
              })}
              {work.status === "held" ? (
                text.held
              ) : (
                <button
                  type="button"
                  className="quiet-button"
                  onClick={work.status === "running" ? stop : resume}
                >
                  {work.status === "running" ? text.stopButton : text.resume}
                </button>
              )}
            </p>
          )}
        </div>
      </section>
      {risks?.stress === undefined ? null : (
        <StressTable experiment={experiment} scenario={scenario} result={risks.stress} />
      )}
      {risks === undefined ? null : <TornadoPart risks={risks} onRosterBusy={setHeld} />}
      <SplitBar split={risks?.split} days={days} />
      <output className="unseen">{work.status === "done" ? text.settled : ""}</output>
    </main>
  );
}

/** The bars, of what the user wants to see moved. */
function TornadoPart(props: { risks: Known; onRosterBusy: (isBusy: boolean) => void }) {
  const { risks, onRosterBusy } = props;
  const { text, language } = useRisksWords();
  const [measure, setMeasure] = useState<Measure>("lost");
  const { tornado, scenario, rate } = risks;
  const outcome = measure === "rate" ? rate : LOST;
  const daysOf = (tornado?.bars ?? []).map((bar) => bar.days);
  return (
    <section className="risks-part" aria-labelledby="risks-tornado">
      <header className="risks-head">
        <h2 id="risks-tornado">{text.tornado}</h2>
        <Choice
          name="risks-measure"
          legend={text.measureLegend}
          value={measure}
          options={measures.map((one) => ({
            value: one,
            label: text.measures[one],
            face: text.measures[one],
          }))}
          onChoose={setMeasure}
        />
      </header>
      {measure === "roster" ? (
        <RosterPart
          key={rate}
          scenario={scenario}
          tornado={tornado}
          rate={rate}
          onBusy={onRosterBusy}
        />
      ) : (
        <>
          <p className="quiet">
            {text.tornadoLead}{" "}
            {tornado?.isSettled === true
              ? filled(text.days, {
                  most: plain(language, Math.max(...daysOf)),
                  least: plain(language, Math.min(...daysOf)),
                })
              : null}{" "}
            {tornado === undefined || tornado.skipped === 0
              ? null
              : filled(text.skipped, { count: plain(language, tornado.skipped) })}
          </p>
          <TornadoBars
            bars={barsOf(tornado?.bars ?? [], outcome, language, text)}
            most={(length) =>
              measure === "lost"
                ? inOne(money(language, length))
                : filled(text.pointsMore, { points: plain(language, length * 100, 1) }).replace(
                    "+",
                    "",
                  )
            }
            label={text.measures[measure]}
          />
        </>
      )}
    </section>
  );
}
