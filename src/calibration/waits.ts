import { Need } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { inScope } from "./scope.ts";
import type { LoggedTurns } from "./turns.ts";

/** How a wait for one reply ended, as a log shows it. */
export const Ending = {
  /** The customer said so and left. */
  Left: 0,
  /** Answered, and the customer wrote again. */
  Responded: 1,
  /** Answered, and the customer never wrote again: had left in silence, or had no further question. */
  Silent: 2,
  /** Nobody answered before the log ended. */
  Unanswered: 3,
} as const;

/** One row a wait: seconds beyond the grace until the reply began, or until the customer left; law 0 or 1. */
export interface Waits {
  readonly count: number;
  readonly wait: Float64Array;
  readonly ending: Uint8Array;
  readonly law: Uint8Array;
}

/** A wait that began this close to the end of the log may not show how it ended. */
const END_MARGIN = 900;

/** Chats of customers before buying where the log tells them apart, all chats where it does not. */
export const isWanted = ({ chats }: LoggedTurns, chat: number): boolean =>
  chats.need[chat] === Need.Presale || chats.need[chat] === Need.Unknown;

/** Waits of a log beyond the base's graces; law 0 for the first turn of a chat. */
export function waitsOf(turns: LoggedTurns, base: Scenario): Waits {
  const [kind] = inScope(base);
  const graces = [kind?.patience.first.grace ?? 0, kind?.patience.later.grace ?? 0] as const;
  const untilReply = [
    base.service.firstPatienceUntil === "reply-sent",
    base.service.laterPatienceUntil === "reply-sent",
  ] as const;
  const wait = new Float64Array(turns.count);
  const ending = new Uint8Array(turns.count);
  const law = new Uint8Array(turns.count);
  let count = 0;
  for (let turn = 0; turn < turns.count; turn++) {
    const asked = turns.asked[turn] as number;
    if (!isWanted(turns, turns.chat[turn] as number) || asked > turns.end - END_MARGIN) continue;
    const which = turns.index[turn] === 0 ? 0 : 1;
    // The bot has spent some of this patience.
    if (which === 0 && turns.afterBot[turn] === 1) continue;
    const closed = turns.closed[turn] as number;
    const began = (untilReply[which] ? turns.replied[turn] : turns.started[turn]) as number;
    const until = Number.isNaN(closed) ? (Number.isNaN(began) ? turns.end : began) : closed;
    wait[count] = Math.max(0, until - asked - graces[which]);
    law[count] = which;
    ending[count] = endingOf(turns, turn);
    count++;
  }
  return { count, wait, ending, law };
}

function endingOf(turns: LoggedTurns, turn: number): number {
  if (!Number.isNaN(turns.closed[turn])) return Ending.Left;
  if (Number.isNaN(turns.replied[turn])) return Ending.Unanswered;
  return Number.isNaN(turns.next[turn]) ? Ending.Silent : Ending.Responded;
}
