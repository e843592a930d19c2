import type { GridWork, SweptPoint } from "#experiments/sweep.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { figure, unitName } from "./figure.ts";
import type { Language } from "./language.ts";
import { studyDocument } from "./study-document.ts";
import { table } from "./table.ts";

type Values = readonly Readonly<Record<string, unknown>>[];

/** A grid as the JSON of `sweep` writes it: one entry per point, with its values, its outcomes and its gaps to the first. */
export function sweepDocument(work: GridWork, values: Values, swept: readonly SweptPoint[]) {
  return {
    engine: swept[0]?.study.engine,
    seed: work.seed,
    replications: work.replications,
    points: swept.map(({ study, differences }, i) => {
      const scenario = work.scenarios[i];
      if (scenario === undefined) throw new RangeError("a point without a scenario");
      const { outcomes } = studyDocument(scenario, study);
      return { values: values[i], outcomes, differences };
    }),
  };
}

const columns = ["lost-sales", "first-response-miss-share", "service-cost"] as const;

/** A grid as a table: the values, then the figures that matter most. */
export function sweepReport(
  language: Language,
  scenario: Scenario,
  values: Values,
  swept: readonly SweptPoint[],
): string {
  const paths = Object.keys(values[0] ?? {});
  const units = columns.map((id) => {
    const outcome = outcomeById(id);
    const unit = outcome === undefined ? "" : unitName(language, outcome.unit);
    return `${outcome?.label[language] ?? id}${unit === "" ? "" : ` (${unit})`}`;
  });
  const rows = swept.map(({ study }, i) => [
    ...paths.map((path) => String(values[i]?.[path])),
    ...columns.map((id) => {
      const outcome = study.outcomes[id];
      return outcome === undefined ? "–" : figure(language, outcome.mean, outcome.unit);
    }),
  ]);
  const [first] = swept;
  const basis =
    language === "zh"
      ? `${scenario.name.zh}；每一点同样的 ${first?.study.replications} 天；种子 ${first?.study.seed}；引擎 ${first?.study.engine}`
      : `${scenario.name.en}; the same ${first?.study.replications} days at each point; seed ${first?.study.seed}; engine ${first?.study.engine}`;
  return [table([[...paths, ...units], ...rows]), "", basis].join("\n");
}
