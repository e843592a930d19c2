import { toSeconds } from "#units/clock.ts";
import type { Scenario, Shift } from "./scenario.ts";

const DAY = 86_400;

/** One agent's time on duty between breaks, as planned. */
export interface Spell {
  /** Agents are numbered shift by shift. */
  readonly agent: number;
  readonly from: number;
  readonly until: number;
  /** Begin of the shift it belongs to, and a number for its draws. */
  readonly shift: number;
  readonly number: number;
}

/** A shift on one day of the horizon. */
export interface Occurrence {
  readonly day: number;
  readonly from: number;
  readonly until: number;
}

/** When a shift is due between two moments; what begins before `from` begins there. */
export function occurrencesOf(shift: Shift, from: number, until: number): Occurrence[] {
  const firstDay = Math.floor(from / DAY);
  const days =
    shift.days ?? Array.from({ length: Math.ceil(until / DAY) - firstDay }, (_, day) => day);
  return days.flatMap((day) => {
    const offset = (firstDay + day) * DAY;
    const begin = offset + toSeconds(shift.from);
    const end = offset + toSeconds(shift.until);
    return begin < until && end > from ? [{ day, from: begin, until: end }] : [];
  });
}

/** The spells of one agent of a shift, breaks left out. */
function spellsOf(shift: Shift, agent: number, from: number, until: number): Spell[] {
  const breaks = shift.breaks
    .map(({ at, length }) => ({ begin: toSeconds(at), end: toSeconds(at) + length }))
    .sort((one, other) => one.begin - other.begin);
  return occurrencesOf(shift, from, until).flatMap((occurrence) => {
    const offset = occurrence.from - toSeconds(shift.from);
    const spells: Spell[] = [];
    const push = (start: number, end: number) => {
      if (end > start && start < until && end > from)
        spells.push({
          agent,
          from: Math.max(start, from),
          until: end,
          shift: occurrence.from,
          number: agent * 64 + occurrence.day,
        });
    };
    let start = occurrence.from;
    for (const pause of breaks) {
      push(start, offset + pause.begin);
      start = offset + pause.end;
    }
    push(start, occurrence.until);
    return spells;
  });
}

/** Planned spells of everybody in shifts, and the shift of each agent. */
export function plannedSpells(
  { staff }: Pick<Scenario, "staff">,
  from: number,
  until: number,
): { readonly spells: readonly Spell[]; readonly shiftOf: readonly number[] } {
  const spells: Spell[] = [];
  const shiftOf: number[] = [];
  staff.shifts.forEach((shift, index) => {
    for (let member = 0; member < shift.count; member++) {
      spells.push(...spellsOf(shift, shiftOf.length, from, until));
      shiftOf.push(index);
    }
  });
  return { spells, shiftOf };
}
