import type { Comparison } from "#experiments/compare.ts";
import { moneyInWords, percent } from "#ui/format/figure.ts";
import { useSpanWords } from "#ui/text/use-span-words.ts";
import { bestOf, gapOf, netsOf } from "#ui/plan/gap.ts";
import type { ComparedPlan } from "#ui/plan/compared.ts";

/** The answer: which plan is worth most, by how much, how surely, and what the platform's rate alone would have said. */
export function CompareVerdict(props: {
  comparison: Comparison;
  plans: readonly ComparedPlan[];
  margin: number;
  isOwnMargin: boolean;
  platform: string;
}) {
  const { comparison, plans, margin } = props;
  const { t, language } = useSpanWords();
  const nets = netsOf(comparison, margin);
  const { best, rivals } = bestOf(nets);
  const name = (index: number) => {
    const id = plans[index]?.id ?? "";
    return id === "*" ? t("compare.tried") : id;
  };
  const gain = gapOf(nets[0] ?? [], nets[best] ?? [], "higher");
  const rates = [comparison.base, ...comparison.others.map(({ study }) => study)].map(
    (study) => study.outcomes[props.platform]?.mean ?? Number.NaN,
  );
  const byRate = rates.reduce((top, rate, i) => (rate > (rates[top] ?? 0) ? i : top), 0);
  const isUndecided = rivals.includes(0);
  return (
    <>
      <h1>
        <span className="clause">
          {best === 0
            ? t(rivals.length === 0 ? "compare.stay" : "compare.noneBetter")
            : isUndecided
              ? t("compare.undecided", { plan: name(best) })
              : t("compare.choose", { plan: name(best) })}
          {best === 0 || isUndecided ? null : (
            <span className="live-gain">
              {t("compare.gain", { yuan: moneyInWords(language, gain.mean) })}
            </span>
          )}
          {language === "zh" ? "。" : "."}
        </span>
        {byRate === best || Number.isNaN(rates[byRate] ?? Number.NaN) ? null : (
          <span className="clause">
            {t(rivals.includes(byRate) ? "compare.byRateAlike" : "compare.byRate", {
              plan: name(byRate),
              best: name(best),
              rate: percent(language, rates[byRate] ?? 0),
              yuan: moneyInWords(
                language,
                Math.abs(gapOf(nets[best] ?? [], nets[byRate] ?? [], "higher").mean),
              ),
            })}
          </span>
        )}
      </h1>
      <p className="quiet">
        {best === 0 ? null : t("compare.days", { plan: name(best), count: gain.betterDays })}{" "}
        {rivals
          .filter((rival) => rival !== 0 && rival !== byRate)
          .map((rival) => t("compare.alike", { one: name(best), other: name(rival) }))
          .join(" ")}{" "}
        {t(props.isOwnMargin ? "compare.ownMargin" : "compare.usualMargin", {
          margin: percent(language, margin, 0),
        })}
      </p>
    </>
  );
}
