import { Fate, type Journal, TurnState } from "#engine/journal.ts";
import { Doing } from "./film.ts";
import type { Stay } from "./lanes.ts";

/** Takes note of one stretch of a contact's time; `stay` where it is in a slot. */
export type Note = (
  doing: Doing,
  from: number,
  until: number,
  stay: Stay | undefined,
  turn: number,
) => void;

/** A wait is Queued without an agent and Pending with one; the same for thinking. */
const OUTSIDE: Readonly<Partial<Record<Doing, Doing>>> = {
  [Doing.Pending]: Doing.Queued,
  [Doing.Thinking]: Doing.Away,
};

/**
 * Goes through a contact from its arrival to its last trace and says what it was about when.
 *
 * @param turns rows of its turns, in order
 * @param stays its stays in slots, in order
 */
export function walk(
  { contacts, turns: table, closed }: Journal,
  contact: number,
  turns: readonly number[],
  stays: readonly Stay[],
  note: Note,
): void {
  /** Notes a stretch in pieces: within stays and between them. */
  const split = (doing: Doing, from: number, until: number, turn: number) => {
    let at = from;
    const isGhost = doing === Doing.GhostWaiting;
    const outside = isGhost ? doing : OUTSIDE[doing];
    for (const stay of stays) {
      if (stay.until <= at || stay.from >= until) continue;
      if (stay.from > at && outside !== undefined) note(outside, at, stay.from, undefined, turn);
      const end = Math.min(until, stay.until);
      note(doing, Math.max(at, stay.from), end, stay, turn);
      at = end;
    }
    if (at < until && outside !== undefined) note(outside, at, until, undefined, turn);
  };
  const known = (moment: number, otherwise: number) => (Number.isNaN(moment) ? otherwise : moment);
  const arrived = contacts.arrived[contact] as number;
  const ended = known(contacts.ended[contact] as number, closed);
  const queued = contacts.queued[contact] as number;
  const bot = Math.min(known(queued, ended), ended);
  if (bot > arrived) note(Doing.WithBot, arrived, bot, undefined, -1);
  let free = Number.NaN;
  for (const [index, t] of turns.entries()) {
    const asked = table.asked[t] as number;
    if (!Number.isNaN(free)) split(Doing.Thinking, free, asked, index - 1);
    const state = table.state[t];
    const started = known(table.started[t] as number, Number.POSITIVE_INFINITY);
    const replied = table.replied[t] as number;
    // until when the customer waits for this reply
    const waits = state === TurnState.Answered ? replied : Math.min(ended, closed);
    const began = Math.min(started, waits);
    split(Doing.Pending, asked, began, index);
    if (started < waits) split(Doing.Answered, started, waits, index);
    free = state === TurnState.Waiting ? closed : waits;
    if (contacts.fate[contact] !== Fate.LeftSilently || state === TurnState.Answered) continue;
    // nobody has noticed yet that the customer is gone
    const gone = known(contacts.released[contact] as number, closed);
    const noticed = known(replied, Math.max(gone, waits));
    split(Doing.GhostWaiting, waits, Math.max(waits, Math.min(started, noticed)), index);
    if (started < noticed) split(Doing.GhostAnswered, Math.max(started, waits), noticed, index);
    free = noticed;
  }
  if (Number.isNaN(free)) return;
  if (contacts.fate[contact] === Fate.Open) split(Doing.Thinking, free, closed, turns.length - 1);
  else split(Doing.Held, free, Number.POSITIVE_INFINITY, turns.length - 1);
}
