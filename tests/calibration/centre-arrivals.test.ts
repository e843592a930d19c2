import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { dayFactorSquare, slotSpread } from "#calibration/dispersion.ts";
import { fitDays } from "#calibration/fit-hours.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import { numberIn, readTable, textAt } from "#verification/backtest/csv.ts";
import { base } from "../own-day/known-shop.ts";
import {
  type CentreDay,
  holidays,
  publishedDispersion,
  tableDays,
  weekDays,
} from "./centre-days.ts";
import { bank, hasShared, shared } from "./centre-tables.ts";

const quantiles = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1];
const FOUR_WEEKS = 28;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

const quantile = (values: readonly number[], p: number): number =>
  quantileOfSorted(Float64Array.from(values).sort(), p);

function byWeekday(days: readonly CentreDay[]): readonly (readonly CentreDay[])[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((weekday) => days.filter((one) => one.weekday === weekday))
    .filter((own) => own.length > 0);
}

const meanCounts = (days: readonly CentreDay[]): readonly number[] =>
  (days[0]?.counts ?? []).map((_, slot) => meanOf(days.map(({ counts }) => counts[slot] ?? 0)));

/** Day totals over what was to be expected: by the days of that weekday within four weeks either side, or by those before. */
function dayFactors(days: readonly CentreDay[], which: "near" | "past") {
  return days.flatMap(({ day, weekday, total }) => {
    const others = days.filter(
      (one) => one.weekday === weekday && one.day !== day && Math.abs(one.day - day) <= FOUR_WEEKS,
    );
    const own = which === "near" ? others : others.filter((one) => one.day < day);
    if (own.length < (which === "near" ? 3 : 2)) return [];
    const totals = own.map((one) => one.total);
    return [{ total, expected: which === "near" ? quantile(totals, 0.5) : meanOf(totals) }];
  });
}

/** Variance over mean of each slot across the days of a weekday, and how neighbours' deviations go together. */
function rawSpread(days: readonly CentreDay[]) {
  const ratios: number[] = [];
  let [products, squares] = [0, 0];
  for (const own of byWeekday(days)) {
    const means = meanCounts(own);
    const z = own.map(({ counts }) =>
      counts.map((n, slot) => (n - (means[slot] as number)) / Math.sqrt(means[slot] as number)),
    );
    for (const slot of means.keys())
      ratios.push(
        z.reduce((sum, day) => sum + (day[slot] as number) * (day[slot] as number), 0) /
          (own.length - 1),
      );
    for (const day of z)
      for (let slot = 1; slot < day.length; slot++) {
        const [one, other] = [day[slot - 1] as number, day[slot] as number];
        products += one * other;
        squares += (one * one + other * other) / 2;
      }
  }
  return { fano: meanOf(ratios), neighbours: products / squares };
}

/** Every scalar of overdispersion.csv that quarter-hour counts can tell. */
function dispersionOf(days: readonly CentreDay[]): ReadonlyMap<string, number> {
  const raw = rawSpread(days);
  const known = byWeekday(days).flatMap((own) => {
    const spread = slotSpread(
      own.map(({ counts }) => counts),
      meanCounts(own),
    );
    return spread === undefined ? [] : [spread.whole];
  });
  const factors = (["near", "past"] as const).flatMap((which) => {
    const own = dayFactors(days, which);
    const ratios = own.map(({ total, expected }) => total / expected);
    const square = dayFactorSquare(
      own.map(({ total }) => total),
      own.map(({ expected }) => expected),
    );
    return [
      [`day_factor_sd_${which}`, Math.sqrt(square) * meanOf(ratios)] as const,
      ...quantiles.map(
        (p) =>
          [
            `day_factor_p${String(Math.round(p * 100)).padStart(2, "0")}_${which}`,
            quantile(ratios, p),
          ] as const,
      ),
    ];
  });
  return new Map([
    ...factors,
    ["fano_15min_raw", raw.fano],
    ["lag1_correlation_15min_raw", raw.neighbours],
    ["fano_15min_given_day_total", meanOf(known.map(({ fano }) => fano))],
    ["lag1_correlation_15min", meanOf(known.map(({ neighbours }) => neighbours))],
  ]);
}

