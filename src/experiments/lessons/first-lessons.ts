import { capTimes, effortTimes, visitorsTimes } from "./changes.ts";
import { type Lesson, same } from "./lesson.ts";

/** Queues explode before people look busy. */
export const queues: Lesson = {
  id: "queues",
  title: { zh: "人还没忙满，队先爆", en: "Queues explode before people look busy" },
  hook: {
    zh: "客服有一半时间闲着，为什么还有人等不到？",
    en: "Hands are free half the time: why does anybody wait?",
  },
  situation: {
    zh: "访客比计划多两成，人手一个不加。客服在岗时间里忙着的比例只高几个百分点。",
    en: "A fifth more visitors than planned, nobody more to answer. The share of duty time that agents are busy rises by a few points only.",
  },
  question: {
    zh: "访客多两成，3 分钟内没等到第一句的顾客会变成百分之几？",
    en: "With a fifth more visitors, what share of customers will be without a first reply within three minutes?",
  },
  asked: {
    outcome: "first-response-miss-share",
    as: "figure",
    min: 0,
    max: 0.6,
    step: 0.01,
    near: 0.15,
    least: 0.01,
  },
  base: same,
  plan: {
    id: "more",
    label: { zh: "访客多 20%", en: "Visitors +20%" },
    why: {
      zh: "全天只忙一点，开场那半小时却全忙满，多出来的人全排在那里。",
      en: "All day is hardly busier, but the half hour of the opening is full, and all the extra people queue there.",
    },
    apply: visitorsTimes(1.2),
  },
  others: [
    {
      id: "fewer",
      label: { zh: "访客少 20%", en: "Visitors −20%" },
      why: {
        zh: "少两成，队短得也不止两成。",
        en: "A fifth less shortens the queue by more than a fifth.",
      },
      apply: visitorsTimes(0.8),
    },
  ],
  also: ["utilisation", "first-response-miss-share", "lost-sales"],
  why: [
    {
      zh: "忙碌比例是全天平均：凌晨闲着的手，帮不了 20 点的队。",
      en: "The busy share is an average over the day: hands idle at night help nobody at eight in the evening.",
    },
    {
      zh: "来多来少是随机的。平均够用，一阵多来几位就要等；越接近忙满，这一阵拖得越久。",
      en: "Arrivals come in spells. Enough on average still means waiting whenever a few more come at once, and the closer to full, the longer a spell lasts.",
    },
    {
      zh: "所以看最挤的半小时，不看全天平均。",
      en: "So look at the worst half hour, not at the day's average.",
    },
  ],
  claims: [
    { outcome: "first-response-miss-share", is: "higher", share: 0.25 },
    { outcome: "utilisation", is: "close", share: 0.2 },
    { outcome: "utilisation", is: "higher" },
    { outcome: "first-response-miss-share", under: "fewer", is: "lower", share: 0.2 },
  ],
};

/** What four seconds are worth. */
export const speed: Lesson = {
  id: "speed",
  title: { zh: "快 4 秒值多少钱", en: "What four seconds are worth" },
  hook: { zh: "打字快一点，队短一半？", en: "A little faster: half the queue?" },
  situation: {
    zh: "每条回复从平均 28 秒变成 24 秒（售后同比例），其他都不变，同一批顾客。",
    en: "Every reply takes 24 seconds on average in place of 28 (after-sales in proportion); nothing else changes, the customers are the same.",
  },
  question: {
    zh: "每条回复快 4 秒，这一天能少亏多少？",
    en: "Every reply 4 seconds faster: how much less is lost on that day?",
  },
  asked: {
    outcome: "lost-sales",
    as: "lower",
    min: 0,
    max: 12_000,
    step: 100,
    near: 0.2,
    least: 200,
  },
  base: same,
  plan: {
    id: "faster",
    label: { zh: "每条快 4 秒", en: "4 seconds faster" },
    why: {
      zh: "省下的手全用在人手不够的那一段。",
      en: "The time saved goes where hands are short.",
    },
    apply: effortTimes(24 / 28),
  },
  others: [
    {
      id: "slower",
      label: { zh: "每条慢 4 秒", en: "4 seconds slower" },
      why: { zh: "反过来一样贵。", en: "The other way round costs as dearly." },
      apply: effortTimes(32 / 28),
    },
  ],
  also: ["lost-sales", "first-response-miss-share", "abandonment-mid-chat-share", "utilisation"],
  why: [
    {
      zh: "快 4 秒，活少了七分之一。白天手本来就空，这七分之一不值钱；开场以后没有空手，它全从队里扣。",
      en: "Four seconds are a seventh of the work. By day hands are free and it is worth nothing; after the opening none are, and it all comes off the queue.",
    },
    {
      zh: "快捷短语、话术模板买的就是这几秒。",
      en: "These seconds are what quick phrases and templates buy.",
    },
  ],
  claims: [
    { outcome: "lost-sales", is: "lower" },
    { outcome: "first-response-miss-share", is: "lower" },
    { outcome: "lost-sales", under: "slower", is: "higher" },
  ],
};

/** Concurrency is no multiplier. */
export const concurrency: Lesson = {
  id: "concurrency",
  title: { zh: "多接几个，不等于多几双手", en: "Concurrency is no multiplier" },
  hook: { zh: "接待上限翻一倍，值多少？", en: "What is doubling the cap worth?" },
  situation: {
    zh: "每位客服同时能接的会话翻一倍，人数不变、手速不变。",
    en: "Every agent may hold twice as many chats at once; people and their speed stay the same.",
  },
  question: {
    zh: "接待上限翻一倍，这一天能少亏多少？",
    en: "The cap doubled: how much less is lost on that day?",
  },
  asked: {
    outcome: "lost-sales",
    as: "lower",
    min: -4000,
    max: 16_000,
    step: 100,
    near: 0.2,
    least: 600,
  },
  base: same,
  plan: {
    id: "double",
    label: { zh: "上限翻倍", en: "Cap doubled" },
    why: {
      zh: "手已经满了，多开的窗口只是换个地方等。",
      en: "Hands are full; more windows only move the wait.",
    },
    apply: capTimes(2),
  },
  others: [
    {
      id: "third",
      label: { zh: "上限降到三成", en: "Cap cut to a third" },
      why: {
        zh: "第一句慢得多，但接进来的聊得完：首响和成交在这里不是一回事。",
        en: "First replies come much later, but whoever gets in is served to the end: the rate and the sales part company.",
      },
      apply: capTimes(0.3),
    },
  ],
  also: ["lost-sales", "first-response-miss-share", "abandonment-mid-chat-share"],
  why: [
    {
      zh: "一双手一次只能打一句。上限够用以后，再高也不会多回一句。",
      en: "A pair of hands types one reply at a time. Once the cap is enough, a higher one adds no reply.",
    },
    {
      zh: "上限太低会让顾客在外面等，太高只是让他们在里面等。",
      en: "Too low a cap makes people wait outside; too high a one makes them wait inside.",
    },
  ],
  claims: [
    { outcome: "lost-sales", is: "close", share: 0.03 },
    { outcome: "first-response-miss-share", is: "close", share: 0.05 },
    { outcome: "first-response-miss-share", under: "third", is: "higher", share: 0.3 },
    { outcome: "abandonment-mid-chat-share", under: "third", is: "lower" },
  ],
};
