import { type Contacts, Fate, type Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { numberIn, readTable, textAt } from "./csv.ts";
import type { Quantiles } from "./laws.ts";
import { drawDay, hourOf, type PreparedDay, prepareDay } from "./telephone-day.ts";
import {
  ALL,
  type BacktestInputs,
  type CalibrationTables,
  readWeek,
  type Week,
  type WeekDay,
} from "./week.ts";

/** What a day came to: shares between 0 and 1, seconds. */
export interface DayFigures {
  readonly abandonmentShare: number;
  readonly meanWaitAnswered: number;
  /** Answered within 20 s, of all who called. */
  readonly serviceLevel20s: number;
}

export interface BacktestDay {
  readonly date: string;
  readonly measured: DayFigures;
  readonly simulated: DayFigures;
}

/** The document of `dacu backtest --json`. */
export interface BacktestResult {
  readonly days: readonly BacktestDay[];
  readonly meanAbsoluteError: DayFigures;
}

export interface BacktestOptions {
  readonly seed: string;
  /** Simulated days for each day of the week. */
  readonly replications?: number;
  readonly simulator?: (scenario: Scenario) => (seed: string, replication: number) => Journal;
  /** Called after every day. */
  readonly onProgress?: (done: number, days: number) => void;
  readonly signal?: AbortSignal;
}

const REPLICATIONS = 50;
/** Simulated days from which the waits that callers expect are taken. */
const REHEARSALS = 8;
const THRESHOLD = 20;

/**
 * Simulates the days of a recorded week from what was known of it, then compares.
 *
 * @param readOutcomes gives the text of outcomes_days.csv; called once every day has been simulated, never before
 * @throws RangeError naming the file and what is wrong in it
 */
export function backtest(
  inputs: BacktestInputs,
  calibration: CalibrationTables,
  readOutcomes: () => string,
  options: BacktestOptions,
): BacktestResult {
  const week = readWeek(inputs, calibration);
  const simulated = week.days.map((day, index) => {
    const figures = simulateDay(week, day, options);
    options.onProgress?.(index + 1, week.days.length);
    return [day.date, figures] as const;
  });
  return compare(new Map(simulated), readOutcomes());
}

/** One day of a week, over all its replications. */
function simulateDay(week: Week, day: WeekDay, options: BacktestOptions): DayFigures {
  const { replications = REPLICATIONS } = options;
  const patience = patienceByHour(week, day, options);
  const prepared = prepareDay(week, day, (_, hour) => patience(hour));
  const total = { called: 0, answered: 0, waited: 0, inTime: 0, abandoned: 0 };
  for (const contacts of contactsOf(prepared, replications, options)) {
    total.called += contacts.count;
    for (let i = 0; i < contacts.count; i++) {
      const given = contacts.assigned[i] as number;
      if (Number.isNaN(given)) {
        if (contacts.fate[i] === Fate.LeftOpenly) total.abandoned++;
        continue;
      }
      const wait = given - (contacts.arrived[i] as number) + week.ring;
      total.answered++;
      total.waited += wait;
      if (wait <= THRESHOLD) total.inTime++;
    }
  }
  return {
    abandonmentShare: total.abandoned / total.called,
    meanWaitAnswered: total.waited / total.answered,
    serviceLevel20s: total.inTime / total.called,
  };
}

/** Patience in each hour of the day: stretched by the waits that a few simulated days hold for it, where that is on record. */
function patienceByHour(
  week: Week,
  day: WeekDay,
  options: BacktestOptions,
): (hour: number) => Quantiles {
  const pooled = week.patience.get(ALL) ?? [];
  const { stretch } = week;
  if (stretch === undefined) return () => pooled;
  const rehearsal = prepareDay(week, day, () => pooled);
  const waits = hourlyWaits(contactsOf(rehearsal, REHEARSALS, options));
  const stretched = new Map(
    [...waits].map(([hour, wait]) => {
      const factor = stretch(wait);
      return [hour, pooled.map(([p, value]) => [p, factor * value] as const)] as const;
    }),
  );
  return (hour) => stretched.get(hour) ?? pooled;
}

/** The contacts of each simulated day. */
function* contactsOf(
  prepared: PreparedDay,
  replications: number,
  { seed, simulator = createSimulator, signal }: BacktestOptions,
): Generator<Contacts> {
  for (let replication = 0; replication < replications; replication++) {
    signal?.throwIfAborted();
    yield simulator(drawDay(prepared, seed, replication))(seed, replication).contacts;
  }
}

/** Mean wait of all who call in each hour of the day, in seconds, until answered or gone. */
function hourlyWaits(days: Iterable<Contacts>): ReadonlyMap<number, number> {
  const sums = new Map<number, { callers: number; waited: number }>();
  for (const contacts of days) {
    for (let i = 0; i < contacts.count; i++) {
      const arrived = contacts.arrived[i] as number;
      const given = contacts.assigned[i] as number;
      const until = Number.isNaN(given) ? (contacts.ended[i] as number) : given;
      if (Number.isNaN(until)) continue;
      const hour = sums.get(hourOf(arrived)) ?? { callers: 0, waited: 0 };
      hour.callers++;
      hour.waited += until - arrived;
      sums.set(hourOf(arrived), hour);
    }
  }
  return new Map([...sums].map(([hour, { callers, waited }]) => [hour, waited / callers]));
}

/** Sets simulated days beside the measured ones. */
function compare(simulated: ReadonlyMap<string, DayFigures>, outcomes: string): BacktestResult {
  const columns = ["date", "abandon_rate", "mean_wait_answered_s", "service_level_20s"];
  const measured = new Map(
    readTable("outcomes_days.csv", outcomes, columns).map((row) => [
      textAt(row, "date"),
      {
        abandonmentShare: numberIn(row, "abandon_rate"),
        meanWaitAnswered: numberIn(row, "mean_wait_answered_s"),
        serviceLevel20s: numberIn(row, "service_level_20s"),
      },
    ]),
  );
  const days = [...simulated].map(([date, figures]) => {
    const real = measured.get(date);
    if (real === undefined) throw new RangeError(`outcomes_days.csv: no day ${date}`);
    return { date, measured: real, simulated: figures };
  });
  const off = (of: keyof DayFigures) =>
    days.reduce((sum, day) => sum + Math.abs(day.simulated[of] - day.measured[of]), 0) /
    days.length;
  return {
    days,
    meanAbsoluteError: {
      abandonmentShare: off("abandonmentShare"),
      meanWaitAnswered: off("meanWaitAnswered"),
      serviceLevel20s: off("serviceLevel20s"),
    },
  };
}
