import type { Scenario, Shift } from "#scenario/scenario.ts";
import { erlangAServiceLevel, erlangC } from "#statistics/erlang.ts";
import { exp } from "#units/portable.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { meanOf } from "#scenario/law.ts";
import { type Load, SLOT } from "./demand.ts";

const DAY = 86_400;
/** Hours of a shift of the manager's formula. */
const SHIFT_HOURS = 8;
const HOUR_SLOTS = 3600 / SLOT;

/** Chats an agent answers in an hour by the trade's rule of thumb. */
export const CHATS_AN_HOUR = { least: 18, most: 25 } as const;

/**
 * The manager's first formula: contacts of the day over the chats an agent answers in a shift, the people spread evenly over
 * shifts of eight hours (one who is left over comes in the last).
 */
export function dayTotalRoster(scenario: Scenario, load: Load, chatsAnHour: number): Shift[] {
  const blocks = blocksOf(load);
  const contacts = load.contacts.reduce((sum, one) => sum + one, 0);
  const people = Math.ceil(contacts / (chatsAnHour * SHIFT_HOURS) - 1e-9);
  const even = Math.floor(people / blocks.length);
  return blocks.flatMap((block, at) => {
    const left = blocks.length - at <= people - even * blocks.length ? 1 : 0;
    return blockShift(scenario, block, even + left);
  });
}

/** The manager's second formula: in every eight-hour shift, contacts of its peak hour over the chats an agent answers in one. */
export function peakHourRoster(scenario: Scenario, load: Load, chatsAnHour: number): Shift[] {
  return blocksOf(load).flatMap((block) => {
    let peak = 0;
    const [first, last] = block.map((time) => (time - load.from) / SLOT) as [number, number];
    for (let slot = first; slot + HOUR_SLOTS <= last; slot++) {
      let hour = 0;
      for (let half = 0; half < HOUR_SLOTS; half++) hour += load.contacts[slot + half] ?? 0;
      peak = Math.max(peak, hour);
    }
    return blockShift(scenario, block, Math.ceil(peak / chatsAnHour - 1e-9));
  });
}

type Block = readonly [number, number];

/** The horizon in shifts of eight hours; the last may be shorter. */
function blocksOf({ from, contacts }: Load): readonly Block[] {
  const busy = contacts.findLastIndex((one) => one > 0) + 1;
  const end = from + busy * SLOT;
  const blocks: Block[] = [];
  for (let at = from; at < end; at += SHIFT_HOURS * 3600)
    blocks.push([at, Math.min(end, at + SHIFT_HOURS * 3600)]);
  return blocks;
}

function blockShift({ staff, horizon }: Scenario, [from, until]: Block, count: number): Shift[] {
  const type = (staff.types.find(({ kind }) => kind === "regular") ?? staff.types[0])?.id;
  if (count === 0 || type === undefined) return [];
  const firstDay = Math.floor(toSeconds(horizon.from) / DAY);
  const day = Math.floor(from / DAY);
  const clock = (time: number) => toClock(seconds(time - day * DAY));
  const name = `${clock(from)}–${clock(until)}`;
  return [
    {
      name: { zh: name, en: name },
      type,
      count,
      from: clock(from),
      until: clock(until),
      days: [day - firstDay],
      breaks: [],
    },
  ];
}

/** Which textbook formula, and what it is asked for. */
export interface ErlangQuestion {
  readonly formula: "erlang-c" | "erlang-a";
  /** Share of contacts to be begun within so many seconds. */
  readonly level: number;
  readonly within: number;
  /** Mean patience in seconds. */
  readonly patience: number;
}

/**
 * Agents for every half hour by a textbook formula, each half hour by itself: contacts of the half hour as a Poisson stream, all
 * the work of a contact in one piece, one contact at a time.
 *
 * @param factor the demand planned for, over that of the average day
 */
export function erlangNeed(load: Load, question: ErlangQuestion, factor: number): Float64Array {
  return load.contacts.map((contacts) => {
    if (contacts < 1e-9) return 0;
    const arrivalRate = (contacts * factor) / SLOT;
    const handling = load.workPerContact;
    for (let agents = Math.max(1, Math.floor(arrivalRate * handling * 0.5)); ; agents++)
      if (levelOf({ arrivalRate, handling, agents }, question) >= question.level) return agents;
  });
}

function levelOf(
  queue: { readonly arrivalRate: number; readonly handling: number; readonly agents: number },
  { formula, within, patience }: ErlangQuestion,
): number {
  switch (formula) {
    case "erlang-a":
      return erlangAServiceLevel(queue, patience, within);
    case "erlang-c": {
      const load = queue.arrivalRate * queue.handling;
      if (queue.agents <= load) return 0;
      const delayed = erlangC(load, queue.agents);
      return 1 - delayed * exp((-(queue.agents - load) * within) / queue.handling);
    }
  }
}

/** Mean patience before the first reply, over the customers; a day where nobody ever leaves. */
export function meanPatience({ customers }: Scenario): number {
  return customers.reduce((sum, { share, patience: { first } }) => {
    const mean = first.law === null ? DAY : first.grace + meanOf(first.law);
    return sum + share * mean;
  }, 0);
}
