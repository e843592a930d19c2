import type { ScreenProps } from "#ui/screens.ts";
import { useExperiment } from "#ui/state/use-experiment.ts";
import { changesOf } from "#ui/state/workbook.ts";
import { filled } from "#ui/text/filled.ts";
import { DraftSheet } from "./draft-sheet.tsx";
import { FileButtons } from "./file-buttons.tsx";
import { Sheet } from "./sheet.tsx";
import { useLink } from "./use-link.ts";
import { useReport } from "./use-report.ts";
import { useReportWords } from "./words.ts";
import "#ui/styles/report.css";

/** One page for the boss: the advice with its range, the options, the worst hour, risks and assumptions; to be printed. */
export function ReportScreen({ experiment }: ScreenProps) {
  const state = useExperiment(experiment);
  const { text } = useReportWords();
  const { plans, report, made, step, reason } = useReport(state);
  const link = useLink(state, plans.base);
  const { shown } = state;
  const isShown = shown !== undefined && changesOf(plans.base, shown.scenario).length === 0;
  const known = isShown && shown.isSettled ? shown.study : undefined;
  const isDone = step === "done" && link.status !== "making";
  // What is not there yet, the page itself names.
  const isPrintable = report !== undefined && link.status !== "making";
  return (
    <main className={`report ${isDone ? "settled" : "provisional"}`}>
      <section className="report-tools" aria-label={text.tools.label}>
        <button
          type="button"
          className="strong-button"
          disabled={!isPrintable}
          onClick={() => print()}
        >
          {text.tools.print}
        </button>
        <output>
          {step === "failed" ? filled(text.steps.failed, { reason }) : text.steps[step]}
          {isPrintable && !isDone && step !== "failed" ? ` ${text.tools.early}` : null}
        </output>
        {isDone && report !== undefined && made !== undefined ? (
          <FileButtons plans={plans} report={report} made={made} />
        ) : null}
      </section>
      {report === undefined || made === undefined ? (
        <DraftSheet base={plans.base} study={known} isFailed={step === "failed"} />
      ) : (
        <Sheet plans={plans} report={report} link={link} made={made} />
      )}
    </main>
  );
}
