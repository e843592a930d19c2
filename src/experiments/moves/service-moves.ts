import type { Scenario } from "#scenario/scenario.ts";
import type { Move, MoveMaker } from "./move.ts";

type Service = Scenario["service"];

const withService = (change: Partial<Service>): Move["apply"] => {
  return (scenario) => ({ ...scenario, service: { ...scenario.service, ...change } });
};

/** Answering the first message of a new customer before any other. */
export const firstQuestions: MoveMaker = ({ service }) => {
  if (service.replyOrder === "first-questions-first") return [];
  return [
    {
      id: "first-questions-first",
      label: { zh: "先答新顾客的第一句", en: "Answer first questions first" },
      touches: ["reply-order"],
      cost: 0,
      whyItLoses: {
        zh: "第一句快了，聊到一半的人等得更久",
        en: "First replies get faster, but people in mid-chat wait longer",
      },
      apply: withService({ replyOrder: "first-questions-first" }),
    },
  ];
};

/** Giving a chat to whoever owes the fewest replies. */
export const fewestPending: MoveMaker = ({ service }) => {
  if (service.agentChoice === "fewest-pending") return [];
  return [
    {
      id: "fewest-pending",
      label: { zh: "派给待回最少的客服", en: "Give chats to whoever owes fewest replies" },
      touches: ["agent-choice"],
      cost: 0,
      whyItLoses: {
        zh: "待回少的多半是手快的人，活都压给了他们",
        en: "Whoever owes little is quick, and gets all the work",
      },
      apply: withService({ agentChoice: "fewest-pending" }),
    },
  ];
};

const SHARE_OF_CAP = 0.4;

/** More chats at once for everybody, or fewer. */
export const caps: MoveMaker = ({ staff }) => {
  const capped = staff.types.filter(({ maxChats }) => maxChats !== null && maxChats > 1);
  if (capped.length === 0) return [];
  const list = (change: (cap: number) => number) =>
    capped.map(({ maxChats }) => change(maxChats ?? 1)).join("/");
  const now = list((cap) => cap);
  const more = (cap: number) => cap + Math.max(1, Math.round(cap * SHARE_OF_CAP));
  const fewer = (cap: number) => Math.max(1, cap - Math.max(1, Math.round(cap * SHARE_OF_CAP)));
  const withCaps =
    (change: (cap: number) => number): Move["apply"] =>
    (scenario) => ({
      ...scenario,
      staff: {
        ...scenario.staff,
        types: scenario.staff.types.map((type) =>
          type.maxChats === null || type.maxChats <= 1
            ? type
            : { ...type, maxChats: change(type.maxChats) },
        ),
      },
    });
  return [
    {
      id: "cap-up",
      label: {
        zh: `接待上限 ${now} → ${list(more)}`,
        en: `Chats at once ${now} → ${list(more)}`,
      },
      touches: ["cap"],
      cost: 0,
      whyItLoses: {
        zh: "手没变多，同时聊得越多，每一条都更慢",
        en: "Hands are no more than before, and every reply gets slower",
      },
      apply: withCaps(more),
    },
    {
      id: "cap-down",
      label: {
        zh: `接待上限 ${now} → ${list(fewer)}`,
        en: `Chats at once ${now} → ${list(fewer)}`,
      },
      touches: ["cap"],
      cost: 0,
      whyItLoses: {
        zh: "顾客打字的时候，客服在空等，外面的人进不来",
        en: "Agents idle while customers type, and others cannot get in",
      },
      apply: withCaps(fewer),
    },
  ];
};

const SHORT_HOLD = 0.5;
const LONG_HOLD = 2.5;

