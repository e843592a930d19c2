import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { type Break, clockOf, overlaps } from "./break-room.ts";
import { withShift } from "./shift-edits.ts";

/** Breaks move in steps of ten minutes. */
export const BREAK_STEP = 600;
const BREAK_LENGTH = 2400;
const MOST_BREAKS = 10;

/** The break moved to a moment inside its shift; stays where another break is in the way. */
export function withBreakMoved(
  scenario: Scenario,
  index: number,
  which: number,
  to: number,
): Scenario {
  const shift = scenario.staff.shifts[index];
  const one = shift?.breaks[which];
  if (shift === undefined || one === undefined) return scenario;
  return withBreak(scenario, index, which, {
    ...one,
    at: clockOf(Math.max(toSeconds(shift.from), Math.min(to, toSeconds(shift.until) - one.length))),
  });
}

/** The break with another length, as far as the shift and the next break leave room. */
export function withBreakLength(
  scenario: Scenario,
  index: number,
  which: number,
  length: number,
): Scenario {
  const one = scenario.staff.shifts[index]?.breaks[which];
  return one === undefined || !(length > 0)
    ? scenario
    : withBreak(scenario, index, which, { ...one, length });
}

function withBreak(scenario: Scenario, index: number, which: number, one: Break): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return scenario;
  const at = toSeconds(one.at);
  const fits = at >= toSeconds(shift.from) && at + one.length <= toSeconds(shift.until);
  const others = shift.breaks.filter((_, i) => i !== which);
  if (!fits || overlaps(others, at, one.length)) return scenario;
  const breaks = shift.breaks.map((before, i) => (i === which ? one : before));
  return withShift(scenario, index, { breaks });
}

/** A break of forty minutes in the middle of the longest stretch without one; shorter where the shift is. */
export function withBreakAdded(scenario: Scenario, index: number): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined || shift.breaks.length >= MOST_BREAKS) return scenario;
  const taken = shift.breaks
    .map((one) => ({ from: toSeconds(one.at), until: toSeconds(one.at) + one.length }))
    .sort((one, other) => one.from - other.from);
  let best = { from: 0, until: 0 };
  let begin: number = toSeconds(shift.from);
  for (const { from, until } of [...taken, { from: toSeconds(shift.until), until: 0 }]) {
    if (from - begin > best.until - best.from) best = { from: begin, until: from };
    begin = until;
  }
  const room = best.until - best.from;
  const length = Math.min(BREAK_LENGTH, Math.floor(room / 4 / 60) * 60);
  if (length < 60) return scenario;
  const middle = best.from + (room - length) / 2;
  const at = best.from + Math.floor((middle - best.from) / BREAK_STEP) * BREAK_STEP;
  return withShift(scenario, index, { breaks: [...shift.breaks, { at: clockOf(at), length }] });
}

export const withoutBreak = (scenario: Scenario, index: number, which: number): Scenario =>
  withShift(scenario, index, {
    breaks: scenario.staff.shifts[index]?.breaks.filter((_, i) => i !== which) ?? [],
  });
