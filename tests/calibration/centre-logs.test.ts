import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { kaplanMeier } from "#calibration/kaplan-meier.ts";
import { sampleOf } from "#calibration/moments-of.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import { numberIn, readTable, type Row, textAt } from "#verification/backtest/csv.ts";
import { readBankLog } from "./bank-log.ts";
import {
  hasShared,
  publishedPatience,
  publishedQuantiles,
  publishedSummaries,
  shared,
} from "./centre-tables.ts";
import {
  deviationOf,
  grouped,
  jackknifeError,
  minuteFano,
  ofLevel,
  pausesOf,
  redialsOf,
  sorted,
  speedsOf,
} from "./log-figures.ts";
import { misses, offs } from "./nearness.ts";
import { readVanadLog } from "./vanad-log.ts";

const SLOW = 120_000;
const bankLog = process.env.DACU_BANK_LOG ?? "";
const vanadLog = process.env.DACU_VANAD_LOG ?? "";

const tableOf = (file: string, centre: string): readonly Row[] =>
  readTable(file, readFileSync(resolve(shared, "calibration", file), "utf8"), ["centre"]).filter(
    (row) => textAt(row, "centre") === centre,
  );

const centres = [
  {
    centre: "bank1999",
    variable: "DACU_BANK_LOG",
    folder: bankLog,
    file: "january.txt",
    largest: "PS",
    // Some hundred calls more or less of 236,000: the tables' own reading of the log is not known to the last rule.
    slack: { share: 0.035, seconds: 1, tail: 0.1 },
    read: readBankLog,
  },
  {
    centre: "vanad2014",
    variable: "DACU_VANAD_LOG",
    folder: vanadLog,
    file: "1/2.csv",
    largest: "q5",
    slack: { share: 0.015, seconds: 1, tail: 0.05 },
    read: readVanadLog,
  },
].map((one) => {
  const isThere = hasShared && one.folder !== "" && existsSync(resolve(one.folder, one.file));
  const days = isThere ? tableOf("daily.csv", one.centre).map((row) => textAt(row, "date")) : [];
  return { ...one, isThere, all: isThere ? one.read(one.folder, new Set(days)) : [] };
});

