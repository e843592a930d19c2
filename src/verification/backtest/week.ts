import { patienceByMix } from "./class-mix.ts";
import { type CentreRecord, readRecord } from "./centre-record.ts";
import { groupBy, numberIn, type Row, readTable, textAt } from "./csv.ts";
import {
  ALL,
  meanOfQuantiles,
  meanPatience,
  patienceOf,
  type Quantiles,
  quantilesOf,
} from "./laws.ts";
import { dayNumber, recordedColumns, recordedIntervals } from "./recorded-intervals.ts";

/** The texts of a week's files; none of them tells an outcome. */
export interface BacktestInputs {
  /** meta.json */
  readonly meta: string;
  /** inputs_arrivals.csv */
  readonly arrivals: string;
  /** inputs_staffing.csv */
  readonly staffing: string;
  /** inputs_handle_time.csv */
  readonly handleTime: string;
  /** inputs_handle_mean_by_day.csv */
  readonly handleMeanByDay: string;
}

/** The texts of the calibration tables that a back-test reads. */
export interface CalibrationTables {
  /** patience_km.csv */
  readonly patience: string;
  /** pause_quantiles.csv */
  readonly pause: string;
  /** handle_time_by.csv; without it calls are as long at every hour */
  readonly handleTimeBy?: string;
  /** intervals.csv; without it calls are as long, callers as patient and agents as ready as on the mean of all days */
  readonly intervals?: string;
}

/** Calls of one class in one interval. */
export interface Calls {
  readonly start: number;
  readonly cls: string;
  readonly count: number;
  /** How many of them go ahead of others by the head start. */
  readonly priority: number;
}

export interface WeekDay {
  readonly date: string;
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly calls: readonly Calls[];
  /** Time-averaged agents on duty from each moment on. */
  readonly agents: readonly (readonly [number, number])[];
  /** Mean handle time by class, in seconds. */
  readonly handle: ReadonlyMap<string, number>;
}

/** One week of a centre as a simulator may know it. */
export interface Week {
  readonly days: readonly WeekDay[];
  /** Length of an interval, in seconds. */
  readonly interval: number;
  /** How far a priority call goes ahead, in seconds. */
  readonly headStart: number;
  readonly handle: ReadonlyMap<string, Quantiles>;
  readonly patience: ReadonlyMap<string, Quantiles>;
  /** Under the name of the class that stands for all. */
  readonly meanPatience: number;
  /** The factor on patience for so many calls of each class. */
  readonly patienceByMix: (calls: ReadonlyMap<string, number>) => number;
  /** What the centre's other days say; undefined without recorded intervals. */
  readonly record: CentreRecord | undefined;
  readonly pause: Quantiles;
  /** Seconds a call rings before an agent has it, however free the agent is. */
  readonly ring: number;
  /** Length of calls by hour of the day against the whole day. */
  readonly hourFactor: ReadonlyMap<number, number>;
}

const DEFAULT_INTERVAL = 900;

/** @throws RangeError naming the file and what is wrong in it */
export function readWeek(inputs: BacktestInputs, calibration: CalibrationTables): Week {
  const meta = readMeta(inputs.meta);
  const arrivals = readTable("inputs_arrivals.csv", inputs.arrivals, [
    "date",
    "start_s",
    "cls",
    "arrivals",
  ]);
  const staffing = readTable("inputs_staffing.csv", inputs.staffing, [
    "date",
    "start_s",
    "agents_on_duty",
  ]);
  const handle = readTable("inputs_handle_time.csv", inputs.handleTime, ["cls", "p", "seconds"]);
  const means = readTable("inputs_handle_mean_by_day.csv", inputs.handleMeanByDay, [
    "date",
    "cls",
    "mean_handle_s",
  ]);
  const patience = readTable("patience_km.csv", calibration.patience, [
    "centre",
    "cls",
    "t_s",
    "still_waiting",
    "at_risk",
  ]);
  const pause = readTable("pause_quantiles.csv", calibration.pause, ["centre", "p", "seconds"]);
  const ofCentre = (rows: readonly Row[]) =>
    rows.filter((row) => textAt(row, "centre") === meta.centre);
  const patienceRows = groupBy(ofCentre(patience), "cls");
  const allPatience = patienceRows.get(ALL);
  if (allPatience === undefined)
    throw new RangeError(`patience_km.csv: no class ${ALL} of ${meta.centre}`);
  const pauses = quantilesOf(ofCentre(pause));
  const byDate = [
    groupBy(arrivals, "date"),
    groupBy(staffing, "date"),
    groupBy(means, "date"),
  ] as const;
  return {
    days: meta.days.map((date) => {
      const [calls = [], agents = [], handled = []] = byDate.map((table) => table.get(date));
      if (calls.length === 0 || agents.length === 0)
        throw new RangeError(`${date}: no arrivals or no staffing`);
      return {
        date,
        number: dayNumber(date),
        calls: calls.map(callsOf),
        agents: agents.map(
          (row) => [numberIn(row, "start_s"), numberIn(row, "agents_on_duty")] as const,
        ),
        handle: new Map(
          handled
            .filter((row) => textAt(row, "mean_handle_s") !== "")
            .map((row) => [textAt(row, "cls"), numberIn(row, "mean_handle_s")] as const),
        ),
      };
    }),
    interval: meta.interval,
    headStart: meta.headStart,
    handle: pooled(
      new Map([...groupBy(handle, "cls")].map(([cls, rows]) => [cls, quantilesOf(rows)] as const)),
    ),
    patience: new Map([...patienceRows].map(([cls, rows]) => [cls, patienceOf(rows)] as const)),
    meanPatience: meanPatience(allPatience),
    patienceByMix: patienceByMix(patienceRows),
    record:
      calibration.intervals === undefined
        ? undefined
        : recordOf(
            ofCentre(readTable("intervals.csv", calibration.intervals, recordedColumns)),
            meta.interval,
            patienceOf(allPatience),
            meanOfQuantiles(pauses),
          ),
    pause: pauses,
    ring: ringOf(allPatience),
    hourFactor: hourFactors(calibration.handleTimeBy, meta.centre),
  };
}

