import type { LoggedTurns } from "#calibration/turns.ts";
import { Need } from "#reading/content.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { seconds } from "#units/units.ts";
import { toClock } from "#units/clock.ts";

const DAY = 86_400;
/** An agent silent for longer is taken to have been away. */
const AWAY_AFTER = 3600;
const HALF_HOUR = 1800;
/** About what the first reply of a spell takes. */
const TYPING = 60;
/** A first customer who waited longer waited for somebody to come. */
const WAITED = 300;
const MOST_SHIFTS = 500;

/**
 * The plan as it must have been on one day of a log: as many contacts as came, and on duty whoever wrote, from an hour's silence to
 * the next. The agents count as regular ones; nobody is late or ill, as the log says who was there.
 */
export function dayScenario(fitted: Scenario, turns: LoggedTurns, day: number): Scenario {
  const spells = spellsOf(turns, day).slice(0, MOST_SHIFTS);
  const [type] = fitted.staff.types;
  if (type === undefined) throw new RangeError("the plan has no staff type");
  return forDay(withNeeds(fitted, turns, day), contactsOf(turns, day), {
    headcounts: [],
    shifts: spells.map(([from, until]) => ({
      name: { zh: "当天", en: "That day" },
      type: type.id,
      count: 1,
      from: toClock(seconds(Math.floor(from))),
      until: toClock(seconds(Math.ceil(until))),
      breaks: [],
    })),
  });
}

/** The plan with one day's own contacts and people. */
export function forDay(
  fitted: Scenario,
  contacts: number,
  people: Pick<Scenario["staff"], "shifts" | "headcounts">,
): Scenario {
  const { afterSales: _, ...rest } = fitted;
  const types = fitted.staff.types.slice(0, 1).map((type) => ({
    ...type,
    noShow: 0,
    late: { ...type.late, share: 0 },
    squad: null,
    hire: null,
  }));
  const { dayWeights: __, ...demand } = fitted.demand;
  return {
    ...rest,
    horizon: { from: "0:00", until: "24:00", afterwards: "until-empty" },
    demand: { ...demand, visitors: Math.max(1, contacts), consultRate: 1, dayCv: 0 },
    staff: { ...fitted.staff, types, ...people },
  };
}

function contactsOf({ chats }: LoggedTurns, day: number): number {
  let count = 0;
  for (let chat = 0; chat < chats.count; chat++)
    if (Math.floor((chats.arrived[chat] as number) / DAY) === day) count++;
  return count;
}

/**
 * Spells of work, in seconds since midnight of the day: from an agent's first reply to the last, parted by an hour's silence. Shifts
 * begin and end on the half hour, so a spell reaches to the half hour around it, unless its first customer had waited: then nobody
 * was there.
 */
function spellsOf(turns: LoggedTurns, day: number): readonly (readonly [number, number])[] {
  const byAgent = new Map<number, { at: number; wait: number }[]>();
  for (let turn = 0; turn < turns.count; turn++) {
    const agent = turns.agent[turn] as number;
    const at = (turns.finished[turn] as number) - day * DAY;
    if (agent < 0 || at < 0 || at >= DAY + 7200) continue;
    const own = byAgent.get(agent) ?? [];
    byAgent.set(agent, own);
    own.push({ at, wait: (turns.replied[turn] as number) - (turns.asked[turn] as number) });
  }
  return [...byAgent.values()].flatMap((own) => {
    own.sort((a, b) => a.at - b.at);
    const spells: { from: number; until: number; wait: number }[] = [];
    for (const { at, wait } of own) {
      const last = spells.at(-1);
      if (last !== undefined && at - last.until <= AWAY_AFTER) last.until = at;
      else spells.push({ from: Math.max(0, at - TYPING), until: at, wait });
    }
    return spells
      .filter(({ from }) => from < DAY)
      .map(({ from, until, wait }): [number, number] => [
        wait > WAITED ? from : Math.floor(from / HALF_HOUR) * HALF_HOUR,
        Math.ceil((until + 1) / HALF_HOUR) * HALF_HOUR,
      ]);
  });
}

/** Shares of classes as the log tells them apart, where it does. */
function withNeeds(fitted: Scenario, { chats }: LoggedTurns, day: number): Scenario {
  const counts = { presale: 0, aftersales: 0 };
  for (let chat = 0; chat < chats.count; chat++) {
    if (Math.floor((chats.arrived[chat] as number) / DAY) !== day) continue;
    if (chats.need[chat] === Need.Presale) counts.presale++;
    if (chats.need[chat] === Need.AfterSales) counts.aftersales++;
  }
  const all = counts.presale + counts.aftersales;
  const planned = (need: "presale" | "aftersales") =>
    fitted.customers
      .filter((kind) => kind.need === need)
      .reduce((sum, { share }) => sum + share, 0);
  const before = { presale: planned("presale"), aftersales: planned("aftersales") };
  const isKnown = all > 0 && before.presale > 0 && before.aftersales > 0;
  if (!isKnown) return fitted;
  const customers = fitted.customers.map((kind) => ({
    ...kind,
    share: (kind.share / before[kind.need]) * (counts[kind.need] / all),
  }));
  return { ...fitted, customers };
}
