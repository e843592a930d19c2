import { Fate, type Journal } from "#engine/journal.ts";
import { patienceLengths } from "#engine/patience-length.ts";
import { columnsOf } from "#outcomes/columns.ts";
import type { Day } from "#outcomes/outcome.ts";
import { dealsOf } from "./deals.ts";
import { Deal, Doing, Ending, type Film, type FilmContacts } from "./film.ts";
import { placedStays, type Stay } from "./lanes.ts";
import { walk } from "./walk.ts";

/** A stretch of time in seconds from midnight of the first day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

interface Spell {
  readonly contact: number;
  readonly doing: Doing;
  readonly stay: Stay | undefined;
  readonly from: number;
  readonly until: number;
  readonly turn: number;
}

const ENDINGS: Readonly<Record<Fate, Ending>> = {
  [Fate.Open]: Ending.None,
  [Fate.Done]: Ending.Served,
  [Fate.LeftOpenly]: Ending.Left,
  [Fate.LeftSilently]: Ending.Left,
  [Fate.Blocked]: Ending.TurnedAway,
  [Fate.Balked]: Ending.TurnedAway,
  [Fate.BotResolved]: Ending.ByBot,
  [Fate.BotLeft]: Ending.LeftBot,
  [Fate.MenuResolved]: Ending.ByBot,
};

/** Rows of each contact's turns, in order. */
function turnsByContact({ contacts, turns }: Journal): readonly (readonly number[])[] {
  const rows = Array.from({ length: contacts.count }, (): number[] => []);
  for (let t = 0; t < turns.count; t++) rows[turns.contact[t] as number]?.push(t);
  return rows;
}

/**
 * Some time of a simulated day as a film: who was there, what every chat was about when, and what it came to.
 *
 * @param span contacts of customers who are nowhere to be seen within it are left out; of the others all is kept, also what came
 * before and after
 */
export function filmOf(day: Day, span: Span): Film {
  const { journal, scenario } = day;
  const { contacts, turns } = journal;
  const stays = placedStays(journal);
  const staysOf = new Map<number, Stay[]>();
  for (const stay of stays) staysOf.set(stay.contact, [...(staysOf.get(stay.contact) ?? []), stay]);
  const turnsOf = turnsByContact(journal);
  const patience = patienceLengths(scenario, journal);
  const { root } = columnsOf(day);
  const spells: Spell[] = [];
  const rows: number[] = [];
  const isInFilm = new Uint8Array(contacts.count);
  for (let c = 0; c < contacts.count; c++) {
    const arrived = contacts.arrived[c] as number;
    const own: Spell[] = [];
    let isSeen = arrived >= span.from && arrived < span.until;
    walk(journal, c, turnsOf[c] ?? [], staysOf.get(c) ?? [], (doing, from, until, stay, turn) => {
      if (!(until > from)) return;
      if (until > span.from && from < span.until) isSeen = true;
      own.push({ contact: rows.length, doing, stay, from, until, turn });
    });
    // a customer of the film who is back after its end
    const first = root[c] as number;
    const isBack = first !== c && isInFilm[first] === 1;
    if (!isSeen && !isBack) continue;
    isInFilm[c] = 1;
    rows.push(c);
    spells.push(...own);
  }
  spells.sort((one, other) => one.from - other.from || one.contact - other.contact);
  const asked = spells.map(({ contact, turn }) => {
    const row = turnsOf[rows[contact] as number]?.[turn];
    return row === undefined ? Number.NaN : (turns.asked[row] as number);
  });
  const lanes = new Int16Array(journal.agentType.length);
  for (const { stay } of spells)
    if (stay !== undefined)
      lanes[stay.agent] = Math.max(lanes[stay.agent] as number, stay.lane + 1);
  return {
    seed: journal.seed,
    replication: journal.replication,
    ...span,
    classes: scenario.customers.map(({ id }) => id),
    contacts: contactsOf(day, rows, turnsOf),
    spells: {
      count: spells.length,
      contact: Int32Array.from(spells, ({ contact }) => contact),
      doing: Uint8Array.from(spells, ({ doing }) => doing),
      agent: Int32Array.from(spells, ({ stay }) => stay?.agent ?? -1),
      lane: Int16Array.from(spells, ({ stay }) => stay?.lane ?? -1),
      from: Float64Array.from(spells, ({ from }) => from),
      until: Float64Array.from(spells, ({ until }) => until),
      turn: Int32Array.from(spells, ({ turn }) => turn),
      asked: Float64Array.from(spells, ({ doing }, i) =>
        isWait(doing) || doing === Doing.Answered ? (asked[i] as number) : Number.NaN,
      ),
      deadline: Float64Array.from(spells, ({ doing, contact, turn }, i) =>
        isWait(doing) ? (asked[i] as number) + patience(rows[contact] as number, turn) : Number.NaN,
      ),
    },
    agents: { type: journal.agentType.slice(), lanes },
    duty: dutyOf(journal, span),
  };
}

const isWait = (doing: Doing): boolean => doing === Doing.Queued || doing === Doing.Pending;

function contactsOf(
  day: Day,
  rows: readonly number[],
  turnsOf: readonly (readonly number[])[],
): FilmContacts {
  const { contacts, turns } = day.journal;
  const deals = dealsOf(day);
  const of = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
  return {
    count: rows.length,
    row: Int32Array.from(rows),
    kind: Uint8Array.from(rows, (row) => contacts.customer[row] as number),
    number: Int32Array.from(rows, (row) => contacts.number[row] as number),
    isFirst: Uint8Array.from(rows, (row) => ((contacts.previous[row] as number) < 0 ? 1 : 0)),
    arrived: of(contacts.arrived),
    queued: of(contacts.queued),
    replied: Float64Array.from(rows, (row) => {
      const first = turnsOf[row]?.[0];
      const isReceived = first !== undefined && (contacts.replies[row] as number) > 0;
      return isReceived ? (turns.replied[first] as number) : Number.NaN;
    }),
    replies: Int32Array.from(rows, (row) => contacts.replies[row] as number),
    ended: of(contacts.ended),
    ending: Uint8Array.from(rows, (row) =>
      contacts.rival[row] === 1 ? Ending.ToRival : ENDINGS[contacts.fate[row] as Fate],
    ),
    deal: Uint8Array.from(rows, (row) => deals[row] ?? Deal.None),
    worth: Float64Array.from(
      rows,
      (row) => day.scenario.customers[contacts.customer[row] as number]?.orderValue ?? 0,
    ),
  };
}

function dutyOf({ duty, closed }: Journal, span: Span): Film["duty"] {
  const rows = Array.from({ length: duty.count }, (_, row) => row).filter((row) => {
    const gone = duty.gone[row] as number;
    return (duty.from[row] as number) < span.until && !(gone <= span.from);
  });
  return {
    agent: Int32Array.from(rows, (row) => duty.agent[row] as number),
    from: Float64Array.from(rows, (row) => duty.from[row] as number),
    until: Float64Array.from(rows, (row) => {
      const gone = duty.gone[row] as number;
      return Number.isNaN(gone) ? closed : gone;
    }),
  };
}
