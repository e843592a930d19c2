import { sources } from "./sources.ts";
import { assistCost } from "./aids.ts";
import { Flag } from "./columns.ts";
import { carriersOf } from "./contact-share.ts";
import { labourCost, type Labour, labourOf } from "./labour.ts";
import type { Outcome } from "./outcome.ts";

function botCost(day: Parameters<Outcome["measure"]>[0]): number {
  const { cost = 0 } = day.scenario.autoReply.bot ?? {};
  return cost === 0 ? 0 : carriersOf(day, Flag.Bot) * cost;
}

/** Yuan for people, the bot and drafts, and for what staff who fill in leave undone. */
export const serviceCost = (day: Parameters<Outcome["measure"]>[0]): number =>
  labourCost(day) + botCost(day) + assistCost(day) + labourOf(day).opportunity;

const words = {
  group: "sales",
  unit: "yuan",
  better: "lower",
  bySlot: false,
  total: true,
} as const;

/** One part of what people cost. */
const partOf = (
  id: string,
  part: keyof Labour,
  label: Outcome["label"],
  definition: Outcome["definition"],
): Outcome => ({
  ...words,
  id,
  label,
  definition,
  source: { zh: "方案里的工资、单价和班次", en: "wages, prices and shifts of the scenario" },
  measure: (day, of, per) => {
    of[0] = labourOf(day)[part];
    per[0] = 1;
  },
});

/** What the service itself costs. */
export const costs: readonly Outcome[] = [
  {
    ...words,
    id: "labour-cost",
    label: { zh: "人工成本", en: "Labour cost" },
    definition: {
      zh: "在岗小时 × 时薪，休息不付，下班后聊完手上会话的时间付，没来的人不付；再加带新人的工时、加班和夜班、待命费、外包费、招聘培训",
      en: "Hours on duty times the hourly wage: breaks unpaid, time to finish chats after the shift paid, those who did not turn up unpaid; and leading squads, overtime and nights, retainers, fees of outsourced work, hiring and training",
    },
    source: { zh: "方案里的工资", en: "wages of the scenario" },
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
    source: sources.price,
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
    source: sources.price,
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
      zh: "人工成本加机器人、智能辅助和顶岗耽误本职的成本",
      en: "Labour cost plus the cost of bot, drafts and work left undone by staff who fill in",
    },
    source: { zh: "方案里的工资和单价", en: "wages and price of the scenario" },
    measure: (day, of, per) => {
      of[0] = serviceCost(day);
      per[0] = 1;
    },
  },
  partOf(
    "overtime-cost",
    "overtime",
    { zh: "加班费", en: "Overtime pay" },
    {
      zh: "工作日超过标准工时、休息日和法定节假日在时薪之外多付的钱；人工成本的一部分",
      en: "Paid beyond the hourly wage for hours over the standard on weekdays, for rest days and statutory holidays; part of labour cost",
    },
  ),
  partOf(
    "night-cost",
    "night",
    { zh: "夜班津贴", en: "Night premium" },
    {
      zh: "夜间在岗小时 × 夜班津贴；人工成本的一部分",
      en: "Hours on duty at night times the premium; part of labour cost",
    },
  ),
  partOf(
    "squad-cost",
    "squads",
    { zh: "带新人的工资", en: "Cost of leading squads" },
    {
      zh: "熟练客服带新人、不接待的工时 × 时薪，按排班算；人工成本的一部分",
      en: "Hours experienced agents lead squads and take no chats, as planned, at their wage; part of labour cost",
    },
  ),
  partOf(
    "on-call-cost",
    "onCall",
    { zh: "待命费", en: "Retainers" },
    {
      zh: "待命班的人数 × 班数 × 待命费，来不来都付；人工成本的一部分",
      en: "People on call times shifts times the retainer, called in or not; part of labour cost",
    },
  ),
  partOf(
    "outsourcing-cost",
    "fees",
    { zh: "外包费", en: "Outsourcing fees" },
    {
      zh: "按班、按月或按会话付的外包费（按小时的在时薪里）；人工成本的一部分",
      en: "Fees by the shift, month or chat; what is paid by the hour counts as wages; part of labour cost",
    },
  ),
  partOf(
    "hiring-cost",
    "hiring",
    { zh: "招聘培训费", en: "Hiring and training" },
    {
      zh: "每人招聘费加培训日薪，摊到本次模拟的天数；人工成本的一部分",
      en: "Cost a head and pay of training days, the part of it that falls on the days of the run; part of labour cost",
    },
  ),
  partOf(
    "opportunity-cost",
    "opportunity",
    { zh: "顶岗耽误本职", en: "Work left undone" },
    {
      zh: "顶岗员工在岗小时 × 耽误本职的代价；不发工资条，但算进客服总成本",
      en: "Hours of staff who fill in times what their own work left undone costs; on no payslip, but in the cost of service",
    },
  ),
];
