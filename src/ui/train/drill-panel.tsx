import { useMemo } from "react";
import type { Comparison } from "#experiments/compare.ts";
import type { Drill, Option } from "#experiments/lessons/lesson.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { moneyInWords } from "#ui/format/figure.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { filled } from "#ui/text/filled.ts";
import { EffectsTable } from "./effects-table.tsx";
import type { Page } from "./notebook.ts";
import { Notes } from "./notes.tsx";
import { useLessonRun } from "./use-lesson-run.ts";
import { useTrainWords } from "./words.ts";
import { Reveal } from "./reveal.tsx";

const LOST = "lost-sales";
const SHOWN = [LOST, "first-response-miss-share", "abandonment-mid-chat-share", "labour-cost"];

/** A mishap: choose one thing to do, then see what each of them does, side effects too. */
export function DrillPanel(props: {
  drill: Drill;
  scenario: Scenario;
  seed: string;
  page: Page;
  isLasting: boolean;
  onNote: (change: Partial<Page>) => void;
}) {
  const { drill, scenario, seed, page, onNote } = props;
  const { text, language, say } = useTrainWords();
  const runner = useRunner();
  const scenarios = useMemo(() => {
    const hit = drill.apply(scenario);
    return [hit, ...drill.options.map(({ apply }) => apply(hit))];
  }, [drill, scenario]);
  const { comparison, isSettled, failure } = useLessonRun(runner, scenarios, seed, page.isLocked);
  const gains = comparison === undefined ? [] : drill.options.map((_, i) => gainOf(comparison, i));
  const best = gains.reduce((top, one, i) => (one.mean > (gains[top]?.mean ?? 0) ? i : top), 0);
  const mine = drill.options.findIndex(({ id }) => id === page.choice);
  const own = gains[mine];
  const name = (option: Option | undefined) => (option === undefined ? "" : say(option.label));
  const yuan = (value: number) => moneyInWords(language, Math.abs(value));
  const title = say(drill.title);
  return (
    <>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <h1>
            {gains.length === 0
              ? filled(text.drillQuestion, { title })
              : filled(text.drillBest, {
                  title,
                  best: name(drill.options[best]),
                  gain: yuan(gains[best]?.mean ?? 0),
                })}
          </h1>
          <p className="quiet">
            {failure !== undefined
              ? filled(text.failed, { reason: failure })
              : page.isLocked && comparison === undefined
                ? text.simulatingFirst
                : own === undefined
                  ? say(drill.situation)
                  : filled(
                      !own.isToldApart
                        ? text.drillMineSame
                        : own.mean > 0
                          ? text.drillMine
                          : text.drillMineLoses,
                      { mine: name(drill.options[mine]), gain: yuan(own.mean) },
                    )}
          </p>
        </div>
      </section>
      <div className={`train-stage ${isSettled ? "settled" : ""}`}>
        <section className="train-main">
          <h2>{text.chooseOne}</h2>
          <p className="situation">{say(drill.situation)}</p>
          <fieldset className="drill-options">
            <legend className="unseen">{text.chooseOne}</legend>
            {drill.options.map((option, i) => {
              const gain = gains[i];
              return (
                <label key={option.id} className={page.choice === option.id ? "is-chosen" : ""}>
                  <input
                    type="radio"
                    name={`drill-${drill.id}`}
                    value={option.id}
                    checked={page.choice === option.id}
                    disabled={page.isLocked}
                    onChange={() => onNote({ choice: option.id })}
                  />
                  <b>{say(option.label)}</b>
                  {gain === undefined ? null : (
                    <>
                      <span className={gain.isToldApart ? (gain.mean > 0 ? "gain" : "loss") : ""}>
                        {!gain.isToldApart
                          ? text.unclear
                          : filled(gain.mean > 0 ? text.saves : text.loses, {
                              value: yuan(gain.mean),
                            })}
                      </span>
                      <span className="option-why">{say(option.why)}</span>
                    </>
                  )}
                </label>
              );
            })}
          </fieldset>
          <Reveal
            isLocked={page.isLocked}
            said={
              isSettled || comparison === undefined
                ? ""
                : filled(text.simulating, { days: `${comparison.base.replications}` })
            }
            name={text.drillReveal}
            isReady={page.choice !== undefined}
            onReveal={() => onNote({ isLocked: true })}
          />
          {comparison === undefined ? null : (
            <div className="train-why">
              <h2>{text.beside}</h2>
              <EffectsTable
                comparison={comparison}
                options={drill.options}
                outcomes={SHOWN}
                base={text.doNothing}
              />
            </div>
          )}
        </section>
        <div className="train-side">
          <Notes
            page={page}
            guess={name(drill.options[mine]) || undefined}
            answer={undefined}
            isLasting={props.isLasting}
            onNote={onNote}
          />
        </div>
      </div>
    </>
  );
}

/** How much less is lost with an option than with doing nothing. */
function gainOf({ others }: Comparison, which: number) {
  const difference = others[which]?.differences[LOST];
  return {
    mean: 0 - (difference?.mean ?? Number.NaN),
    isToldApart: difference?.toldApart ?? false,
  };
}
