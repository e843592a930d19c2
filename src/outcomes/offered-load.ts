import { Fate, TurnState } from "#engine/journal.ts";
import { meanOf } from "#scenario/law.ts";
import { columnsOf } from "./columns.ts";
import { addSlotSeconds, slotAt } from "./day.ts";
import type { Day, Outcome } from "./outcome.ts";

const ENDLESS = 2_147_483_647;

/**
 * Seconds of work per slot if every message had been answered: replies as they were typed, a customer's missing replies at the
 * mean effort of the class, in the slot in which the customer left (those of customers who came back are in their next contact).
 */
function addOfferedWork(day: Day, into: Float64Array): void {
  const { journal, scenario, slots } = day;
  const { contacts, turns } = journal;
  const { returned, turnSlot } = columnsOf(day);
  const effort = Float64Array.from(scenario.customers, (customer) => meanOf(customer.effort));
  for (let t = 0; t < turns.count; t++) {
    const state = turns.state[t] as number;
    const isDone = state === TurnState.Answered || state === TurnState.Ghost;
    const seconds = isDone
      ? (turns.replied[t] as number) - (turns.started[t] as number)
      : (effort[contacts.customer[turns.contact[t] as number] as number] as number);
    const slot = turnSlot[t] as number;
    into[slot] = (into[slot] as number) + seconds;
  }
  for (let c = 0; c < contacts.count; c++) {
    const fate = contacts.fate[c] as number;
    const hasLeft = fate === Fate.LeftOpenly || fate === Fate.LeftSilently;
    if (!hasLeft && fate !== Fate.Blocked && fate !== Fate.Balked) continue;
    if (returned[c] === 1 || contacts.planned[c] === ENDLESS) continue;
    const asked = (contacts.replies[c] as number) + (hasLeft ? 1 : 0);
    const missing = (contacts.planned[c] as number) - asked;
    const slot = slotAt(slots, contacts.ended[c] as number);
    const mean = effort[contacts.customer[c] as number] as number;
    into[slot] = (into[slot] as number) + missing * mean;
  }
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
