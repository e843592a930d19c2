import { movesFor } from "#experiments/moves/index.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { chipsOf } from "#ui/plan/change-text.ts";
import { type ComparedPlan, plansOf } from "#ui/plan/compared.ts";
import { extraType, withTemps, worstHours } from "#ui/plan/extra-temps.ts";
import { planDays } from "#ui/plan/plan-days.ts";
import { spanInWords } from "#ui/format/time.ts";
import type { Workbook } from "#ui/state/workbook.ts";
import { filled } from "#ui/text/filled.ts";
import { replayEn } from "./text-en.ts";
import { replayZh } from "./text-zh.ts";

/** A plan that can be watched. */
export interface Side {
  readonly id: string;
  /** "A", "B", …; what stands before its name. */
  readonly letter: string;
  readonly name: Text;
  readonly scenario: Scenario;
}

const TEMPS = 4;
const HOURS = 3;
/** Moves offered beside the plans. */
const MOST_MOVES = 5;

/** The plans of the visitor, the base first. */
export function ownSides(workbook: Workbook, tried: Scenario): readonly Side[] {
  const { plans } = plansOf(workbook, tried);
  const base = plans[0]?.scenario ?? tried;
  return plans.map((plan) => ({
    id: plan.id,
    letter: plan.role === "tried" ? "B" : plan.id,
    name: nameOf(base, plan),
    scenario: plan.scenario,
  }));
}

function nameOf(base: Scenario, plan: ComparedPlan): Text {
  if (plan.role === "base") return { zh: replayZh.current, en: replayEn.current };
  const chips = (language: "zh" | "en") =>
    chipsOf(base, plan.scenario, plan.changes, language, 2)
      .chips.map(({ text }) => text)
      .join(language === "zh" ? "，" : ", ");
  const own = plan.role === "tried" ? { zh: replayZh.tried, en: replayEn.tried } : undefined;
  return own ?? { zh: chips("zh"), en: chips("en") };
}

/** What could be tried on a plan at once: a few temps at its worst hours, and the moves that need no further look. */
export function tryOuts(base: Scenario, study: StudyResult | undefined): readonly Side[] {
  const sides: Side[] = [];
  if (study !== undefined && extraType(base) !== undefined) {
    const hours = worstHours(study, HOURS);
    const span = { from: hours[0], until: hours[1] };
    const isSeveral = planDays(base) > 1;
    const values = (language: "zh" | "en") => ({
      span: spanInWords(language, span, isSeveral),
      count: `${TEMPS}`,
    });
    sides.push({
      id: "temps",
      letter: "B",
      name: { zh: filled(replayZh.temps, values("zh")), en: filled(replayEn.temps, values("en")) },
      scenario: withTemps(base, hours, TEMPS),
    });
  }
  for (const move of movesFor(base, { hours: undefined }).slice(0, MOST_MOVES))
    sides.push({ id: move.id, letter: "B", name: move.label, scenario: move.apply(base) });
  return sides;
}
