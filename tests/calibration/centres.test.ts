import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { kaplanMeier, type StillWaiting } from "#calibration/kaplan-meier.ts";
import { sampleOf } from "#calibration/moments-of.ts";
import { Fate } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import { compileLaw, draw } from "#random/law.ts";
import { openSource } from "#random/source.ts";
import { drawDay, lengthsOf, prepareDay } from "#verification/backtest/telephone-day.ts";
import { ALL } from "#verification/backtest/laws.ts";
import { readWeek } from "#verification/backtest/week.ts";
import {
  bank,
  hasShared,
  publishedPatience,
  publishedPauses,
  publishedQuantiles,
  publishedSummaries,
  shared,
} from "./centre-tables.ts";
import { misses, offs } from "./nearness.ts";

const SLOW = 120_000;

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
    const prepared = prepareDay(
      known,
      day,
      lengthsOf(known, day),
      (cls) => known.patience.get(cls) ?? all,
    );
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
        const cls = id.replace(/-.*/, "");
        const own = found.get(cls) ?? { times: [], left: [] };
        found.set(cls, own);
        own.times.push(until - (contacts.arrived[i] as number));
        own.left.push(isLeft ? 1 : 0);
      }
    }
  }
  return found;
}

describe.each([
  ["the bank", bank, "bank1999", "bank1999-jun06", ["NE", "NW", "PS", "TT"], 3, true],
  [
    "VANAD (skipped unless DACU_DATA holds its tables: they may not ship)",
    shared,
    "vanad2014",
    "backtest/vanad2014-may26",
    ["q0", "q2", "q5", "q9", "q11", "q18", "q20"],
    1,
    hasShared,
  ],
] as const)(
  "patience of a real centre: %s",
  (_, data, centre, week, classes, replications, isThere) => {
    test.skipIf(!isThere)(
      "known to the engine and cut off by answers in a busy week, it is found again by Kaplan-Meier",
      { timeout: SLOW },
      () => {
        const waits = simulatedWaits(data, week, replications);
        const published = publishedPatience(data, centre);
        const off = classes.flatMap((cls) => {
          const own = waits.get(cls.toLowerCase());
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
      },
    );
  },
);

describe("the bank's table of patience", () => {
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

  test.skipIf(!isThere)("pauses drawn from the published quantiles have the published mean", () => {
    const { quantiles, mean, count } = publishedPauses(data, centre);
    const found = sampleOf(drawn(quantiles, Math.min(count, 100_000)));
    // Quantiles lie up to 0.02 apart and the table goes straight from one to the next: 2 % of the mean.
    const error = ((found?.mean.high ?? Number.NaN) - (found?.mean.low ?? 0)) * 0.85;
    expect(Math.abs((found?.mean.value ?? 0) - mean)).toBeLessThan(error + 0.02 * mean);
  });
});
