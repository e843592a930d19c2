import { draw, type Law } from "#random/law.ts";
import { type Key, openSource } from "#random/source.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { type CompiledClass, compile } from "./compile.ts";
import { type Journal, Met } from "./journal.ts";
import { NEXT_CONTACT, NEXT_RIVAL } from "./keys.ts";
import { AT_ASSIGNMENT } from "./rules.ts";

interface ClassKeys {
  readonly first: Key;
  readonly later: Key;
  readonly rival: Key;
}

/**
 * How long each customer of a run would have waited. The run draws it when a clock starts and forgets it when the reply comes in
 * time; being a pure function of the customer's address it can be drawn once more, also for those who never needed it.
 *
 * @param scenario the one the journal is of
 * @returns seconds from the question of that turn until the customer leaves, unless a reply stops the clock; Infinity for those who
 * never leave; NaN for contacts about an order, and for first questions whose clock starts anew at an agent
 */
export function patienceLengths(
  scenario: Scenario,
  journal: Journal,
): (contact: number, turn: number) => number {
  const { classes, rules } = compile(scenario);
  const { contacts, seed, replication, afterSales } = journal;
  const keys = classes.map(({ id }): ClassKeys => {
    const open = (name: "first-patience" | "later-patience" | "rival") =>
      openSource(seed, replication, name, id);
    return { first: open("first-patience"), later: open("later-patience"), rival: open("rival") };
  });
  const isOfCase = new Uint8Array(contacts.count);
  if (afterSales !== undefined) {
    const { caseContacts } = afterSales;
    for (let i = 0; i < caseContacts.count; i++) isOfCase[caseContacts.contact[i] as number] = 1;
  }
  const isRestarted = rules.firstUntil === AT_ASSIGNMENT && rules.laterClockAfterAssignment;
  return (contact, turn) => {
    const kind = contacts.customer[contact] as number;
    const known = classes[kind];
    const key = keys[kind];
    if (known === undefined || key === undefined || isOfCase[contact] === 1) return Number.NaN;
    const number = contacts.number[contact] as number;
    const base = (contacts.previous[contact] as number) < 0 ? 0 : NEXT_CONTACT;
    if (turn > 0) {
      const { laterLaw, laterGrace } = known;
      if (laterLaw === null) return Number.POSITIVE_INFINITY;
      const length = draw(laterLaw, key.later.a, key.later.b, number, base + turn);
      return rules.laterPatience * (laterGrace + length);
    }
    if (isRestarted) return Number.NaN;
    const isEscalated = base === 0 && contacts.bot[contact] === Met.Bot;
    const factor = isEscalated ? rules.escalatedPatience : rules.greetingPatience;
    const own =
      known.firstLaw === null
        ? Number.POSITIVE_INFINITY
        : factor *
          (known.firstGrace + draw(known.firstLaw, key.first.a, key.first.b, number, base));
    return known.rivalLaw === null
      ? own
      : Math.min(own, soonestRival(known, known.rivalLaw, key.rival, number, base));
  };
}

function soonestRival(
  { rivals, firstGrace }: CompiledClass,
  law: Law,
  { a, b }: Key,
  number: number,
  base: number,
): number {
  let soonest = Number.POSITIVE_INFINITY;
  for (let rival = 1; rival <= rivals; rival++)
    soonest = Math.min(soonest, firstGrace + draw(law, a, b, number, base + rival * NEXT_RIVAL));
  return soonest;
}
