import type { Language } from "#ui/format/figure.ts";
import type { Text } from "#units/text.ts";

/** What the options of a scenario are called; the file itself holds the English codes. */
export const choiceTexts: Readonly<Record<string, Text>> = {
  stop: { zh: "到点就停", en: "Stop" },
  "until-empty": { zh: "接待完为止", en: "Until everybody is served" },
  presale: { zh: "售前", en: "Before buying" },
  aftersales: { zh: "售后", en: "After buying" },
  push: { zh: "立即派给客服", en: "To an agent at once" },
  queue: { zh: "集中排队", en: "Central queue" },
  "fewest-open": { zh: "在聊最少的", en: "Fewest open chats" },
  "fewest-pending": { zh: "待回最少的", en: "Fewest pending replies" },
  "weighted-round-robin": { zh: "按权重轮流", en: "Weighted round robin" },
  random: { zh: "随机", en: "By lot" },
  longest: { zh: "等得最久的", en: "Longest at that number" },
  "oldest-message": { zh: "最早的消息先回", en: "Oldest message first" },
  "inbox-order": { zh: "按进来的次序", en: "Order of the inbox" },
  "first-questions-first": { zh: "首问优先", en: "First questions first" },
  "vip-first": { zh: "优先级高的先回", en: "VIP first" },
  assigned: { zh: "派给客服时", en: "Assigned to an agent" },
  "reply-started": { zh: "开始回复时", en: "The reply is begun" },
  "reply-sent": { zh: "回复发出时", en: "The reply is sent" },
  "no-clock": { zh: "一直等", en: "Wait for ever" },
  "later-clock": { zh: "按后续耐心计时", en: "By the later clock" },
  "hand-over": { zh: "交给同事", en: "Hand over" },
  "finish-chats": { zh: "聊完手上的", en: "Finish open chats" },
  "first-free": { zh: "谁先空谁下班", en: "Who is free first goes" },
  exponential: { zh: "指数", en: "Exponential" },
  lognormal: { zh: "对数正态", en: "Lognormal" },
  gamma: { zh: "伽马", en: "Gamma" },
  weibull: { zh: "韦布尔", en: "Weibull" },
  deterministic: { zh: "固定", en: "Fixed" },
  hyperexponential: { zh: "混合指数", en: "Mixed exponential" },
  empirical: { zh: "按分位点", en: "By quantiles" },
  geometric: { zh: "几何", en: "Geometric" },
  fixed: { zh: "固定", en: "Fixed" },
  endless: { zh: "不断", en: "Endless" },
};

/** An option in words; its code where it has none. */
export const choiceText = (option: string, language: Language): string =>
  choiceTexts[option]?.[language] ?? option;
