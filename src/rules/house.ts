import { minutes, seconds } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { allDay } from "./presets.ts";

const honest = {
  ...allDay,
  platform: "house",
  measures: "reply-share",
  counts: "first-turn",
  replyToGoneCounts: false,
  target: null,
  validFrom: "2026-11",
  source: { zh: "本产品自己的尺子", en: "this product's own yardstick" },
  grade: "ours",
  consequence: {
    zh: "不是平台规则：全天计算，顾客走了以后才回的不算",
    en: "No platform's rule: all hours count, and a reply to somebody who has left does not",
  },
} as const;

/** Yardsticks of the product: what customers met, whatever a platform counts. */
export const house: readonly PlatformRule[] = [
  {
    ...honest,
    id: "first-reply-3-min",
    label: { zh: "首响 3 分钟达成率（实际）", en: "First reply within 3 min, as met by customers" },
    within: minutes(3),
  },
  {
    ...honest,
    id: "first-reply-30-s",
    label: { zh: "首响 30 秒达成率（实际）", en: "First reply within 30 s, as met by customers" },
    within: seconds(30),
  },
];
