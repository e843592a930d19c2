import { type Comparison, compare } from "#experiments/compare.ts";
import { influenceOf } from "#experiments/influence.ts";
import { type Bar, spanOf, type TornadoEffort } from "#experiments/sensitivity/tornado.ts";
import type { StressResult } from "#experiments/stress/stress-test.ts";
import { replicate } from "#experiments/replicate.ts";
import type { Runner } from "#experiments/runner.ts";
import { profitPerYuan } from "#experiments/worth.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type Swing, swingOf } from "#experiments/sensitivity/swing.ts";
import { bestOf, netsOf } from "#ui/plan/gap.ts";
import { LOST, studyInputs, studyMishaps } from "#ui/risks/risks-study.ts";
import type { ReportOption } from "./options.ts";

/** Looks at the assumptions until the longest bars are known; what the screen of risks adds to it the page has no room for. */
const FIRST_LOOK: TornadoEffort = { looks: [1, 4], closer: [{ most: 10, days: 16 }] };
/** Days on which the recommended plan is tried at either end of those that matter most. */
const SECOND_LOOK_DAYS = 24;
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
    mishaps: undefined,
    assumptions: undefined,
  };
  const tell = (news: Partial<Report>) => {
    report = { ...report, ...news };
    onReport(report);
  };
  tell({});
  const chosen = scenarios[isSure ? best : 0] ?? base;
  tell({ mishaps: await studyMishaps(runner, chosen, { signal }) });
  const option = isSure ? options[best - 1] : undefined;
  const lost = comparison.base.outcomes[LOST]?.mean ?? Number.NaN;
  tell({ assumptions: await keyAssumptions(runner, base, lost, option, signal) });
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
  const { bars } = await studyInputs(runner, base, { signal, effort: FIRST_LOOK });
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
  const of = { replications: SECOND_LOOK_DAYS, signal };
  const [effects] = await influenceOf(runner, base, [other], ["sales"], of);
  return effects?.["sales"]?.mean ?? Number.NaN;
}
