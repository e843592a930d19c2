import { useMemo } from "react";
import { markOf } from "#scenario/share-link.ts";
import { limitInWords, percent, plain } from "#ui/format/figure.ts";
import { momentText } from "#ui/format/moment.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { firstReplyLimit, targetRule } from "#ui/home/outcome-ids.ts";
import { targetWithHours } from "#ui/plan/rule-hours.ts";
import { filled } from "#ui/text/filled.ts";
import { AssumptionTable } from "./assumption-table.tsx";
import { planColumns } from "./columns.ts";
import { DayPicture } from "./day-picture.tsx";
import { reportHeadline } from "./headline.ts";
import { nameInHeadline, type ReportPlans } from "./options.ts";
import { OptionsTable } from "./options-table.tsx";
import { QrPicture } from "./qr-picture.tsx";
import { RiskList } from "./risk-list.tsx";
import type { Report } from "./study-report.ts";
import type { ReportLink } from "./use-link.ts";
import { SheetHeader } from "./sheet-header.tsx";
import { unfinishedWords } from "./unfinished.ts";
import { useReportWords } from "./words.ts";

/** "1.1 万元" stays on one line. */
const unbrokenAmounts = (sentence: string): string =>
  sentence.replaceAll(/(\d) (?=[万亿元])/g, "$1\u00a0");

/** The page for the boss: one sheet of A4, whatever the plan. */
export function Sheet(props: { plans: ReportPlans; report: Report; link: ReportLink; made: Date }) {
  const { plans, report, link, made } = props;
  const { text, language, say } = useReportWords();
  const { base, options } = plans;
  const columns = useMemo(() => planColumns(report, base), [report, base]);
  const advised = report.isSure ? report.best : 0;
  const now = columns[0];
  if (now === undefined) return null;
  const chosen = advised === 0 ? undefined : columns[advised];
  const option = options[advised - 1];
  const { sentence, quiet } = reportHeadline(
    text,
    language,
    base,
    now,
    chosen === undefined || option === undefined
      ? undefined
      : { column: chosen, name: nameInHeadline(option, language) },
  );
  const rule = targetRule(base);
  const { study } = now;
  const unfinished = unfinishedWords(report, text, language);
  const { definitions, foot } = text;
  const limit = limitInWords(language, firstReplyLimit(base));
  const margin = percent(language, profitPerYuan(base), 0);
  return (
    <article className="sheet" aria-label={text.kind}>
      <SheetHeader shop={base.name} />
      <div className="report-answer">
        <h1 id="verdict" tabIndex={-1}>
          {unbrokenAmounts(sentence)}
        </h1>
        <p>{quiet.join(language === "zh" ? "" : " ")}</p>
      </div>
      <OptionsTable base={base} options={options} columns={columns} advised={advised} />
      <DayPicture scenario={base} now={study} then={chosen?.study} />
      <div className="report-doubts">
        <RiskList report={report} now={now} advised={chosen} />
        <AssumptionTable base={base} report={report} />
      </div>
      <dl className="report-definitions">
        <div>
          <dt>{definitions.lost}</dt> <dd>{definitions.lostText}</dd>
        </div>
        <div>
          <dt>{definitions.missed}</dt> <dd>{filled(definitions.missedText, { limit })}</dd>
        </div>
        <div>
          <dt>{definitions.most}</dt>{" "}
          <dd>
            {filled(definitions.mostText, {
              rule: rule === undefined ? base.platform.rule : say(rule.label),
              target: targetWithHours(base, language),
              margin,
              own: base.money === undefined ? definitions.usualMargin : "",
            })}
          </dd>
        </div>
      </dl>
      <footer>
        {link.status === "made" ? (
          <QrPicture text={link.address} label={foot.scan} />
        ) : (
          <span className="report-qr none" />
        )}
        <div>
          <p className="report-scan">
            {link.status === "too-long"
              ? foot.tooLong
              : link.status === "failed"
                ? foot.noLink
                : foot.scan}
          </p>
          {unfinished === "" ? null : <p className="report-unfinished">{unfinished}</p>}
          <p className="report-basis">
            {filled(foot.basis, {
              days: plain(language, study.replications),
              seed: study.seed,
              engine: study.engine,
              mark: markOf(base),
            })}
          </p>
          <p>{filled(foot.made, { moment: momentText(language, made) })}</p>
        </div>
        <p className="report-page">{foot.page}</p>
      </footer>
    </article>
  );
}