const recordOf = (
  rows: readonly Row[],
  interval: number,
  patience: Quantiles,
  pause: number,
): CentreRecord => readRecord(recordedIntervals(rows, interval, pause), patience, pause);

const callsOf = (row: Row): Calls => ({
  start: numberIn(row, "start_s"),
  cls: textAt(row, "cls"),
  count: numberIn(row, "arrivals"),
  priority: row.has("arrivals_priority") ? numberIn(row, "arrivals_priority") : 0,
});

/** Sees to a table for `all`: the one of middle length where the file has none. */
function pooled(tables: ReadonlyMap<string, Quantiles>): ReadonlyMap<string, Quantiles> {
  if (tables.has(ALL)) return tables;
  const byMean = [...tables.values()].toSorted(
    (one, other) => meanOfQuantiles(one) - meanOfQuantiles(other),
  );
  const middle = byMean[byMean.length >> 1];
  if (middle === undefined) throw new RangeError("inputs_handle_time.csv: no line");
  return new Map([...tables, [ALL, middle]]);
}

function readMeta(text: string): {
  days: string[];
  centre: string;
  interval: number;
  headStart: number;
} {
  const meta: unknown = JSON.parse(text);
  if (typeof meta !== "object" || meta === null || !("days" in meta) || !("centre" in meta)) {
    throw new RangeError("meta.json: days and centre are needed");
  }
  const { days, centre } = meta;
  if (!Array.isArray(days) || typeof centre !== "string")
    throw new RangeError("meta.json: days and centre are needed");
  const interval = "interval_s" in meta ? Number(meta.interval_s) : DEFAULT_INTERVAL;
  const rule = "queue" in meta && typeof meta.queue === "string" ? meta.queue : "";
  return {
    days: days.map(String),
    centre,
    interval,
    headStart: Number(/(\d+) s head start/.exec(rule)?.[1] ?? 0),
  };
}

/** Share of callers who must still be waiting at a moment for it to be before anybody is answered. */
const ALL_WAITING = 0.95;

/** The last moment of the patience table at which nearly everybody is still waiting: no agent answers before. */
function ringOf(rows: readonly Row[]): number {
  const begun = Math.max(...rows.map((row) => numberIn(row, "at_risk")));
  const ringing = rows.filter((row) => numberIn(row, "at_risk") >= ALL_WAITING * begun);
  return Math.max(...ringing.map((row) => numberIn(row, "t_s")));
}

/** Mean length of calls by the hour of answer over the mean of all hours, from the centre's largest class. */
function hourFactors(text: string | undefined, centre: string): ReadonlyMap<number, number> {
  if (text === undefined) return new Map();
  const rows = readTable("handle_time_by.csv", text, [
    "centre",
    "by",
    "level",
    "n",
    "mean_s",
  ]).filter((row) => textAt(row, "centre") === centre && textAt(row, "by") === "hour of answer");
  const calls = rows.reduce((sum, row) => sum + numberIn(row, "n"), 0);
  const mean =
    rows.reduce((sum, row) => sum + numberIn(row, "n") * numberIn(row, "mean_s"), 0) / calls;
  return new Map(
    rows.map((row) => [numberIn(row, "level"), numberIn(row, "mean_s") / mean] as const),
  );
}
