import { useEffect, useMemo, useState } from "react";
import type { Lesson } from "#experiments/lessons/lesson.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { filled } from "#ui/text/filled.ts";
import { ClassPanel } from "./class-panel.tsx";
import { readCodes } from "./codes.ts";
import { EffectsTable } from "./effects-table.tsx";
import { GuessChart } from "./guess-chart.tsx";
import type { Page } from "./notebook.ts";
import { Notes } from "./notes.tsx";
import { OwnShop } from "./own-shop.tsx";
import { isNear, revealOf } from "./reveal-figures.ts";
import { useLessonRun } from "./use-lesson-run.ts";
import { useTrainWords, valueText } from "./words.ts";
import { Reveal } from "./reveal.tsx";

/** One lesson: a guess, the simulated answer, why, and what was written. */
export function LessonPanel(props: {
  lesson: Lesson;
  scenario: Scenario;
  own: Scenario | undefined;
  seed: string;
  page: Page;
  isLasting: boolean;
  onNote: (change: Partial<Page>) => void;
}) {
  const { lesson, scenario, seed, page, onNote } = props;
  const { text, language, say } = useTrainWords();
  const runner = useRunner();
  const { asked } = lesson;
  const unit = outcomeById(asked.outcome)?.unit ?? "share";
  const options = useMemo(() => [lesson.plan, ...lesson.others], [lesson]);
  const scenarios = useMemo(() => {
    const base = lesson.base(scenario);
    return [base, ...options.map(({ apply }) => apply(base))];
  }, [lesson, options, scenario]);
  const { comparison, isSettled, failure } = useLessonRun(runner, scenarios, seed, page.isLocked);
  const reveal = useMemo(
    () => (comparison === undefined ? undefined : revealOf(comparison, asked)),
    [comparison, asked],
  );
  const answer = isSettled ? reveal?.answer : undefined;
  useEffect(() => {
    if (answer !== undefined && answer !== page.answer) onNote({ answer });
  }, [answer, page.answer, onNote]);
  const [paste, setPaste] = useState("");
  const pasted = useMemo(() => readCodes(paste, lesson.id, seed), [paste, lesson, seed]);
  const value = (one: number) => valueText(language, one, unit);
  const { guess } = page;
  const range = {
    low: value(reveal?.low ?? Number.NaN),
    high: value(reveal?.high ?? Number.NaN),
    count: `${reveal?.days.length ?? 0}`,
    guess: value(guess ?? Number.NaN),
    gap: value(Math.abs((guess ?? 0) - (reveal?.answer ?? 0))),
  };
  return (
    <>
      <section className="verdict" aria-label={text.region} id="verdict" tabIndex={-1}>
        <div className="verdict-words">
          <h1>
            {say(lesson.question)}{" "}
            {reveal === undefined ? null : (
              <span className="live-answer" data-answer={reveal.answer}>
                {value(reveal.answer)}
              </span>
            )}
          </h1>
          <p className="quiet">
            {failure !== undefined
              ? filled(text.failed, { reason: failure })
              : !page.isLocked
                ? text.quietFirst
                : reveal === undefined
                  ? text.simulatingFirst
                  : guess === undefined
                    ? filled(text.daysSpoken, range)
                    : filled(
                        isNear(guess, reveal.answer, asked) ? text.quietNear : text.quietFar,
                        range,
                      )}
          </p>
        </div>
      </section>
      <div className={`train-stage ${isSettled ? "settled" : ""}`}>
        <section className="train-main" aria-labelledby="train-predict">
          <h2 id="train-predict">{text.predict}</h2>
          <p className="situation">{say(lesson.situation)}</p>
          <GuessChart
            title={say(lesson.question)}
            asked={asked}
            unit={unit}
            guess={guess}
            isLocked={page.isLocked}
            reveal={reveal}
            guesses={pasted.guesses}
            onGuess={(next) => onNote({ guess: next })}
          />
          <Reveal
            isLocked={page.isLocked}
            said={
              isSettled
                ? text.fixed
                : comparison === undefined
                  ? text.simulatingFirst
                  : filled(text.simulating, { days: `${comparison.base.replications}` })
            }
            name={text.reveal}
            isReady={guess !== undefined}
            onReveal={() => onNote({ isLocked: true })}
          />
          {comparison === undefined ? null : (
            <div className="train-why">
              <h2>{text.beside}</h2>
              <EffectsTable
                comparison={comparison}
                options={options}
                outcomes={lesson.also}
                base={text.base}
              />
              <ul className="option-whys">
                {options.map((option) => (
                  <li key={option.id}>
                    <b>{say(option.label)}</b> {say(option.why)}
                  </li>
                ))}
              </ul>
              <h2>{text.why}</h2>
              {lesson.why.map((paragraph) => (
                <p key={paragraph.en}>{say(paragraph)}</p>
              ))}
              <p>
                <a href="#/replay">{text.toReplay}</a>
              </p>
              {isSettled ? (
                <OwnShop lesson={lesson} sample={scenario} own={props.own} seed={seed} />
              ) : null}
            </div>
          )}
        </section>
        <div className="train-side">
          <Notes
            page={page}
            guess={guess === undefined ? undefined : value(guess)}
            answer={page.answer === undefined ? undefined : value(page.answer)}
            isLasting={props.isLasting}
            onNote={onNote}
          />
          <ClassPanel
            link={{ lesson: lesson.id, seed }}
            guess={guess}
            asked={asked}
            unit={unit}
            answer={reveal?.answer}
            pasted={pasted}
            onPaste={setPaste}
          />
        </div>
      </div>
    </>
  );
}
