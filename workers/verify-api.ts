import juneArrivals from "#tests/verification/data/bank1999/bank1999-jun06/inputs_arrivals.csv?raw";
import juneMeans from "#tests/verification/data/bank1999/bank1999-jun06/inputs_handle_mean_by_day.csv?raw";
import juneHandle from "#tests/verification/data/bank1999/bank1999-jun06/inputs_handle_time.csv?raw";
import juneStaffing from "#tests/verification/data/bank1999/bank1999-jun06/inputs_staffing.csv?raw";
import juneMeta from "#tests/verification/data/bank1999/bank1999-jun06/meta.json?raw";
import juneOutcomes from "#tests/verification/data/bank1999/bank1999-jun06/outcomes_days.csv?raw";
import handleTimeBy from "#tests/verification/data/bank1999/calibration/handle_time_by.csv?raw";
import intervals from "#tests/verification/data/bank1999/calibration/intervals.csv?raw";
import patience from "#tests/verification/data/bank1999/calibration/patience_km.csv?raw";
import pause from "#tests/verification/data/bank1999/calibration/pause_quantiles.csv?raw";
import caseText from "#tests/theory/cases.json?raw";
import { backtest, type BacktestDay } from "#verification/backtest/backtest.ts";
import { readCases } from "#verification/theory/case.ts";
import { families } from "#verification/theory/families.ts";
import { type CaseProgress, type CaseResult, verifyCase } from "#verification/verify.ts";

/** A theory case before it is run. */
export interface CaseHead {
  readonly id: string;
  readonly family: string;
  /** In English, as the case file has it. */
  readonly name: string;
  /** Where its exact values come from. */
  readonly source: string;
  /** How many exact values it gives. */
  readonly figures: number;
  /** Why the product has no such thing; undefined where the case can be run. */
  readonly leftOut: string | undefined;
}

/** What the worker of the checks does for the page. */
export interface VerifyApi {
  readonly listCases: () => readonly CaseHead[];
  readonly runCase: (id: string, onProgress: (progress: CaseProgress) => void) => CaseResult;
  readonly listDays: () => readonly string[];
  /** One day of the recorded week; what happened is read only after simulating. */
  readonly runDay: (date: string, replications: number) => BacktestDay;
}

export type { BacktestDay, CaseProgress, CaseResult };

/** The seeds of the commands `dacu verify` and `dacu backtest`: the page finds the same digits. */
const SEED = "verify";
const DAY_SEED = "backtest";

const texts = new Map<string, { readonly name: string; readonly source: string }>(
  JSON.parse(caseText).cases.map(
    ({ id, name, source }: { id: string; name: string; source: string }) => [id, { name, source }],
  ),
);

function allCases() {
  const read = readCases(JSON.parse(caseText));
  if (!read.ok) throw new RangeError(read.problems.join("; "));
  return read.cases;
}

const inputs = {
  meta: juneMeta,
  arrivals: juneArrivals,
  staffing: juneStaffing,
  handleTime: juneHandle,
  handleMeanByDay: juneMeans,
};

/** The functions the worker exposes. */
export const verifyApi: VerifyApi = {
  listCases: () =>
    allCases().map(({ id, family, parameters, expected }) => {
      const trial = families.get(family)?.(parameters, () => false);
      return {
        id,
        family,
        name: texts.get(id)?.name ?? "",
        source: texts.get(id)?.source ?? "",
        figures: expected.size,
        leftOut: trial?.kind === "not-applicable" ? trial.why : undefined,
      };
    }),
  runCase: (id, onProgress) => {
    const one = allCases().find((found) => found.id === id);
    if (one === undefined) throw new RangeError(`there is no case ${id}`);
    return verifyCase(one, { seed: SEED, onProgress });
  },
  listDays: () => JSON.parse(juneMeta).days,
  runDay: (date, replications) => {
    const meta = JSON.stringify({ ...JSON.parse(juneMeta), days: [date] });
    const calibration = { patience, pause, handleTimeBy, intervals };
    const { days } = backtest({ ...inputs, meta }, calibration, () => juneOutcomes, {
      seed: DAY_SEED,
      replications,
    });
    const [day] = days;
    if (day === undefined) throw new RangeError(`no day ${date}`);
    return day;
  },
};