/** How long a silent customer keeps the agent's slot. */
export const holds: MoveMaker = ({ service: { hold } }) => {
  const now = hold.whileThinking;
  if (now === null || now === 0) return [];
  const minute = (time: number) => ({
    zh: time % 60 === 0 ? `${time / 60} 分钟` : `${time} 秒`,
    en: time % 60 === 0 ? `${time / 60} min` : `${time} s`,
  });
  const moved = (id: string, factor: number, whyItLoses: Move["whyItLoses"]): Move => {
    const time = Math.round(now * factor);
    const [before, after] = [minute(now), minute(time)];
    return {
      id,
      label: {
        zh: `顾客不说话多久让位：${before.zh} → ${after.zh}`,
        en: `Free the slot of a silent customer after ${before.en} → ${after.en}`,
      },
      touches: ["hold"],
      cost: 0,
      whyItLoses,
      apply: (scenario) => ({
        ...scenario,
        service: { ...scenario.service, hold: { ...scenario.service.hold, whileThinking: time } },
      }),
    };
  };
  return [
    moved("hold-shorter", SHORT_HOLD, {
      zh: "位置让得太早，顾客一回话又要重新排",
      en: "Slots go too early, and customers who write again must wait anew",
    }),
    moved("hold-longer", LONG_HOLD, {
      zh: "位置被不说话的人占着，新来的进不来",
      en: "Silent customers fill the slots, and new ones cannot get in",
    }),
  ];
};

/** What phrases do where a shop has none yet; the figures and grades of the auto-reply example. */
const PHRASES = {
  share: 0.4,
  saves: 13,
  shortest: 4,
  cap: 0.5,
  qualityLoss: 0.4,
  patienceLoss: 0.3,
} as const;

/** Ready-made phrases for part of the replies. */
export const quickPhrases: MoveMaker = ({ autoReply }) => {
  if (autoReply.phrases !== null && autoReply.phrases !== undefined) return [];
  const share = PHRASES.share * 100;
  return [
    {
      id: "quick-phrases",
      label: {
        zh: `快捷短语：${share}% 回复快 ${PHRASES.saves} 秒`,
        en: `Quick phrases: ${share}% of replies ${PHRASES.saves} s faster`,
      },
      touches: ["phrases"],
      cost: 0,
      note: {
        zh: "能快多少是假设，先试一天再信",
        en: "How much faster is an assumption: try a day first",
      },
      whyItLoses: {
        zh: "回复不是最慢的一环，套话还得罪人",
        en: "Replies were not what was slow, and canned ones put people off",
      },
      apply: (scenario) => ({
        ...scenario,
        autoReply: { ...scenario.autoReply, phrases: { ...PHRASES } },
      }),
    },
  ];
};

const POINTS = 0.1;
const HALF = 0.5;

/** Share of all contacts that the bot resolves. */
const keptByBot = ({ customers }: Scenario): number =>
  customers.reduce((sum, { share, bot }) => sum + share * bot.attempted * bot.resolved, 0);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** Ten points more of all contacts resolved by the bot: it answers more of them first and resolves as many of those as now. */
export const botPoints: MoveMaker = (scenario) => {
  const now = keptByBot(scenario);
  if (scenario.autoReply.bot === null || now === 0) return [];
  const factor = (now + POINTS) / now;
  if (scenario.customers.some(({ bot }) => bot.attempted * factor > 1)) return [];
  return [
    {
      id: "bot-points",
      label: {
        zh: `机器人解决全部咨询的 ${percent(now)} → ${percent(now + POINTS)}`,
        en: `Bot resolves ${percent(now)} → ${percent(now + POINTS)} of all contacts`,
      },
      touches: ["bot"],
      cost: undefined,
      note: {
        zh: "后台量：没转人工、30 分钟内也没再来的 ÷ 全部咨询",
        en: "In its console: contacts not handed on and not back within 30 min ÷ all contacts",
      },
      whyItLoses: {
        zh: "机器人卖货不如人，省下的工时抵不过少成的单",
        en: "A bot sells less than a person does, and the hours saved do not make up for it",
      },
      apply: (plan) => ({
        ...plan,
        customers: plan.customers.map((customer) => ({
          ...customer,
          bot: { ...customer.bot, attempted: Math.min(1, customer.bot.attempted * factor) },
        })),
      }),
      ifWorse: {
        label: {
          zh: "若多接的有一半解决不了、转给人工",
          en: "If half of what it takes on besides goes on to people",
        },
        apply: (plan) => ({
          ...plan,
          customers: plan.customers.map((customer) => {
            const { attempted, resolved } = customer.bot;
            const taken = Math.min(1, attempted * factor);
            const part = taken === 0 ? 1 : (attempted + (taken - attempted) * HALF) / taken;
            return {
              ...customer,
              bot: { ...customer.bot, attempted: taken, resolved: resolved * part },
            };
          }),
        }),
      },
    },
  ];
};
