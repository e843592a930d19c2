import type { Scenario, Shift } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { clockOf, inside } from "./break-room.ts";
import { HALF_HOUR } from "./planned-contacts.ts";

const DAY = 86_400;
const MOST_PEOPLE = 999;
/** As many agents by name as a scenario may have. */
const MOST_AGENTS = 5000;
const MOST_SHIFTS = 500;

const withShifts = (scenario: Scenario, shifts: Shift[]): Scenario => ({
  ...scenario,
  staff: { ...scenario.staff, shifts },
});

/** The scenario with one shift changed; the same where there is no such shift or nothing changes. */
export function withShift(scenario: Scenario, index: number, change: Partial<Shift>): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return scenario;
  const after = { ...shift, ...change };
  if (JSON.stringify(after) === JSON.stringify(shift)) return scenario;
  return withShifts(
    scenario,
    scenario.staff.shifts.map((one, i) => (i === index ? after : one)),
  );
}

/** The days of the horizon, the first being 0. */
export const daysOf = ({ horizon }: Scenario): number =>
  Math.max(1, Math.ceil(toSeconds(horizon.until) / DAY));

/**
 * Where a shift may lie so that half an hour of each of its days' duty is within the horizon, in seconds of the clock.
 * Every day's shift need only fall into one of them.
 */
function bounds(scenario: Scenario, { days }: Shift): { first: number; last: number } {
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const named = days ?? Array.from({ length: daysOf(scenario) }, (_, day) => day);
  if (days === undefined) {
    // Some day of it lies within.
    const last = Math.max(...named.map((day) => until - day * DAY));
    return { first: Math.min(...named.map((day) => from - day * DAY)), last };
  }
  return {
    first: Math.max(...named.map((day) => from - day * DAY)),
    last: Math.min(...named.map((day) => until - day * DAY)),
  };
}

/** The longest a shift may be: a day where the next day brings it again. */
const LONGEST = DAY;

/** The shift moved so that it begins at a moment, as long as before; its breaks go with it. */
export function withShiftMoved(scenario: Scenario, index: number, to: number): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return scenario;
  const [from, until] = [toSeconds(shift.from), toSeconds(shift.until)];
  const { first, last } = bounds(scenario, shift);
  const earliest = Math.max(0, Math.min(from, first), first - (until - from) + HALF_HOUR);
  const begin = Math.max(earliest, Math.min(to, last - HALF_HOUR));
  const by = begin - from;
  if (by === 0) return scenario;
  return withShift(scenario, index, {
    from: clockOf(begin),
    until: clockOf(until + by),
    breaks: shift.breaks.map((one) => ({ ...one, at: clockOf(toSeconds(one.at) + by) })),
  });
}

/** The shift with other ends: at least half an hour and at most a day, within the horizon; breaks are kept inside it. */
export function withShiftEnds(
  scenario: Scenario,
  index: number,
  ends: { readonly from?: number; readonly until?: number },
): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return scenario;
  const kept = { from: toSeconds(shift.from), until: toSeconds(shift.until) };
  const { first, last } = bounds(scenario, shift);
  const within = (value: number, least: number, most: number) =>
    Math.max(least, Math.min(value, most));
  let from: number = kept.from;
  let until: number = kept.until;
  if (ends.from !== undefined)
    from = within(
      ends.from,
      Math.max(0, until - LONGEST),
      Math.min(until, last + HALF_HOUR) - HALF_HOUR,
    );
  // Both ends typed at once are taken one after the other.
  if (ends.until !== undefined)
    until = within(ends.until, Math.max(from, first) + HALF_HOUR, from + LONGEST);
  if (ends.from !== undefined && from > last - HALF_HOUR) return scenario;
  return withShift(scenario, index, {
    ...(from === kept.from ? {} : { from: clockOf(from) }),
    ...(until === kept.until ? {} : { until: clockOf(until) }),
    breaks: inside(shift.breaks, from, until),
  });
}