/** Standard errors by leaving out one week at a time: days of a week go together. */
function weekErrors(days: readonly CentreDay[]): ReadonlyMap<string, number> {
  const weekOf = ({ day, weekday }: CentreDay) => (day - weekday) / 7;
  const weeks = [...new Set(days.map(weekOf))];
  const runs = weeks.map((out) => dispersionOf(days.filter((one) => weekOf(one) !== out)));
  return new Map(
    [...(runs[0]?.keys() ?? [])].map((name) => {
      const values = runs.map((run) => run.get(name) ?? Number.NaN);
      const mean = meanOf(values);
      const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
      return [name, Math.sqrt((squares * (weeks.length - 1)) / weeks.length)] as const;
    }),
  );
}

describe.each([
  ["the bank", bank, bank, "bank1999", true, []],
  [
    "VANAD (skipped unless DACU_DATA holds its tables: they may not ship)",
    shared,
    resolve(shared, "backtest"),
    "vanad2014",
    hasShared,
    // Its busiest day is in a week that the tables keep back, and so is not known here.
    ["day_factor_p100_near", "day_factor_p100_past"],
  ],
] as const)("arrivals of a real centre: %s", (_, data, weeks, centre, isThere, keptBack) => {
  test.skipIf(!isThere)("the published figures of overdispersion come out of its counts", () => {
    const days = [...tableDays(data, centre), ...weekDays(data, centre, weeks)]
      .filter(({ date }) => !holidays.has(date))
      .toSorted((one, other) => one.day - other.day);
    const found = dispersionOf(days);
    const errors = weekErrors(days);
    const known: readonly string[] = keptBack;
    const offs = [...publishedDispersion(data, centre)]
      // Of minutes only the log itself can tell: centre-logs.test.ts.
      .filter(([name]) => name !== "fano_1min_within_15min" && !known.includes(name))
      .map(([name, value]) => {
        const off = ((found.get(name) ?? Number.NaN) - value) / (errors.get(name) ?? 0);
        return { name, off };
      });
    expect(offs.length).toBe(22 - known.length);
    // The published figures count some weeks more: one sample holds the other, so that they lie nearer than two samples would.
    expect(offs.filter(({ off }) => !(Math.abs(off) < 2))).toEqual([]);
    expect(meanOf(offs.map(({ off }) => off * off))).toBeLessThan(0.6);
  });
});

describe.skipIf(!hasShared)(
  "the profile of a real centre's weekday (skipped unless DACU_DATA holds the tables)",
  () => {
    test.each(["bank1999", "vanad2014"])("is what a fit of its days says: %s", (centre) => {
      const days = tableDays(shared, centre).filter(({ date }) => !holidays.has(date));
      const names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
      const file = resolve(shared, "calibration/arrivals_profile.csv");
      const rows = readTable("arrivals_profile.csv", readFileSync(file, "utf8"), [
        "centre",
        "weekday",
        "start",
        "mean_count",
        "sd_count",
      ]).filter((row) => textAt(row, "centre") === centre);
      for (const own of byWeekday(days)) {
        const published = rows.filter(
          (row) => textAt(row, "weekday") === names[own[0]?.weekday ?? -1],
        );
        const opening = published.map((row) => {
          const [hour = 0, minute = 0] = textAt(row, "start").split(":").map(Number);
          return hour * 4 + minute / 15;
        })[0];
        const fitted = fitDays(
          {
            kind: "hours",
            step: 900,
            days: own.map(({ day, counts }) => ({
              day,
              counts: Array.from({ length: 96 }, (_, i) => counts[i - (opening ?? 0)] ?? 0),
              measured: {},
            })),
          },
          base,
        );
        const shape = fitted.find(({ id }) => id === "shape")?.shape?.weights ?? [];
        const contacts = fitted.find(({ id }) => id === "contacts")?.value ?? Number.NaN;
        expect(Number(textAt(published[0] as (typeof rows)[number], "days"))).toBe(own.length);
        expect(contacts).toBeCloseTo(
          published.reduce((sum, row) => sum + numberIn(row, "mean_count"), 0),
          2,
        );
        for (const [slot, row] of published.entries())
          expect(shape[slot + (opening ?? 0)]).toBeCloseTo(numberIn(row, "mean_count"), 4);
      }
    });
  },
);
