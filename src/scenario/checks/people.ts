import { type Clock } from "#units/clock.ts";
import type { Finding } from "#scenario/checked.ts";
import { nearNames } from "#scenario/near-name.ts";
import { DAY, type Draft, daysOf, horizonOf, moment, present, told } from "./draft.ts";

const HOUR = 3600;

/** Squads are led by another staff type that exists. */
export function checkSquads(draft: Draft): Finding[] {
  const types = present(draft.staff?.types);
  const known = types.flatMap(([, { id }]) => id ?? []);
  if (known.length < types.length) return [];
  return types.flatMap(([index, { id, squad }]): Finding[] => {
    const ledBy = squad?.ledBy;
    if (ledBy === undefined) return [];
    const path = ["staff", "types", index, "squad", "ledBy"];
    const place = `staff.types[${index}].squad.ledBy`;
    const others = known.filter((other) => other !== id);
    if (others.includes(ledBy)) return [];
    if (others.length === 0)
      return [
        {
          path,
          zh: `带组的客服类型（${place}）是 ${ledBy}，但没有别的类型可带；请加一种熟练客服，或删去 squad。`,
          en: `Squads are led by ${ledBy} (${place}), but there is no other staff type; add one with experience, or remove the squad.`,
        },
      ];
    const near = nearNames(ledBy, others);
    const choice = near.length > 0 ? near : others;
    return [
      {
        path,
        zh: `带组的客服类型（${place}）是 ${ledBy}，${ledBy === id ? "不能自己带自己" : "没有这个类型"}；可用 ${choice.join("、")}。`,
        en: `Squads are led by ${ledBy} (${place}), which is ${ledBy === id ? "the type itself" : "no staff type"}; use ${choice.join(", ")}.`,
      },
    ];
  });
}

/** Nobody fills in for longer than they can be spared. */
export function checkAvailableHours(draft: Draft): Finding[] {
  const types = present(draft.staff?.types);
  return present(draft.staff?.shifts).flatMap(([index, shift]): Finding[] => {
    const type = types.find(([, { id }]) => id !== undefined && id === shift.type)?.[1];
    if (type?.kind !== "filling-in" || type.availableHours === undefined) return [];
    const from = moment(shift.from as Clock | undefined);
    const until = moment(shift.until as Clock | undefined);
    if (from === undefined || until === undefined || until <= from) return [];
    const pauses = present(shift.breaks).reduce((sum, [, pause]) => sum + (pause.length ?? 0), 0);
    const hours = (until - from - pauses) / HOUR;
    if (hours <= type.availableHours) return [];
    const planned = Number(hours.toPrecision(4));
    return [
      {
        path: ["staff", "shifts", index, "until"],
        zh: `班次（staff.shifts[${index}].until）要 ${type.id} 工作 ${planned} 小时，但他们每天只能来 ${type.availableHours} 小时（availableHours）；请缩短班次，或改可用工时。`,
        en: `A shift (staff.shifts[${index}].until) asks ${planned} hours of ${type.id}, who can be spared for ${type.availableHours} a day (availableHours); shorten it or change the hours available.`,
      },
    ];
  });
}

/** Every day of the horizon has a kind where any has, and the night ends after it begins, within a day. */
export function checkPay(draft: Draft): Finding[] {
  const pay = draft.staff?.pay;
  const findings: Finding[] = [];
  const horizon = horizonOf(draft);
  const kinds = pay?.days?.length;
  if (horizon && kinds !== undefined && kinds < daysOf(horizon.until))
    findings.push({
      path: ["staff", "pay", "days"],
      zh: `每天是什么日子（staff.pay.days）写了 ${kinds} 天，时间范围有 ${daysOf(horizon.until)} 天；请每天写一个，或删去表示都是工作日。`,
      en: `Kinds of days (staff.pay.days) are given for ${kinds} of the ${daysOf(horizon.until)} days of the horizon; give one for each, or leave them out for weekdays.`,
    });
  const from = moment(pay?.night?.from as Clock | undefined);
  const until = moment(pay?.night?.until as Clock | undefined);
  if (from !== undefined && until !== undefined && (until <= from || until - from > DAY))
    findings.push({
      path: ["staff", "pay", "night", "until"],
      zh: `夜班（staff.pay.night.until）${told(from)} 开始、${told(until)} 结束；结束应晚于开始、不超过一天，跨零点写 24:00 以后的时刻，如 30:00。`,
      en: `The night (staff.pay.night.until) begins at ${told(from)} and ends at ${told(until)}; let it end later and within a day, past midnight hours run on as in 30:00.`,
    });
  return findings;
}
