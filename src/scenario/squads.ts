import { toSeconds } from "#units/clock.ts";
import { occurrencesOf, plannedSpells, type Spell } from "./planned-spells.ts";
import type { Scenario } from "./scenario.ts";

/** A stretch of time in which an agent leads a squad. */
interface Lead {
  readonly agent: number;
  readonly from: number;
  readonly until: number;
}

interface Span {
  readonly agent: number;
  readonly from: number;
  readonly until: number;
}

type Roster = Pick<Scenario, "staff" | "horizon">;

/**
 * Who leads when, as planned: ceil(count / size) agents for each shift of a type that comes in squads, taken from the type that
 * leads. Whoever can stay longest is taken, the first of the roster among equals; when they go, the next; where nobody of
 * the type is there the squad goes unled until somebody comes. On-call shifts neither lead nor are led.
 */
function leadsOf({ staff, horizon }: Roster): Lead[] {
  const from = toSeconds(horizon.from);
  const until = toSeconds(horizon.until);
  const squads = new Map(staff.types.map(({ id, squad }) => [id, squad]));
  const leads: Lead[] = [];
  for (const shift of staff.shifts) {
    const squad = squads.get(shift.type);
    if (!squad || shift.onCall) continue;
    const leaders = spansOf({ staff, horizon }, squad.ledBy);
    const needed = Math.ceil(shift.count / squad.size);
    for (const due of occurrencesOf(shift, from, until))
      for (let place = 0; place < needed; place++)
        leads.push(...filled(leaders, leads, due.from, due.until));
  }
  return leads;
}

/** Presence of the agents of a type from begin to end of each shift, breaks included. */
function spansOf({ staff, horizon }: Roster, type: string): Span[] {
  let agent = 0;
  return staff.shifts.flatMap((shift) => {
    const first = agent;
    agent += shift.count;
    if (shift.type !== type || shift.onCall) return [];
    const dues = occurrencesOf(shift, toSeconds(horizon.from), toSeconds(horizon.until));
    return Array.from({ length: shift.count }, (_, member) =>
      dues.map(({ from, until }) => ({ agent: first + member, from, until })),
    ).flat();
  });
}

/** Fills one place beside a squad from `begin` to `end`. */
function filled(
  leaders: readonly Span[],
  taken: readonly Lead[],
  begin: number,
  end: number,
): Lead[] {
  const leads: Lead[] = [];
  for (let at = begin; at < end; ) {
    const until = leaders.map((span) => freeUntil(span, [...taken, ...leads], at));
    const best = until.reduce((found, stays, i) => (stays > (until[found] ?? 0) ? i : found), 0);
    const leader = leaders[best];
    const stays = until[best] ?? 0;
    if (leader && stays > at) {
      leads.push({ agent: leader.agent, from: at, until: Math.min(stays, end) });
      at = Math.min(stays, end);
    } else {
      const changes = [...leaders, ...taken].flatMap((span) => [span.from, span.until]);
      at = changes.reduce((next, time) => (time > at && time < next ? time : next), end);
    }
  }
  return leads;
}

/** Until when somebody is there and leads nobody, from a moment on; 0 where not at all. */
function freeUntil({ agent, from, until }: Span, taken: readonly Lead[], at: number): number {
  if (at < from || at >= until) return 0;
  let end = until;
  for (const lead of taken) {
    if (lead.agent !== agent || lead.until <= at) continue;
    if (lead.from <= at) return 0;
    end = Math.min(end, lead.from);
  }
  return end;
}

/** The planned spells with the time of leading taken out, and that time itself. */
export function splitByLeading(scenario: Roster): {
  readonly serving: readonly Spell[];
  readonly leading: readonly Spell[];
  readonly shiftOf: readonly number[];
} {
  const { spells, shiftOf } = plannedSpells(
    scenario,
    toSeconds(scenario.horizon.from),
    toSeconds(scenario.horizon.until),
  );
  const leads = leadsOf(scenario);
  if (leads.length === 0) return { serving: spells, leading: [], shiftOf };
  const serving: Spell[] = [];
  const leading: Spell[] = [];
  for (const spell of spells) {
    let at = spell.from;
    const own = leads.filter(
      ({ agent, from, until }) => agent === spell.agent && from < spell.until && until > spell.from,
    );
    for (const lead of own.toSorted((one, other) => one.from - other.from)) {
      const from = Math.max(lead.from, spell.from);
      const until = Math.min(lead.until, spell.until);
      if (from > at) serving.push({ ...spell, from: at, until: from });
      leading.push({ ...spell, from, until });
      at = until;
    }
    if (at < spell.until) serving.push({ ...spell, from: at });
  }
  return { serving, leading, shiftOf };
}
