import type { StudyResult } from "#experiments/study.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Outcome } from "#outcomes/outcome.ts";
import { DaysHistogram } from "#ui/charts/days-histogram.tsx";
import { figure, inOne, range } from "#ui/format/figure.ts";
import { spanInWords } from "#ui/format/time.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import type { Question } from "#ui/parts/explain-context.ts";
import { targetOutcome } from "#ui/home/outcome-ids.ts";
import type { Shown } from "#ui/state/home-state.ts";
import { daysTogether } from "#ui/charts/day-window.ts";
import { several } from "#ui/text/several.ts";
import { useWords } from "#ui/text/use-words.ts";
import { inputsOf } from "./inputs.ts";

/** What a number is, in words. */
export function ExplanationText({ question, shown }: { question: Question; shown: Shown }) {
  const { t, language, say } = useWords();
  const { study, scenario } = shown;
  const outcome = outcomeById(question.outcome);
  const estimate = study.outcomes[question.outcome];
  if (outcome === undefined || estimate === undefined) return null;
  const { unit } = outcome;
  const show = (value: number) => figure(language, value, unit, estimate.mean);
  const spread = inOne(range(language, estimate.p10, estimate.p90, unit, estimate.mean));
  const days = study.days[outcome.id] ?? [];
  const isKnown = !Number.isNaN(estimate.mean);
  const inputs = inputsOf(outcome, scenario, t, language);
  return (
    <>
      <h3 id="explanation-title">{say(outcome.label)}</h3>
      {question.slot === undefined ? (
        <p className="explanation-value">
          <FigureText figure={show(estimate.mean)} />
        </p>
      ) : (
        <SlotText outcome={outcome} slot={question.slot} study={study} />
      )}
      <p>{say(outcome.definition)}</p>
      {isKnown ? (
        <>
          <h4>{t("explain.spread")}</h4>
          {isAlike(days) ? null : (
            <DaysHistogram
              key={outcome.id}
              title={say(outcome.label)}
              days={days}
              unit={unit}
              mean={estimate.mean}
              target={outcome.id === targetOutcome(scenario) ? scenario.platform.target : undefined}
            />
          )}
          <p>
            {isAlike(days)
              ? t("explain.spreadNone")
              : t("explain.spreadMost", {
                  ...several(daysTogether(study)),
                  range: spread,
                  middle: inOne(show(estimate.p50)),
                })}
          </p>
          <h4>{t("explain.certainty")}</h4>
          <p>
            {estimate.se === 0
              ? t("explain.exact")
              : t("explain.certain", {
                  range: inOne(range(language, estimate.low, estimate.high, unit, estimate.mean)),
                })}
          </p>
        </>
      ) : (
        <p>{t("explain.empty")}</p>
      )}
      <h4>{t("explain.inputs")}</h4>
      <dl>
        {inputs.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="explanation-source">
        {t("explain.days", { count: estimate.replications })}
        {shown.isSettled ? "" : ` · ${t("explain.provisional")}`}
      </p>
    </>
  );
}

/** Days that all have the same figure need no picture. */
const isAlike = (days: readonly number[]): boolean => {
  const known = days.filter((day) => !Number.isNaN(day));
  return known.every((day) => day === known[0]);
};

/** The figure of the half hour that was pointed at, before that of the day. */
function SlotText(props: { outcome: Outcome; slot: number; study: StudyResult }) {
  const { t, language } = useWords();
  const { outcome, slot, study } = props;
  const { id, unit } = outcome;
  const slots = study.bySlot[id];
  const at = (values: readonly number[] | undefined) => values?.[slot] ?? Number.NaN;
  const from = study.slots.from + slot * study.slots.width;
  const spread = range(language, at(slots?.p10), at(slots?.p90), unit, at(slots?.mean));
  const whole = figure(language, study.outcomes[id]?.mean ?? Number.NaN, unit);
  return (
    <>
      <p className="explanation-value">
        <FigureText figure={figure(language, at(slots?.mean), unit)} />
        <small> {spanInWords(language, { from, until: from + study.slots.width })}</small>
      </p>
      <p className="explanation-slot">
        {t("explain.slot", { range: inOne(spread), whole: inOne(whole) })}
      </p>
    </>
  );
}
