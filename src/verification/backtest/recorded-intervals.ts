import { numberIn, type Row, textAt } from "./csv.ts";

/** What a centre's table says of one interval of one day. */
export interface RecordedInterval {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Seconds that all callers together waited in it. */
  readonly waited: number;
  /** Seconds that all agents together were on duty in it. */
  readonly onDuty: number;
  /** Of them with a caller. */
  readonly busy: number;
  /** Sum over its answered calls, in seconds. */
  readonly handled: number;
  /** What `handled` would be if calls were as long as the day's and the hour's. */
  readonly handledAsUsual: number;
  /** Work that its calls bring against the time on duty, see `crowding`. */
  readonly crowding: number;
  /** Of the interval before it on that day; 0 where it is the first. */
  readonly crowdingBefore: number;
}

export const recordedColumns = [
  "centre",
  "date",
  "start",
  "offered",
  "answered",
  "abandoned",
  "mean_queue",
  "agents_on_duty",
  "occupancy",
  "mean_handle_s",
] as const;

/** Less than half an agent on average is a gap in the record. */
export const LEAST_AGENTS = 0.5;

/** Days from 1970-01-01 to a date such as 1999-07-25. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * Seconds of work that come for each second of an agent on duty.
 *
 * @param work seconds that the calls of an interval take, pauses after them included
 * @param onDuty seconds that all agents together are on duty in it
 */
export const crowding = (work: number, onDuty: number): number => work / onDuty;

/**
 * The intervals of a centre in which calls came and agents were there.
 *
 * @param rows with `recordedColumns`, of one centre, by day and in the day's order
 * @param length of an interval, in seconds
 * @param pause mean pause after a call, in seconds
 */
export function recordedIntervals(
  rows: readonly Row[],
  length: number,
  pause: number,
): readonly RecordedInterval[] {
  const lines = rows.map((row) => lineOf(row, length));
  const ofDay = meansBy(
    lines,
    ({ day }) => day,
    (line) => line.answered,
  );
  const ofHour = meansBy(
    lines,
    ({ hour }) => hour,
    (line) => line.answered * (ofDay.get(line.day) ?? 0),
  );
  const usual = ({ day, hour }: Line): number => (ofDay.get(day) ?? 0) * (ofHour.get(hour) ?? 1);
  let before = { day: Number.NaN, crowding: 0 };
  return lines.flatMap((line) => {
    const { hour: _, agents, ...counts } = line;
    if (agents < LEAST_AGENTS || line.offered === 0) return [];
    const now = {
      day: line.day,
      crowding: crowding(line.offered * (usual(line) + pause), line.onDuty),
    };
    const crowdingBefore = before.day === line.day ? before.crowding : 0;
    before = now;
    return [
      {
        ...counts,
        handledAsUsual: line.answered * usual(line),
        crowding: now.crowding,
        crowdingBefore,
      },
    ];
  });
}

type Line = Omit<RecordedInterval, "handledAsUsual" | "crowding" | "crowdingBefore"> & {
  readonly hour: number;
  readonly agents: number;
};

function lineOf(row: Row, length: number): Line {
  const agents = numberIn(row, "agents_on_duty");
  const answered = numberIn(row, "answered");
  const onDuty = agents * length;
  return {
    day: dayNumber(textAt(row, "date")),
    hour: Number(textAt(row, "start").slice(0, 2)),
    offered: numberIn(row, "offered"),
    answered,
    abandoned: numberIn(row, "abandoned"),
    waited: numberIn(row, "mean_queue") * length,
    agents,
    onDuty,
    busy: textAt(row, "occupancy") === "" ? 0 : onDuty * numberIn(row, "occupancy"),
    handled: answered > 0 ? answered * numberIn(row, "mean_handle_s") : 0,
  };
}

/** Seconds handled in all lines of a group over their `weight`. */
function meansBy(
  lines: readonly Line[],
  groupOf: (line: Line) => number,
  weight: (line: Line) => number,
): ReadonlyMap<number, number> {
  const sums = new Map<number, { handled: number; weight: number }>();
  for (const line of lines) {
    if (line.answered === 0) continue;
    const sum = sums.get(groupOf(line)) ?? { handled: 0, weight: 0 };
    sum.handled += line.handled;
    sum.weight += weight(line);
    sums.set(groupOf(line), sum);
  }
  return new Map([...sums].map(([group, sum]) => [group, sum.handled / sum.weight] as const));
}
