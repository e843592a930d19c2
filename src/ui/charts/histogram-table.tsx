import { plain } from "#ui/format/figure.ts";
import { useWords } from "#ui/text/use-words.ts";
import { fullest, type Histogram } from "./histogram.ts";

/** The histogram for those who do not see it: one sentence, and its numbers as a table. */
export function HistogramTable(props: {
  histogram: Histogram;
  /** A bin in words: "82–83%". */
  stretch: (bin: number) => string;
  /** What is marked on the axis: the mean, and the target where there is one. */
  marks: readonly string[];
}) {
  const { stretch, marks } = props;
  const { bins, days } = props.histogram;
  const { t, language } = useWords();
  const held = bins.flatMap((bin, i) => (bin.days > 0 ? [i] : []));
  const most = fullest(props.histogram);
  const summary = t("histogram.summary", {
    days: plain(language, days),
    first: stretch(held[0] ?? 0),
    last: stretch(held.at(-1) ?? 0),
    most: stretch(most),
    count: bins[most]?.days ?? 0,
    marks: marks.join(language === "zh" ? "，" : ", "),
  });
  return (
    <div className="unseen">
      <p>{summary}</p>
      <table>
        <caption>{t("histogram.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("histogram.stretch")}</th>
            <th scope="col">{t("histogram.days")}</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin, i) => (
            <tr key={bin.from}>
              <th scope="row">{stretch(i)}</th>
              <td>{plain(language, bin.days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
