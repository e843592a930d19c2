import type { Comparison } from "#experiments/compare.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { KpiRow } from "#outcomes/kpi-table.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Language } from "#ui/format/figure.ts";
import { planColumns, type PlanColumn } from "#ui/report/columns.ts";
import { reportHeadline } from "#ui/report/headline.ts";
import { nameInHeadline, type ReportPlans } from "#ui/report/options.ts";
import type { Report } from "#ui/report/study-report.ts";
import { reportText } from "#ui/report/words.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { inDays } from "#ui/text/in-days.ts";
import { bookSeveralEn, bookSeveralZh } from "./several-days.ts";
import { bookEn } from "./text-en.ts";
import { type BookText, bookZh } from "./text-zh.ts";

/** One plan of the report: what it is and what was simulated. */
export interface BookPlan {
  readonly name: string;
  readonly about: string;
  readonly scenario: Scenario;
  readonly study: StudyResult;
  readonly column: PlanColumn;
  /** Against the first plan; undefined for that one itself. */
  readonly differences: Comparison["others"][number]["differences"] | undefined;
}

/** Everything the report's files say. */
export interface BookContents {
  readonly language: Language;
  readonly text: BookText;
  readonly made: Date;
  readonly base: Scenario;
  /** The plan as it is, then the options. */
  readonly plans: readonly BookPlan[];
  readonly sentence: string;
  readonly quiet: readonly string[];
  readonly report: Report;
}

/** Figures of agents of a plan, and over how many simulated runs. */
export interface BookPeople {
  readonly plan: string;
  readonly runs: number;
  readonly rows: readonly KpiRow[];
}

/** Gathers what the files say from the report on the screen. */
export function contentsOf(
  language: Language,
  { base, options }: ReportPlans,
  report: Report,
  made: Date,
): BookContents {
  const days = planDays(base);
  const words = reportText(language, days);
  const { comparison } = report;
  const columns = planColumns(report, base);
  const plans = columns.map((column, at): BookPlan => {
    const option = options[at - 1];
    return {
      name: option === undefined ? words.options.base : option.name[language],
      about: option === undefined ? words.options.baseAbout : option.inWords[language],
      scenario: option?.scenario ?? base,
      study: column.study,
      column,
      differences: comparison.others[at - 1]?.differences,
    };
  });
  const now = columns[0];
  const option = report.isSure ? options[report.best - 1] : undefined;
  const column = columns[report.best];
  const headline =
    now === undefined
      ? { sentence: "", quiet: [] }
      : reportHeadline(
          words,
          language,
          base,
          now,
          option === undefined || column === undefined
            ? undefined
            : { column, name: nameInHeadline(option, language) },
        );
  return {
    language,
    text:
      language === "zh" ? inDays(bookZh, bookSeveralZh, days) : inDays(bookEn, bookSeveralEn, days),
    made,
    base,
    plans,
    ...headline,
    report,
  };
}
