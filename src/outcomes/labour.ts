import type { Scenario } from "#scenario/scenario.ts";
import { occurrencesOf } from "#scenario/planned-spells.ts";
import { seconds, toHours } from "#units/units.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";
import { paidTimeOf } from "./paid-time.ts";
import { workOf } from "./work.ts";

const DAY = 86_400;
const DAYS_OF_A_MONTH = 30;

type StaffType = Scenario["staff"]["types"][number];

/** Yuan of a day for people, part by part. */
export interface Labour {
  /** Hours on duty at the wage, and those of leading a squad. */
  readonly wages: number;
  readonly squads: number;
  /** Beyond the wage: overtime, rest days and holidays; hours of the night. */
  readonly overtime: number;
  readonly night: number;
  /** Retainers of shifts on call. */
  readonly onCall: number;
  /** Outsourced work not paid by the hour. */
  readonly fees: number;
  readonly hiring: number;
  /** What staff who fill in leave undone; nobody pays it, and it is in no other part. */
  readonly opportunity: number;
}

const hoursOf = (time: number): number => toHours(seconds(time));

/** The hourly wage; nothing where a fee is paid in its place. */
const wageOf = (type: StaffType): number =>
  type.kind === "outsourced" && type.fee !== null ? 0 : type.wage;

/** What the people of a day cost. */
export const labourOf = oncePerDay((day): Labour => {
  const { types, pay } = day.scenario.staff;
  const { agentType } = day.journal;
  const { agentDuty } = workOf(day);
  const typeOf = (agent: number) => types[agentType[agent] as number] as StaffType;
  const isPlain = !pay && types.every((type) => !type.squad && type.kind !== "outsourced");
  const { shifts, led } = isPlain ? { shifts: [], led: undefined } : paidTimeOf(day);
  const sum = { wages: 0, squads: 0, overtime: 0, night: 0, opportunity: 0 };
  for (let agent = 0; agent < agentDuty.length; agent++) {
    const type = typeOf(agent);
    const hours = hoursOf(agentDuty[agent] as number);
    sum.wages += hours * wageOf(type);
    if (led) sum.squads += hoursOf(led[agent] as number) * wageOf(type);
    if (type.kind === "filling-in") sum.opportunity += hours * type.opportunityCost;
  }
  if (pay) {
    const inShifts = day.scenario.staff.shifts.reduce((count, shift) => count + shift.count, 0);
    for (const shift of shifts) {
      const type = typeOf(shift.agent);
      if (type.kind === "outsourced" || shift.agent >= inShifts) continue;
      sum.overtime += type.wage * extraHours(pay, shift.day, hoursOf(shift.seconds));
      sum.night += hoursOf(shift.night) * (pay.night?.premium ?? 0);
    }
  }
  return {
    ...sum,
    onCall: retainersOf(day),
    fees: types.reduce((fees, type, index) => fees + feeOf(day, type, index), 0),
    hiring: types.reduce((cost, type, index) => cost + hiringOf(day, type, index), 0),
  };
});

/** Hours' worth of wage paid on top of the hours themselves. */
function extraHours(
  pay: NonNullable<Scenario["staff"]["pay"]>,
  day: number,
  hours: number,
): number {
  switch (pay.days?.[day] ?? "weekday") {
    case "weekday":
      return Math.max(0, hours - pay.overtimeAfter) * (pay.weekday - 1);
    case "rest-day":
      return hours * (pay.restDay - 1);
    case "holiday":
      return hours * (pay.holiday - 1);
  }
}

function retainersOf({ scenario, journal }: Day): number {
  return scenario.staff.shifts.reduce((cost, shift) => {
    if (!shift.onCall) return cost;
    const times = occurrencesOf(shift, journal.from, journal.until).length;
    return cost + times * shift.count * shift.onCall.retainer;
  }, 0);
}

const peopleOf = ({ journal }: Day, type: number): number =>
  journal.agentType.reduce((count, own) => count + (own === type ? 1 : 0), 0);

const daysOf = ({ journal }: Day): number => (journal.until - journal.from) / DAY;

function feeOf(day: Day, type: StaffType, index: number): number {
  if (type.kind !== "outsourced" || type.fee === null) return 0;
  const { basis, price } = type.fee;
  const { agentType, contacts } = day.journal;
  switch (basis) {
    case "shift":
      return (
        price * paidTimeOf(day).shifts.filter(({ agent }) => agentType[agent] === index).length
      );
    case "month":
      return (price * peopleOf(day, index) * daysOf(day)) / DAYS_OF_A_MONTH;
    case "chat": {
      let chats = 0;
      for (let c = 0; c < contacts.count; c++) {
        const agent = contacts.agent[c] as number;
        if (agent >= 0 && agentType[agent] === index && (contacts.replies[c] as number) > 0)
          chats++;
      }
      return price * chats;
    }
  }
}

function hiringOf(day: Day, { hire }: StaffType, index: number): number {
  if (!hire) return 0;
  const each = hire.cost + hire.trainingDays * hire.trainingPay;
  return each * peopleOf(day, index) * Math.min(1, daysOf(day) / hire.spreadOver);
}

/** Yuan paid for people, all parts but the opportunity cost, which nobody pays. */
export function labourCost(day: Day): number {
  const { wages, squads, overtime, night, onCall, fees, hiring } = labourOf(day);
  return wages + squads + overtime + night + onCall + fees + hiring;
}
