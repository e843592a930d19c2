import type { Scenario, Shift } from "#scenario/scenario.ts";
import { clockInWords, spanInWords } from "#experiments/stress/moment.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import type { Text } from "#units/text.ts";
import { regularType, wageOf, withExtra } from "#experiments/extra-agents.ts";
import type { HourValues } from "#experiments/hour-values.ts";
import type { Move, MoveMaker } from "./move.ts";

const DAY = 86_400;
const HOUR = 3600;

/** Hours a temp is asked to come for at least, and at most. */
const SHORTEST = 2;
const LONGEST = 4;
/** Temps in proportion to the people who are there anyway. */
const TEMPS_PER_AGENT = 0.15;

/** Yuan of sales an agent brings between two moments, by the value of one more in each hour. */
function valueBetween({ hours }: HourValues, from: number, until: number): number {
  return hours.reduce((sum, hour) => {
    const overlap = Math.min(until, hour.until) - Math.max(from, hour.from);
    return overlap > 0 ? sum + (hour.mean * overlap) / HOUR : sum;
  }, 0);
}

/** The stretch of two to four hours with the most value over break-even. */
function worstStretch(values: HourValues) {
  let best: { from: number; until: number } | undefined;
  let most = 0;
  for (const { from } of values.hours) {
    for (let length = SHORTEST; length <= LONGEST; length++) {
      const until = from + length * HOUR;
      if (until > (values.hours.at(-1)?.until ?? 0)) break;
      const value = valueBetween(values, from, until) - length * values.breakEven;
      if (!(value > most) && best !== undefined) continue;
      best = { from, until };
      most = value;
    }
  }
  return best;
}

const clock = (time: number): string => toClock(seconds(time));

/** A few temps at the hours where one more person brings most; regular people where the shop knows no temps. */
export const temps: MoveMaker = (scenario, { hours }) => {
  const stretch = hours === undefined ? undefined : worstStretch(hours);
  if (stretch === undefined) return [];
  const { from, until } = stretch;
  const temp = scenario.staff.types.find(({ kind }) => kind === "temp");
  const type = temp?.id ?? regularType(scenario);
  const people = scenario.staff.shifts.reduce((sum, { count }) => sum + count, 0);
  const count = Math.max(1, Math.min(20, Math.round(people * TEMPS_PER_AGENT)));
  const span = spanInWords(scenario, from, until);
  const name = { zh: "加人", en: "Extra help" };
  return [
    {
      id: "temps",
      label:
        temp === undefined
          ? {
              zh: `${span.zh} 加 ${count} 人`,
              en: `${count} more ${count === 1 ? "person" : "people"} ${span.en}`,
            }
          : { zh: `${count} 名兼职，${span.zh}`, en: `${count} temps, ${span.en}` },
      touches: ["temps"],
      cost: ((count * (until - from)) / HOUR) * wageOf(scenario, type),
      ...(temp === undefined
        ? {}
        : { note: { zh: "要提前培训", en: "They need training beforehand" } }),
      whyItLoses: {
        zh: "多出来的手不够熟，抢走了老手的顾客",
        en: "Less practised hands take customers from practised ones",
      },
      apply: (plan) => withExtra(plan, { type, count, from, until, name }),
    },
  ];
};

/** Seconds of duty of one member of a shift on one day. */
const dutySeconds = ({ from, until, breaks }: Shift): number =>
  toSeconds(until) - toSeconds(from) - breaks.reduce((sum, { length }) => sum + length, 0);

/** How often a shift comes in a run. */
const timesOf = ({ horizon }: Scenario, { days }: Shift): number =>
  days?.length ??
  Math.ceil(toSeconds(horizon.until) / DAY) - Math.floor(toSeconds(horizon.from) / DAY);

const withShift =
  (index: number, change: (shift: Shift) => Shift): Move["apply"] =>
  (scenario) => ({
    ...scenario,
    staff: {
      ...scenario.staff,
      shifts: scenario.staff.shifts.map((shift, i) => (i === index ? change(shift) : shift)),
    },
  });

const named = ({ name, count }: Shift): Text => ({
  zh: `${name.zh} ${count} 人`,
  en: `${name.en} (${count})`,
});

/** A shift moved as it is, breaks and all. */
const shifted = (shift: Shift, by: number): Shift => ({
  ...shift,
  from: clock(toSeconds(shift.from) + by),
  until: clock(toSeconds(shift.until) + by),
  breaks: shift.breaks.map((pause) => ({ ...pause, at: clock(toSeconds(pause.at) + by) })),
});

const STEPS = [-2, -1, 1, 2, 4].map((hours) => hours * HOUR);

/** Whether a shift moved so still begins and ends within the run; people who leave after it may go on doing so. */
function fits({ horizon }: Scenario, shift: Shift, by: number): boolean {
  const [from, until] = [toSeconds(shift.from) + by, toSeconds(shift.until) + by];
  const last = Math.max(toSeconds(horizon.until), toSeconds(shift.until));
  return from >= toSeconds(horizon.from) && until <= last;
}

interface ShiftMove extends Move {
  /** Yuan of sales by which the hours gained are worth more than those given up. */
  readonly hope: number;
}

