import { Fate, TurnState } from "#engine/journal.ts";
import { meanOf } from "#scenario/law.ts";
import { columnsOf } from "./columns.ts";
import { addSlotSeconds, slotAt } from "./day.ts";
import type { Day, Outcome } from "./outcome.ts";

const ENDLESS = 2_147_483_647;

/** Seconds of work for turns first to end: replies as they were typed, missing ones at the mean effort of the class. */
function askedFor(day: Day, effort: Float64Array, first: number, end: number): number {
  const { contacts, turns } = day.journal;
  const { contact, state, started, replied } = turns;
  let seconds = 0;
  for (let t = first; t < end; t++) {
    const isDone = state[t] === TurnState.Answered || state[t] === TurnState.Ghost;
    seconds += isDone
      ? (replied[t] as number) - (started[t] as number)
      : (effort[contacts.customer[contact[t] as number] as number] as number);
  }
  return seconds;
}

/** Adds the replies that leavers never asked for, in the slot in which they left. */
function addUnasked(day: Day, effort: Float64Array, into: Float64Array): void {
  const { customer, fate, planned, replies, ended } = day.journal.contacts;
  const { returned } = columnsOf(day);
  for (let c = 0; c < returned.length; c++) {
    const own = fate[c] as number;
    const hasLeft = own === Fate.LeftOpenly || own === Fate.LeftSilently;
    if (!hasLeft && own !== Fate.Blocked && own !== Fate.Balked) continue;
    if (returned[c] === 1 || planned[c] === ENDLESS) continue;
    const missing = (planned[c] as number) - (replies[c] as number) - (hasLeft ? 1 : 0);
    const slot = slotAt(day.slots, ended[c] as number);
    into[slot] = (into[slot] as number) + missing * (effort[customer[c] as number] as number);
  }
}

/**
 * Seconds of work per slot if every message had been answered: replies as they were typed, a customer's missing replies at the
 * mean effort of the class, in the slot in which the customer left (those of customers who came back are in their next contact).
 */
function addOfferedWork(day: Day, into: Float64Array): void {
  const { turnStart } = columnsOf(day);
  const effort = Float64Array.from(day.scenario.customers, ({ effort: law }) => meanOf(law));
  for (let slot = 0; slot < into.length; slot++)
    into[slot] =
      (into[slot] as number) +
      askedFor(day, effort, turnStart[slot] as number, turnStart[slot + 1] as number);
  addUnasked(day, effort, into);
}

/** The work that comes, in people. */
export const offeredLoads: readonly Outcome[] = [
  {
    id: "agents-needed",
    group: "work",
    label: { zh: "工作量（人）", en: "Work offered, in agents" },
    definition: {
      zh: "该时段到来的全部回复工作折合多少人一刻不停地打字：每条按问的时刻计，走掉的顾客没问完的话按平均用时补上；要让顾客少等，在岗人数必须比它多",
      en: "Agents who would have to type without pause to answer everything that comes: each reply counts when it was asked for, what leavers left unasked at the mean effort; short waits need more people than this",
    },
    unit: "agents",
    better: "neither",
    source: {
      zh: "按消息算的工作量（Yom-Tov、Mandelbaum，M&SOM 2014）",
      en: "message-level offered load (Yom-Tov and Mandelbaum, M&SOM 2014)",
    },
    bySlot: true,
    measure: (day, of, per) => {
      addSlotSeconds(day, per);
      addOfferedWork(day, of);
    },
  },
];
