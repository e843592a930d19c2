import { toSeconds } from "#units/clock.ts";
import type { Finding } from "./checked.ts";
import { occurrencesOf } from "./planned-spells.ts";
import type { Scenario, Shift } from "./scenario.ts";

const HOUR = 3600;
/** Labour Law article 41: at most three hours of overtime a day and 36 a month. */
export const MOST_OVERTIME = 3;
const MOST_OVERTIME_A_MONTH = 36;
const TRAINING_DAY = 8;

const plannedHours = ({ from, until, breaks }: Shift): number =>
  (toSeconds(until) - toSeconds(from) - breaks.reduce((sum, { length }) => sum + length, 0)) / HOUR;

const shown = (hours: number): number => Number(hours.toPrecision(4));

/** Plans for people that are possible and against the law or against what they are for. */
export function peopleWarnings(scenario: Scenario): Finding[] {
  return [...overtimeWarnings(scenario), ...squadWarnings(scenario), ...trainingWarnings(scenario)];
}

function overtimeWarnings({ staff, horizon }: Scenario): Finding[] {
  const { pay } = staff;
  if (!pay) return [];
  return staff.shifts.flatMap((shift, index): Finding[] => {
    const type = staff.types.find(({ id }) => id === shift.type);
    if (!type || type.kind === "outsourced" || shift.count === 0) return [];
    const hours = plannedHours(shift);
    const extra = Math.max(0, hours - pay.overtimeAfter);
    const path = ["staff", "shifts", index, "until"];
    if (extra > MOST_OVERTIME)
      return [
        {
          path,
          zh: `班次“${shift.name.zh}”净 ${shown(hours)} 小时，加班 ${shown(extra)} 小时；劳动法第四十一条：每天加班最多 ${MOST_OVERTIME} 小时。`,
          en: `The shift “${shift.name.en}” has ${shown(hours)} hours of work, ${shown(extra)} of them overtime; Labour Law article 41 allows ${MOST_OVERTIME} a day.`,
        },
      ];
    const weekdays = occurrencesOf(shift, toSeconds(horizon.from), toSeconds(horizon.until)).filter(
      ({ day }) => (pay.days?.[day] ?? "weekday") === "weekday",
    ).length;
    if (extra * weekdays <= MOST_OVERTIME_A_MONTH) return [];
    return [
      {
        path,
        zh: `班次“${shift.name.zh}”每人合计加班 ${shown(extra * weekdays)} 小时；劳动法第四十一条：每月最多 ${MOST_OVERTIME_A_MONTH} 小时。`,
        en: `The shift “${shift.name.en}” comes to ${shown(extra * weekdays)} hours of overtime a person; Labour Law article 41 allows ${MOST_OVERTIME_A_MONTH} a month.`,
      },
    ];
  });
}

function squadWarnings({ staff }: Scenario): Finding[] {
  const nameOf = (wanted: string) =>
    staff.types.find(({ id }) => id === wanted)?.name ?? { zh: wanted, en: wanted };
  return staff.types.flatMap(({ id, name, squad }, index): Finding[] => {
    if (!squad) return [];
    const comes = staff.shifts.some(
      ({ type, count, onCall }) => type === id && count > 0 && !onCall,
    );
    const leads = staff.shifts.some(
      ({ type, count, onCall }) => type === squad.ledBy && count > 0 && !onCall,
    );
    if (!comes || leads) return [];
    return [
      {
        path: ["staff", "types", index, "squad", "ledBy"],
        zh: `没有一个“${nameOf(squad.ledBy).zh}”在班次里，“${name.zh}”的小组没人带。`,
        en: `No “${nameOf(squad.ledBy).en}” is in any shift, so the squads of “${name.en}” go unled.`,
      },
    ];
  });
}

function trainingWarnings({ staff }: Scenario): Finding[] {
  return staff.types.flatMap((type, index): Finding[] => {
    if (type.kind !== "temp" || !type.hire) return [];
    const trained = type.hire.trainingDays * TRAINING_DAY;
    if (trained <= type.hoursWorked) return [];
    return [
      {
        path: ["staff", "types", index, "hoursWorked"],
        zh: `“${type.name.zh}”培训 ${type.hire.trainingDays} 天，已做工时只写了 ${type.hoursWorked} 小时；培训也算工时，通常至少 ${trained}。`,
        en: `“${type.name.en}”: ${type.hire.trainingDays} days of training, but only ${type.hoursWorked} hours worked; training counts, so at least ${trained} is usual.`,
      },
    ];
  });
}
