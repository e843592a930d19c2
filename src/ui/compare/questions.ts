import { caps, fewestPending, firstQuestions } from "#experiments/moves/service-moves.ts";
import type { Move } from "#experiments/moves/move.ts";
import type { StudyResult } from "#experiments/study.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { withTemps, worstHours } from "#ui/plan/extra-temps.ts";
import { botOrHire } from "./template.ts";

/** A question shops often ask, as plans to hold against the base; its words are `compare.questions`. */
export interface Question {
  readonly id: "bot-or-hire" | "which-hours" | "whom-first" | "how-many";
  /** At most three plans; none where the question makes no sense for this shop. */
  readonly plans: (base: Scenario, study: StudyResult) => readonly Scenario[];
}

/** Hours of work that the second question spends, whichever way. */
const WORK = 12;

/** The questions that make sense for a plan, in the order they are shown. */
export const questionsFor = (base: Scenario, study: StudyResult): readonly Question[] =>
  questions.filter(({ plans }) => plans(base, study).length > 0);

const questions: readonly Question[] = [
  { id: "bot-or-hire", plans: botOrHire },
  { id: "which-hours", plans: sameHours },
  { id: "whom-first", plans: (base) => together([firstQuestions, fewestPending], base) },
  { id: "how-many", plans: (base) => applied(caps(base, { hours: undefined }), base) },
];

/** The same hours of temps as many for a short while, fewer for longer, and fewest for longest. */
function sameHours(base: Scenario, study: StudyResult): readonly Scenario[] {
  return [6, 4, 2].flatMap((count) => {
    const [from, until] = worstHours(study, WORK / count);
    return until - from === (WORK / count) * 3600 ? [withTemps(base, [from, until], count)] : [];
  });
}

const applied = (moves: readonly Move[], base: Scenario): readonly Scenario[] =>
  moves.map(({ apply }) => apply(base));

/** Each move alone, then all of them at once. */
function together(makers: readonly (typeof firstQuestions)[], base: Scenario): readonly Scenario[] {
  const moves = makers.flatMap((make) => make(base, { hours: undefined }));
  const all = moves.reduce((plan, { apply }) => apply(plan), base);
  return moves.length > 1 ? [...applied(moves, base), all] : applied(moves, base);
}
