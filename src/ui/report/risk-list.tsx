import type { Scenario } from "#scenario/scenario.ts";
import { inOne, money, plain } from "#ui/format/figure.ts";
import { ids, targetOutcome } from "#ui/home/outcome-ids.ts";
import { daysReached } from "#ui/home/verdict-figures.ts";
import type { StudyResult } from "#experiments/study.ts";
import { filled } from "#ui/text/filled.ts";
import type { PlanColumn } from "./columns.ts";
import type { Report } from "./study-report.ts";
import { useReportWords } from "./words.ts";

/** A rise below this is no price worth a line. */
const NOTEWORTHY = 1.05;

/** What may go wrong with the advised plan, and what it then comes to; and the price it is paid with. */
export function RiskList(props: {
  base: Scenario;
  report: Report;
  now: PlanColumn;
  advised: PlanColumn | undefined;
}) {
  const { base, report, now, advised } = props;
  const { text, language } = useReportWords();
  const words = text.risks;
  const outcome = targetOutcome(base);
  const line = (name: string, study: StudyResult) => {
    const days = daysReached(study.days[outcome] ?? [], base.platform.target);
    return (
      <tr key={name}>
        <th scope="row">{name}</th>
        <td>{Number.isNaN(days) ? "–" : plain(language, days)}</td>
        <td>{inOne(money(language, study.outcomes[ids.lost]?.mean ?? Number.NaN))}</td>
      </tr>
    );
  };
  return (
    <section className="report-risks" aria-labelledby="report-risks">
      <h2 id="report-risks">
        {words.heading}
        <span>{advised === undefined ? words.aboutBase : words.about}</span>
      </h2>
      {report.risks === undefined || report.usual === undefined ? (
        <p className="quiet">{words.waiting}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{words.heading}</span>
              </th>
              <th scope="col">{words.days}</th>
              <th scope="col">{words.lost}</th>
            </tr>
          </thead>
          <tbody>
            {line(words.usual, report.usual)}
            {report.risks.map(({ id, study }) => line(words.names[id], study))}
          </tbody>
        </table>
      )}
      {advised === undefined || advised.midChat < now.midChat * NOTEWORTHY ? null : (
        <p className="report-price">
          {filled(words.price, {
            before: plain(language, now.midChat),
            after: plain(language, advised.midChat),
          })}
        </p>
      )}
    </section>
  );
}
