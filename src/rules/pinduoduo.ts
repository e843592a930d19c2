import { sameInBoth } from "#units/text.ts";
import { minutes, seconds, share } from "#units/units.ts";
import type { PlatformRule } from "./platform-rule.ts";
import { eightToEleven } from "./presets.ts";

/** Pinduoduo (拼多多): one slow reply and the buyer is missed for the day. */
export const pinduoduo: readonly PlatformRule[] = [
  {
    ...eightToEleven,
    id: "pinduoduo-3-min",
    platform: "pinduoduo",
    label: { zh: "拼多多 3分钟人工回复率", en: "Pinduoduo 3-minute human reply rate" },
    measures: "reply-share",
    counts: "buyer-day",
    within: minutes(3),
    target: share(0.5),
    validFrom: "2020",
    source: sameInBoth("guangxilong.com"),
    grade: "trade",
    consequence: {
      zh: "当日咨询超 100 人且低于 50%：罚 1,000 元、不能报活动；低于同行减流量",
      en: "Below 50% on a day with over 100 buyers: a fine of 1,000 yuan and no campaigns; below peers, less traffic",
    },
  },
  {
    ...eightToEleven,
    id: "pinduoduo-30-s",
    platform: "pinduoduo",
    label: { zh: "拼多多 30秒应答率", en: "Pinduoduo 30-second answer rate" },
    measures: "reply-share",
    counts: "buyer-day",
    within: seconds(30),
    target: null,
    validFrom: "2021",
    source: {
      zh: "平台导出表的列名；一份 2021 年的客服工资表",
      en: "column names of the platform's export; an agent pay sheet of 2021",
    },
    grade: "trade",
    consequence: {
      zh: "影响店铺评分；内部绩效常设 75/85/95%",
      en: "Shop score; pay sheets grade 75/85/95%",
    },
  },
];
