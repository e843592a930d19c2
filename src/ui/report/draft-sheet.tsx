import type { Scenario } from "#scenario/scenario.ts";
import type { StudyResult } from "#experiments/study.ts";
import { planColumns } from "./columns.ts";
import { DayPicture } from "./day-picture.tsx";
import { reportHeadline } from "./headline.ts";
import { SheetHeader } from "./sheet-header.tsx";
import { useReportWords } from "./words.ts";

/** The page while the options are still looked for: how the plan stands, and its day. */
export function DraftSheet(props: {
  base: Scenario;
  /** Days of the base; undefined where none are known yet. */
  study: StudyResult | undefined;
  isFailed: boolean;
}) {
  const { base, study, isFailed } = props;
  const { text, language } = useReportWords();
  const [now] =
    study === undefined
      ? []
      : planColumns(
          {
            comparison: { base: study, others: [] },
            isPartial: true,
            best: 0,
            isSure: false,
            mishaps: undefined,
            assumptions: undefined,
          },
          base,
        );
  return (
    <article className="sheet empty" aria-label={text.kind} aria-busy={!isFailed}>
      <SheetHeader shop={base.name} />
      <div className="report-answer">
        <h1 id="verdict" tabIndex={-1}>
          {text.headline.waiting}
        </h1>
        {now === undefined ? null : (
          <p>
            {reportHeadline(text, language, base, now, undefined).quiet.join(
              language === "zh" ? "" : " ",
            )}
          </p>
        )}
      </div>
      {now === undefined ? null : <DayPicture scenario={base} now={now.study} then={undefined} />}
    </article>
  );
}
