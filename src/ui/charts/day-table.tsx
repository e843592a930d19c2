import { useMemo } from "react";
import type { StudyResult } from "#experiments/study.ts";
import { inOne, money, percent, plain } from "#ui/format/figure.ts";
import { spanInWords } from "#ui/format/time.ts";
import { useWords } from "#ui/text/use-words.ts";
import type { ShownHours } from "./hour-row.tsx";
import { dayFigures, type DayOutcomes } from "./day-figures.ts";

/** The day as a table: every number of the chart, for reading, copying and screen readers. */
export function DayTable(props: {
  study: StudyResult;
  outcomes: DayOutcomes;
  hours: ShownHours;
  onClose: () => void;
}) {
  const { study, outcomes, hours, onClose } = props;
  const { t, language } = useWords();
  const figures = useMemo(() => dayFigures(study, outcomes, 1), [study, outcomes]);
  const number = (value: number | undefined, decimals: number) =>
    value === undefined || Number.isNaN(value) ? "–" : plain(language, value, decimals, true);
  const columns = [
    { name: t("day.demand"), cell: (bin: number) => number(figures.contacts.mean[bin], 0) },
    { name: t("day.toPeople"), cell: (bin: number) => number(figures.people.mean[bin], 0) },
    { name: t("day.onDuty"), cell: (bin: number) => number(figures.onDuty.mean[bin], 1) },
    { name: t("day.needed"), cell: (bin: number) => number(figures.needed.mean[bin], 1) },
    {
      name: t("day.missedShort"),
      cell: (bin: number) => percent(language, figures.missed.mean[bin] ?? Number.NaN),
    },
    {
      name: t("day.lost"),
      cell: (bin: number) => inOne(money(language, figures.lost.mean[bin] ?? Number.NaN)),
    },
    {
      name: t("hours.column"),
      cell: (bin: number) => {
        const from = figures.bins[bin]?.from ?? Number.NaN;
        const hour = hours.values?.hours.find((one) => one.from <= from && from < one.until);
        return inOne(money(language, (hour?.mean ?? Number.NaN) * hours.perYuan));
      },
    },
  ];
  return (
    <section className="table-scroll" aria-label={t("day.table")}>
      <table>
        <caption>
          {t("day.caption", { days: plain(language, study.replications) })}{" "}
          <button type="button" className="quiet-button" onClick={onClose}>
            {t("day.hideTable")}
          </button>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("day.time")}</th>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.bins.map((bin, i) => (
            <tr key={bin.from}>
              <th scope="row">{spanInWords(language, bin)}</th>
              {columns.map(({ name, cell }) => (
                <td key={name}>{cell(i)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
