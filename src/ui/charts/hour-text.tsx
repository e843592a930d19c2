import type { HourValue, HourValues } from "#experiments/hour-values.ts";
import { figure, inOne, range } from "#ui/format/figure.ts";
import { spanInWords } from "#ui/format/time.ts";
import { FigureText } from "#ui/parts/figure-text.tsx";
import { useWords } from "#ui/text/use-words.ts";

/** What the value of an hour is, how it was found and how well it is known. */
export function HourText(props: {
  values: HourValues;
  perYuan: number;
  /** Moment that was pointed at; the hour worth most when left out. */
  time?: number | undefined;
}) {
  const { t, language } = useWords();
  const { values, perYuan, time } = props;
  const hour = time === undefined ? best(values.hours) : at(values.hours, time);
  if (hour === undefined) return null;
  const yuan = (value: number) => figure(language, value * perYuan, "yuan", hour.mean * perYuan);
  const known = range(
    language,
    hour.low * perYuan,
    hour.high * perYuan,
    "yuan",
    hour.mean * perYuan,
  );
  const money = (value: number) => inOne(figure(language, value, "yuan"));
  return (
    <>
      <h3 id="explanation-title">{t("hours.title")}</h3>
      <p className="explanation-value">
        <FigureText figure={yuan(hour.mean)} />
        <small> {spanInWords(language, hour)}</small>
      </p>
      <p>{t(`hours.${hour.pays}`, { wage: money(values.wage) })}</p>
      <h4>{t("hours.howTitle")}</h4>
      <p>{t("hours.how")}</p>
      <h4>{t("explain.certainty")}</h4>
      <p>{t("explain.certain", { range: inOne(known) })}</p>
      <h4>{t("explain.inputs")}</h4>
      <dl>
        <div>
          <dt>{t("inputs.wage")}</dt>
          <dd>{money(values.wage)}</dd>
        </div>
        <div>
          <dt>{t("hours.breakEven")}</dt>
          <dd>{money(values.breakEven)}</dd>
        </div>
      </dl>
      <p className="explanation-source">
        {t("explain.days", { count: hour.replications })} · {t("hours.pointwise")}
      </p>
    </>
  );
}

const at = (hours: readonly HourValue[], time: number): HourValue | undefined =>
  hours.find(({ from, until }) => from <= time && time < until);

const best = (hours: readonly HourValue[]): HourValue | undefined =>
  [...hours].sort((one, other) => other.mean - one.mean)[0];
