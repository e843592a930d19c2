import { Fate, type Journal, TurnState } from "#engine/journal.ts";
import { columnsOf } from "./columns.ts";
import { gridOf, spread, spreadFrom } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { staffingOf } from "./staffing.ts";

/** Seconds of one kind of agent. What falls behind the horizon (overtime) is added to the last slot. */
export interface KindWork {
  /** Per slot: on duty, until the last chat is gone; breaks left out. */
  readonly duty: Float64Array;
  /** Per slot: reading and typing. */
  readonly busy: Float64Array;
}

/** Who worked when. */
export interface Work {
  readonly regular: KindWork;
  readonly temp: KindWork;
  /** Staff who fill in and outsourced agents. */
  readonly other: KindWork;
  /** Per agent, in seconds. */
  readonly agentDuty: Float64Array;
  readonly agentBusy: Float64Array;
  /** Seconds typed for customers who had left or left before the reply was sent. */
  readonly wasted: number;
  readonly busy: number;
}

/** End of the typing of a reply never sent: broken off when the customer closed the chat, or still going on. */
function brokenOff({ contacts, turns, closed }: Journal, t: number): number {
  const contact = turns.contact[t] as number;
  const isBrokenOff =
    turns.state[t] === TurnState.Left && contacts.fate[contact] === Fate.LeftOpenly;
  return isBrokenOff ? (contacts.ended[contact] as number) : closed;
}

const empty = (slots: number): KindWork => ({
  duty: new Float64Array(slots),
  busy: new Float64Array(slots),
});

/** Adds a stretch of time to slots, overtime to the last one. */
function addAll(day: Day, from: number, until: number, into: Float64Array): void {
  const overtime = spread(day, from, until, into);
  const last = into.length - 1;
  if (overtime > 0) into[last] = (into[last] as number) + overtime;
}

/** What is added up while the turns go by. */
interface Typing {
  /** Per agent: the row of slots of its kind. */
  readonly busyOf: readonly Float64Array[];
  readonly agentBusy: Float64Array;
  wasted: number;
  busy: number;
}

/** Adds the typing for turns first to end, all of one slot. */
function addTyping(day: Day, sums: Typing, slot: number, first: number, end: number): void {
  const { state, agent, started, replied } = day.journal.turns;
  const { busyOf, agentBusy } = sums;
  const grid = gridOf(day);
  let { wasted, busy } = sums;
  for (let t = first; t < end; t++) {
    const from = started[t] as number;
    if (Number.isNaN(from)) continue;
    const own = agent[t] as number;
    const sent = replied[t] as number;
    const until = Number.isNaN(sent) ? brokenOff(day.journal, t) : sent;
    agentBusy[own] = (agentBusy[own] as number) + until - from;
    busy += until - from;
    const fate = state[t] as number;
    if (fate === TurnState.Ghost || fate === TurnState.Left) wasted += until - from;
    const into = busyOf[own] as Float64Array;
    const overtime = spreadFrom(day, grid, slot, from, until, into);
    if (overtime > 0) into[into.length - 1] = (into[into.length - 1] as number) + overtime;
  }
  sums.wasted = wasted;
  sums.busy = busy;
}

/** Time on duty and time typing of a day. */
export const workOf = oncePerDay((day): Work => {
  const { journal, scenario, slots } = day;
  const { duty, agentType } = journal;
  const regular = empty(slots.count);
  const temp = empty(slots.count);
  const other = empty(slots.count);
  const kindOf = scenario.staff.types.map(({ kind }) =>
    kind === "regular" ? regular : kind === "temp" ? temp : other,
  );
  const agentDuty = new Float64Array(agentType.length);
  const agentBusy = new Float64Array(agentType.length);
  const { end } = staffingOf(day);
  for (let row = 0; row < duty.count; row++) {
    const agent = duty.agent[row] as number;
    const from = duty.from[row] as number;
    const until = end[row] as number;
    agentDuty[agent] = (agentDuty[agent] as number) + until - from;
    addAll(day, from, until, (kindOf[agentType[agent] as number] as KindWork).duty);
  }
  const busyOf = Array.from(agentType, (type): Float64Array => (kindOf[type] as KindWork).busy);
  const sums: Typing = { busyOf, agentBusy, wasted: 0, busy: 0 };
  const { turnStart } = columnsOf(day);
  for (let slot = 0; slot < slots.count; slot++)
    addTyping(day, sums, slot, turnStart[slot] as number, turnStart[slot + 1] as number);
  const tasks = journal.afterSales?.tasks;
  for (let row = 0; row < (tasks?.count ?? 0); row++) {
    const from = tasks?.started[row] as number;
    if (Number.isNaN(from)) continue;
    const ended = tasks?.ended[row] as number;
    const until = Number.isNaN(ended) ? journal.closed : ended;
    const agent = tasks?.agent[row] as number;
    agentBusy[agent] = (agentBusy[agent] as number) + until - from;
    sums.busy += until - from;
    addAll(day, from, until, busyOf[agent] as Float64Array);
  }
  return { regular, temp, other, agentDuty, agentBusy, wasted: sums.wasted, busy: sums.busy };
});

/** Seconds of all agents on duty in the run. */
export function dutySeconds(work: Work): number {
  let seconds = 0;
  for (const agent of work.agentDuty) seconds += agent;
  return seconds;
}
