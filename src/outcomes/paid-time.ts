import { splitByLeading } from "#scenario/squads.ts";
import { toSeconds } from "#units/clock.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { staffingOf } from "./staffing.ts";

const DAY = 86_400;
/** Between two shifts of one person lies at least this. */
const REST = 6 * 3600;

/** A stretch of paid time of one agent, in order of time for each agent. */
interface Stretch {
  readonly agent: number;
  readonly from: number;
  readonly until: number;
  /** Leading a squad: paid, without chats. */
  readonly isLead: boolean;
}

/** One agent's shift as worked: stretches less than six hours apart. */
export interface WorkedShift {
  readonly agent: number;
  /** Day of the horizon on which it began. */
  readonly day: number;
  /** Seconds paid, breaks left out, and those of them in the hours of the night. */
  readonly seconds: number;
  readonly night: number;
}

/** Seconds between two moments that fall into a window of every day, which may run past midnight. */
export function inWindow(from: number, until: number, opens: number, closes: number): number {
  let seconds = 0;
  for (let day = Math.floor(from / DAY) - 1; day * DAY < until; day++) {
    const begin = Math.max(from, day * DAY + opens);
    const end = Math.min(until, day * DAY + closes);
    if (end > begin) seconds += end - begin;
  }
  return seconds;
}

/** Time on duty as it was, and time of leading a squad as planned. */
function stretchesOf(day: Day): Stretch[] {
  const { duty } = day.journal;
  const { end } = staffingOf(day);
  const leads = splitByLeading(day.scenario).leading.map(({ agent, from, until }) => ({
    agent,
    from,
    until,
    isLead: true,
  }));
  const spells = Array.from({ length: duty.count }, (_, row) => ({
    agent: duty.agent[row] as number,
    from: duty.from[row] as number,
    until: end[row] as number,
    isLead: false,
  }));
  return [...spells, ...leads].sort(
    (one, other) => one.agent - other.agent || one.from - other.from,
  );
}

/** Who worked which shifts, and how long each agent led squads, in seconds. */
export const paidTimeOf = oncePerDay((day): { shifts: WorkedShift[]; led: Float64Array } => {
  const night = day.scenario.staff.pay?.night;
  const [opens, closes] = night ? [toSeconds(night.from), toSeconds(night.until)] : [0, 0];
  const led = new Float64Array(day.journal.agentType.length);
  const shifts: WorkedShift[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const stretch of stretchesOf(day)) {
    const { agent, from } = stretch;
    const seconds = stretch.until - from;
    const part = night ? inWindow(from, stretch.until, opens, closes) : 0;
    if (stretch.isLead) led[agent] = (led[agent] as number) + seconds;
    const last = shifts.at(-1);
    if (last?.agent === agent && from - until < REST)
      shifts[shifts.length - 1] = {
        ...last,
        seconds: last.seconds + seconds,
        night: last.night + part,
      };
    else shifts.push({ agent, day: Math.floor(from / DAY), seconds, night: part });
    until = stretch.until;
  }
  return { shifts, led };
});
