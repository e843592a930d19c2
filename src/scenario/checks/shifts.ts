import { type Clock } from "#units/clock.ts";
import type { Finding } from "#scenario/checked.ts";
import { pathText } from "#scenario/path-text.ts";
import type { Shift } from "#scenario/scenario.ts";
import type { Sound } from "#scenario/sound-parts.ts";
import { DAY, type Draft, daysOf, horizonOf, moment, present, told } from "./draft.ts";

type Draught = Sound<Shift>;

/** Each shift ends after it begins, falls into the run and holds its breaks. */
export function checkShifts(draft: Draft): Finding[] {
  return present(draft.staff?.shifts).flatMap(([index, shift]) => {
    const ends = shiftEnds(index, shift);
    if (ends.length > 0) return ends;
    return [...shiftInRun(draft, index, shift), ...shiftBreaks(index, shift)];
  });
}

function shiftEnds(index: number, { from, until, days }: Draught): Finding[] {
  const begin = moment(from as Clock | undefined);
  const end = moment(until as Clock | undefined);
  if (begin === undefined || end === undefined) return [];
  const place = `staff.shifts[${index}].until`;
  const path = ["staff", "shifts", index, "until"];
  if (end <= begin)
    return [
      {
        path,
        zh: `班次（${place}）${told(begin)} 上班、${told(end)} 下班；下班应晚于上班，跨零点写 24:00 以后的时刻，如 ${told(end + DAY)}。`,
        en: `A shift (${place}) begins at ${told(begin)} and ends at ${told(end)}; let it end later, past midnight hours run on: ${told(end + DAY)}.`,
      },
    ];
  const again = days ? days.some((day) => day !== undefined && days.includes(day + 1)) : true;
  if (end - begin <= DAY || !again) return [];
  return [
    {
      path,
      zh: `班次（${place}）长 ${told(end - begin)}，超过一天，又每天重复，会与自己重叠；请缩短，或用 days 指定一天。`,
      en: `A shift (${place}) lasts ${told(end - begin)} hours, more than a day, and comes again the next day; shorten it, or name one day in days.`,
    },
  ];
}

function shiftInRun(draft: Draft, index: number, { from, until, days }: Draught): Finding[] {
  const horizon = horizonOf(draft);
  const begin = moment(from as Clock | undefined);
  const end = moment(until as Clock | undefined);
  if (!horizon || begin === undefined || end === undefined) return [];
  const span = `${told(horizon.from)}–${told(horizon.until)}`;
  const falls = (day: number) =>
    begin + day * DAY < horizon.until && end + day * DAY > horizon.from;
  if (days) {
    if (days.length === 0)
      return [
        {
          path: ["staff", "shifts", index, "days"],
          zh: `班次的日子（staff.shifts[${index}].days）是空的，永远不会上班；请写上日子，或删去 days 表示每天。`,
          en: `The days of a shift (staff.shifts[${index}].days) are an empty list, so it never comes; name days, or leave days out for every day.`,
        },
      ];
    return present<number>(days).flatMap(([entry, day]): Finding[] => {
      const path = ["staff", "shifts", index, "days", entry];
      if (days.indexOf(day) < entry)
        return [
          {
            path,
            zh: `班次的日子（${pathText(path)}）第 ${day} 天写了两次；请只留一个。`,
            en: `Day ${day} of a shift (${pathText(path)}) is named twice; keep one.`,
          },
        ];
      if (falls(day)) return [];
      return [
        {
          path,
          zh: `班次（${pathText(path)}）在第 ${day} 天的 ${told(begin)}–${told(end)} 不在时间范围 ${span} 之内；首日是 0，请改日子或时刻。`,
          en: `A shift (${pathText(path)}) from ${told(begin)} to ${told(end)} on day ${day} lies outside the horizon ${span}; the first day is 0, so change the day or the moments.`,
        },
      ];
    });
  }
  const all = Array.from({ length: daysOf(horizon.until) }, (_, day) => day);
  if (all.some(falls)) return [];
  return [
    {
      path: ["staff", "shifts", index, "from"],
      zh: `班次（staff.shifts[${index}]）${told(begin)}–${told(end)} 不在时间范围 ${span} 之内；请改时刻或删去。`,
      en: `A shift (staff.shifts[${index}]) from ${told(begin)} to ${told(end)} lies outside the horizon ${span}; change its moments or remove it.`,
    },
  ];
}

function shiftBreaks(index: number, { from, until, breaks }: Draught): Finding[] {
  const begin = moment(from as Clock | undefined);
  const end = moment(until as Clock | undefined);
  const spans = present(breaks).flatMap(([entry, pause]) => {
    const at = moment(pause.at as Clock | undefined);
    return at === undefined || pause.length === undefined
      ? []
      : [{ entry, at, end: at + pause.length }];
  });
  return spans.flatMap(({ entry, at, end: over }): Finding[] => {
    const path = ["staff", "shifts", index, "breaks", entry];
    const place = pathText(path);
    if (begin !== undefined && end !== undefined && (at < begin || over > end))
      return [
        {
          path,
          zh: `休息（${place}）${told(at)}–${told(over)} 不在班次 ${told(begin)}–${told(end)} 之内；请改休息时刻或时长。`,
          en: `A break (${place}) from ${told(at)} to ${told(over)} lies outside its shift from ${told(begin)} to ${told(end)}; change its moment or length.`,
        },
      ];
    const other = spans.find((span) => span.entry < entry && span.at < over && span.end > at);
    if (!other) return [];
    return [
      {
        path,
        zh: `休息（${place}）${told(at)}–${told(over)} 与 breaks[${other.entry}] 重叠；请错开或合并。`,
        en: `A break (${place}) from ${told(at)} to ${told(over)} overlaps breaks[${other.entry}]; move or merge them.`,
      },
    ];
  });
}
