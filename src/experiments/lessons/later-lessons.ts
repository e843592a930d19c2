import { withReturning } from "#experiments/surface/returning.ts";
import { both, botTries, inSquads, people, withOrder } from "./changes.ts";
import { type Lesson, same } from "./lesson.ts";

const MORE_TRIED = 0.15;
const BACK = 0.3;
const COUNT = 8;
const HOURS = ["20:00", "23:00"] as const;

/** The truth about bots. */
export const bots: Lesson = {
  id: "bots",
  title: { zh: "机器人解决率的真相", en: "The truth about bots" },
  hook: { zh: "后台数字好看，卖得多了吗？", en: "The console looks better. Do you sell more?" },
  situation: {
    zh: "机器人多接 15 个百分点的咨询，答得和现在一样好。3 分钟没等到第一句的顾客少了一截。",
    en: "The bot takes 15 percentage points more of the contacts and answers as well as now. Clearly fewer customers miss a first reply.",
  },
  question: {
    zh: "机器人多接 15 个点，这一天能少亏多少？",
    en: "The bot takes 15 points more: how much less is lost on that day?",
  },
  asked: {
    outcome: "lost-sales",
    as: "lower",
    min: -6000,
    max: 12_000,
    step: 100,
    near: 0.2,
    least: 900,
  },
  base: same,
  plan: {
    id: "more",
    label: { zh: "机器人多接 15 个点", en: "Bot takes 15 points more" },
    why: {
      zh: "人手松了，可机器人答过的顾客买得比人工答的少，两样几乎抵消。",
      en: "Hands are freer, but those the bot answered buy less than those a person answers; the two nearly cancel out.",
    },
    apply: botTries(MORE_TRIED),
  },
  others: [
    {
      id: "back",
      label: {
        zh: "同上，且“已解决”的有三成又回来",
        en: "The same, and three in ten “resolved” come back",
      },
      why: {
        zh: "后台照样记“已解决”，活却没少。",
        en: "The console still says “resolved”, and the work is as much as before.",
      },
      apply: both(botTries(MORE_TRIED), (scenario) => withReturning(scenario, BACK)),
    },
  ],
  also: ["lost-sales", "first-response-miss-share", "utilisation"],
  why: [
    {
      zh: "“解决率”里有三种人：真解决的、转给人工更难缠的、过一会儿又回来的。",
      en: "A resolution rate holds three kinds: really helped, handed over as the harder ones, and back a while later.",
    },
    {
      zh: "该去量的数：同一顾客 30 分钟内再次咨询的比例，和机器人答过的顾客买不买。",
      en: "Measure this: how many ask again within 30 minutes, and whether those the bot answered buy.",
    },
  ],
  claims: [
    { outcome: "first-response-miss-share", is: "lower", share: 0.1 },
    { outcome: "lost-sales", is: "close", share: 0.1 },
    { outcome: "lost-sales", under: "back", is: "higher" },
    { outcome: "utilisation", under: "back", against: "more", is: "higher" },
  ],
};

