import { seconds } from "#units/units.ts";
import type { Compiled } from "./compile.ts";
import type { Duty, Journal, Stints } from "./journal.ts";
import type { Layout } from "./memory.ts";

/** A table of columns that grow together. */
interface Columns {
  count: number;
}

/** An empty journal for runs of one scenario; its columns grow as they fill and are used again by the next run. */
export function createJournal(compiled: Compiled): Journal {
  const whole = () => new Int32Array(0);
  const time = () => new Float64Array(0);
  return {
    seed: "",
    replication: 0,
    from: seconds(compiled.from),
    until: seconds(compiled.until),
    closed: seconds(compiled.from),
    dayFactor: 1,
    events: 0,
    agentType: compiled.roster.agentType,
    contacts: {
      count: 0,
      customer: new Uint8Array(0),
      fate: new Uint8Array(0),
      bot: new Uint8Array(0),
      wrong: new Uint8Array(0),
      rival: new Uint8Array(0),
      number: whole(),
      previous: whole(),
      planned: whole(),
      replies: whole(),
      agent: whole(),
      arrived: time(),
      queued: time(),
      assigned: time(),
      since: time(),
      released: time(),
      ended: time(),
    },
    turns: {
      count: 0,
      contact: whole(),
      index: whole(),
      state: new Uint8Array(0),
      aid: new Uint8Array(0),
      agent: whole(),
      asked: time(),
      started: time(),
      replied: time(),
    },
    stints: { count: 0, contact: whole(), agent: whole(), from: time(), until: time() },
    duty: { count: 0, agent: whole(), from: time(), until: time(), gone: time() },
  };
}

/** Gives the journal's contacts and turns the columns that lie in the shop's memory. */
export function viewColumns(
  { contacts, turns }: Journal,
  buffer: ArrayBuffer,
  { places, room }: Layout,
): void {
  const bytes = (at: number, rows: number) => new Uint8Array(buffer, at, rows);
  const whole = (at: number, rows: number) => new Int32Array(buffer, at, rows);
  const time = (at: number, rows: number) => new Float64Array(buffer, at, rows);
  contacts.customer = bytes(places.customerAt, room.contacts);
  contacts.fate = bytes(places.fateAt, room.contacts);
  contacts.bot = bytes(places.botAt, room.contacts);
  contacts.rival = bytes(places.rivalAt, room.contacts);
  contacts.wrong = bytes(places.wrongAt, room.contacts);
  contacts.number = whole(places.numberAt, room.contacts);
  contacts.previous = whole(places.previousAt, room.contacts);
  contacts.planned = whole(places.plannedAt, room.contacts);
  contacts.replies = whole(places.repliesAt, room.contacts);
  contacts.agent = whole(places.agentAt, room.contacts);
  contacts.arrived = time(places.arrivedAt, room.contacts);
  contacts.queued = time(places.queuedAt, room.contacts);
  contacts.assigned = time(places.assignedAt, room.contacts);
  contacts.since = time(places.sinceAt, room.contacts);
  contacts.released = time(places.releasedAt, room.contacts);
  contacts.ended = time(places.endedAt, room.contacts);
  turns.contact = whole(places.turnContactAt, room.turns);
  turns.index = whole(places.turnIndexAt, room.turns);
  turns.state = bytes(places.turnStateAt, room.turns);
  turns.aid = bytes(places.turnAidAt, room.turns);
  turns.agent = whole(places.turnAgentAt, room.turns);
  turns.asked = time(places.turnAskedAt, room.turns);
  turns.started = time(places.turnStartedAt, room.turns);
  turns.replied = time(places.turnRepliedAt, room.turns);
}

/** Gives the journal's contacts and turns columns of their own, with what is written so far. */
export function keepColumns({ contacts, turns }: Journal): void {
  for (const table of [contacts, turns]) {
    const columns = table as unknown as Record<string, number | Uint8Array>;
    for (const [name, column] of Object.entries(columns))
      if (typeof column !== "number") columns[name] = column.slice(0, table.count);
  }
}

/** Makes every column of a table at least `rows` long, keeping the rows that count. */
export function reserve(table: Columns, rows: number): void {
  const columns = table as unknown as Record<
    string,
    number | Uint8Array | Int32Array | Float64Array
  >;
  for (const [name, column] of Object.entries(columns)) {
    if (typeof column === "number" || column.length >= rows) continue;
    const longer =
      column instanceof Uint8Array
        ? new Uint8Array(rows)
        : column instanceof Int32Array
          ? new Int32Array(rows)
          : new Float64Array(rows);
    longer.set(column.subarray(0, table.count));
    columns[name] = longer;
  }
}

/** Notes a stay in a slot that was not the chat's last. */
export function newStint(
  stints: Stints,
  contact: number,
  agent: number,
  from: number,
  until: number,
): void {
  const row = stints.count;
  if (row === stints.from.length) reserve(stints, 64 + row + (row >> 1));
  stints.count = row + 1;
  stints.contact[row] = contact;
  stints.agent[row] = agent;
  stints.from[row] = from;
  stints.until[row] = until;
}

/** Row for an agent's new spell on duty. */
export function newSpell(duty: Duty, agent: number, from: number): number {
  const row = duty.count;
  if (row === duty.from.length) reserve(duty, 64 + row + (row >> 1));
  duty.count = row + 1;
  duty.agent[row] = agent;
  duty.from[row] = from;
  duty.until[row] = Number.NaN;
  duty.gone[row] = Number.NaN;
  return row;
}
