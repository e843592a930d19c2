import { bodyOf, columnFor, type Tally } from "./body.ts";
import type { Content, DayCounts, MeasureId } from "./content.ts";
import { readMoment, readSlot } from "./moments.ts";
import { isBlank, readNumber } from "./numbers.ts";
import type { Recognised } from "./recognise.ts";
import { measureOf } from "./extract-figures.ts";
import type { Table } from "./table.ts";

const DAY = 86_400;
const nothing: Content = { kind: "nothing" };

/** A row a day, a column an hour: 赤兔 分时接待分析. */
export function extractAcross(table: Table, recognised: Recognised, tally: Tally): Content {
  const dateAt = columnFor(recognised, "date");
  const hours = Array.from({ length: 24 }, (_, hour) => columnFor(recognised, `hour:${hour}`));
  const days: DayCounts[] = [];
  const seen = new Set<number>();
  for (const { cells, isPeer } of bodyOf(table, recognised, tally)) {
    if (isPeer) {
      tally.add("peer");
      continue;
    }
    const counts = hours.map((at) => (at < 0 ? Number.NaN : numberOf(cells[at] ?? "")));
    if (counts.every(Number.isNaN)) {
      tally.add("no-number");
      continue;
    }
    const day = (dateAt < 0 ? undefined : readMoment(cells[dateAt] ?? "")?.day) ?? recognised.day;
    if (day !== undefined && seen.has(day)) {
      tally.add("duplicate");
      continue;
    }
    if (day !== undefined) seen.add(day);
    days.push({ day, counts, measured: {} });
  }
  if (days.length === 0) return nothing;
  return { kind: "hours", step: 3600, days: inOrder(days) };
}

/** A row a slot, perhaps of several days, with counts and what else was measured in it. */
export function extractDown(table: Table, recognised: Recognised, tally: Tally): Content {
  const at = {
    date: columnFor(recognised, "date"),
    slot: columnFor(recognised, "slot"),
    time: columnFor(recognised, "time"),
  };
  const measures = recognised.columns.flatMap(({ role }, i) => {
    const measure = measureOf(role);
    return measure === undefined ? [] : [{ measure, i }];
  });
  const counted =
    measures.find(({ measure }) => measure === "contacts") ??
    measures.find(({ measure }) => measure === "received");
  if (counted === undefined) return nothing;
  const rows: { day: number; start: number; values: Map<MeasureId, number> }[] = [];
  const seen = new Set<number>();
  const NO_DAY = -1;
  for (const { cells, isPeer } of bodyOf(table, recognised, tally)) {
    if (isPeer) {
      tally.add("peer");
      continue;
    }
    const text = (index: number) => (index < 0 ? "" : (cells[index] ?? ""));
    const moment = [at.slot, at.time, at.date].map((index) => readMoment(text(index)));
    const start =
      readSlot(text(at.slot)) ??
      moment.find((one) => one?.time !== undefined)?.time ??
      // Excel leaves out the time of midnight.
      (moment[0] === undefined && moment[1] === undefined ? undefined : 0);
    if (start === undefined || start >= DAY) {
      tally.add("no-time");
      continue;
    }
    const values = new Map(measures.map(({ measure, i }) => [measure, numberOf(text(i))] as const));
    if (Number.isNaN(values.get(counted.measure) ?? Number.NaN)) {
      tally.add("no-number");
      continue;
    }
    const day = moment.find((one) => one !== undefined)?.day ?? recognised.day ?? NO_DAY;
    const key = day * DAY + start;
    if (seen.has(key)) {
      tally.add("duplicate");
      continue;
    }
    seen.add(key);
    rows.push({ day, start, values });
  }
  if (rows.length === 0) return nothing;
  const step = stepOf(rows.map(({ start }) => start));
  const slots = Math.round(DAY / step);
  const days = new Map<number, Map<MeasureId, number[]>>();
  for (const { day, start, values } of rows) {
    const columns = days.get(day) ?? new Map<MeasureId, number[]>();
    days.set(day, columns);
    for (const [measure, value] of values) {
      const column = columns.get(measure) ?? Array.from({ length: slots }, () => Number.NaN);
      columns.set(measure, column);
      column[Math.floor(start / step)] = value;
    }
  }
  return {
    kind: "hours",
    step,
    days: inOrder(
      [...days].map(([day, columns]): DayCounts => {
        const counts = columns.get(counted.measure) ?? [];
        columns.delete(counted.measure);
        return {
          day: day === NO_DAY ? undefined : day,
          counts,
          measured: Object.fromEntries(columns),
        };
      }),
    ),
  };
}

/** A bare column of 24, 48 or 96 numbers, or of whole days of 24 one after the other. */
export function extractColumn(table: Table, recognised: Recognised, tally: Tally): Content {
  const body = bodyOf(table, recognised, tally).map(({ cells }) => cells);
  const [only = []] = body;
  const contacts = columnFor(recognised, "contacts");
  const texts = body.length === 1 ? only : body.map((cells) => cells[contacts] ?? "");
  const numbers = texts.map(numberOf);
  const bad = numbers.filter(Number.isNaN).length;
  const { length } = numbers;
  const isWhole = length === 48 || length === 96 || length % 24 === 0;
  if (!isWhole || length === 0 || bad * 4 > length) {
    tally.add("no-number", bad);
    return nothing;
  }
  const slots = length === 48 || length === 96 ? length : 24;
  const days = Array.from(
    { length: length / slots },
    (_, i): DayCounts => ({
      day: length === slots ? recognised.day : undefined,
      counts: numbers.slice(i * slots, (i + 1) * slots),
      measured: {},
    }),
  );
  return { kind: "hours", step: DAY / slots, days };
}

function numberOf(cell: string): number {
  if (isBlank(cell)) return Number.NaN;
  const value = readNumber(cell);
  return value === undefined || value < 0 ? Number.NaN : value;
}

const inOrder = (days: readonly DayCounts[]): readonly DayCounts[] =>
  days.every(({ day }) => day !== undefined)
    ? [...days].sort((a, b) => (a.day ?? 0) - (b.day ?? 0))
    : days;

/** The step all starts are multiples of: an hour, a half, a quarter or ten minutes. */
const stepOf = (starts: readonly number[]): number =>
  [3600, 1800, 900, 600].find((step) => starts.every((start) => start % step === 0)) ?? 300;
