import { type Contacts, Fate, type Journal } from "#engine/journal.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { numberIn, readTable, textAt } from "./csv.ts";
import { ALL, type Quantiles } from "./laws.ts";
import { hourOf, meanByCrowding, patienceByClasses } from "./by-hour.ts";
import { drawDay, lengthsOf, type PreparedDay, prepareDay } from "./telephone-day.ts";
import {
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
  /** Over all its simulated days, pooled. */
  readonly simulated: DayFigures;
  /** How far one simulated day is from all of them on average: what a perfect model would still be off by. */
  readonly byChance: DayFigures;
}

/** The document of `dacu backtest --json`. */
export interface BacktestResult {
  readonly days: readonly BacktestDay[];
  readonly meanAbsoluteError: DayFigures;
  /** Mean of the days' `byChance`: the part of the error that no model could do without. */
  readonly meanByChance: DayFigures;
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

const REPLICATIONS = 100;
/** Simulated days from which the waits that callers expect are taken. */
const REHEARSALS = 16;
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

type SimulatedDay = Pick<BacktestDay, "simulated" | "byChance">;

/** One day of a week, over all its replications. Its draws are its own: shared by the days, their luck would be the week's. */
function simulateDay(week: Week, day: WeekDay, given: BacktestOptions): SimulatedDay {
  const options = { ...given, seed: `${given.seed} ${day.date}` };
  const { replications = REPLICATIONS } = options;
  const lengths = lengthsOf(week, day);
  const patience = patienceByHour(week, day, (pooled) =>
    contactsOf(
      prepareDay(week, day, lengths, (_, hour) => pooled(hour)),
      REHEARSALS,
      options,
    ),
  );
  const prepared = prepareDay(week, day, lengths, (_, hour) => patience(hour));
  const days = [...contactsOf(prepared, replications, options)].map((contacts) =>
    countCalls(contacts, week.ring),
  );
  const simulated = figuresOf(days.reduce(added));
  const each = days.map(figuresOf);
  return {
    simulated,
    byChance: forEachFigure((of) => mean(each.map((one) => Math.abs(one[of] - simulated[of])))),
  };
}

/** Calls of a simulated day; `waited` is the seconds of the answered. */
interface CallCounts {
  readonly called: number;
  readonly answered: number;
  readonly waited: number;
  readonly inTime: number;
  readonly abandoned: number;
}

function countCalls(contacts: Contacts, ring: number): CallCounts {
  const total = { called: contacts.count, answered: 0, waited: 0, inTime: 0, abandoned: 0 };
  for (let i = 0; i < contacts.count; i++) {
    const given = contacts.assigned[i] as number;
    if (Number.isNaN(given)) {
      if (contacts.fate[i] === Fate.LeftOpenly) total.abandoned++;
      continue;
    }
    const wait = given - (contacts.arrived[i] as number) + ring;
    total.answered++;
    total.waited += wait;
    if (wait <= THRESHOLD) total.inTime++;
  }
  return total;
}

const added = (one: CallCounts, other: CallCounts): CallCounts => ({
  called: one.called + other.called,
  answered: one.answered + other.answered,
  waited: one.waited + other.waited,
  inTime: one.inTime + other.inTime,
  abandoned: one.abandoned + other.abandoned,
});

const figuresOf = ({ called, answered, waited, inTime, abandoned }: CallCounts): DayFigures => ({
  abandonmentShare: abandoned / called,
  meanWaitAnswered: waited / answered,
  serviceLevel20s: inTime / called,
});

const forEachFigure = (value: (of: keyof DayFigures) => number): DayFigures => ({
  abandonmentShare: value("abandonmentShare"),
  meanWaitAnswered: value("meanWaitAnswered"),
  serviceLevel20s: value("serviceLevel20s"),
});

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Patience in each hour of the day by the centre's record, where there is one: as in the weeks nearby, by the classes that call,
 * stretched by the waits that a few simulated days hold for the hour, short in a surge.
 *
 * @param rehearse those days, with the patience given
 */
function patienceByHour(
  week: Week,
  day: WeekDay,
  rehearse: (patience: (hour: number) => Quantiles) => Iterable<Contacts>,
): (hour: number) => Quantiles {
  const pooled = week.patience.get(ALL) ?? [];
  const { record } = week;
  if (record === undefined) return () => pooled;
  const near = record.patienceNear(day.number);
  const mixed = patienceByClasses(week, day);
  const crowded = meanByCrowding(week, day, record.patienceAt);
  const usual = (hour: number) => near * mixed(hour) * crowded(hour);
  const times = (factor: number): Quantiles => pooled.map(([p, value]) => [p, factor * value]);
  const first = cached((hour) => times(usual(hour)));
  const waits = hourlyWaits(rehearse(first));
  return cached((hour) => {
    const wait = waits.get(hour);
    return wait === undefined ? first(hour) : times(usual(hour) * record.stretch(wait));
  });
}

function cached<T>(of: (hour: number) => T): (hour: number) => T {
  const known = new Map<number, T>();
  return (hour) => {
    const value = known.get(hour) ?? of(hour);
    known.set(hour, value);
    return value;
  };
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
function compare(simulated: ReadonlyMap<string, SimulatedDay>, outcomes: string): BacktestResult {
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
    return { date, measured: real, ...figures };
  });
  return {
    days,
    meanAbsoluteError: forEachFigure((of) =>
      mean(days.map((day) => Math.abs(day.simulated[of] - day.measured[of]))),
    ),
    meanByChance: forEachFigure((of) => mean(days.map(({ byChance }) => byChance[of]))),
  };
}
