import { gainOf, type Trial, whyLost } from "#experiments/moves/trial.ts";
import type { Advice } from "#experiments/moves/recommend.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { checkScenario } from "#scenario/check-scenario.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Text } from "#units/text.ts";
import { chipsOf } from "#ui/plan/change-text.ts";
import { type ComparedPlan, plansOf } from "#ui/plan/compared.ts";
import { withChanges } from "#scenario/diff.ts";
import type { Workbook } from "#ui/state/workbook.ts";

/** Ways to go beside the plan as it is: what the page has columns for. */
const MOST = 3;
/** Differences named under an option. */
const CHIPS = 3;

/** One column of the report beside the first. */
export interface ReportOption {
  readonly kind: "pinned" | "tried" | "move" | "losing";
  readonly name: Text;
  /** What it changes, where the name does not say it. */
  readonly about: Text;
  /** The name within a sentence that stands alone. */
  readonly inWords: Text;
  readonly scenario: Scenario;
  /** The same change made to another base; undefined where it does not fit there. */
  readonly apply: (base: Scenario) => Scenario | undefined;
}

/** The plan as it is and the ways to go, best first where the moves chose them. */
export interface ReportPlans {
  readonly base: Scenario;
  readonly options: readonly ReportOption[];
  /** The moves are still being looked for. */
  readonly isWaiting: boolean;
}

/** Pinned plans against their base; where none is pinned, the best moves of the plan as it stands and one that looks right and loses. */
export function reportPlans(
  workbook: Workbook,
  tried: Scenario,
  advice: Advice | undefined,
): ReportPlans {
  if (workbook.pins.length > 0) {
    const [base, ...others] = plansOf(workbook, tried).plans;
    if (base !== undefined && others.length > 0)
      return {
        base: base.scenario,
        options: others.slice(0, MOST).map((plan) => pinnedOption(base.scenario, plan)),
        isWaiting: false,
      };
  }
  if (advice === undefined || !advice.isChosen)
    return { base: tried, options: [], isWaiting: true };
  return { base: tried, options: moveOptions(tried, advice), isWaiting: false };
}

/** Longest name within the headline, in characters: more would push its figures off the page. */
const ROOM = { zh: 34, en: 72 } as const;

/** What an option is called in the headline: what it changes where there is room, else its name, cut short if need be. */
export function nameInHeadline({ name, inWords }: ReportOption, language: "zh" | "en"): string {
  const room = ROOM[language];
  const short = inWords[language].length <= room ? inWords[language] : name[language];
  return short.length <= room ? short : `${short.slice(0, room - 1)}…`;
}

function pinnedOption(base: Scenario, plan: ComparedPlan): ReportOption {
  const isTried = plan.role === "tried";
  const chips = (language: "zh" | "en") => {
    const { chips: shown, more } = chipsOf(base, plan.scenario, plan.changes, language, CHIPS);
    const rest = more === 0 ? [] : [language === "zh" ? `另 ${more} 处` : `${more} more`];
    return [...shown.map(({ text }) => text), ...rest].join(language === "zh" ? "；" : "; ");
  };
  return {
    kind: isTried ? "tried" : "pinned",
    name: isTried
      ? { zh: "正在试的方案", en: "The plan being tried" }
      : { zh: `方案 ${plan.id}`, en: `Plan ${plan.id}` },
    about: { zh: chips("zh"), en: chips("en") },
    inWords: isTried
      ? { zh: chips("zh"), en: chips("en") }
      : { zh: `方案 ${plan.id}：${chips("zh")}`, en: `Plan ${plan.id}: ${chips("en")}` },
    scenario: plan.scenario,
    apply: (other) => {
      const checked = checkScenario(withChanges(other, plan.changes));
      return checked.ok ? checked.value : undefined;
    },
  };
}

/** The best move, the best together or else the second best, and the move that surely loses or else the third best. */
function moveOptions(base: Scenario, { trials, together }: Advice): readonly ReportOption[] {
  const perYuan = profitPerYuan(base);
  const gains = trials
    .map((trial) => ({ trial, gain: gainOf(trial, perYuan) }))
    .toSorted((one, other) => other.gain.mean - one.gain.mean);
  const good = gains.filter(({ gain }) => gain.mean > 0).map(({ trial }) => trial);
  const losing = gains.findLast(({ gain }) => gain.verdict === "worse")?.trial;
  const [best, ...others] = good;
  const chosen = [best, together, ...others].filter((trial) => trial !== undefined);
  const room = losing === undefined ? MOST : MOST - 1;
  const options = chosen.slice(0, room).map((trial) => moveOption(base, trial, "move"));
  return losing === undefined ? options : [...options, moveOption(base, losing, "losing")];
}

function moveOption(base: Scenario, trial: Trial, kind: "move" | "losing"): ReportOption {
  const { move } = trial;
  const parts = move.id.split("+").length;
  const isTogether = parts > 1;
  return {
    kind,
    name: isTogether ? { zh: `这 ${parts} 招一起`, en: `These ${parts} together` } : move.label,
    about: isTogether
      ? move.label
      : kind === "losing"
        ? whyLost(trial)
        : (move.note ?? { zh: "", en: "" }),
    inWords: move.label,
    scenario: move.apply(base),
    apply: (other) => {
      const checked = checkScenario(move.apply(other));
      return checked.ok ? checked.value : undefined;
    },
  };
}
