import { useMemo, useState } from "react";
import type { Lesson } from "#experiments/lessons/lesson.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { useRunner } from "#ui/parts/use-runner.ts";
import { filled } from "#ui/text/filled.ts";
import { revealOf } from "./reveal-figures.ts";
import { useLessonRun } from "./use-lesson-run.ts";
import { useTrainWords, valueText } from "./words.ts";

/** The same change on the plan in hand, once it is asked for: a lesson tells of the sample shop. */
export function OwnShop(props: {
  lesson: Lesson;
  sample: Scenario;
  /** The plan in hand; undefined where it is the sample shop itself. */
  own: Scenario | undefined;
  seed: string;
}) {
  const { lesson, sample, own, seed } = props;
  const { text, say } = useTrainWords();
  const sampleName = say(sample.name);
  return (
    <section className="train-own" aria-labelledby="train-own">
      <h2 id="train-own">{text.own.heading}</h2>
      {own === undefined ? (
        <p>
          {filled(text.own.sampleOnly, { name: sampleName })} <a href="#/data">{text.own.toData}</a>
        </p>
      ) : (
        <OwnAnswer lesson={lesson} own={own} seed={seed} sampleName={sampleName} />
      )}
    </section>
  );
}

function OwnAnswer(props: { lesson: Lesson; own: Scenario; seed: string; sampleName: string }) {
  const { lesson, own, seed } = props;
  const { text, language, say } = useTrainWords();
  const runner = useRunner();
  const { asked } = lesson;
  const unit = outcomeById(asked.outcome)?.unit ?? "share";
  const value = (one: number) => valueText(language, one, unit);
  // The plan as it stood when it was asked for: an answer stays what it was of.
  const [wanted, setWanted] = useState<Scenario>();
  const scenarios = useMemo(() => {
    const base = lesson.base(wanted ?? own);
    return [base, lesson.plan.apply(base)];
  }, [lesson, wanted, own]);
  const isSame = JSON.stringify(scenarios[0]) === JSON.stringify(scenarios[1]);
  const isOn = wanted !== undefined && !isSame;
  const { comparison, isSettled, failure } = useLessonRun(runner, scenarios, seed, isOn);
  const reveal = useMemo(
    () => (comparison === undefined || !isSettled ? undefined : revealOf(comparison, asked)),
    [comparison, isSettled, asked],
  );
  const name = say((wanted ?? own).name);
  const values = {
    name,
    change: say(lesson.plan.label),
    before: value(comparison?.base.outcomes[asked.outcome]?.mean ?? Number.NaN),
    answer: value(reveal?.answer ?? Number.NaN),
    low: value(reveal?.low ?? Number.NaN),
    high: value(reveal?.high ?? Number.NaN),
  };
  const sentence = () => {
    if (failure !== undefined) return filled(text.failed, { reason: failure });
    if (wanted === undefined) return filled(text.own.offer, { name: props.sampleName });
    if (isSame) return filled(text.own.nothing, values);
    if (comparison === undefined) return text.simulatingFirst;
    if (reveal === undefined)
      return filled(text.simulating, { days: `${comparison.base.replications}` });
    return filled(text.own[reveal.isToldApart ? asked.as : "unclear"], values);
  };
  return (
    <>
      <output className={`situation ${isSettled ? "is-settled" : ""}`}>{sentence()}</output>
      {wanted === own ? null : (
        <p>
          <button type="button" className="quiet-button" onClick={() => setWanted(own)}>
            {filled(text.own.run, { name: say(own.name) })}
          </button>
        </p>
      )}
    </>
  );
}