function shiftMoves(scenario: Scenario, hours: HourValues): ShiftMove[] {
  return scenario.staff.shifts.flatMap((shift, index) =>
    STEPS.flatMap((by): ShiftMove[] => {
      if (shift.count === 0 || !fits(scenario, shift, by)) return [];
      if (shift.days !== undefined && shift.days.length !== 1) return [];
      const [from, until] = [toSeconds(shift.from), toSeconds(shift.until)];
      const hope = valueBetween(hours, from + by, until + by) - valueBetween(hours, from, until);
      const who = named(shift);
      const [begins, to] = [clockInWords(from), clockInWords(from + by)];
      const [ends, endsNow] = [clockInWords(until), clockInWords(until + by)];
      return [
        {
          id: `shift-${index}-${by}`,
          label: {
            zh: `${who.zh}${by < 0 ? "提前" : "推后"}到 ${to.zh}`,
            en: `${who.en} ${by < 0 ? "earlier" : "later"}, from ${to.en}`,
          },
          touches: [`shift-${index}`],
          cost: 0,
          whyItLoses:
            by < 0
              ? {
                  zh: `补上了 ${to.zh}，却空出了 ${endsNow.zh} 之后`,
                  en: `Covers ${to.en} but leaves a gap after ${endsNow.en}`,
                }
              : {
                  zh: `补上了 ${ends.zh} 之后，却空出了 ${begins.zh}`,
                  en: `Covers the time after ${ends.en} but leaves a gap at ${begins.en}`,
                },
          apply: withShift(index, (one) => shifted(one, by)),
          hope: hope * shift.count,
        },
      ];
    }),
  );
}

const HOPEFUL = 3;
const TEMPTING = 2;

/** The shift moves the values of the hours speak for most, and those of many people towards a busy hour. */
export const shiftTimes: MoveMaker = (scenario, { hours }) => {
  if (hours === undefined) return [];
  const all = shiftMoves(scenario, hours).sort((one, other) => other.hope - one.hope);
  const best = all.slice(0, HOPEFUL);
  const peak = worstStretch(hours)?.from ?? 0;
  // Day people sent towards the peak: what a manager tries first.
  const towards = all
    .filter((move) => !best.includes(move) && move.hope <= 0)
    .filter(({ touches }) => isBefore(scenario, touches[0], peak))
    .slice(-TEMPTING);
  return [...best, ...towards];
};

function isBefore({ staff }: Scenario, touched: string | undefined, moment: number): boolean {
  const shift = staff.shifts[Number(touched?.replace("shift-", ""))];
  return shift !== undefined && toSeconds(shift.until) <= moment;
}

const SHARE_TO_DROP = 0.5;
const MOST_DROPPED = 3;

/** Half of a shift sent home where the hours seem to be worth less than the wage: saves it, and may cost more. */
export const fewerPeople: MoveMaker = (scenario, { hours }) => {
  if (hours === undefined) return [];
  const { shifts } = scenario.staff;
  return shifts
    .map((shift, index) => {
      const value = valueBetween(hours, toSeconds(shift.from), toSeconds(shift.until));
      return { shift, index, each: value / (dutySeconds(shift) / HOUR) };
    })
    .filter(({ shift }) => shift.count > 0)
    .sort((one, other) => one.each - other.each)
    .slice(0, MOST_DROPPED)
    .map(({ shift, index }): Move => {
      const fewer = Math.max(1, Math.floor(shift.count * SHARE_TO_DROP));
      const left = shift.count - fewer;
      const paid = (fewer * dutySeconds(shift) * timesOf(scenario, shift)) / HOUR;
      return {
        id: `fewer-${index}`,
        label: {
          zh: `${shift.name.zh} ${shift.count} → ${left} 人`,
          en: `${shift.name.en} ${shift.count} → ${left}`,
        },
        touches: [`shift-${index}`],
        cost: 0 - paid * wageOf(scenario, shift.type),
        whyItLoses: {
          zh: "看着闲，少了人却少卖得更多",
          en: "They look idle, but sales lost without them are more than their wages",
        },
        apply: withShift(index, (one) => ({ ...one, count: left })),
      };
    });
};

/** Temps in place of the largest regular shift: cheaper by the hour. */
export const cheaperPeople: MoveMaker = (scenario) => {
  const temp = scenario.staff.types.find(({ kind }) => kind === "temp");
  if (temp === undefined) return [];
  const regular = new Set(
    scenario.staff.types.filter(({ kind }) => kind === "regular").map(({ id }) => id),
  );
  const largest = scenario.staff.shifts
    .map((shift, index) => ({ shift, index }))
    .filter(({ shift }) => regular.has(shift.type) && shift.count > 0)
    .sort((one, other) => other.shift.count - one.shift.count)[0];
  if (largest === undefined) return [];
  const { shift, index } = largest;
  const paid = (shift.count * dutySeconds(shift) * timesOf(scenario, shift)) / HOUR;
  return [
    {
      id: `temps-for-${index}`,
      label: {
        zh: `${shift.name.zh} ${shift.count} 人换成兼职`,
        en: `${shift.name.en} (${shift.count}): temps instead`,
      },
      touches: [`shift-${index}`],
      cost: paid * (temp.wage - wageOf(scenario, shift.type)),
      whyItLoses: {
        zh: "时薪便宜，但手慢、成单少",
        en: "Cheaper by the hour, but slower and selling less",
      },
      apply: withShift(index, (one) => ({ ...one, type: temp.id })),
    },
  ];
};
