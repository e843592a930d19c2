import { sameInBoth } from "#units/text.ts";
import { minutes, seconds } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { allDay, eightToEleven } from "./presets.ts";

/** Taobao and Tmall. An older digest (2023) gives the hours as 8:00 to 24:00. */
export const taobao: readonly PlatformRule[] = [
  {
    ...eightToEleven,
    id: "taobao-3-min",
    platform: "taobao",
    label: { zh: "淘宝/天猫 旺旺3分钟人工响应率", en: "Taobao/Tmall 3-minute human response rate" },
    measures: "reply-share",
    counts: "turn",
    within: minutes(3),
    offHours: "counts-when-answered-in-hours",
    unansweredAtMidnight: "missed",
    target: null,
    validFrom: "2022-07",
    source: sameInBoth("g8108.cn 2025-06-02; dingjiuxi.cn 2023-04-02"),
    grade: "trade",
    consequence: {
      zh: "计入真实体验分：影响搜索流量，低于 60 分不能报名活动；无公开满分值，与同行比",
      en: "Part of the experience score: search traffic, and no campaigns below 60; compared with peers, no public full mark",
    },
  },
  {
    ...allDay,
    id: "taobao-slow-reminder",
    platform: "taobao",
    label: {
      zh: "淘宝/天猫 未触发慢响应提醒的比例",
      en: "Taobao/Tmall turns without a slow-response reminder",
    },
    measures: "reply-share",
    counts: "turn",
    within: seconds(100),
    target: null,
    validFrom: "2022-07",
    source: sameInBoth("sssssz.cn 2022-07-27"),
    grade: "trade",
    consequence: {
      zh: "买家等满 100 秒时提醒客服，不能关闭，不扣分",
      en: "Agents are reminded when a buyer has waited 100 s; cannot be switched off, costs nothing",
    },
  },
];
