import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { groupBy, numberIn, readTable, type Row, textAt } from "#verification/backtest/csv.ts";

/** A working day of a centre: contacts by quarter hour. */
export interface CentreDay {
  readonly date: string;
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly weekday: number;
  readonly counts: readonly number[];
  readonly total: number;
}

/**
 * Holidays and short days, which the tables of arrivals leave out: at the bank Purim, the eves of Passover and of Shavuot, Memorial
 * Day, the Ninth of Av, Sukkot and a day of which the log holds a third; at VANAD Good Friday and New Year's Eve.
 */
export const holidays: ReadonlySet<string> = new Set([
  "1999-03-02",
  "1999-03-08",
  "1999-03-31",
  "1999-04-20",
  "1999-05-20",
  "1999-07-22",
  "1999-09-26",
  "2014-04-18",
  "2014-12-31",
]);

const DAY_MS = 86_400_000;

function dayOf(date: string, counts: readonly number[]): CentreDay {
  const at = new Date(`${date}T00:00:00Z`);
  return {
    date,
    day: at.getTime() / DAY_MS,
    weekday: at.getUTCDay(),
    counts,
    total: counts.reduce((sum, n) => sum + n, 0),
  };
}

const read = (data: string, file: string, columns: readonly string[]): readonly Row[] =>
  readTable(file, readFileSync(resolve(data, file), "utf8"), columns);

/** The days of a centre's calibration tables, holidays and all. */
export function tableDays(data: string, centre: string): readonly CentreDay[] {
  const own = (row: Row) => textAt(row, "centre") === centre;
  const rows = read(data, "calibration/intervals.csv", ["centre", "date", "offered"]).filter(own);
  return [...groupBy(rows, "date")].map(([date, slots]) =>
    dayOf(
      date,
      slots.map((row) => numberIn(row, "offered")),
    ),
  );
}

/** The days of the back-tests' weeks, which the tables leave out: arrivals are among the inputs of a back-test. */
export function weekDays(data: string, centre: string, weeks: string): readonly CentreDay[] {
  const [sample] = tableDays(data, centre);
  const slots = sample?.counts.length ?? 0;
  const opening = centre === "bank1999" ? 7 * 3600 : 8 * 3600;
  return readdirSync(weeks)
    .filter((name) => name.startsWith(`${centre}-`))
    .flatMap((name) => {
      const rows = read(weeks, `${name}/inputs_arrivals.csv`, ["date", "start_s", "arrivals"]);
      return [...groupBy(rows, "date")].map(([date, own]) => {
        const counts = Array.from({ length: slots }, () => 0);
        for (const row of own) {
          const slot = (numberIn(row, "start_s") - opening) / 900;
          counts[slot] = (counts[slot] as number) + numberIn(row, "arrivals");
        }
        return dayOf(date, counts);
      });
    });
}

/** Published figures of overdispersion. */
export const publishedDispersion = (data: string, centre: string): ReadonlyMap<string, number> =>
  new Map(
    read(data, "calibration/overdispersion.csv", ["centre", "statistic", "value"])
      .filter((row) => textAt(row, "centre") === centre)
      .map((row) => [textAt(row, "statistic"), numberIn(row, "value")] as const),
  );
