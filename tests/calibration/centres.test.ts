import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { kaplanMeier, type StillWaiting, waitingAt } from "#calibration/kaplan-meier.ts";
import { sampleOf } from "#calibration/moments-of.ts";
import { Fate } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { compileLaw, draw } from "#random/law.ts";
import { openSource } from "#random/source.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import { log } from "#units/portable.ts";
import { readTable, textAt } from "#verification/backtest/csv.ts";
import { drawDay, prepareDay } from "#verification/backtest/telephone-day.ts";
import { ALL, readWeek } from "#verification/backtest/week.ts";
import { readBankLog } from "./bank-log.ts";
import {
  bank,
  hasShared,
  type Published,
  publishedPatience,
  publishedQuantiles,
  publishedSummaries,
  shared,
  type Summary,
} from "./centre-tables.ts";

const SLOW = 120_000;
/** Points with fewer at risk are too rough for a normal error. */
const LEAST_AT_RISK = 100;

/** Waits of customers, and 1 where they left. */
interface Waits {
  readonly times: readonly number[];
  readonly left: readonly number[];
}

const estimateOf = ({ times, left }: Waits): readonly StillWaiting[] =>
  kaplanMeier(Float64Array.from(times), Uint8Array.from(left));

/**
 * A week of the centre through the engine, its customers as patient as the published table says: waits by class, cut off by answers.
 */
function simulatedWaits(
  data: string,
  week: string,
  replications: number,
): ReadonlyMap<string, Waits> {
  const read = (...path: string[]) => readFileSync(resolve(data, ...path), "utf8");
  const known = readWeek(
    {
      meta: read(week, "meta.json"),
      arrivals: read(week, "inputs_arrivals.csv"),
      staffing: read(week, "inputs_staffing.csv"),
      handleTime: read(week, "inputs_handle_time.csv"),
      handleMeanByDay: read(week, "inputs_handle_mean_by_day.csv"),
    },
    {
      patience: read("calibration/patience_km.csv"),
      pause: read("calibration/pause_quantiles.csv"),
    },
  );
  const all = known.patience.get(ALL) ?? [];
  const found = new Map<string, { times: number[]; left: number[] }>();
  for (const [index, day] of known.days.entries()) {
    const prepared = prepareDay(known, day, (cls) => known.patience.get(cls) ?? all);
    for (let run = 0; run < replications; run++) {
      // No two days may share a replication: their customers would be equally patient.
      const replication = run * known.days.length + index;
      const scenario = drawDay(prepared, "patience", replication);
      const { contacts } = createSimulator(scenario)("patience", replication);
      for (let i = 0; i < contacts.count; i++) {
        const isLeft = contacts.fate[i] === Fate.LeftOpenly;
        const until = (isLeft ? contacts.ended[i] : contacts.assigned[i]) as number;
        if (Number.isNaN(until)) continue;
        const id = scenario.customers[contacts.customer[i] as number]?.id ?? "";
        const cls = id.replace(/-.*/, "").toUpperCase();
        const own = found.get(cls) ?? { times: [], left: [] };
        found.set(cls, own);
        own.times.push(until - (contacts.arrived[i] as number));
        own.left.push(isLeft ? 1 : 0);
      }
    }
  }
  return found;
}

/** How many standard errors each published point is off; `isSample` where the published figures have an error of their own. */
function offs(
  published: readonly Published[],
  estimate: readonly StillWaiting[],
  isSample: boolean,
): readonly number[] {
  return published.flatMap(({ time, share, error }) => {
    const found = waitingAt(estimate, time);
    if (time === 0 || found === undefined || found.atRisk < LEAST_AT_RISK) return [];
    const own = isSample ? error : 0;
    return [(found.value - share) / Math.sqrt(found.error * found.error + own * own)];
  });
}

describe("patience of a real centre", () => {
  test("known to the engine and cut off by answers in a busy week, it is found again by Kaplan-Meier: the bank", {
    timeout: SLOW,
  }, () => {
    const waits = simulatedWaits(bank, "bank1999-jun06", 5);
    const published = publishedPatience(bank, "bank1999");
    const off = ["NE", "NW", "PS", "TT"].flatMap((cls) => {
      const own = waits.get(cls);
      const table = published.get(cls);
      if (own === undefined || table === undefined) throw new Error(`no class ${cls}`);
      // Most are answered before they would have left: the estimate lives on what is cut off.
      expect(own.left.reduce((sum, one) => sum + one, 0) / own.left.length).toBeLessThan(0.35);
      return offs(table, estimateOf(own), false);
    });
    expect(off.length).toBeGreaterThan(60);
    // Points of one curve hang together: the mean square of all is near 1, none beyond what chance does once in 10,000.
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(3.9);
    expect(off.reduce((sum, z) => sum + z * z, 0) / off.length).toBeLessThan(2);
  });

  test("Greenwood's errors are those of the table, where every second stands in it", () => {
    for (const [, table] of publishedPatience(bank, "bank1999")) {
      // Waits are whole seconds and the table has a line for 1, 2 and 3 s.
      const lines = table.filter(({ time }) => time <= 3);
      const times: number[] = [];
      const left: number[] = [];
      for (const [i, { time, share, atRisk }] of lines.entries()) {
        const events = Math.round(atRisk * (1 - share / (lines[i - 1]?.share ?? 1)));
        const stay = (lines[i + 1]?.atRisk ?? 0) + events;
        for (let n = stay; n < atRisk; n++) times.push(time);
        for (let n = 0; n < events; n++) times.push(time);
        for (let n = stay; n < atRisk; n++) left.push(0);
        for (let n = 0; n < events; n++) left.push(1);
      }
      const estimate = estimateOf({ times, left });
      for (const { time, value, error, atRisk } of estimate) {
        const line = lines.find((one) => one.time === time);
        expect(atRisk).toBe(line?.atRisk);
        expect(Math.abs(value - (line?.share ?? 0))).toBeLessThan(1.01e-5);
        expect(Math.abs(error - (line?.error ?? 0))).toBeLessThan(1.01e-5);
      }
    }
  });
});

