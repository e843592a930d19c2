import type { Scenario } from "#scenario/scenario.ts";
import { stretched } from "#scenario/law.ts";
import { toClock, toSeconds } from "#units/clock.ts";
import { seconds } from "#units/units.ts";
import { clockOf, contactsIn, isOfDays, momentInWords, ofDay, worstMoment } from "./moment.ts";
import type { StressMaker } from "./stress.ts";

const MORE = 0.2;

/** A fifth more visitors than planned for. */
export const moreVisitors: StressMaker = () => ({
  id: "visitors-up",
  label: { zh: "访客多 20%", en: "Visitors +20%" },
  about: {
    zh: "访客从头到尾都多五分之一，人手不变。",
    en: "A fifth more visitors throughout, nobody more to answer.",
  },
  apply: (scenario) => ({
    ...scenario,
    demand: { ...scenario.demand, visitors: scenario.demand.visitors * (1 + MORE) },
  }),
});

const ABSENT = 1 / 3;

/** A third of the temps does not turn up. */
export const absentTemps: StressMaker = ({ staff }) => {
  const temps = new Set(staff.types.filter(({ kind }) => kind === "temp").map(({ id }) => id));
  if (!staff.shifts.some(({ type, count }) => temps.has(type) && count > 0)) return undefined;
  return {
    id: "temps-absent",
    label: { zh: "三分之一兼职没来", en: "A third of the temps absent" },
    about: {
      zh: "每名临时客服有三分之一的可能不来，谁不来由模拟抽取。",
      en: "Every temp stays away with a chance of one third; the simulation draws who.",
    },
    apply: (scenario) => ({
      ...scenario,
      staff: {
        ...scenario.staff,
        types: scenario.staff.types.map((type) =>
          type.kind === "temp" ? { ...type, noShow: Math.max(type.noShow, ABSENT) } : type,
        ),
      },
    }),
  };
};

const HOUR = 3600;
const DAY = 86_400;

/** The bot fails for an hour when the sale opens. */
export const botDown: StressMaker = (scenario) => {
  if (scenario.autoReply.bot === null) return undefined;
  const from = ofDay(worstMoment(scenario));
  const [begin, end] = [clockOf(from), clockOf(from + HOUR)];
  return {
    id: "bot-down",
    label: isOfDays(scenario)
      ? {
          zh: `机器人每天 ${begin} 起停一小时`,
          en: `Bot down for an hour from ${begin} every day`,
        }
      : { zh: `机器人 ${begin} 起停一小时`, en: `Bot down for an hour from ${begin}` },
    about: {
      zh: `${begin}–${end} 的咨询全部直接到人工。`,
      en: `Every contact of ${begin}–${end} goes straight to a person.`,
    },
    apply: (plan) => withoutBot(plan, from, from + HOUR),
  };
};

/** The plan with its bot off between two moments of every day. */
function withoutBot(scenario: Scenario, from: number, until: number): Scenario {
  const { bot } = scenario.autoReply;
  if (bot === null) return scenario;
  const windows = bot.hours ?? [{ from: "0:00", until: "24:00" }];
  const clock = (time: number) => toClock(seconds(time));
  const hours = windows.flatMap((window) => {
    const [begin, end] = [toSeconds(window.from), toSeconds(window.until)];
    // A window past midnight may meet the gap of the next day as well.
    let parts: (readonly [number, number])[] = [[begin, end]];
    for (const day of [-DAY, 0, DAY])
      parts = parts.flatMap(([one, other]) => [
        [one, Math.min(other, from + day)] as const,
        [Math.max(one, until + day), other] as const,
      ]);
    return parts
      .filter(([one, other]) => other > one)
      .map(([one, other]) => ({ from: clock(one), until: clock(other) }));
  });
  const changed = hours.length === 0 ? null : { ...bot, hours };
  return { ...scenario, autoReply: { ...scenario.autoReply, bot: changed } };
}

/** Batches of one minute each over half an hour; a question that takes half as long again to answer. */
const MINUTES = 30;
const HARDER = 1.5;
/** What a scenario may hold. */
const MOST_BATCHES = 50;
const FAULT = "coupon-fault";

/** A coupon fails: as many contacts again for half an hour after the opening, with a harder question the bot does not know. */
export const couponFault: StressMaker = (scenario) => {
  const asker = scenario.customers.find(({ need }) => need === "presale");
  if (asker === undefined || scenario.customers.some(({ id }) => id === FAULT)) return undefined;
  const from = worstMoment(scenario);
  const each = Math.round(contactsIn(scenario, from) / MINUTES);
  if (each === 0 || scenario.demand.batches.length + MINUTES > MOST_BATCHES) return undefined;
  const name = { zh: "优惠券故障", en: "Coupon fault" };
  const when = momentInWords(scenario, from);
  const count = each * MINUTES;
  return {
    id: FAULT,
    label: { zh: `${when.zh} 优惠券故障`, en: `Coupon fault at ${when.en}` },
    about: {
      zh: `半小时里多来 ${count} 个“券用不了”的咨询（与平时这半小时一样多），每条回复多花一半时间，机器人答不了。`,
      en: `${count} more contacts in half an hour, “my coupon fails” (as many as that half hour usually has); each reply takes half as long again and the bot knows no answer.`,
    },
    apply: (plan) => ({
      ...plan,
      demand: {
        ...plan.demand,
        batches: [
          ...plan.demand.batches,
          ...Array.from({ length: MINUTES }, (_, minute) => ({
            name,
            at: clockOf(from + 60 * minute),
            contacts: each,
            customer: FAULT,
          })),
        ],
      },
      customers: [
        ...plan.customers,
        {
          ...asker,
          id: FAULT,
          name,
          share: 0,
          effort: stretched(asker.effort, HARDER),
          bot: { ...asker.bot, attempted: 0 },
        },
      ],
      staff: {
        ...plan.staff,
        types: plan.staff.types.map((type) =>
          type.skills !== "all" && type.skills.includes(asker.id)
            ? { ...type, skills: [...type.skills, FAULT] }
            : type,
        ),
      },
    }),
  };
};
