import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { groupBy, numberIn, readTable, textAt } from "#verification/backtest/csv.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Tables of the bank stand in the repository. */
export const bank = folder("../verification/data/bank1999");
/** Those of VANAD may not ship: they are read from DACU_DATA, or from the folder beside the repository where they are kept. */
export const shared = process.env.DACU_DATA ?? folder("../../../shared/data");
export const hasShared = existsSync(resolve(shared, "calibration/patience_km.csv"));

/** One line of a published patience table. */
export interface Published {
  readonly time: number;
  readonly share: number;
  readonly error: number;
  readonly atRisk: number;
}

/** One line of a published table of handle times. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  readonly cv: number;
  readonly median: number;
  readonly underTen: number;
  readonly logMean: number;
  readonly logSd: number;
}

const rowsOf = (data: string, file: string, centre: string, columns: readonly string[]) =>
  groupBy(
    readTable(file, readFileSync(resolve(data, "calibration", file), "utf8"), [
      "centre",
      "cls",
      ...columns,
    ]).filter((row) => textAt(row, "centre") === centre),
    "cls",
  );

const mapped = <From, To>(groups: ReadonlyMap<string, From>, of: (rows: From) => To) =>
  new Map([...groups].map(([cls, rows]) => [cls, of(rows)] as const));

/** The patience tables of a centre, by class. */
export const publishedPatience = (data: string, centre: string) =>
  mapped(rowsOf(data, "patience_km.csv", centre, ["t_s", "still_waiting", "se"]), (rows) =>
    rows.map(
      (row): Published => ({
        time: numberIn(row, "t_s"),
        share: numberIn(row, "still_waiting"),
        error: numberIn(row, "se"),
        atRisk: numberIn(row, "at_risk"),
      }),
    ),
  );

/** Summaries of handle times, by class; lengths in seconds, logarithms of those of 10 s or more. */
export const publishedSummaries = (data: string, centre: string) =>
  mapped(rowsOf(data, "handle_time_summary.csv", centre, ["n", "mean_s"]), ([row]): Summary => {
    if (row === undefined) throw new RangeError("handle_time_summary.csv: no line");
    return {
      count: numberIn(row, "n"),
      mean: numberIn(row, "mean_s"),
      sd: numberIn(row, "sd_s"),
      cv: numberIn(row, "cv"),
      median: numberIn(row, "median_s"),
      underTen: numberIn(row, "share_under_10s"),
      logMean: numberIn(row, "log_mean_10s_up"),
      logSd: numberIn(row, "log_sd_10s_up"),
    };
  });

/** Quantiles of handle times, by class: [probability, seconds], rising. */
export const publishedQuantiles = (data: string, centre: string) =>
  mapped(rowsOf(data, "handle_time_quantiles.csv", centre, ["p", "seconds"]), (rows) =>
    rows.map((row): [number, number] => [numberIn(row, "p"), numberIn(row, "seconds")]),
  );

/** Pauses between two calls of an agent while somebody waits: quantiles, mean in seconds, and how many there were. */
export function publishedPauses(data: string, centre: string) {
  const rows = readTable(
    "pause_quantiles.csv",
    readFileSync(resolve(data, "calibration/pause_quantiles.csv"), "utf8"),
    ["centre", "p", "seconds", "n", "mean_s"],
  ).filter((row) => textAt(row, "centre") === centre);
  const [first] = rows;
  if (first === undefined) throw new RangeError(`pause_quantiles.csv: no line of ${centre}`);
  return {
    quantiles: rows.map((row): [number, number] => [numberIn(row, "p"), numberIn(row, "seconds")]),
    mean: numberIn(first, "mean_s"),
    count: numberIn(first, "n"),
  };
}
