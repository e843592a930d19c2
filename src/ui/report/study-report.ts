import { type Comparison, compare } from "#experiments/compare.ts";
import { influenceOf } from "#experiments/influence.ts";
import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import type { StudyResult } from "#experiments/study.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import { formOf } from "#scenario/form-fields.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { sectionsOf } from "#ui/assumptions/search.ts";
import { type Swing, swingOf } from "#experiments/sensitivity/swing.ts";
import { bestOf, netsOf } from "#ui/compare/compare-figures.ts";
import type { ReportOption } from "./options.ts";
import { afterRisk, type RiskId, riskIds } from "./risks.ts";

/** Days for each risk, for a first look at every assumption, and for those that matter most. */
const RISK_DAYS = 60;
const FIRST_LOOK_DAYS = 6;
const SECOND_LOOK_DAYS = 24;
/** Assumptions that are shown. */
const SHOWN = 5;

/** What the recommended plan comes to if something goes otherwise. */
interface RiskStudy {
  readonly id: RiskId;
  readonly study: StudyResult;
}

/** One of the assumptions on which most rests. */
interface KeyAssumption {
  readonly address: string;
  readonly swing: Swing;
  /** Yuan of sales a day that the recommended plan brings against the base (or that the base loses, where it is best) at either end. */
  readonly low: number;
  readonly high: number;
}

/** Everything of the report that had to be simulated; parts come one after the other. */
export interface Report {
  readonly comparison: Comparison;
  /** Place of the recommended plan: 0 is the base. */
  readonly best: number;
  /** False where the recommended plan is not told apart from the base. */
  readonly isSure: boolean;
  /** The recommended plan on the days of the risks. */
  readonly usual: StudyResult | undefined;
  readonly risks: readonly RiskStudy[] | undefined;
  readonly assumptions: readonly KeyAssumption[] | undefined;
}

/**
 * Simulates what the report says, on the same customers throughout.
 *
 * @param onReport gets the report after each part
 * @throws the signal's reason when aborted; Error naming a replication that failed
 */
export async function studyReport(
  runner: Runner,
  base: Scenario,
  options: readonly ReportOption[],
  { signal, onReport }: { readonly signal: AbortSignal; readonly onReport: (so: Report) => void },
): Promise<void> {
  const scenarios = [base, ...options.map(({ scenario }) => scenario)];
  const comparison =
    options.length === 0
      ? { base: await replicate(runner, base, { signal }), others: [] }
      : await compare(runner, scenarios, { signal });
  const { best, rivals } = bestOf(netsOf(comparison, profitPerYuan(base)));
  const isSure = best !== 0 && !rivals.includes(0);
  let report: Report = {
    comparison,
    best,
    isSure,
    usual: undefined,
    risks: undefined,
    assumptions: undefined,
  };
  const tell = (news: Partial<Report>) => {
    report = { ...report, ...news };
    onReport(report);
  };
  tell({});
  const chosen = scenarios[isSure ? best : 0] ?? base;
  const of = { replications: RISK_DAYS, seed: base.study.seed, signal };
  const usual = await replicate(runner, chosen, of);
  const risks: RiskStudy[] = [];
  for (const id of riskIds) {
    const scenario = afterRisk(chosen, id);
    if (scenario !== undefined) risks.push({ id, study: await replicate(runner, scenario, of) });
  }
  tell({ usual, risks });
  const option = isSure ? options[best - 1] : undefined;
  tell({ assumptions: await keyAssumptions(runner, base, option, signal) });
}

/** The assumptions that move the answer most: all of them on a few days, the first again on more. */
async function keyAssumptions(
  runner: Runner,
  base: Scenario,
  option: ReportOption | undefined,
  signal: AbortSignal,
): Promise<readonly KeyAssumption[]> {
  const candidates = candidatesOf(base);
  const scenarios = candidates.flatMap(({ swing }) => [swing.low.scenario, swing.high.scenario]);
  const effects = await influenceOf(runner, base, scenarios, ["lost-sales"], {
    replications: FIRST_LOOK_DAYS,
    signal,
  });
  const loss = (at: number) => effects[at]?.["lost-sales"]?.mean ?? 0;
  const first = candidates
    .map((one, i) => ({ ...one, size: Math.abs(loss(2 * i + 1) - loss(2 * i)) }))
    .toSorted((one, other) => other.size - one.size)
    .slice(0, SHOWN);
  const found: KeyAssumption[] = [];
  for (const { address, swing } of first) {
    const low = await worthAt(runner, swing.low.scenario, option, signal);
    const high = await worthAt(runner, swing.high.scenario, option, signal);
    if (Number.isFinite(low) && Number.isFinite(high)) found.push({ address, swing, low, high });
  }
  return found;
}

/** Figures that somebody assumed or expects, with a range to try: not what is given, such as a target. */
function candidatesOf(base: Scenario) {
  return sectionsOf(formOf(base)).flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.type !== "field") return [];
      const { field } = row;
      if (field.range === undefined) return [];
      if (field.path[0] === "study" || field.path[0] === "platform") return [];
      const swing = swingOf(base, field);
      return swing === undefined ? [] : [{ address: field.address, swing }];
    }),
  );
}

/** Sales a day that the option brings on another base; without an option, the sales lost there. */
async function worthAt(
  runner: Runner,
  base: Scenario,
  option: ReportOption | undefined,
  signal: AbortSignal,
): Promise<number> {
  const of = { replications: SECOND_LOOK_DAYS, signal };
  if (option === undefined) {
    const study = await replicate(runner, base, of);
    return study.outcomes["lost-sales"]?.mean ?? Number.NaN;
  }
  const other = option.apply(base);
  if (other === undefined) return Number.NaN;
  const comparison = await compare(runner, [base, other], of);
  return comparison.others[0]?.differences["sales"]?.mean ?? Number.NaN;
}
