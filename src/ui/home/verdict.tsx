import { memo, useMemo, useState } from "react";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { warningsOf } from "#scenario/warnings.ts";
import { DayDots } from "#ui/charts/day-dots.tsx";
import { percent } from "#ui/format/figure.ts";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { ruleScope } from "#ui/plan/rule-hours.ts";
import type { Experiment } from "#ui/state/experiment.ts";
import { en } from "#ui/text/en.ts";
import { zh } from "#ui/text/zh.ts";
import { afterStop, type Piece, stopOf } from "#ui/text/tagged.ts";
import { useWords } from "#ui/text/use-words.ts";
import { firstReplyLimit, ids, platformOutcome, targetOutcome, targetRule } from "./outcome-ids.ts";
import { ruleBesideTarget } from "./rule-beside-target.ts";
import { verdictFigures } from "./verdict-figures.ts";
import { verdictSentences } from "./verdict-sentences.ts";

/** The answer, as a headline with its numbers live, a quiet line beneath and the days as dots beside it. */
export const Verdict = memo(function Verdict(props: {
  study: StudyResult;
  scenario: Scenario;
  /** The target of the plan as it stands: how many days reach it needs no simulation. */
  target: number;
  experiment: Experiment;
}) {
  const { study, scenario, experiment } = props;
  const { t, language, say } = useWords();
  const [moving, setMoving] = useState<number>();
  const target = moving ?? props.target;
  const warnings = useMemo(() => warningsOf(scenario), [scenario]);
  const platform = targetOutcome(scenario);
  const outcomes: Readonly<Record<string, string>> = {
    ...ids,
    platform,
    rule: platformOutcome(scenario),
  };
  const figures = useMemo(
    () => verdictFigures(study, { ...ids, platform }, target),
    [study, platform, target],
  );
  const rule = targetRule(scenario);
  const { headline, quiet } = verdictSentences(t, language, figures, {
    within: firstReplyLimit(scenario),
    target,
    hours: ruleScope(rule, scenario, language),
    rule: ruleBesideTarget(study, scenario, language),
  });
  return (
    <section className="verdict" aria-label={t("verdict.region")} id="verdict" tabIndex={-1}>
      <div className="verdict-words">
        <h1>
          {headline.map((clause) => (
            <span className="clause" key={clause[0]?.text}>
              <Sentence line={clause} outcomes={outcomes} className="live" />
            </span>
          ))}
        </h1>
        <p className="quiet">
          <Sentence line={quiet} outcomes={outcomes} className="plain-number" />
        </p>
        {warnings.length === 0 ? null : (
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={warning.path}>
                {t("verdict.careful")}
                {say(warning)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <DayDots
        days={study.days[platform] ?? []}
        together={figures.days}
        outcome={platform}
        name={rule === undefined ? platform : say(rule.label)}
        hours={ruleScope(rule, scenario, language)}
        target={target}
        onMove={setMoving}
        onLeave={(next) => {
          setMoving(undefined);
          setTarget(experiment, next);
        }}
      />
    </section>
  );
});

/** Steps of the arrow keys, one after the other, are one gesture. */
function setTarget(experiment: Experiment, target: number): void {
  const change = (scenario: Scenario): Scenario =>
    scenario.platform.target === target
      ? scenario
      : { ...scenario, platform: { ...scenario.platform, target } };
  const label = {
    zh: `${zh.dots.targetEntry} ${percent("zh", target, 0)}`,
    en: `${en.dots.targetEntry} ${percent("en", target, 0)}`,
  };
  experiment.edit({ type: "changed", change }, label, "target");
}

function Sentence(props: {
  line: readonly Piece[];
  outcomes: Readonly<Record<string, string>>;
  className: string;
}) {
  const { line } = props;
  return line.map(({ text, tag }, i) => {
    // Pieces have no identity of their own: their place in the sentence is the key.
    const key = `${i}${tag ?? ""}`;
    const isAfterNumber = line[i - 1]?.tag !== undefined;
    if (tag === undefined) return <span key={key}>{isAfterNumber ? afterStop(text) : text}</span>;
    // A button is a box to the line breaker, which would let a full stop begin the next line.
    return (
      <span className="unbroken" key={key}>
        <NumberButton outcome={props.outcomes[tag] ?? tag} className={props.className}>
          {text}
        </NumberButton>
        {stopOf(line[i + 1]?.text ?? "")}
      </span>
    );
  });
}