describe.each(centres)(
  "the tables of $centre out of its own calls (skipped unless $variable holds its files and DACU_DATA the tables)",
  ({ centre, largest, slack, isThere, all }) => {
    const ofClass = (cls: string) => all.filter((call) => cls === "all" || call.cls === cls);

    test.skipIf(!isThere)(
      "patience: every line within half its own error",
      { timeout: SLOW },
      () => {
        for (const [cls, table] of publishedPatience(shared, centre)) {
          const own = ofClass(cls);
          const estimate = kaplanMeier(
            Float64Array.from(own, ({ waited }) => waited),
            Uint8Array.from(own, ({ isAnswered }) => (isAnswered ? 0 : 1)),
          );
          // The same calls: far nearer than two samples of one law would be.
          const worst = Math.max(...offs(table, estimate, false).map(Math.abs));
          expect(worst).toBeLessThan(0.5);
        }
      },
    );

    test.skipIf(!isThere)("handle times: figures and quantiles", { timeout: SLOW }, () => {
      const quantiles = publishedQuantiles(shared, centre);
      for (const [cls, summary] of publishedSummaries(shared, centre)) {
        const values = Float64Array.from(
          ofClass(cls).filter(({ isAnswered }) => isAnswered),
          ({ handled }) => handled,
        );
        expect(Math.abs(values.length - summary.count) / summary.count).toBeLessThan(0.01);
        expect(misses(values, summary, 0)).toEqual([]);
        const rising = values.toSorted();
        for (const [p, seconds] of quantiles.get(cls) ?? []) {
          if (p < 0.02 || p > 0.98) continue;
          expect(Math.abs(quantileOfSorted(rising, p) - seconds)).toBeLessThan(1 + 0.02 * seconds);
        }
      }
    });

    test.skipIf(!isThere)("handle times by wait and hour: means and medians", () => {
      const own = ofClass(largest).filter(({ isAnswered }) => isAnswered);
      const rows = tableOf("handle_time_by.csv", centre);
      expect(rows.length).toBeGreaterThan(17);
      for (const row of rows) {
        const found = ofLevel(own, textAt(row, "by"), textAt(row, "level")).map(
          ({ handled }) => handled,
        );
        const sample = sampleOf(Float64Array.from(found));
        const half = (sample?.mean.high ?? Number.NaN) - (sample?.mean.value ?? 0);
        expect(Math.abs((sample?.mean.value ?? 0) - numberIn(row, "mean_s"))).toBeLessThan(
          half / 2,
        );
        expect(
          Math.abs(quantileOfSorted(sorted(found), 0.5) - numberIn(row, "median_s")),
        ).toBeLessThanOrEqual(1);
      }
    });

    test.skipIf(!isThere)("pauses while somebody waits: quantiles and mean", () => {
      const rows = tableOf("pause_quantiles.csv", centre);
      const [first] = rows;
      if (first === undefined) throw new Error("no line");
      const found = pausesOf(all);
      const sample = sampleOf(Float64Array.from(found));
      expect(Math.abs(found.length / numberIn(first, "n") - 1)).toBeLessThan(slack.share);
      expect(Math.abs((sample?.mean.value ?? 0) / numberIn(first, "mean_s") - 1)).toBeLessThan(
        slack.share,
      );
      const rising = sorted(found);
      const off = rows.filter((row) => {
        const seconds = numberIn(row, "seconds");
        const own = quantileOfSorted(rising, numberIn(row, "p"));
        return Math.abs(own - seconds) > slack.seconds + slack.tail * seconds;
      });
      expect(off.map((row) => textAt(row, "p"))).toEqual([]);
    });

    test.skipIf(!isThere)("how agents differ in speed", () => {
      const factors = speedsOf(all);
      const rows = tableOf("agent_speed.csv", centre);
      const published = new Map(
        rows.map((row) => [textAt(row, "statistic"), numberIn(row, "value")] as const),
      );
      expect(
        Math.abs(factors.length - (published.get("agents_with_300_contacts") ?? 0)),
      ).toBeLessThanOrEqual(1);
      const figures = [
        ["sd", deviationOf] as const,
        ...["05", "25", "50", "75", "95"].map(
          (p) =>
            [
              `p${p}`,
              (some: readonly number[]) => quantileOfSorted(sorted(some), Number(p) / 100),
            ] as const,
        ),
      ];
      for (const [name, of] of figures) {
        const value = published.get(`speed_factor_${name}`) ?? Number.NaN;
        expect(Math.abs(of(factors) - value)).toBeLessThan(jackknifeError(factors, of) + 0.005);
      }
    });

    test.skipIf(!isThere)("counts: days, and minutes within a quarter hour", () => {
      const byDate = grouped(all, ({ date }) => date);
      for (const row of tableOf("daily.csv", centre)) {
        const own = byDate.get(textAt(row, "date")) ?? [];
        const answered = own.filter(({ isAnswered }) => isAnswered).length;
        const near = 0.01 * numberIn(row, "offered") + 2;
        expect(Math.abs(own.length - numberIn(row, "offered"))).toBeLessThanOrEqual(near);
        expect(Math.abs(answered - numberIn(row, "answered"))).toBeLessThanOrEqual(near);
      }
      const published = tableOf("overdispersion.csv", centre).find(
        (row) => textAt(row, "statistic") === "fano_1min_within_15min",
      );
      expect(published).toBeDefined();
      // The variance of 15 Poisson counts is known to sqrt(2 / 14); thousands of quarter hours.
      const quarters = grouped(all, ({ date, arrived }) => `${date} ${Math.floor(arrived / 900)}`);
      const error = Math.sqrt(2 / 14 / quarters.size);
      expect(Math.abs(minuteFano(all) - numberIn(published as Row, "value"))).toBeLessThan(
        2 * error,
      );
    });
  },
);

test.skipIf(centres[0]?.isThere !== true)(
  "callers of the bank who call again (skipped unless DACU_BANK_LOG holds its files and DACU_DATA the tables)",
  () => {
    const all = centres[0]?.all ?? [];
    const gaps = redialsOf(all);
    for (const row of tableOf("redial.csv", "bank1999")) {
      const own = gaps.filter(
        ({ isAnswered }) => isAnswered === (textAt(row, "after") === "answered"),
      );
      const share =
        own.filter(({ after }) => after <= numberIn(row, "within_s")).length / own.length;
      // The table counts a fifth more contacts: callers of days that it keeps from the others.
      expect(Math.abs(share - numberIn(row, "share_calling_again"))).toBeLessThan(0.012);
    }
  },
);
