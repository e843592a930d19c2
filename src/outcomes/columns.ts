import { type Contacts, Fate, TurnState } from "#engine/journal.ts";
import { slotAt } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";

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
} as const;

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
  /** Per turn: slot of the question. */
  readonly turnSlot: Uint16Array;
  /** Rows of slot k are contactStart[k] to contactStart[k + 1], both tables being in order of time; the same for turns. */
  readonly contactStart: Int32Array;
  readonly turnStart: Int32Array;
}

/** First row of each slot, and the number of rows behind the last. */
function startsOf(slotOf: Uint16Array, slots: number): Int32Array {
  const starts = new Int32Array(slots + 1);
  for (let row = 0; row < slotOf.length; row++) {
    const next = (slotOf[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let slot = 0; slot < slots; slot++) {
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  }
  return starts;
}

const FLAGS_OF_FATE: Readonly<Record<Fate, number>> = {
  [Fate.Open]: Flag.Open,
  [Fate.Done]: 0,
  [Fate.LeftOpenly]: Flag.Left,
  [Fate.LeftSilently]: Flag.Left + Flag.LeftSilently,
  [Fate.Blocked]: Flag.TurnedAway,
  [Fate.Balked]: Flag.TurnedAway,
  [Fate.BotResolved]: Flag.BotResolved,
  [Fate.BotLeft]: Flag.BotLeft,
};

function flagsOf(contacts: Contacts, c: number, hasMessage: boolean): number {
  let flags = FLAGS_OF_FATE[contacts.fate[c] as Fate];
  flags += contacts.replies[c] === 0 ? Flag.GotNone : Flag.GotReply;
  flags += (contacts.previous[c] as number) < 0 ? Flag.First : Flag.Again;
  if (contacts.bot[c] === 1) flags += Flag.Bot;
  if (Number.isNaN(contacts.queued[c])) return flags;
  return flags + (hasMessage ? Flag.People : Flag.People + Flag.Unanswered);
}

/** Derived columns of a day. */
export const columnsOf = oncePerDay((day): Columns => {
  const { journal, slots } = day;
  const { contacts, turns } = journal;
  const turnSlot = new Uint16Array(turns.count);
  const firstTurn = new Int32Array(contacts.count).fill(-1);
  for (let t = 0; t < turns.count; t++) {
    turnSlot[t] = slotAt(slots, turns.asked[t] as number);
    if (turns.index[t] === 0) firstTurn[turns.contact[t] as number] = t;
  }
  const root = new Int32Array(contacts.count);
  const returned = new Uint8Array(contacts.count);
  const flags = new Uint16Array(contacts.count);
  const firstResponse = new Float64Array(contacts.count).fill(Number.NaN);
  const contactSlot = new Uint16Array(contacts.count);
  for (let c = 0; c < contacts.count; c++) {
    const previous = contacts.previous[c] as number;
    root[c] = previous < 0 ? c : (root[previous] as number);
    if (previous >= 0) returned[previous] = 1;
    contactSlot[c] = slotAt(slots, contacts.arrived[c] as number);
    const turn = firstTurn[c] as number;
    const replied = turn < 0 ? Number.NaN : (turns.replied[turn] as number);
    flags[c] = flagsOf(contacts, c, !Number.isNaN(replied));
    if (turn >= 0 && turns.state[turn] === TurnState.Answered) {
      firstResponse[c] = replied - (turns.asked[turn] as number);
    }
  }
  const contactStart = startsOf(contactSlot, slots.count);
  const turnStart = startsOf(turnSlot, slots.count);
  const rows = { root, returned, firstTurn, firstResponse, flags, contactSlot, turnSlot };
  return { ...rows, contactStart, turnStart };
});
