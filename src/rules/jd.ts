import { sameInBoth } from "#units/text.ts";
import { hours, minutes, seconds, share } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { allDay } from "./presets.ts";

const nineToEleven = { ...allDay, from: hours(9), until: hours(23) } as const;

/** JD (京东). */
export const jd: readonly PlatformRule[] = [
  {
    ...nineToEleven,
    id: "jd-30-s",
    platform: "jd",
    label: { zh: "京东 咚咚首次30秒应答率", en: "JD first reply within 30 s" },
    measures: "reply-share",
    counts: "first-turn",
    within: seconds(30),
    clockStart: "session-start",
    unstaffedCounts: false,
    target: share(0.8),
    validFrom: "2021-12",
    source: sameInBoth("maijiaw.com/article/505791; zhaoyi.net.cn 2022-09-16"),
    grade: "trade",
    consequence: {
      zh: "达到 80% 是“热情掌柜”条件之一，每月 7 日评定，有流量加权",
      en: "80% is one condition of the 热情掌柜 label, judged on the 7th of the month; extra traffic",
    },
  },
  {
    ...nineToEleven,
    id: "jd-3-min",
    platform: "jd",
    label: { zh: "京东 3分钟人工回复率", en: "JD 3-minute human reply rate" },
    measures: "reply-share",
    counts: "session",
    within: minutes(3),
    target: null,
    validFrom: "2024",
    source: { zh: "sszgclub.com 2024；时段是推断的", en: "sszgclub.com 2024; hours inferred" },
    grade: "trade",
    consequence: {
      zh: "消极服务考核，与同行比；春节期间暂停",
      en: "Passive-service check against peers; suspended over Spring Festival",
    },
  },
  {
    ...nineToEleven,
    id: "jd-average-response-time",
    platform: "jd",
    label: { zh: "京东 平均响应时长", en: "JD average response time" },
    measures: "mean-response",
    counts: "turn",
    target: null,
    validFrom: "2021-12",
    source: sameInBoth("maijiaw.com/article/505791"),
    grade: "trade",
    consequence: {
      zh: "计入服务分，无公开标准",
      en: "Counts in the service score; no public mark",
    },
  },
  {
    ...allDay,
    id: "jd-offline-message",
    platform: "jd",
    label: { zh: "京东 留言率", en: "JD offline-message rate" },
    measures: "unstaffed-share",
    counts: "session",
    target: share(0.5),
    validFrom: "2023",
    source: sameInBoth("39zn.cn/article/215407 2023-02-21"),
    grade: "trade",
    consequence: { zh: "达到 50% 违规，扣 2 分", en: "A violation at 50%: 2 points off" },
  },
];
