import { memo, useMemo } from "react";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { DayDots } from "#ui/charts/day-dots.tsx";
import { NumberButton } from "#ui/parts/number-button.tsx";
import { afterStop, type Piece, stopOf } from "#ui/text/tagged.ts";
import { useWords } from "#ui/text/use-words.ts";
import { firstReplyLimit, ids, platformOutcome, targetOutcome, targetRule } from "./outcome-ids.ts";
import { ruleBesideTarget } from "./rule-beside-target.ts";
import { verdictFigures } from "./verdict-figures.ts";
import { verdictSentences } from "./verdict-sentences.ts";

/** The answer, as a headline with its numbers live, a quiet line beneath and the days as dots beside it. */
export const Verdict = memo(function Verdict(props: { study: StudyResult; scenario: Scenario }) {
  const { study, scenario } = props;
  const { t, language, say } = useWords();
  const { target } = scenario.platform;
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
  const { headline, quiet } = verdictSentences(t, language, figures, {
    within: firstReplyLimit(scenario),
    target,
    rule: ruleBesideTarget(study, scenario, language),
  });
  const rule = targetRule(scenario);
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
      </div>
      <DayDots
        days={study.days[platform] ?? []}
        outcome={platform}
        name={rule === undefined ? platform : say(rule.label)}
        target={target}
      />
    </section>
  );
});

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
