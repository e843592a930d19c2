import { inOne, money, plain } from "#ui/format/figure.ts";
import type { Standing } from "#experiments/stress/stress-test.ts";
import { filled } from "#ui/text/filled.ts";
import type { PlanColumn } from "./columns.ts";
import type { Report } from "./study-report.ts";
import { useReportWords } from "./words.ts";

/** A rise below this is no price worth a line. */
const NOTEWORTHY = 1.05;

/** What may go wrong with the advised plan, and what it then comes to; and the price it is paid with. */
export function RiskList(props: {
  report: Report;
  now: PlanColumn;
  advised: PlanColumn | undefined;
}) {
  const { report, now, advised } = props;
  const { text, language, say } = useReportWords();
  const words = text.risks;
  const { mishaps } = report;
  const line = (name: string, { reached, lostSales }: Standing) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{Number.isNaN(reached) ? "–" : plain(language, reached * 100)}</td>
      <td>{inOne(money(language, lostSales))}</td>
    </tr>
  );
  return (
    <section className="report-risks" aria-labelledby="report-risks">
      <h2 id="report-risks">
        {words.heading}
        <span>{advised === undefined ? words.aboutBase : words.about}</span>
      </h2>
      {mishaps === undefined ? (
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
            {line(words.usual, mishaps.base)}
            {mishaps.stressed.map(({ stress, standing }) => line(say(stress.label), standing))}
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
