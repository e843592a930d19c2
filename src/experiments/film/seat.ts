import { Fate } from "#engine/journal.ts";
import { patienceLengths } from "#engine/patience-length.ts";
import { replyLengths } from "#engine/reply-lengths.ts";
import { simulate } from "#engine/simulate.ts";
import { dayOf } from "#outcomes/day.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { placedStays } from "./lanes.ts";
import { worstSlot } from "./make-film.ts";

/** A chat that comes to the seat. Lengths in simulated seconds, one per planned reply. */
export interface Guest {
  /** Index of the customer class in the scenario, and number within it. */
  readonly kind: number;
  readonly number: number;
  /** Seconds after the sitting begins at which the chat is given to the seat. */
  readonly comes: number;
  readonly efforts: readonly number[];
  readonly thinks: readonly number[];
  /** How long she waits for each reply before she leaves; Infinity where she never does. */
  readonly patiences: readonly number[];
  /** Orders lost in expectation if she gets no reply at all, p (1 - floor), and that times the yuan of an order. */
  readonly chance: number;
  readonly stake: number;
  /** What the simulated agent of this seat lost of it by the end of the sitting. */
  readonly lost: number;
}

/** Some minutes at one agent's seat. */
export interface Sitting {
  /** Seconds from midnight of the first day. */
  readonly from: number;
  readonly length: number;
  readonly replication: number;
  readonly guests: readonly Guest[];
}

/** More replies to one chat than fit a sitting. */
const MOST_REPLIES = 40;

/**
 * The seat that is given most new chats when the worst half hour begins, with the chats it is given and all that is drawn of them.
 *
 * @param length seconds of the sitting
 */
export function sittingOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  length: number,
): Sitting {
  const journal = simulate(scenario, seed, replication);
  const day = dayOf(scenario, journal);
  const from = day.slots.from + worstSlot(day) * day.slots.width;
  const { contacts } = journal;
  const coming = placedStays(journal).filter(
    (stay) =>
      stay.from >= from &&
      stay.from < from + length &&
      contacts.assigned[stay.contact] === stay.from,
  );
  const counts = new Map<number, number>();
  for (const { agent } of coming) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  const [seat] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const patience = patienceLengths(scenario, journal);
  const lengths = replyLengths(scenario, journal);
  const guests = coming
    .filter(({ agent }) => agent === seat?.[0])
    .map(({ contact, from: comes }): Guest => {
      const kind = contacts.customer[contact] as number;
      const planned = Math.min(MOST_REPLIES, contacts.planned[contact] as number);
      const turns = Array.from({ length: planned }, (_, turn) => lengths(contact, turn));
      const known = scenario.customers[kind];
      const { answered, floor } = known?.conversion ?? { answered: 0, floor: 1 };
      const chance = answered * (1 - floor);
      const stake = chance * (known?.orderValue ?? 0);
      const fate = contacts.fate[contact];
      const isGone =
        (fate === Fate.LeftOpenly || fate === Fate.LeftSilently) &&
        (contacts.ended[contact] as number) <= from + length;
      return {
        kind,
        number: contacts.number[contact] as number,
        comes: comes - from,
        efforts: turns.map(({ effort }) => effort),
        thinks: turns.map(({ think }) => think),
        patiences: turns.map((_, turn) => {
          const lasts = patience(contact, turn);
          return Number.isNaN(lasts) ? Number.POSITIVE_INFINITY : lasts;
        }),
        chance,
        stake,
        lost: isGone ? stake * (1 - (contacts.replies[contact] as number) / planned) : 0,
      };
    });
  return { from, length, replication, guests };
}
