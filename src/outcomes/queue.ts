import { sources } from "./sources.ts";
import { TurnState } from "#engine/journal.ts";
import { columnsOf } from "./columns.ts";
import { addSlotSeconds, gridOf, spreadFrom } from "./day.ts";
import type { Day, Outcome } from "./outcome.ts";

/** The first of these moments that is known. */
const firstKnown = (a: number, b: number, c: number): number =>
  Number.isNaN(a) ? (Number.isNaN(b) ? c : b) : a;

/** Adds the time that turns first to end, all of one slot, waited for a reply. */
function addWaiting(day: Day, slot: number, first: number, end: number, into: Float64Array): void {
  const { contacts, turns, closed } = day.journal;
  const { contact, state, asked, replied } = turns;
  const grid = gridOf(day);
  for (let t = first; t < end; t++) {
    const until =
      state[t] === TurnState.Answered
        ? (replied[t] as number)
        : firstKnown(contacts.ended[contact[t] as number] as number, closed, closed);
    spreadFrom(day, grid, slot, asked[t] as number, until, into);
  }
}

/** How many wait, on average over time. */
export const queues: readonly Outcome[] = [
  {
    id: "queue-length",
    group: "work",
    label: { zh: "排队人数", en: "Queue length" },
    definition: {
      zh: "平均有多少顾客在排队等分配客服；无声离开的在客服发现前不算在等",
      en: "Customers waiting to be given to an agent, averaged over time; those who have left in silence wait no more",
    },
    unit: "contacts",
    better: "lower",
    source: sources.timeAverage,
    bySlot: true,
    measure: (day, of, per) => {
      const { contacts, closed } = day.journal;
      const { queuedSlot } = columnsOf(day);
      const grid = gridOf(day);
      addSlotSeconds(day, per);
      for (let c = 0; c < contacts.count; c++) {
        const queued = contacts.queued[c] as number;
        if (Number.isNaN(queued)) continue;
        const assigned = contacts.assigned[c] as number;
        const ended = contacts.ended[c] as number;
        const until = ended < assigned ? ended : firstKnown(assigned, ended, closed);
        if (until > queued) spreadFrom(day, grid, queuedSlot[c] as number, queued, until, of);
      }
    },
  },
  {
    id: "messages-waiting",
    group: "work",
    label: { zh: "等回复的顾客数", en: "Customers waiting for a reply" },
    definition: {
      zh: "平均有多少顾客问了话、还没收到回复、也还没走，排队的和已分到客服的都算",
      en: "Customers who have asked, have no reply yet and are still there, in the queue or with an agent, averaged over time",
    },
    unit: "contacts",
    better: "lower",
    source: sources.timeAverage,
    bySlot: true,
    measure: (day, of, per) => {
      const { turnStart } = columnsOf(day);
      addSlotSeconds(day, per);
      for (let slot = 0; slot < of.length; slot++)
        addWaiting(day, slot, turnStart[slot] as number, turnStart[slot + 1] as number, of);
    },
  },
];
