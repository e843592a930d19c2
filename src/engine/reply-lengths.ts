import { compileLaw, draw } from "#random/law.ts";
import { openSource } from "#random/source.ts";
import type { Scenario } from "#scenario/scenario.ts";
import type { Journal } from "./journal.ts";
import { NEXT_CONTACT } from "./keys.ts";

/** Seconds an agent of speed 1 with few chats needs for a reply, and seconds the customer then takes to write again. */
export interface ReplyLengths {
  readonly effort: number;
  readonly think: number;
}

/**
 * What the replies of a contact take, drawn once more from the customer's address; also of turns that never came about. Without
 * the costs of many chats, of aids and of hand-overs.
 *
 * @param scenario the one the journal is of, without an after-sales part
 */
export function replyLengths(
  scenario: Scenario,
  { seed, replication, contacts }: Journal,
): (contact: number, turn: number) => ReplyLengths {
  const kinds = scenario.customers.map(({ id, effort, think }) => ({
    effort: compileLaw(effort),
    think: compileLaw(think),
    effortKey: openSource(seed, replication, "effort", id),
    thinkKey: openSource(seed, replication, "think", id),
  }));
  return (contact, turn) => {
    const kind = kinds[contacts.customer[contact] as number];
    if (kind === undefined) throw new RangeError(`contact ${contact} is of no class`);
    const number = contacts.number[contact] as number;
    const address = turn + ((contacts.previous[contact] as number) < 0 ? 0 : NEXT_CONTACT);
    const { effortKey, thinkKey } = kind;
    return {
      effort: draw(kind.effort, effortKey.a, effortKey.b, number, address),
      think: draw(kind.think, thinkKey.a, thinkKey.b, number, address),
    };
  };
}
