import { Met } from "#engine/journal.ts";
import { seconds, toHours } from "#units/units.ts";
import { assistCost } from "./aids.ts";
import type { Outcome } from "./outcome.ts";
import { workOf } from "./work.ts";

/** Yuan paid to the agents of a day. */
function labourCost(day: Parameters<Outcome["measure"]>[0]): number {
  const { agentType } = day.journal;
  const { agentDuty } = workOf(day);
  let cost = 0;
  for (let agent = 0; agent < agentDuty.length; agent++) {
    const wage = day.scenario.staff.types[agentType[agent] as number]?.wage ?? 0;
    cost += toHours(seconds(agentDuty[agent] as number)) * wage;
  }
  return cost;
}

function botCost(day: Parameters<Outcome["measure"]>[0]): number {
  const { count, bot } = day.journal.contacts;
  const { cost = 0 } = day.scenario.autoReply.bot ?? {};
  if (cost === 0) return 0;
  let answered = 0;
  for (let c = 0; c < count; c++) if (bot[c] === Met.Bot || bot[c] === Met.TurnedAway) answered++;
  return answered * cost;
}

/** Yuan paid to agents, to the bot and for drafts. */
export const serviceCost = (day: Parameters<Outcome["measure"]>[0]): number =>
  labourCost(day) + botCost(day) + assistCost(day);

const words = {
  group: "sales",
  unit: "yuan",
  better: "lower",
  bySlot: false,
  total: true,
} as const;

/** What the service itself costs. */
export const costs: readonly Outcome[] = [
  {
    ...words,
    id: "labour-cost",
    label: { zh: "人工成本", en: "Labour cost" },
    definition: {
      zh: "在岗小时 × 时薪，休息不付，下班后聊完手上会话的时间付；没来的人不付",
      en: "Hours on duty times the hourly wage: breaks unpaid, time to finish chats after the shift paid, those who did not turn up unpaid",
    },
    source: "wages of the scenario",
    measure: (day, of, per) => {
      of[0] = labourCost(day);
      per[0] = 1;
    },
  },
  {
    ...words,
    id: "bot-cost",
    label: { zh: "机器人成本", en: "Bot cost" },
    definition: {
      zh: "机器人先接待的会话数 × 单次费用",
      en: "Contacts the bot answered first, times its price",
    },
    source: "price of the scenario",
    measure: (day, of, per) => {
      of[0] = botCost(day);
      per[0] = 1;
    },
  },
  {
    ...words,
    id: "assist-cost",
    label: { zh: "智能辅助成本", en: "Cost of drafts" },
    definition: {
      zh: "智能辅助起草的条数 × 每条费用，没发出去的草稿也算",
      en: "Drafts of the assistant times their price, those never sent included",
    },
    source: "price of the scenario",
    measure: (day, of, per) => {
      of[0] = assistCost(day);
      per[0] = 1;
    },
  },
  {
    ...words,
    id: "service-cost",
    label: { zh: "客服总成本", en: "Cost of service" },
    definition: {
      zh: "人工成本加机器人成本、智能辅助成本",
      en: "Labour cost plus the cost of bot and drafts",
    },
    source: "wages and price of the scenario",
    measure: (day, of, per) => {
      of[0] = serviceCost(day);
      per[0] = 1;
    },
  },
];
