import { z } from "zod";
import { distribution } from "./distribution.ts";
import { clock, field, share } from "./field.ts";

const factor = z.number().min(0).max(5);
const yuan = z.number().min(0).max(100).meta({ unit: "yuan" });

const asksForHuman = field(share.optional(), "一来就要人工占比", "Ask for a person at once", {
  zh: "机器人本要先答的咨询里，一来就要求转人工的比例；机器人不收费，问题和耐心不变。默认 0。",
  en: "Share of the contacts the bot would answer first that ask for a person at once: no charge, text and patience as fresh. 0 when left out.",
});
const turnsAway = field(share.optional(), "见机器人就走占比", "Turned away by a bot", {
  zh: "机器人先答的咨询里，一看是机器人就走、不再来的比例。默认 0。",
  en: "Share of the contacts the bot answers first that leave for good because a bot answered at all. 0 when left out.",
});
const bouncedShare = field(share.optional(), "走后又来占比", "Bounced back", {
  zh: "机器人没答好也没察觉、顾客走了的咨询里，过一阵（after）又来找人工的比例。",
  en: "Share of the unnoticed failures of the bot that come back to the people later, after a draw of `after`.",
});

const bounceBack = z.strictObject({
  share: field(share, "走后又来占比", "Share that comes back"),
  after: field(distribution, "隔多久再来", "Time to come back"),
});

const window = z.strictObject({
  from: field(clock, "开启", "On from"),
  until: field(clock, "关闭", "On until"),
});

const bot = z.strictObject({
  time: field(distribution, "机器人用时", "Time with the bot", {
    zh: "顾客在机器人那里的总时间；写了 replies 时是每次回复的时间。",
    en: "Whole time with the bot; the time of each of its replies where `replies` is given.",
  }),
  replies: field(
    z.number().min(1).max(100).optional(),
    "机器人平均回复数",
    "Mean replies of the bot",
    {
      zh: "一次接待机器人答几句：几何分布的均值。省略时 time 就是总时间。",
      en: "Replies of the bot in one contact: mean of a geometric number. When left out, `time` is the whole time.",
    },
  ),
  hours: field(z.array(window).min(1).max(10).optional(), "开启时段", "Hours", {
    zh: "每天开着机器人的时段；跨零点写 24:00 以后，如 22:00 到 32:00。省略则全天。",
    en: "Windows of every day in which the bot is on; past midnight hours run on, as in 22:00 to 32:00. All day when left out.",
  }),
  recognised: field(share, "失败被识别占比", "Recognised failures", {
    zh: "机器人没解决时能察觉并转人工的比例；其余顾客离开。",
    en: "Share of failures the bot notices and hands to a human; the others leave.",
  }),
  asksForHuman,
  turnsAway,
  bounceBack: field(bounceBack.optional(), "走后又来", "Bounce-back", {
    zh: "机器人没答好也没察觉而离开的顾客，有多少、隔多久再来找人工。省略则都不来。",
    en: "How many of the unnoticed failures come back to the people, and when. None when left out.",
  }),
  effortFactor: field(factor, "转人工后用时倍数", "Effort factor", {
    zh: "转人工的聊天相对新聊天的用时。",
    en: "Effort of an escalated chat against a fresh one.",
  }),
  patienceFactor: field(factor, "转人工后耐心倍数", "Patience factor", {
    zh: "转人工的聊天相对新聊天的耐心。",
    en: "Patience of an escalated chat against a fresh one.",
  }),
  quality: field(share, "机器人销售力", "Quality of the bot", {
    zh: "相对正式客服的销售力。",
    en: "Selling quality against a regular agent.",
  }),
  cost: field(yuan, "机器人单价", "Cost of the bot", {
    zh: "机器人每接一单的费用。",
    en: "Yuan per chat the bot answers.",
  }),
});

/** What one class of customers is to the bot: the two shares, and figures of its own where they differ from the bot's. */
export const customerBot = z.strictObject({
  attempted: field(share, "机器人先答占比", "Attempted by the bot", {
    zh: "这类问题里交给机器人先答的比例（可自动化的部分）。",
    en: "Share of this kind of question that goes to the bot first: the part that can be automated.",
  }),
  resolved: field(share, "机器人解决占比", "Resolved by the bot", {
    zh: "机器人真正答上的问题里解决的比例；没解决的转人工，或没被察觉就走了。",
    en: "Share of those the bot tries that it resolves; the others are handed over, or leave unnoticed.",
  }),
  recognised: field(share.optional(), "失败被识别占比", "Recognised failures", {
    zh: "这类问题自己的数；空着就用“自动回复”里机器人的。",
    en: "This class's own figure; the bot's under Auto-reply when left out.",
  }),
  asksForHuman,
  turnsAway,
  bounceBack: bouncedShare,
  quality: field(share.optional(), "机器人销售力", "Quality of the bot", {
    zh: "这类问题自己的数；空着就用“自动回复”里机器人的。",
    en: "This class's own figure; the bot's under Auto-reply when left out.",
  }),
});

