import { toSeconds } from "#units/clock.ts";
import { relativeDemand } from "#scenario/relative-demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { double11 } from "./double11.ts";
import { type Festival, ordinaryHours } from "./festival.ts";
import { otherFestivals } from "./other-festivals.ts";

/** Every festival that can be laid over a shop's ordinary days, in the order of display. */
export const festivals: readonly Festival[] = [...double11, ...otherFestivals];

const byId = new Map(festivals.map((festival) => [festival.id, festival]));

/** The festival of that id, if there is one. */
export const festivalById = (id: string): Festival | undefined => byId.get(id);

const DAY = 86_400;

/** Visitors of a festival for a shop with so many on an ordinary day: more days, and higher ones. */
function festivalVisitors(demand: Scenario["demand"], days: number, ordinary: number): number {
  const plain = { ...demand };
  delete plain.phases;
  const oneDay = relativeDemand(plain, 0, DAY).total;
  return Math.round((ordinary * relativeDemand(demand, 0, days * DAY).total) / oneDay);
}

/**
 * Visitors of an ordinary day of a scenario: its own, with phases, openings, deadlines and day weights taken away. What a shop
 * writes into the shape itself cannot be told from an ordinary day.
 *
 * @returns NaN where no hour of a day has any demand
 */
export function ordinaryVisitors({ demand, horizon }: Scenario): number {
  const plain = { ...demand, openings: [], deadlines: [] };
  delete plain.phases;
  delete plain.dayWeights;
  const [from, until] = [toSeconds(horizon.from), toSeconds(horizon.until)];
  const whole = relativeDemand(demand, from, until).total;
  return (demand.visitors * relativeDemand(plain, 0, DAY).total) / whole;
}

/**
 * A scenario with its demand replaced by that of a festival: horizon, ordinary hours, phases, and the visitors they bring. Shop,
 * customers, rules and people stay; shifts bound to days that are no more are dropped.
 *
 * @param ordinary visitors on an ordinary day
 */
export function applyFestival(scenario: Scenario, festival: Festival, ordinary: number): Scenario {
  const { days, phases, name, calendar, firstDay } = festival;
  const before = { ...scenario.demand };
  delete before.dayWeights;
  delete before.phases;
  const demand: Scenario["demand"] = {
    ...before,
    shape: { step: 3600, weights: [...ordinaryHours] },
    openings: [],
    deadlines: [],
    blocks: [],
    batches: [],
    ...(phases.length > 0 ? { phases: phases.map((phase) => ({ ...phase })) } : {}),
  };
  const shifts = scenario.staff.shifts.flatMap((shift) => {
    const kept = shift.days?.filter((day) => day < days);
    if (kept === undefined) return toSeconds(shift.from) < days * DAY ? [shift] : [];
    return kept.length > 0 ? [{ ...shift, days: kept }] : [];
  });
  return {
    ...scenario,
    name,
    horizon: {
      from: "0:00",
      until: `${days * 24}:00`,
      ...(firstDay === null ? {} : { firstDay }),
      afterwards: scenario.horizon.afterwards,
    },
    demand: { ...demand, visitors: festivalVisitors(demand, days, ordinary) },
    staff: { ...scenario.staff, shifts },
    sources: { ...withoutDemand(scenario.sources), ...sourcesOf(festival, calendar) },
  };
}

/** Sources of the parts that the festival does not replace. */
const withoutDemand = (sources: Scenario["sources"]): Scenario["sources"] =>
  Object.fromEntries(
    Object.entries(sources).filter(
      ([path]) =>
        !/^demand\.(shape|phases|openings|deadlines|blocks|batches|dayWeights|visitors)/.test(path),
    ),
  );

function sourcesOf({ phases }: Festival, calendar: Festival["calendar"]): Scenario["sources"] {
  return {
    "demand.visitors": {
      grade: "assumption",
      source: {
        zh: "平日访客乘以各阶段的高度；两样都请取自自己的店",
        en: "visitors of an ordinary day times the heights of the phases; take both from your own shop",
      },
    },
    "demand.shape": {
      grade: "assumption",
      source: {
        zh: "没有公开的分时咨询量：26 个平日在浏览与成交之间的形状，阿里天池移动推荐样本，2014 年淘宝",
        en: "no public series of consultations: between page views and buys of 26 ordinary days, Alibaba Tianchi mobile recommendation sample, Taobao 2014",
      },
    },
    ...(phases.length > 0
      ? {
          "demand.phases": {
            grade: "assumption" as const,
            source: {
              zh: `日期出处：${calendar.source.zh}；各阶段有多高是我们定的`.slice(0, 400),
              en: `dates (${calendar.grade}): ${calendar.source.en}; how high each phase stands is ours`.slice(
                0,
                400,
              ),
            },
          },
        }
      : {}),
  };
}
