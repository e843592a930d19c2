import { botDown, couponFault } from "#experiments/stress/mishaps.ts";
import type { StressMaker } from "#experiments/stress/stress.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { absent, capTimes, greeting, people, rush, withOrder } from "./changes.ts";
import type { Claim, Drill, Option } from "./lesson.ts";

const by =
  (make: StressMaker) =>
  (scenario: Scenario): Scenario =>
    make(scenario)?.apply(scenario) ?? scenario;

/** What can be done at once; the people come for the hour after the mishap begins. */
const options = (from: string, until: string): readonly Option[] => [
  {
    id: "firsts",
    label: { zh: "先答新顾客的第一句", en: "Answer first questions first" },
    why: {
      zh: "首响立刻好看，聊到一半的人在后面等。",
      en: "First replies look better at once; those in mid-chat wait.",
    },
    apply: withOrder("first-questions-first"),
  },
  {
    id: "people",
    label: { zh: "叫 4 位同事顶一小时", en: "Call four colleagues for an hour" },
    why: { zh: "多了手，才多回得了。", en: "More hands are more replies." },
    apply: people("regular", 4, from, until),
  },
  {
    id: "cap",
    label: { zh: "接待上限放宽一半", en: "Raise the cap by half" },
    why: {
      zh: "手已经满了，多开的窗口只是多等。",
      en: "Hands are full; more windows are more waiting.",
    },
    apply: capTimes(1.5),
  },
  {
    id: "greeting",
    label: {
      zh: "换欢迎语：说清要等多久（设顾客因此多等三成）",
      en: "Say in the greeting how long it takes (supposing people wait three tenths longer)",
    },
    why: {
      zh: "愿意多等的人等到了；多等三成是假设，要看自己店的数。",
      en: "Those willing to wait longer are served; the three tenths are an assumption to check in your own shop.",
    },
    apply: greeting(1.3),
  },
];

const claims: readonly Claim[] = [
  { outcome: "first-response-miss-share", under: "firsts", is: "lower" },
  { outcome: "abandonment-mid-chat-share", under: "firsts", is: "higher" },
  { outcome: "lost-sales", under: "people", is: "lower" },
  { outcome: "lost-sales", under: "cap", is: "close", share: 0.03 },
];

/** Something happens: choose one thing to do. */
export const drills: readonly Drill[] = [
  {
    id: "coupon",
    title: { zh: "优惠券故障", en: "Coupon fault" },
    situation: {
      zh: "20:00 起半小时，券打不开，来问的人多一倍，问得更难，机器人答不了。手上只来得及做一件事：",
      en: "For half an hour from 20:00 the coupon fails: twice as many ask, harder questions, none for the bot. There is time for one thing:",
    },
    apply: by(couponFault),
    options: options("20:00", "21:00"),
    claims,
  },
  {
    id: "streamer",
    title: { zh: "主播点名", en: "A streamer mentions you" },
    situation: {
      zh: "21:30 主播突然提到你们店，十分钟里来的人是平时的四倍。手上只来得及做一件事：",
      en: "At 21:30 a streamer mentions your shop: for ten minutes four times as many come. There is time for one thing:",
    },
    apply: rush({ zh: "主播点名", en: "Streamer" }, "21:30", "21:40", 4),
    options: options("21:30", "22:30"),
    claims,
  },
  {
    id: "bot-down",
    title: { zh: "机器人停了", en: "Bot down" },
    situation: {
      zh: "20:00 起机器人停一小时，所有咨询直接到人工。手上只来得及做一件事：",
      en: "The bot is down for an hour from 20:00 and every contact goes to a person. There is time for one thing:",
    },
    apply: by(botDown),
    options: options("20:00", "21:00"),
    claims,
  },
  {
    id: "ill",
    title: { zh: "三分之一的人病了", en: "A third of the team is ill" },
    situation: {
      zh: "每人有三分之一的可能来不了，谁不来由模拟抽取。手上只来得及做一件事：",
      en: "Everybody stays away with a chance of one third; the simulation draws who. There is time for one thing:",
    },
    apply: absent(1 / 3),
    options: options("20:00", "21:00"),
    claims,
  },
];
