import { type Contacts, Fate, type Journal, Met, TurnState } from "#engine/journal.ts";
import { slotAt } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { rowsBySlot } from "./slot-rows.ts";

/** What a contact was; a contact carries several. Counting by flags costs one pass without calls. */
export const Flag = {
  /** Every contact. */
  Any: 0,
  /** Reached the people: without a bot, or handed over by it. */
  People: 1,
  Left: 2,
  LeftSilently: 4,
  GotReply: 8,
  GotNone: 16,
  /** Reached the people, and the log holds no message of an agent; one to somebody who had left is a message. */
  Unanswered: 32,
  TurnedAway: 64,
  /** The bot answered first. */
  Bot: 128,
  BotResolved: 256,
  BotLeft: 512,
  /** The customer's first contact, or one more after having left. */
  First: 1024,
  Again: 2048,
  Open: 4096,
  /** Left because a rival shop answered first. */
  ToRival: 8192,
  /** Given to an agent at least once. */
  Assigned: 16384,
  /** An agent who worked on it answered wrong or promised too much. */
  Wrong: 32768,
} as const;

/** All flags together. */
export const ALL_FLAGS = 65535;

/** Columns that many outcomes read, derived from the journal in one pass over turns and one over contacts. */
export interface Columns {
  /** Per contact: row of the first contact of the same customer. */
  readonly root: Int32Array;
  /** Per contact: 1 when the customer came back after it. */
  readonly returned: Uint8Array;
  /** Per contact: row of its first turn, or -1. */
  readonly firstTurn: Int32Array;
  /** Per contact: seconds from its first question to the first reply it received; NaN where none. */
  readonly firstResponse: Float64Array;
  /** Per contact: flags it carries, added up. */
  readonly flags: Uint16Array;
  /** Per contact: slot of its arrival. */
  readonly contactSlot: Uint16Array;
  /** Per contact: slot in which it reached the people; without meaning where it never did. */
  readonly queuedSlot: Uint16Array;
  /** Per turn: seconds from question to reply; NaN where none was sent. */
  readonly wait: Float64Array;
  /** Per turn: slot of the question. */
  readonly turnSlot: Uint16Array;
  /** Rows of slot k are contactStart[k] to contactStart[k + 1], both tables being in order of time; the same for turns. */
  readonly contactStart: Int32Array;
  readonly turnStart: Int32Array;
}

const FLAGS: Readonly<Record<Fate, number>> = {
  [Fate.Open]: Flag.Open,
  [Fate.Done]: 0,
  [Fate.LeftOpenly]: Flag.Left,
  [Fate.LeftSilently]: Flag.Left + Flag.LeftSilently,
  [Fate.Blocked]: Flag.TurnedAway,
  [Fate.Balked]: Flag.TurnedAway,
  [Fate.BotResolved]: Flag.BotResolved,
  [Fate.BotLeft]: Flag.BotLeft,
  [Fate.MenuResolved]: 0,
};
const FLAGS_OF_FATE = Uint16Array.from(Object.values(Fate), (fate) => FLAGS[fate]);

function flagsOf(contacts: Contacts, c: number, hasMessage: boolean): number {
  let flags = FLAGS_OF_FATE[contacts.fate[c] as number] as number;
  flags += contacts.replies[c] === 0 ? Flag.GotNone : Flag.GotReply;
  flags += (contacts.previous[c] as number) < 0 ? Flag.First : Flag.Again;
  if (contacts.bot[c] === Met.Bot || contacts.bot[c] === Met.TurnedAway) flags += Flag.Bot;
  if (contacts.rival[c] === 1) flags += Flag.ToRival;
  if (contacts.wrong[c] === 1) flags += Flag.Wrong;
  if (!Number.isNaN(contacts.assigned[c] as number)) flags += Flag.Assigned;
  if (Number.isNaN(contacts.queued[c] as number)) return flags;
  return flags + (hasMessage ? Flag.People : Flag.People + Flag.Unanswered);
}

/** Fills in the waits of turns first to end, and that they are the first of their contacts. */
function fillTurns(
  { turns }: Journal,
  first: number,
  end: number,
  wait: Float64Array,
  firstTurn: Int32Array,
): void {
  const { contact, index, asked, replied } = turns;
  for (let t = first; t < end; t++) {
    wait[t] = (replied[t] as number) - (asked[t] as number);
    if (index[t] === 0) firstTurn[contact[t] as number] = t;
  }
}

/** Fills in the columns of contacts first to end, all of one slot. */
function fillContacts(day: Day, columns: Columns, slot: number, first: number, end: number): void {
  const { contacts, turns } = day.journal;
  const { previous: before, queued, arrived } = contacts;
  const { root, returned, firstTurn, firstResponse, flags, queuedSlot, wait } = columns;
  for (let c = first; c < end; c++) {
    const previous = before[c] as number;
    root[c] = previous < 0 ? c : (root[previous] as number);
    if (previous >= 0) returned[previous] = 1;
    const turn = firstTurn[c] as number;
    const time = turn < 0 ? Number.NaN : (wait[turn] as number);
    flags[c] = flagsOf(contacts, c, !Number.isNaN(time));
    const isAnswered = turn >= 0 && turns.state[turn] === TurnState.Answered;
    firstResponse[c] = isAnswered ? time : Number.NaN;
    const reached = queued[c] as number;
    queuedSlot[c] = reached === arrived[c] ? slot : slotAt(day.slots, reached);
  }
}

/** Derived columns of a day. */
export const columnsOf = oncePerDay((day): Columns => {
  const { journal, slots, room } = day;
  const { contacts, turns } = journal;
  const ofTurns = rowsBySlot(turns.asked, turns.count, slots, room.uint16(turns.count));
  const ofContacts = rowsBySlot(
    contacts.arrived,
    contacts.count,
    slots,
    room.uint16(contacts.count),
  );
  const columns: Columns = {
    root: room.int32(contacts.count),
    returned: room.uint8(contacts.count),
    firstTurn: room.int32(contacts.count).fill(-1),
    firstResponse: room.float64(contacts.count),
    flags: room.uint16(contacts.count),
    contactSlot: ofContacts.slotOf,
    queuedSlot: room.uint16(contacts.count),
    wait: room.float64(turns.count),
    turnSlot: ofTurns.slotOf,
    contactStart: ofContacts.starts,
    turnStart: ofTurns.starts,
  };
  const { wait, firstTurn, turnStart, contactStart } = columns;
  for (let slot = 0; slot < slots.count; slot++)
    fillTurns(journal, turnStart[slot] as number, turnStart[slot + 1] as number, wait, firstTurn);
  for (let slot = 0; slot < slots.count; slot++) {
    const first = contactStart[slot] as number;
    fillContacts(day, columns, slot, first, contactStart[slot + 1] as number);
  }
  return columns;
});
