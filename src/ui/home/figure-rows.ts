import type { StudyResult } from "#experiments/study.ts";
import type { Estimate } from "#statistics/estimate.ts";
import { type Figure, figure, type Language, range } from "#ui/format/figure.ts";

/** The main figures in their groups: what to call an outcome here, where room is short. */
const groups = [
  {
    name: "response",
    rows: [
      ["firstResponse", "mean-first-response-time"],
      ["firstResponseP90", "first-response-time-p90"],
      ["averageResponse", "average-response-time"],
      ["platform", "platform"],
    ],
  },
  {
    name: "people",
    rows: [
      ["abandonment", "abandonment-share"],
      ["utilisation", "utilisation"],
      ["labourCost", "labour-cost"],
      ["botCost", "bot-cost"],
    ],
  },
  {
    name: "sales",
    rows: [
      ["possible", "potential-sales"],
      ["salesTotal", "sales"],
      ["lostSales", "lost-sales"],
      ["lostShare", "lost-sales-share"],
    ],
  },
  {
    name: "split",
    rows: [
      ["lostBefore", "lost-sales-before-first-reply"],
      ["lostLater", "lost-sales-later"],
      ["lostSlow", "lost-sales-slow"],
      ["lostQuality", "lost-sales-quality"],
    ],
  },
] as const;

/** Outcomes of the main figures, but for the platform's, which depends on the plan. */
export const figureIds: readonly string[] = groups.flatMap(({ rows }) =>
  rows.flatMap(([name, id]) => (name === "platform" ? [] : [id])),
);

type Group = (typeof groups)[number];
type Name = Group["rows"][number][0] | "platformOther";

/** One line of the main figures. */
interface FigureRow {
  readonly name: Name;
  readonly outcome: string;
  readonly value: Figure;
  /** Where eight days in ten lie. */
  readonly spread: Figure;
}

export interface FigureGroup {
  readonly name: Group["name"];
  readonly rows: readonly FigureRow[];
}

/** A way of losing sales that the plan has switched off is not worth a line. */
const isIdle = (name: Name, { mean, p90 }: Estimate): boolean =>
  name === "lostSlow" && mean === 0 && p90 === 0;

/**
 * The lines of a study; a line whose outcome the study lacks is left out.
 *
 * @param isRate whether the platform's outcome is a rate to reach, and may be called one
 */
export function figureGroups(
  study: StudyResult,
  platform: string,
  language: Language,
  isRate = true,
): readonly FigureGroup[] {
  return groups.map((group) => ({
    name: group.name,
    rows: group.rows.flatMap(([name, id]) => {
      const outcome = id === "platform" ? platform : id;
      const estimate = study.outcomes[outcome];
      if (estimate === undefined || isIdle(name, estimate)) return [];
      const spread = range(language, estimate.p10, estimate.p90, estimate.unit, estimate.mean);
      const value = figure(language, estimate.mean, estimate.unit);
      const isOther = name === "platform" && !isRate;
      return [{ name: isOther ? "platformOther" : name, outcome, value, spread }];
    }),
  }));
}
