import { effortFactor } from "#staff/index.ts";
import { MOST_OVERTIME } from "#scenario/people-warnings.ts";
import type { Scenario, Shift } from "#scenario/scenario.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds, toHours } from "#units/units.ts";
import { SLOT } from "./demand.ts";
import { hoursOf, overtimeOf, plannedPay } from "./planned-pay.ts";

type Rules = NonNullable<Scenario["staffing"]>;
type ShiftRule = NonNullable<Rules["shifts"]>[number];
type StaffType = Scenario["staff"]["types"][number];

const DAY = 86_400;
/** Beyond so many days the same shifts are worked every day. */
const MOST_SINGLE_DAYS = 2;

/** A shift one person could be given. */
export interface Candidate {
  readonly type: string;
  /** Seconds from midnight of the first day. */
  readonly from: number;
  readonly until: number;
  /** Begin and end of the unpaid break, both `until` where there is none. */
  readonly breakFrom: number;
  readonly breakUntil: number;
  /** Days of the horizon, or every day where the horizon is long. */
  readonly days: readonly number[] | undefined;
  readonly paidHours: number;
  /** Yuan for one person over all its days, overtime and fee included. */
  readonly cost: number;
  /** Part of each planning slot on duty, in regular agents: slower and absent people count for less. */
  readonly cover: Float64Array;
  /** Part of each planning slot between coming and going, the break included: 1, 0 or between. */
  readonly presence: Float64Array;
}

/** What may be used, with every default written out. */
export interface ShiftRules {
  readonly type: string;
  readonly lengths: readonly number[];
  readonly every: number;
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  readonly pause: { readonly above: number; readonly length: number } | null;
  readonly most: number | null;
  readonly overtime: { readonly above: number; readonly factor: number };
  readonly fee: number;
}

/** Whole-day people 6 to 9 hours, others shorter: shift times of the trade; overtime by Labour Law art. 41 and 44. */
const LENGTHS: Readonly<Record<StaffType["kind"], readonly number[]>> = {
  regular: [6, 7, 8, 9],
  temp: [4, 5, 6, 8],
  outsourced: [4, 5, 6, 8],
  "filling-in": [2, 3, 4],
};
/** Most of a type that is not on the payroll, where the scenario plans none now. */
const MOST_HELPERS = 30;
const DEFAULTS = {
  every: SLOT,
  pause: { above: 6, length: 2400 },
  overtime: { above: 8.5, factor: 1.5 },
  fee: 0,
} as const;

/** The scenario's rules, or for each type it has the defaults of the trade; people who are not regular at most as many as are planned now. */
export function shiftRulesOf({ staffing, staff }: Scenario): readonly ShiftRules[] {
  const overtime = overtimeOf(staff.pay);
  if (staffing?.shifts !== undefined)
    return staffing.shifts.map((rule) => completed(rule, overtime));
  return staff.types.map(({ id, kind }) => {
    const planned = staff.shifts.reduce((sum, one) => sum + (one.type === id ? one.count : 0), 0);
    const most = kind === "regular" ? null : planned > 0 ? planned : MOST_HELPERS;
    return completed({ type: id, lengths: [...LENGTHS[kind]], most }, overtime);
  });
}

const completed = (rule: ShiftRule, overtime = overtimeOf(undefined)): ShiftRules => ({
  ...DEFAULTS,
  ...(overtime === undefined ? {} : { overtime }),
  ...withoutMissing(rule),
  type: rule.type,
  lengths: rule.lengths,
  earliest: rule.earliest === undefined ? undefined : toSeconds(rule.earliest),
  latest: rule.latest === undefined ? undefined : toSeconds(rule.latest),
  pause: rule.pause === undefined ? DEFAULTS.pause : rule.pause,
  most: rule.most ?? null,
});

function withoutMissing({ every, overtime, fee }: ShiftRule) {
  return {
    ...(every === undefined ? {} : { every }),
    ...(overtime === undefined ? {} : { overtime }),
    ...(fee === undefined ? {} : { fee }),
  };
}

/** Parts of a shift at which its break may begin, so that colleagues can take turns. */
const BREAKS = [0.35, 0.6] as const;
/** Breaks begin on a grid of ten minutes. */
const BREAK_GRID = 600;

