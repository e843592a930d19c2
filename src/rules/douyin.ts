import { sameInBoth } from "#units/text.ts";
import { minutes, share } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { eightToEleven } from "./presets.ts";

/** Douyin (抖音). */
export const douyin: readonly PlatformRule[] = [
  {
    ...eightToEleven,
    id: "douyin-3-min",
    platform: "douyin",
    label: { zh: "抖音 3分钟人工回复率", en: "Douyin 3-minute human reply rate" },
    measures: "reply-share",
    counts: "turn",
    within: minutes(3),
    target: share(0.5),
    validFrom: "2023",
    source: {
      zh: "milguo 2025-12；aiyongtech；门槛是服务商的说法",
      en: "milguo 2025-12; aiyongtech; threshold from a vendor",
    },
    grade: "trade",
    consequence: {
      zh: "低于 50% 活动报名被拒（服务商说法）",
      en: "Campaigns refused below 50% (a vendor's claim)",
    },
  },
  {
    ...eightToEleven,
    id: "douyin-average-response-time",
    platform: "douyin",
    label: { zh: "抖音 IM平均响应时长", en: "Douyin average response time" },
    measures: "mean-response",
    counts: "turn",
    target: null,
    validFrom: "2023-06",
    source: sameInBoth("277762.cc 2023-06-14; 11467.com"),
    grade: "trade",
    consequence: {
      zh: "计入商家体验分（90 天），影响流量；无公开满分值",
      en: "Part of the 90-day experience score, which moves traffic; no public full mark",
    },
  },
  {
    ...eightToEleven,
    id: "douyin-no-service",
    platform: "douyin",
    label: { zh: "抖音 不服务会话占比", en: "Douyin no-service sessions" },
    measures: "no-reply-share",
    counts: "session",
    target: null,
    validFrom: "2022-07",
    source: sameInBoth("shuaishou 2022-07-11; bbbearmall.com 2023"),
    grade: "trade",
    consequence: {
      zh: "警告、强制机器人接待、扣分、限制日单量；大促期间可停业",
      en: "Warning, forced bot, points, a daily cap on orders; in festivals suspension",
    },
  },
];
