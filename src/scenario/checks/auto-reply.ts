import { type Clock } from "#units/clock.ts";
import type { Finding } from "#scenario/checked.ts";
import { pathText } from "#scenario/path-text.ts";
import { DAY, type Draft, moment, present, told } from "./draft.ts";

/** The hours of the bot are windows of one day that do not overlap, also past midnight. */
export function checkBotHours(draft: Draft): Finding[] {
  const spans: { entry: number; from: number; until: number }[] = [];
  return present(draft.autoReply?.bot?.hours).flatMap(([entry, window]): Finding[] => {
    const from = moment(window.from as Clock | undefined);
    const until = moment(window.until as Clock | undefined);
    if (from === undefined || until === undefined) return [];
    const path = ["autoReply", "bot", "hours", entry];
    const place = pathText(path);
    if (from >= DAY)
      return [
        {
          path: [...path, "from"],
          zh: `机器人开启时刻（${place}.from）是 ${told(from)}；每天都一样，请写 24:00 之前的时刻。`,
          en: `The bot goes on (${place}.from) at ${told(from)}; every day is alike, so give a moment before 24:00.`,
        },
      ];
    if (until <= from || until - from > DAY)
      return [
        {
          path: [...path, "until"],
          zh: `机器人 ${told(from)} 开启、${told(until)} 关闭（${place}.until）；关闭应晚于开启、不超过一天，跨零点写 24:00 以后的时刻，如 ${told((until % DAY) + (until % DAY > from ? 0 : DAY))}。`,
          en: `The bot goes on at ${told(from)} and off (${place}.until) at ${told(until)}; let it go off later and within a day, past midnight hours run on: ${told((until % DAY) + (until % DAY > from ? 0 : DAY))}.`,
        },
      ];
    const twin = spans.find((span) =>
      [-DAY, 0, DAY].some((shift) => span.from + shift < until && span.until + shift > from),
    );
    spans.push({ entry, from, until });
    if (!twin) return [];
    return [
      {
        path,
        zh: `机器人时段（${place}）${told(from)}–${told(until)} 与 hours[${twin.entry}] 重叠；请错开或合并。`,
        en: `Hours of the bot (${place}) from ${told(from)} to ${told(until)} overlap hours[${twin.entry}]; move or merge them.`,
      },
    ];
  });
}
