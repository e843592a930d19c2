import type { Deal, Doing, Ending, Film } from "./film.ts";

/** A stretch of one customer's time. */
interface Passage {
  readonly doing: Doing;
  readonly from: number;
  readonly until: number;
  /** Turn within the contact, counted from 0; -1 with the bot. */
  readonly turn: number;
}

/** One customer's afternoon: what she waited for, what she got, what came of it. */
export interface Story {
  readonly kind: number;
  readonly arrived: number;
  /** Seconds from the first question to a person to the first reply, and NaN where none came. */
  readonly firstReply: number;
  /** Seconds she waited for a first reply that never came; NaN where one came. */
  readonly waited: number;
  readonly replies: number;
  readonly ended: number;
  readonly ending: Ending;
  readonly deal: Deal;
  readonly worth: number;
  readonly passages: readonly Passage[];
}

/**
 * What happened to a customer of the film.
 *
 * @param name as `customersOf` has it
 * @returns undefined where the film has no such customer
 */
export function storyOf(film: Film, name: string): Story | undefined {
  const rows = rowsNamed(film, name);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { contacts, spells } = film;
  const passages: Passage[] = [];
  for (let s = 0; s < spells.count; s++) {
    const row = spells.contact[s] as number;
    if (!rows.includes(row)) continue;
    const doing = spells.doing[s] as Doing;
    const [from, until] = [spells.from[s] as number, spells.until[s] as number];
    passages.push({ doing, from, until, turn: spells.turn[s] as number });
  }
  const firstReply = rows
    .map((row) => (contacts.replied[row] as number) - (contacts.queued[row] as number))
    .find((time) => !Number.isNaN(time));
  const asked = contacts.queued[first] as number;
  return {
    kind: contacts.kind[first] as number,
    arrived: contacts.arrived[first] as number,
    firstReply: firstReply ?? Number.NaN,
    waited: firstReply === undefined ? (contacts.ended[first] as number) - asked : Number.NaN,
    replies: rows.reduce((sum, row) => sum + (contacts.replies[row] as number), 0),
    ended: contacts.ended[last] as number,
    ending: contacts.ending[last] as Ending,
    deal: contacts.deal[last] as Deal,
    worth: contacts.worth[last] as number,
    passages,
  };
}

/**
 * Rows of a customer's contacts in a film, in order.
 *
 * @param name as `customersOf` has it; none where the film has no such customer
 */
export function rowsNamed({ contacts, classes }: Film, name: string): readonly number[] {
  const cut = name.lastIndexOf("/");
  const kind = classes.indexOf(name.slice(0, cut));
  const number = Number(name.slice(cut + 1));
  const rows: number[] = [];
  for (let row = 0; row < contacts.count; row++)
    if (contacts.kind[row] === kind && contacts.number[row] === number) rows.push(row);
  return rows;
}