/** First questions first, and its price. */
export const firsts: Lesson = {
  id: "firsts",
  title: { zh: "先答第一句，和它的代价", en: "First questions first, and its price" },
  hook: { zh: "3 分钟率上去了，谁在半路走？", en: "The rate goes up. Who leaves half-way?" },
  situation: {
    zh: "客服一律先答新顾客的第一句，再回聊到一半的。3 分钟没等到的少了一半左右。",
    en: "Agents always answer a newcomer's first question before anybody in mid-chat. About half as many miss a first reply.",
  },
  question: {
    zh: "一律先答第一句，聊到一半走掉的会变成百分之几？",
    en: "First questions always first: what share of customers will leave in mid-chat?",
  },
  asked: {
    outcome: "abandonment-mid-chat-share",
    as: "figure",
    min: 0,
    max: 0.5,
    step: 0.005,
    near: 0.12,
    least: 0.01,
  },
  base: same,
  plan: {
    id: "firsts",
    label: { zh: "先答第一句", en: "First questions first" },
    why: {
      zh: "手没有多，只是换了谁先等：第一句快了，后面的每一句都慢了。",
      en: "There are no more hands, only another order of waiting: the first reply is faster and every later one slower.",
    },
    apply: withOrder("first-questions-first"),
  },
  others: [],
  also: ["first-response-miss-share", "abandonment-mid-chat-share", "lost-sales"],
  why: [
    {
      zh: "平台考核的是第一句，成交靠的是聊完。两个数会往相反的方向走。",
      en: "The platform counts the first reply; a sale needs the whole chat. The two can move apart.",
    },
    {
      zh: "这一天里它总的还是划算，代价要有人看着。",
      en: "On this day it pays all the same; somebody should watch the price.",
    },
  ],
  claims: [
    { outcome: "first-response-miss-share", is: "lower", share: 0.25 },
    { outcome: "abandonment-mid-chat-share", is: "higher", share: 0.1 },
    { outcome: "lost-sales", is: "lower" },
  ],
};

/** Temps and squads. */
export const temps: Lesson = {
  id: "temps",
  title: { zh: "兼职怎么用", en: "Temps and squads" },
  hook: { zh: "8 名兼职，顶几名老手？", en: "Eight temps: how many old hands?" },
  situation: {
    zh: `开场三小时（${HOURS[0]}–${HOURS[1]}）加 ${COUNT} 名兼职：手慢、接得少、卖得弱一些，有人不来。`,
    en: `Eight temps more for the three hours of the opening (${HOURS[0]}–${HOURS[1]}): slower, fewer chats, weaker at selling, and some stay away.`,
  },
  question: {
    zh: "开场加 8 名兼职，这一天能少亏多少？",
    en: "Eight temps more at the opening: how much less is lost on that day?",
  },
  asked: {
    outcome: "lost-sales",
    as: "lower",
    min: -3000,
    max: 9000,
    step: 100,
    near: 0.25,
    least: 300,
  },
  base: same,
  plan: {
    id: "temps",
    label: { zh: "加 8 名兼职", en: "Eight temps more" },
    why: { zh: "人多了，手慢。", en: "More people, slower hands." },
    apply: people("temp", COUNT, ...HOURS),
  },
  others: [
    {
      id: "regulars",
      label: { zh: "加 8 名正式客服", en: "Eight regulars more" },
      why: { zh: "同样八个人，少亏得多得多。", en: "The same eight people save far more." },
      apply: people("regular", COUNT, ...HOURS),
    },
    {
      id: "squads",
      label: {
        zh: "加 8 名兼职，每 5 名一位老手带队",
        en: "Eight temps more, an old hand to every five",
      },
      why: {
        zh: "带队的老手自己不接待。带队换来的少答错，这个示例里没有填，要用自己店的数去估。",
        en: "Whoever leads does not answer. The wrong answers a leader prevents are not in this sample; put in your own figures.",
      },
      apply: both(people("temp", COUNT, ...HOURS), inSquads(5)),
    },
  ],
  also: ["lost-sales", "first-response-miss-share", "labour-cost"],
  why: [
    {
      zh: "兼职头几天一条要多花不少时间，还占着老手带。真正值钱的是提前几天来练。",
      en: "For the first days a temp takes much longer over a reply, and keeps an old hand from answering. What pays is to have them in a few days earlier.",
    },
    {
      zh: "先算老手能不能挪到开场，再算要几名兼职。",
      en: "See first whether old hands can be moved to the opening, then how many temps it takes.",
    },
  ],
  claims: [
    { outcome: "lost-sales", is: "lower" },
    { outcome: "lost-sales", under: "regulars", against: "temps", is: "lower" },
    { outcome: "lost-sales", under: "squads", against: "temps", is: "higher" },
    { outcome: "labour-cost", is: "higher" },
  ],
};