export function withShiftCount(scenario: Scenario, index: number, count: number): Scenario {
  const others = scenario.staff.shifts.reduce(
    (sum, { count: n }, i) => sum + (i === index ? 0 : n),
    0,
  );
  const most = Math.max(0, Math.min(MOST_PEOPLE, MOST_AGENTS - others));
  return withShift(scenario, index, { count: Math.round(Math.max(0, Math.min(most, count))) });
}

/** Types that come by shift; one that comes by headcount cannot have shifts beside it. */
export const shiftTypes = ({ staff }: Scenario) =>
  staff.types.filter(({ id }) => !staff.headcounts.some(({ type }) => type === id));

export const withShiftType = (scenario: Scenario, index: number, type: string): Scenario =>
  shiftTypes(scenario).some(({ id }) => id === type)
    ? withShift(scenario, index, { type })
    : scenario;

/** A name typed in one language is the name in both. */
export function withShiftName(scenario: Scenario, index: number, typed: string): Scenario {
  const name = typed.trim().slice(0, 60);
  const shift = scenario.staff.shifts[index];
  if (name === "" || shift === undefined || shift.name.zh === name || shift.name.en === name)
    return scenario;
  return withShift(scenario, index, { name: { zh: name, en: name } });
}

/** The shift on one day of the horizon only, or on every day. */
export function withShiftDay(scenario: Scenario, index: number, day: number | undefined): Scenario {
  const shift = scenario.staff.shifts[index];
  if (shift === undefined) return scenario;
  const { days: _, ...everyDay } = shift;
  const after: Shift = day === undefined ? everyDay : { ...everyDay, days: [day] };
  const { first, last } = bounds(scenario, after);
  if (toSeconds(after.from) >= last || toSeconds(after.until) <= first) return scenario;
  return withShifts(
    scenario,
    scenario.staff.shifts.map((one, i) => (i === index ? after : one)),
  );
}

/** A new shift of one person over a stretch of the clock, last in the list; on one day where a day is named. */
export function withShiftAdded(
  scenario: Scenario,
  span: { readonly from: number; readonly until: number },
  name: Text,
  day?: number,
): Scenario {
  const type = shiftTypes(scenario)[0];
  const { shifts } = scenario.staff;
  if (type === undefined || shifts.length >= MOST_SHIFTS) return scenario;
  const draft: Shift = {
    name,
    type: type.id,
    count: 1,
    from: clockOf(Math.max(0, span.from)),
    until: clockOf(Math.max(span.until, span.from + HALF_HOUR)),
    ...(day === undefined ? {} : { days: [day] }),
    breaks: [],
  };
  const { first, last } = bounds(scenario, draft);
  const begin = Math.max(0, first, Math.min(span.from, last - HALF_HOUR));
  const end = Math.max(begin + HALF_HOUR, Math.min(span.until, begin + LONGEST));
  const shift = { ...draft, from: clockOf(begin), until: clockOf(end) };
  return withShifts(scenario, [...shifts, shift]);
}

/** A copy of a shift right after it. */
export function withShiftCopied(scenario: Scenario, index: number): Scenario {
  const shift = scenario.staff.shifts[index];
  const { shifts } = scenario.staff;
  if (shift === undefined || shifts.length >= MOST_SHIFTS) return scenario;
  const people = shifts.reduce((sum, { count }) => sum + count, 0);
  const copy = { ...shift, count: Math.min(shift.count, Math.max(0, MOST_AGENTS - people)) };
  return withShifts(scenario, [...shifts.slice(0, index + 1), copy, ...shifts.slice(index + 1)]);
}

export const withoutShift = (scenario: Scenario, index: number): Scenario =>
  scenario.staff.shifts[index] === undefined
    ? scenario
    : withShifts(
        scenario,
        scenario.staff.shifts.filter((_, i) => i !== index),
      );
