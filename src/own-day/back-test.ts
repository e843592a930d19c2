import { turnsOf } from "#calibration/turns.ts";
import { createSimulator } from "#engine/simulate.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { quantileOfSorted } from "#statistics/quantile.ts";
import {
  type DayFigureId,
  dayFigures,
  type DayMeasures,
  HOURS,
  measureDay,
} from "./measure-day.ts";
import { logOf } from "./message-log.ts";

/** One figure of the day: measured, and the middle 80 % and the median of the simulated days. */
interface BackTestRow {
  readonly id: DayFigureId;
  /** By hour; NaN where nobody came. */
  readonly measured: readonly number[];
  readonly low: readonly number[];
  readonly middle: readonly number[];
  readonly high: readonly number[];
  /** Hours whose measured figure lies within the band, of those that have one. */
  readonly inBand: number;
  readonly hours: number;
  readonly wholeMeasured: number;
  readonly wholeSimulated: number;
}

export interface BackTest {
  readonly replications: number;
  readonly rows: readonly BackTestRow[];
  /** Share of hours in the band over all rows; 0.8 is what chance alone would give. */
  readonly inBand: number;
  /** The hour whose first response is furthest above its band, in bands; undefined where none is. */
  readonly worstHour: number | undefined;
}

/**
 * Simulates a day again and again and sets it beside what was measured. Both are measured by the same function from a log of
 * messages: what a log cannot show is missing from both.
 *
 * @param measured figures of the day; a row for those that have a number in some hour
 */
export function backTest(
  scenario: Scenario,
  measured: DayMeasures,
  replications: number,
  onProgress: (done: number) => void = () => {},
): BackTest {
  const simulate = createSimulator(scenario);
  const days: DayMeasures[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const journal = simulate("own day", replication);
    days.push(measureDay(turnsOf(logOf(scenario, journal, 0)), 0));
    onProgress(replication + 1);
  }
  const rows = dayFigures
    .filter((id) => measured.byHour[id].some(Number.isFinite))
    .map((id) => rowOf(id, measured, days));
  const hours = rows.reduce((sum, row) => sum + row.hours, 0);
  return {
    replications,
    rows,
    inBand: hours === 0 ? Number.NaN : rows.reduce((sum, row) => sum + row.inBand, 0) / hours,
    worstHour: worstOf(rows.find(({ id }) => id === "first-response")),
  };
}

function rowOf(id: DayFigureId, measured: DayMeasures, days: readonly DayMeasures[]): BackTestRow {
  const values = measured.byHour[id];
  const at = (hour: number, p: number): number => {
    const simulated = days
      .map(({ byHour }) => byHour[id][hour] ?? Number.NaN)
      .filter(Number.isFinite);
    return simulated.length === 0
      ? Number.NaN
      : quantileOfSorted(Float64Array.from(simulated).sort(), p);
  };
  const quantiles = (p: number) => Array.from({ length: HOURS }, (_, hour) => at(hour, p));
  const [low, middle, high] = [quantiles(0.1), quantiles(0.5), quantiles(0.9)];
  const known = values
    .map((value, hour) => ({ value, hour }))
    .filter(({ value, hour }) => Number.isFinite(value) && Number.isFinite(low[hour]));
  const inside = known.filter(
    ({ value, hour }) =>
      value >= (low[hour] as number) - 1e-9 && value <= (high[hour] as number) + 1e-9,
  );
  const whole = days.map((day) => day.whole[id]).filter(Number.isFinite);
  return {
    id,
    measured: values,
    low,
    middle,
    high,
    inBand: inside.length,
    hours: known.length,
    wholeMeasured: measured.whole[id],
    wholeSimulated: whole.reduce((sum, value) => sum + value, 0) / whole.length,
  };
}

function worstOf(row: BackTestRow | undefined): number | undefined {
  if (row === undefined) return undefined;
  let worst: number | undefined;
  let most = 0;
  for (const [hour, value] of row.measured.entries()) {
    const above =
      (value - (row.high[hour] as number)) /
      Math.max(1, (row.high[hour] as number) - (row.low[hour] as number));
    if (!(above > most)) continue;
    most = above;
    worst = hour;
  }
  return worst;
}
