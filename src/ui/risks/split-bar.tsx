import type { Split } from "#experiments/sensitivity/split.ts";
import { inOne, money, percent, plain } from "#ui/format/figure.ts";
import { SavePicture } from "#ui/parts/save-picture.tsx";
import { filled } from "#ui/text/filled.ts";
import { useRisksWords } from "./words.ts";

/** Where the spread of the sales lost comes from, as parts of one bar. */
export function SplitBar({ split, days }: { split: Split | undefined; days: number }) {
  const { text, language } = useRisksWords();
  const number = (value: number) => plain(language, value);
  return (
    <section className="risks-part" aria-labelledby="risks-split" data-picture={text.split}>
      <h2 id="risks-split">{text.split}</h2>
      <p className="quiet">{text.splitLead}</p>
      {split === undefined ? (
        <p className="waiting-words">{text.splitWaiting}</p>
      ) : (
        <>
          <SplitParts split={split} days={days} />
          <p className="compare-note">
            {filled(text.splitNote, {
              parameters: number(split.parameters),
              draws: number(split.draws),
              days: number(split.daysEach),
            })}
          </p>
          <SavePicture />
        </>
      )}
    </section>
  );
}

function SplitParts({ split, days }: { split: Split; days: number }) {
  const { text, language } = useRisksWords();
  const { ignorance, ignoranceError } = split;
  const parts = [
    { id: "ignorance", variance: ignorance, sentence: text.partIgnorance },
    { id: "days", variance: split.days, sentence: text.partDays },
    { id: "noise", variance: split.days / days, sentence: text.partNoise },
  ] as const;
  const whole = parts.reduce((sum, { variance }) => sum + variance, 0);
  const yuan = (amount: number) => inOne(money(language, amount));
  const share = (variance: number) =>
    percent(language, variance / whole, variance / whole < 0.02 ? 1 : 0);
  return (
    <>
      <div className="split-bar" aria-hidden="true">
        {parts.map(({ id, variance }) => (
          <span key={id} className={id} style={{ flexGrow: variance / whole }} />
        ))}
      </div>
      <dl className="split-parts">
        {parts.map(({ id, variance, sentence }) => (
          <div key={id} className={id}>
            <dt>{text.parts[id]}</dt>
            <dd>
              {filled(sentence, {
                share: share(variance),
                yuan: yuan(Math.sqrt(variance)),
                error: yuan(ignoranceError),
                count: plain(language, days),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