/** Every shift the rules allow within [from, until), in order of type, beginning and length. */
export function candidatesOf(
  scenario: Scenario,
  rules: readonly ShiftRules[],
  from: number,
  until: number,
): readonly Candidate[] {
  return rules.flatMap((rule) => {
    const type = scenario.staff.types.find(({ id }) => id === rule.type);
    return type === undefined ? [] : candidatesOfType(scenario, type, rule, from, until);
  });
}

function candidatesOfType(
  scenario: Scenario,
  type: StaffType,
  rule: ShiftRules,
  from: number,
  until: number,
): Candidate[] {
  const found: Candidate[] = [];
  const capacity = (1 - type.noShow) / effortFactor(type);
  const firstDay = Math.floor(from / DAY);
  const days = Math.max(1, Math.ceil(until / DAY - 1e-9) - firstDay);
  const repeats = days > MOST_SINGLE_DAYS;
  for (let day = firstDay; day < firstDay + (repeats ? 1 : days); day++) {
    const earliest = day * DAY + (rule.earliest ?? 0);
    const latest = Math.min(until, day * DAY + (rule.latest ?? 2 * DAY));
    const open = repeats ? earliest : Math.max(from, earliest);
    const first = earliest + Math.ceil((open - earliest) / rule.every) * rule.every;
    for (let begin = first; begin < (day + 1) * DAY; begin += rule.every)
      for (const hours of rule.lengths) {
        const end = begin + hours * 3600;
        if (end > latest) continue;
        const times = repeats ? days : 1;
        for (const pause of pausesOf(begin, hours, rule.pause))
          if (isLegal(type, rule, end - begin - (pause[1] - pause[0])))
            found.push(
              candidate(scenario, type, rule, capacity, { from, until, times }, begin, end, pause),
            );
      }
  }
  return found;
}

/** Begin and end of each break to choose from; one empty one where the shift has none. */
function pausesOf(
  begin: number,
  hours: number,
  pause: ShiftRules["pause"],
): readonly (readonly [number, number])[] {
  const end = begin + hours * 3600;
  if (pause === null || hours <= pause.above) return [[end, end]];
  return BREAKS.map((part) => {
    const at = begin + Math.round((part * hours * 3600) / BREAK_GRID) * BREAK_GRID;
    return [at, Math.min(end, at + pause.length)];
  });
}

/** Whether so many seconds of work are no more overtime than a day may have; whom another firm employs is its affair. */
const isLegal = ({ kind }: StaffType, { overtime }: ShiftRules, work: number): boolean =>
  kind === "outsourced" || toHours(seconds(work)) - overtime.above <= MOST_OVERTIME + 1e-9;

function candidate(
  scenario: Scenario,
  type: StaffType,
  rule: ShiftRules,
  capacity: number,
  span: { readonly from: number; readonly until: number; readonly times: number },
  from: number,
  until: number,
  [breakFrom, breakUntil]: readonly [number, number],
): Candidate {
  const midnight = Math.floor(from / DAY) * DAY;
  const spells = [
    [from - midnight, breakFrom - midnight],
    [breakUntil - midnight, until - midnight],
  ] as const;
  const first = Math.floor(from / DAY) - Math.floor(span.from / DAY);
  const days = Array.from({ length: span.times }, (_, time) => first + time);
  const cover = new Float64Array(Math.ceil((span.until - span.from) / SLOT));
  const presence = new Float64Array(cover.length);
  for (let slot = 0; slot < cover.length; slot++)
    for (let time = 0; time < span.times; time++) {
      const begin = span.from + slot * SLOT - time * DAY;
      const there = overlap(begin, begin + SLOT, from, until);
      const resting = overlap(begin, begin + SLOT, breakFrom, breakUntil);
      presence[slot] = (presence[slot] as number) + there / SLOT;
      cover[slot] = (cover[slot] as number) + ((there - resting) / SLOT) * capacity;
    }
  return {
    type: type.id,
    from,
    until,
    breakFrom,
    breakUntil,
    days: span.times > 1 ? undefined : days,
    paidHours: hoursOf(spells) * span.times,
    cost: plannedPay(scenario, type, rule, spells, days).total,
    cover,
    presence,
  };
}

