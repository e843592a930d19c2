import { type Comparison, compare } from "#experiments/compare.ts";
import { influenceOf } from "#experiments/influence.ts";
import { type Bar, spanOf, type TornadoEffort } from "#experiments/sensitivity/tornado.ts";
import type { StressResult } from "#experiments/stress/stress-test.ts";
import { runsFor } from "#experiments/runs-for.ts";
import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Swing, swingOf } from "#experiments/sensitivity/swing.ts";
import { bestOf, netsOf } from "#ui/plan/gap.ts";
import { LOST, studyInputs, studyMishaps } from "#ui/risks/risks-study.ts";
import type { ReportOption } from "./options.ts";

/** Looks at the assumptions until the longest bars are known; what the screen of risks adds to it the page has no room for. */
const firstLook = (base: Scenario): TornadoEffort => ({
  looks: [1, runsFor(base, 4, 1)],
  closer: [{ most: 10, days: runsFor(base, 16, 6) }],
});
/** Days on which the recommended plan is tried at either end of those that matter most, and the fewest runs of them. */
const SECOND_LOOK = { days: 24, least: 8 } as const;
/** Assumptions that are shown. */
const SHOWN = 5;

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
  /** More runs of the comparison are to come. */
  readonly isPartial: boolean;
  /** Place of the recommended plan: 0 is the base. */
  readonly best: number;
  /** False where the recommended plan is not told apart from the base. */
  readonly isSure: boolean;
  /** The recommended plan, and what every mishap makes of it: the figures of the screen of risks. */
  readonly mishaps: StressResult | undefined;
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
  const onProgress = (so: Comparison) => onReport(reportOf(base, so, true));
  const comparison =
    options.length === 0
      ? { base: await replicate(runner, base, { signal }), others: [] }
      : await compare(runner, scenarios, { signal, onProgress });
  let report = reportOf(base, comparison, false);
  const { best, isSure } = report;
  const tell = (news: Partial<Report>) => {
    report = { ...report, ...news };
    onReport(report);
  };
  tell({});
  const chosen = scenarios[isSure ? best : 0] ?? base;
  const onResult = (mishaps: StressResult) => tell({ mishaps });
  const mishaps = await studyMishaps(runner, chosen, { signal, onResult });
  if (report.mishaps !== mishaps) tell({ mishaps });
  const option = isSure ? options[best - 1] : undefined;
  const lost = comparison.base.outcomes[LOST]?.mean ?? Number.NaN;
  tell({ assumptions: await keyAssumptions(runner, base, lost, option, signal) });
}

/** What a comparison says by itself. */
function reportOf(base: Scenario, comparison: Comparison, isPartial: boolean): Report {
  const { best, rivals } = bestOf(netsOf(comparison, profitPerYuan(base)));
  const isSure = best !== 0 && !rivals.includes(0);
  return { comparison, isPartial, best, isSure, mishaps: undefined, assumptions: undefined };
}

/**
 * The assumptions that move the sales lost most, and what the option brings at either end of each.
 *
 * @param lost yuan of sales a day that the base loses
 */
async function keyAssumptions(
  runner: Runner,
  base: Scenario,
  lost: number,
  option: ReportOption | undefined,
  signal: AbortSignal,
): Promise<readonly KeyAssumption[]> {
  const { bars } = await studyInputs(runner, base, { signal, effort: firstLook(base) });
  const first = bars
    .filter(({ input }) => input.field.range !== undefined)
    .toSorted((one, other) => spanOf(other, LOST) - spanOf(one, LOST))
    .slice(0, SHOWN);
  const found: KeyAssumption[] = [];
  for (const bar of first) {
    const { field } = bar.input;
    const swing = swingOf(base, field);
    if (swing === undefined) continue;
    const end = (side: "low" | "high") =>
      option === undefined
        ? lostAt(bar, side, lost)
        : gainAt(runner, swing[side].scenario, option, signal);
    const [low, high] = [await end("low"), await end("high")];
    if (Number.isFinite(low) && Number.isFinite(high))
      found.push({ address: field.address, swing, low, high });
  }
  return found;
}

const lostAt = (bar: Bar, side: "low" | "high", lost: number): number =>
  Math.max(0, lost + (bar[side].effects[LOST]?.mean ?? Number.NaN));

/** Sales a day that the option brings on another base; NaN where it does not fit there. */
async function gainAt(
  runner: Runner,
  base: Scenario,
  option: ReportOption,
  signal: AbortSignal,
): Promise<number> {
  const other = option.apply(base);
  if (other === undefined) return Number.NaN;
  const of = { replications: runsFor(base, SECOND_LOOK.days, SECOND_LOOK.least), signal };
  const [effects] = await influenceOf(runner, base, [other], ["sales"], of);
  return effects?.["sales"]?.mean ?? Number.NaN;
}
