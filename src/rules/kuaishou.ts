import { sameInBoth } from "#units/text.ts";
import { minutes, share } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { eightToEleven } from "./presets.ts";

/** Kuaishou (快手). Time in the queue counts for the shop. */
export const kuaishou: readonly PlatformRule[] = [
  {
    ...eightToEleven,
    id: "kuaishou-3-min",
    platform: "kuaishou",
    label: { zh: "快手 客服3分钟回复率", en: "Kuaishou 3-minute reply rate" },
    measures: "reply-share",
    counts: "session",
    within: minutes(3),
    target: share(0.7),
    validFrom: "2023-03",
    source: sameInBoth("ds5.cc; eqbang; snsmcma"),
    grade: "trade",
    consequence: {
      zh: "每周考核，低于 70%：罚 500–3,000 元、扣分、限流 3 天、下架",
      en: "Weekly; below 70%: a fine of 500 to 3,000 yuan, points, traffic limits for 3 days, delisting",
    },
  },
];
