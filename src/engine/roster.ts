import { compileLaw, draw, type Law } from "#random/law.ts";
import { bits, openSource, uniform } from "#random/source.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import type { Spell } from "#scenario/planned-spells.ts";
import { splitByLeading } from "#scenario/squads.ts";
import { toSeconds } from "#units/clock.ts";

type CalledIn = NonNullable<Shift["onCall"]>["calledIn"];

interface Reserve {
  readonly shift: number;
  readonly calledIn: CalledIn;
}

/** Who is meant to be on duty when. */
export interface Roster {
  /** Staff type of every agent. */
  readonly agentType: Uint8Array;
  readonly spells: readonly Spell[];
  /** Per spell: when it is called in, and the shift it belongs to; null where it comes anyway. */
  readonly onCall: readonly (Reserve | null)[];
  /** Changes in the number of agents of a type, where agents come by count and not by name. */
  readonly counts: readonly RosterEvent[];
  readonly noShow: Float64Array;
  readonly lateShare: Float64Array;
  readonly lateLaw: readonly Law[];
  readonly typeIds: readonly string[];
  /** Whoever is free first leaves: shifts are then read as counts. */
  readonly byCount: boolean;
}

export interface RosterEvent {
  readonly time: number;
  /** Whether `who` is a staff type, whose agents on duty become that many more or fewer, or one agent. */
  readonly byCount: boolean;
  readonly who: number;
  /** 1 comes on duty, -1 goes off duty; any whole number for a type. */
  readonly change: number;
}

/** Expands shifts to agents and their spells, and headcounts to changes. */
export function compileRoster(scenario: Scenario, from: number): Roster {
  const { types, shifts, headcounts } = scenario.staff;
  const typeIndex = (id: string) => types.findIndex((type) => type.id === id);
  const { serving, shiftOf } = splitByLeading(scenario);
  const agentType = shiftOf.map((shift) => typeIndex(shifts[shift]?.type ?? ""));
  const counts: RosterEvent[] = [];
  for (const { type, steps } of headcounts) {
    const who = typeIndex(type);
    let before = 0;
    let most = 0;
    for (const [clock, count] of steps) {
      if (count !== before)
        counts.push({
          time: Math.max(from, toSeconds(clock)),
          byCount: true,
          who,
          change: count - before,
        });
      before = count;
      most = Math.max(most, count);
    }
    for (let member = 0; member < most; member++) agentType.push(who);
  }
  return {
    agentType: Uint8Array.from(agentType),
    spells: serving,
    onCall: serving.map(({ agent }) => {
      const shift = shiftOf[agent] ?? -1;
      const terms = shifts[shift]?.onCall;
      return terms ? { shift, calledIn: terms.calledIn } : null;
    }),
    counts,
    noShow: Float64Array.from(types, (type) => type.noShow),
    lateShare: Float64Array.from(types, (type) => type.late.share),
    lateLaw: types.map((type) => compileLaw(type.late.law)),
    typeIds: types.map((type) => type.id),
    byCount: scenario.service.shiftEnd === "first-free",
  };
}

/**
 * What really happens to the roster in one replication, with absences, late starts and calls to the reserve drawn; in order of time, and at one
 * moment arrivals on duty before departures, so that those who leave can hand over.
 */
export function drawRoster(
  roster: Roster,
  seed: string,
  replication: number,
  dayFactor: number,
): readonly RosterEvent[] {
  const reserve = openSource(seed, replication, "on-call");
  const stays = ({ calledIn, shift }: Reserve, day: number): boolean => {
    switch (calledIn.kind) {
      case "busy-day":
        return dayFactor < calledIn.above;
      case "chance":
        return uniform(bits(reserve.a, reserve.b, shift, day)) >= calledIn.share;
    }
  };
  const events: RosterEvent[] = [...roster.counts];
  const keys = roster.typeIds.map((id) => ({
    absent: openSource(seed, replication, "no-show", id),
    late: openSource(seed, replication, "late", id),
  }));
  for (const [index, spell] of roster.spells.entries()) {
    const terms = roster.onCall[index];
    if (terms && stays(terms, spell.number % 64)) continue;
    const type = roster.agentType[spell.agent] as number;
    const key = keys[type];
    if (!key) continue;
    if (
      uniform(bits(key.absent.a, key.absent.b, spell.number, 0)) < (roster.noShow[type] as number)
    )
      continue;
    let start = spell.from;
    const law = roster.lateLaw[type];
    if (
      law &&
      uniform(bits(key.late.a, key.late.b, spell.number, 0)) < (roster.lateShare[type] as number)
    )
      start = Math.max(start, spell.shift + draw(law, key.late.a, key.late.b, spell.number, 1));
    if (start >= spell.until) continue;
    const { byCount } = roster;
    const who = byCount ? type : spell.agent;
    events.push(
      { time: start, byCount, who, change: 1 },
      { time: spell.until, byCount, who, change: -1 },
    );
  }
  return events.sort(
    (one, other) => one.time - other.time || other.change - one.change || one.who - other.who,
  );
}
