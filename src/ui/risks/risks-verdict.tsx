import { inputName, valueText } from "#ui/assumptions/field-text.ts";
import { moneyInWords, percent, plain } from "#ui/format/figure.ts";
import { filled } from "#ui/text/filled.ts";
import { pieces } from "#ui/text/tagged.ts";
import { LOST, type Risks } from "./risks-study.ts";
import { useRisksWords } from "./words.ts";

/** The answer: the figure it hangs on most, and the mishap that hurts most. */
export function RisksVerdict({ risks }: { risks: Risks | undefined }) {
  const { text, language } = useRisksWords();
  const tornado = risks?.tornado;
  const [top] = tornado?.bars ?? [];
  // Which figure is first can be said when every one was looked at.
  const isSeen = tornado !== undefined && tornado.bars.length + tornado.skipped === tornado.inputs;
  if (top === undefined || !isSeen)
    return (
      <>
        <h1 className="waiting-words">{text.waiting}</h1>
        <StressWords risks={risks} />
      </>
    );
  const { input, low, high } = top;
  const ends = [low, high].flatMap(({ value, effects }) => {
    const mean = effects[LOST]?.mean ?? 0;
    if (Math.abs(mean) < 0.5) return [];
    return filled(mean > 0 ? text.worse : text.better, {
      value: valueText(input.field, value, language),
      yuan: moneyInWords(language, Math.abs(mean)),
    });
  });
  return (
    <>
      <h1>
        <span className="clause">
          {filled(text.verdict, { name: inputName(input, language) })}
          {pieces(`${ends.join(text.join)}${text.stop}`).map(({ text: piece, tag }, i) => (
            <span
              key={`${i}${piece}`}
              className={tag === "loss" ? "live-figure" : tag === "gain" ? "live-gain" : undefined}
            >
              {piece}
            </span>
          ))}
        </span>
      </h1>
      <p className="quiet">{text[input.kind]}</p>
      <StressWords risks={risks} />
    </>
  );
}

/** The mishap after which the plan stands worst. */
function StressWords({ risks }: { risks: Risks | undefined }) {
  const { text, language, say } = useRisksWords();
  const stress = risks?.stress;
  if (risks === undefined || stress === undefined) return null;
  const [worst] = [...stress.stressed].sort(
    (one, other) => one.standing.rate - other.standing.rate,
  );
  const { target } = risks.scenario.platform;
  if (worst === undefined) return null;
  const { rate } = worst.standing;
  const points = plain(language, Math.abs(rate - target) * 100, 1);
  return (
    <p className="quiet">
      {rate >= target
        ? text.stressHolds
        : filled(text.stressHit, {
            label: say(worst.stress.label),
            rate: percent(language, rate),
            gap: filled(text.gapBelow, { points }),
          })}
    </p>
  );
}