/**
 * Figures of handle times that lie further from a published summary than both errors allow.
 *
 * @param slack share of the mean that the summary's source cannot tell
 */
function misses(values: Float64Array, summary: Summary, slack: number): readonly string[] {
  const sorted = values.toSorted();
  const long = Float64Array.from(
    values.filter((value) => value >= 10),
    log,
  );
  const [found, logs] = [sampleOf(values), sampleOf(long)];
  if (found === undefined || logs === undefined) return ["no values"];
  const error = (sd: number, own: number) => 3.3 * sd * Math.sqrt(1 / own + 1 / summary.count);
  const logSd = logs.cv * logs.mean.value;
  const off = {
    mean:
      Math.abs(found.mean.value - summary.mean) -
      error(found.cv * found.mean.value, found.count) -
      slack * summary.mean,
    "log mean":
      Math.abs(logs.mean.value - summary.logMean) - error(summary.logSd, logs.count) - 0.005,
    "log sd": Math.abs(logSd - summary.logSd) - error(summary.logSd, logs.count) - 0.005,
    "under 10 s":
      Math.abs(1 - logs.count / found.count - summary.underTen) - error(0.5, found.count),
    // Whole seconds: a second either way.
    "median, too long":
      quantileOfSorted(sorted, 0.5 - error(0.5, found.count)) - 1 - summary.median,
    "median, too short":
      summary.median - quantileOfSorted(sorted, 0.5 + error(0.5, found.count)) - 1,
  };
  return Object.entries(off).flatMap(([name, beyond]) =>
    beyond <= 0 ? [] : [`${name} is off by ${beyond} more than its errors`],
  );
}

/** Draws from a quantile table, by the engine's own law, to whole seconds as a log has them. */
function drawn(quantiles: readonly (readonly [number, number])[], count: number): Float64Array {
  const law = compileLaw({ kind: "empirical", quantiles });
  const { a, b } = openSource("handle", 0, "effort");
  return Float64Array.from({ length: count }, (_, i) => Math.round(draw(law, a, b, i, 0)));
}

describe.each([
  ["the bank", bank, "bank1999", true],
  [
    "VANAD (skipped unless DACU_DATA holds its tables: they may not ship)",
    shared,
    "vanad2014",
    hasShared,
  ],
] as const)("handle times of a real centre: %s", (_, data, centre, isThere) => {
  test.skipIf(!isThere)("drawn from the published quantiles give the published figures", () => {
    const summaries = publishedSummaries(data, centre);
    const found = [...publishedQuantiles(data, centre)].map(([cls, quantiles]) => {
      const summary = summaries.get(cls);
      // The table's last step, from 99.9 % to the longest call, is a straight line where calls thin out: 1.7 % of the mean at most.
      return summary === undefined
        ? ["no class"]
        : misses(drawn(quantiles, Math.min(summary.count, 40_000)), summary, 0.017);
    });
    expect(found).toEqual(found.map(() => []));
  });
});

const calls = process.env.DACU_BANK_LOG ?? "";
describe.skipIf(!existsSync(resolve(calls, "january.txt")) || calls === "" || !hasShared)(
  "from the bank's own calls (skipped unless DACU_BANK_LOG holds its monthly files and DACU_DATA the tables)",
  () => {
    const days = new Set(
      hasShared
        ? readTable("daily.csv", readFileSync(resolve(shared, "calibration/daily.csv"), "utf8"), [
            "centre",
            "date",
          ])
            .filter((row) => textAt(row, "centre") === "bank1999")
            .map((row) => textAt(row, "date"))
        : [],
    );
    const all = calls === "" ? [] : readBankLog(calls, days);
    const ofClass = (cls: string) => all.filter((call) => cls === "all" || call.cls === cls);

    test("every line of the patience table lies within half its own error", () => {
      for (const [cls, table] of publishedPatience(bank, "bank1999")) {
        const own = ofClass(cls);
        const estimate = estimateOf({
          times: own.map(({ waited }) => waited),
          left: own.map(({ isAnswered }) => (isAnswered ? 0 : 1)),
        });
        // The same calls but for some hundred: far nearer than two samples of one law would be.
        const worst = Math.max(...offs(table, estimate, false).map(Math.abs));
        expect(worst).toBeLessThan(0.5);
      }
    });

    test("handle times have the published figures and quantiles", () => {
      const quantiles = publishedQuantiles(bank, "bank1999");
      for (const [cls, summary] of publishedSummaries(bank, "bank1999")) {
        const values = Float64Array.from(
          ofClass(cls).filter(({ isAnswered }) => isAnswered),
          ({ handled }) => handled,
        );
        expect(Math.abs(values.length - summary.count) / summary.count).toBeLessThan(0.01);
        expect(misses(values, summary, 0)).toEqual([]);
        const sorted = values.toSorted();
        for (const [p, seconds] of quantiles.get(cls) ?? []) {
          if (p < 0.02 || p > 0.98) continue;
          expect(Math.abs(quantileOfSorted(sorted, p) - seconds)).toBeLessThan(1 + 0.02 * seconds);
        }
      }
    });
  },
);