const overlap = (begin: number, end: number, from: number, until: number): number =>
  Math.max(0, Math.min(end, until) - Math.max(begin, from));

/** People by candidate: entry i is how many work the i-th shift. */
export type Counts = readonly number[];

/** The candidates given to people, as the scenario file writes shifts. */
export function shiftsOf(candidates: readonly Candidate[], counts: Counts): readonly Shift[] {
  return candidates.flatMap((one, i) => {
    const count = counts[i] ?? 0;
    return count === 0 ? [] : [shiftOf(one, count)];
  });
}

function shiftOf(one: Candidate, count: number): Shift {
  const day = Math.floor(one.from / DAY);
  const clock = (time: number) => toClock(seconds(time - day * DAY));
  const name = `${clock(one.from)}–${clock(one.until)}`;
  const length = one.breakUntil - one.breakFrom;
  return {
    name: { zh: name, en: name },
    type: one.type,
    count,
    from: clock(one.from),
    until: clock(one.until),
    ...(one.days === undefined ? {} : { days: [...one.days] }),
    breaks: length > 0 ? [{ at: clock(one.breakFrom), length }] : [],
  };
}

/** The people of a roster that `shiftsOf` wrote, by candidate; shifts the rules no longer allow are left out. */
export function countsOf(candidates: readonly Candidate[], shifts: readonly Shift[]): Counts {
  const key = (shift: Shift) => JSON.stringify({ ...shift, count: 0 });
  const people = new Map(shifts.map((shift) => [key(shift), shift.count]));
  return candidates.map((one) => people.get(key(shiftOf(one, 0))) ?? 0);
}

/** The same shop on another roster. */
export const withShifts = (scenario: Scenario, shifts: readonly Shift[]): Scenario => ({
  ...scenario,
  staff: { ...scenario.staff, shifts: [...shifts], headcounts: [] },
});

/** What a roster is by plan, whoever turns up. */
export interface Plan {
  readonly people: number;
  /** Breaks left out. */
  readonly paidHours: number;
  /** Yuan: paid hours at the wage, overtime and fees by the rules of the type. */
  readonly cost: number;
  /** Overtime among the hours, and yuan paid for it beyond the wage. */
  readonly overtimeHours: number;
  readonly overtime: number;
}

/** The stretches of a shift between its breaks. */
function spellsOf({ from, until, breaks }: Shift): readonly (readonly [number, number])[] {
  const pauses = breaks
    .map(({ at, length }) => [toSeconds(at), toSeconds(at) + length] as const)
    .sort(([one], [other]) => one - other);
  const begins = [toSeconds(from), ...pauses.map(([, end]) => end)];
  const ends = [...pauses.map(([begin]) => begin), toSeconds(until)];
  return begins.map((begin, i) => [begin, ends[i] ?? begin] as const);
}

/** People, hours and yuan of a roster by plan. */
export function planOf(
  scenario: Scenario,
  rules: readonly ShiftRules[],
  shifts: readonly Shift[],
): Plan {
  const first = Math.floor(toSeconds(scenario.horizon.from) / DAY);
  const days = Math.max(1, Math.ceil(toSeconds(scenario.horizon.until) / DAY) - first);
  let [people, paidHours, cost, overtimeHours, overtime] = [0, 0, 0, 0, 0];
  for (const shift of shifts) {
    const spells = spellsOf(shift);
    const worked = shift.days ?? Array.from({ length: days }, (_, day) => day);
    const type = scenario.staff.types.find(({ id }) => id === shift.type);
    const rule = rules.find((one) => one.type === shift.type) ?? DEFAULTS;
    people += shift.count;
    paidHours += shift.count * worked.length * hoursOf(spells);
    if (type === undefined) continue;
    const pay = plannedPay(scenario, type, rule, spells, worked);
    cost += shift.count * pay.total;
    overtimeHours += shift.count * pay.overtimeHours;
    overtime += shift.count * pay.overtime;
  }
  return { people, paidHours, cost, overtimeHours, overtime };
}