const menu = z.strictObject({
  patienceFactor: field(z.number().min(0.1).max(10), "菜单对耐心", "Menu and patience", {
    zh: "看过自助菜单、仍要人工的顾客，首响耐心的倍数。",
    en: "Factor on first-reply patience of those who saw the menu and still want a person.",
  }),
  quality: field(share, "菜单销售力", "Quality of the menu", {
    zh: "被菜单答好的售前顾客，相对正式客服的销售力。",
    en: "Selling quality towards customers whom the menu answered, against a regular agent.",
  }),
});

const draftFactor = z.number().positive().max(5);

const assist = z.strictObject({
  share: field(share, "有草稿的回复占比", "Share of replies drafted", {
    zh: "人工回复里由智能辅助起草、客服看过再发的比例；用话术的回复不起草。",
    en: "Share of the people's replies that are drafted and sent by hand; canned replies are not drafted.",
  }),
  effortFactor: field(
    z.strictObject({
      regular: field(draftFactor, "正式客服用时倍数", "Regular agents"),
      temp: field(draftFactor, "临时客服用时倍数", "Temps"),
      "filling-in": field(draftFactor.optional(), "顶岗员工用时倍数", "Staff filling in", {
        zh: "省略则同正式客服。",
        en: "As regular agents when left out.",
      }),
      outsourced: field(draftFactor.optional(), "外包客服用时倍数", "Outsourced agents", {
        zh: "省略则同正式客服。",
        en: "As regular agents when left out.",
      }),
    }),
    "有草稿时的用时倍数",
    "Effort with a draft",
    {
      zh: "有草稿的回复相对自己打字的用时，按客服种类；1 等于没有辅助。",
      en: "Effort of a drafted reply against one typed by hand, by kind of agent; 1 is no assistance.",
    },
  ),
  cost: field(yuan, "每条草稿费用", "Cost of a draft", {
    zh: "每起草一条多少元，不论用没用上。",
    en: "Yuan for each draft begun, used or not.",
  }),
});

const phrases = z.strictObject({
  share: field(share, "话术回复占比", "Share of canned replies", {
    zh: "人工回复里直接用快捷短语的比例。",
    en: "Share of the people's replies sent as a quick phrase.",
  }),
  saves: field(z.number().min(0).max(600).meta({ unit: "s" }), "每条省下时间", "Seconds saved", {
    zh: "用话术的回复少花的时间；最少还要 shortest 秒。",
    en: "Time a canned reply takes less, but never less than `shortest`.",
  }),
  shortest: field(
    z.number().min(0).max(60).meta({ unit: "s" }),
    "话术最短用时",
    "Shortest canned reply",
    {
      zh: "再快也要这么久：读一遍、点一下。",
      en: "No canned reply is quicker: it is read and clicked.",
    },
  ),
  cap: field(
    z.number().min(0).max(0.99).meta({ unit: "share" }),
    "话术占比上限",
    "Cap of canned replies",
    {
      zh: "话术占比超过它，顾客就觉得全是机器话。超出程度 x =（占比 - 上限）÷（1 - 上限），不到上限为 0。",
      en: "Above this share customers feel talked to by a machine. Excess x = (share - cap) / (1 - cap), 0 below the cap.",
    },
  ),
  qualityLoss: field(share, "超限伤转化", "Loss of quality above the cap", {
    zh: "人工回复的销售力乘以 1 - qualityLoss × x。",
    en: "Selling quality of the people's replies is multiplied by 1 - qualityLoss x x.",
  }),
  patienceLoss: field(
    z.number().min(0).max(0.9).meta({ unit: "share" }),
    "超限伤耐心",
    "Loss of patience above the cap",
    {
      zh: "首句之后的耐心乘以 1 - patienceLoss × x。",
      en: "Patience after the first reply is multiplied by 1 - patienceLoss x x.",
    },
  ),
});

/** What answers before a person does, and what helps a person to answer. */
export const autoReply = z.strictObject({
  greetingPatience: field(z.number().min(0.1).max(10), "欢迎语对耐心", "Greeting and patience", {
    zh: "欢迎语对首响耐心的倍数。",
    en: "Factor of the greeting on first-reply patience.",
  }),
  menu: field(menu.nullable().optional(), "自助菜单", "Self-service menu", {
    zh: "欢迎语里的热门问题菜单；每类顾客被它答好的比例写在那类顾客里。任何平台考核都不算。",
    en: "Top questions beneath the greeting; the share it deflects stands with each class of customers. Counts for no platform rule.",
  }),
  bot: field(bot.nullable(), "机器人", "Bot"),
  assist: field(assist.nullable().optional(), "智能辅助", "Assist mode", {
    zh: "机器人起草，客服发出：平台算人工回复。",
    en: "Drafts that an agent sends: a human reply to the platforms.",
  }),
  phrases: field(phrases.nullable().optional(), "快捷短语", "Quick phrases"),
});
