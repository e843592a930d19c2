import { Fate, TurnState } from "#engine/journal.ts";
import { dayOf } from "#outcomes/day.ts";
import { outcomeById } from "#outcomes/index.ts";
import type { Day } from "#outcomes/outcome.ts";
import { handScenario, journalOf } from "./by-hand.ts";

/**
 * Ten contacts of one morning; times in seconds after 08:00, agent 0 a regular all morning, agent 1 a temp until 09:00.
 *
 * 0 answered twice, after 30 and 40 s; 1 answered once by the temp, after 40 s; 2 leaves openly at 300 without a reply and comes
 * back as 4, who gets one reply of three and leaves; 3 gets one of four, leaves in silence at 2200 and is written to at 2240;
 * 5 resolved by the bot; 6 after-sales, answered after 200 s; 7 left at the bot; 8 turned away; 9 waiting since 10 s at the end.
 */
export const handDay: Day = dayOf(
  handScenario,
  journalOf({
    contacts: [
      {
        fate: Fate.Done,
        arrived: 0,
        queued: 0,
        assigned: 0,
        released: 140,
        ended: 140,
        planned: 2,
        replies: 2,
        agent: 0,
      },
      {
        fate: Fate.Done,
        arrived: 60,
        queued: 60,
        assigned: 60,
        released: 100,
        ended: 100,
        replies: 1,
        agent: 1,
      },
      {
        fate: Fate.LeftOpenly,
        arrived: 100,
        queued: 100,
        assigned: 100,
        released: 300,
        ended: 300,
        planned: 3,
        agent: 0,
      },
      {
        fate: Fate.LeftSilently,
        arrived: 1800,
        queued: 1800,
        assigned: 1800,
        released: 2240,
        ended: 2200,
        planned: 4,
        replies: 1,
        agent: 0,
      },
      {
        fate: Fate.LeftOpenly,
        arrived: 2000,
        queued: 2000,
        assigned: 2000,
        released: 2400,
        ended: 2400,
        planned: 3,
        replies: 1,
        agent: 1,
        previous: 2,
      },
      { fate: Fate.BotResolved, arrived: 3600, bot: true, ended: 3620, planned: 2 },
      {
        fate: Fate.Done,
        customer: 1,
        arrived: 3600,
        queued: 3600,
        assigned: 3600,
        released: 3800,
        ended: 3800,
        replies: 1,
        agent: 0,
      },
      { fate: Fate.BotLeft, arrived: 3700, bot: true, ended: 3720, planned: 2 },
      { fate: Fate.Blocked, arrived: 5400, ended: 5400 },
      { fate: Fate.Open, arrived: 7190, queued: 7190 },
    ],
    turns: [
      { contact: 0, state: TurnState.Answered, agent: 0, asked: 0, started: 10, replied: 30 },
      { contact: 1, state: TurnState.Answered, agent: 1, asked: 60, started: 60, replied: 100 },
      {
        contact: 0,
        index: 1,
        state: TurnState.Answered,
        agent: 0,
        asked: 100,
        started: 110,
        replied: 140,
      },
      { contact: 2, state: TurnState.Left, asked: 100 },
      {
        contact: 3,
        state: TurnState.Answered,
        agent: 0,
        asked: 1800,
        started: 1880,
        replied: 1900,
      },
      {
        contact: 3,
        index: 1,
        state: TurnState.Ghost,
        agent: 0,
        asked: 2000,
        started: 2210,
        replied: 2240,
      },
      {
        contact: 4,
        state: TurnState.Answered,
        agent: 1,
        asked: 2000,
        started: 2040,
        replied: 2060,
      },
      { contact: 4, index: 1, state: TurnState.Left, asked: 2100 },
      {
        contact: 6,
        state: TurnState.Answered,
        agent: 0,
        asked: 3600,
        started: 3700,
        replied: 3800,
      },
      { contact: 9, state: TurnState.Waiting, asked: 7190 },
    ],
    duty: [
      { agent: 0, from: 0 },
      { agent: 1, from: 0, until: 3600, gone: 3600 },
    ],
  }),
);

/** Sums of an outcome over a day, and slot by slot. */
export function sumsOf(id: string, day: Day = handDay) {
  const outcome = outcomeById(id);
  if (!outcome) throw new RangeError(`No outcome ${id}`);
  const of = new Float64Array(day.slots.count);
  const per = new Float64Array(day.slots.count);
  outcome.measure(day, of, per);
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return { of, per, figure: sum(of) / sum(per), sumOf: sum(of), sumPer: sum(per) };
}
