import type { Scenario } from "#scenario/scenario.ts";
import { ratioEstimate } from "#statistics/ratio-estimate.ts";
import { toSeconds } from "#units/clock.ts";
import type { Text } from "#units/text.ts";
import { addSums, type KpiDay, type KpiSums, noSums } from "./agent-kpis.ts";
import { DAY } from "./time-of-day.ts";

/** The six figures of the trade. */
const kpis = ["conversion", "orders", "sales", "order-loss", "response", "unanswered"] as const;
type Kpi = (typeof kpis)[number];

export const kpiNames: Readonly<Record<Kpi, Text>> = {
  conversion: { zh: "咨询转化率", en: "Inquiry conversion" },
  orders: { zh: "订单数", en: "Orders" },
  sales: { zh: "销售额", en: "Sales" },
  "order-loss": { zh: "订单流失率", en: "Orders lost" },
  response: { zh: "平均响应时间", en: "Average response time" },
  unanswered: { zh: "咨询未回复数", en: "Unanswered contacts" },
};

/** How a figure compares holders of unlike hours and volume: a ratio of sums, and whether more of it is better. */
const measures: Readonly<
  Record<
    Kpi,
    { readonly ratio: (sums: KpiSums) => readonly [of: number, per: number]; readonly up: boolean }
  >
> = {
  conversion: { ratio: ({ orders, buyers }) => [orders, buyers], up: true },
  orders: { ratio: ({ orders, hours }) => [orders, hours], up: true },
  sales: { ratio: ({ sales, hours }) => [sales, hours], up: true },
  "order-loss": {
    ratio: ({ orders, possibleOrders }) => [possibleOrders - orders, possibleOrders],
    up: false,
  },
  response: { ratio: ({ responseSeconds, replies }) => [responseSeconds, replies], up: false },
  unanswered: { ratio: ({ unanswered, contacts }) => [unanswered, contacts], up: false },
};

/** A figure well below that of all people together: by how much of it, and which. */
export interface WeakSpot {
  readonly kpi: Kpi;
  /** Relative distance to the figure of all people, above 0. */
  readonly gap: number;
  /** Over the figure of all people: above 1 where less is better, below 1 where more is. */
  readonly ratio: number;
}

/** One line of the table: an agent, a team (staff type), the bot, nobody, or everybody. */
export interface KpiRow {
  readonly kind: "agent" | "team" | "people" | "bot" | "nobody" | "all";
  readonly name: Text;
  readonly team: Text;
  readonly hoursADay: number;
  readonly contactsADay: number;
  readonly conversion: number;
  readonly ordersADay: number;
  readonly salesADay: number;
  /** Orders that instant, complete answers would have brought and were not placed, over those. */
  readonly orderLoss: number;
  readonly responseSeconds: number;
  readonly unansweredADay: number;
  /** The figure furthest behind that of all people, where chance does not explain it; undefined where none is. */
  readonly weakSpot: WeakSpot | undefined;
  readonly sums: KpiSums;
}

/** Smaller gaps are not worth a name. */
const NOTEWORTHY = 0.1;

/** Figures of selling, which say nothing of somebody whose customers have nothing left to buy. */
const ofSelling: ReadonlySet<Kpi> = new Set(["conversion", "orders", "sales", "order-loss"]);

/** The worst figure of a holder against a reference, at 95 % and at least a tenth off. */
function weakSpotOf(days: readonly KpiSums[], reference: KpiSums): WeakSpot | undefined {
  let worst: WeakSpot | undefined;
  const sells = days.some(({ possibleOrders }) => possibleOrders > 0);
  for (const kpi of kpis) {
    if (!sells && ofSelling.has(kpi)) continue;
    const { ratio, up } = measures[kpi];
    const [of, per] = ratio(reference);
    const usual = of / per;
    const pairs = days.map(ratio);
    const own = ratioEstimate(
      Float64Array.from(pairs, ([value]) => value),
      Float64Array.from(pairs, ([, value]) => value),
    );
    const gap = (up ? usual - own.mean : own.mean - usual) / usual;
    const isSure = up ? own.high < usual : own.low > usual;
    if (isSure && gap >= NOTEWORTHY && gap > (worst?.gap ?? 0))
      worst = { kpi, gap, ratio: own.mean / usual };
  }
  return worst;
}

const added = (days: readonly KpiSums[]): KpiSums => {
  const sums = noSums();
  for (const day of days) addSums(sums, day);
  return sums;
};

/** Names of agents by their place in the roster: shift by shift, then those who come by count. */
function agentNames({ staff }: Scenario, agents: number): Text[] {
  const byShift = staff.shifts.flatMap(({ name, count }) =>
    Array.from({ length: count }, (_, i) => ({
      zh: `${name.zh} ${i + 1}`,
      en: `${name.en} ${i + 1}`,
    })),
  );
  return Array.from(
    { length: agents },
    (_, i) => byShift[i] ?? { zh: `客服 ${i + 1}`, en: `Agent ${i + 1}` },
  );
}

/** The same holder on every day. */
const across = (days: readonly KpiDay[], pick: (day: KpiDay) => readonly KpiSums[]): KpiSums[] =>
  days.map((day) => added(pick(day)));

/**
 * Pools simulated runs into one table: agents, their teams, all people, the bot, and the chats nobody took; the last row is the
 * sum of people, bot and nobody. Figures are ratios of sums, by day of 24 hours.
 *
 * @param runs of the same scenario, one or more; a weak spot needs two
 */
export function kpiTable(
  scenario: Scenario,
  agentType: ArrayLike<number>,
  runs: readonly KpiDay[],
): readonly KpiRow[] {
  const { horizon, staff } = scenario;
  const length = (toSeconds(horizon.until) - toSeconds(horizon.from)) / DAY;
  const days = runs.length * Math.max(1, length);
  const people = across(runs, ({ agents }) => agents);
  const reference = added(people);
  const none: Text = { zh: "", en: "" };
  const row = (kind: KpiRow["kind"], name: Text, team: Text, own: readonly KpiSums[]): KpiRow => {
    const sums = added(own);
    const isPerson = kind === "agent" || kind === "team";
    return {
      kind,
      name,
      team,
      hoursADay: sums.hours / days,
      contactsADay: sums.contacts / days,
      conversion: sums.orders / sums.buyers,
      ordersADay: sums.orders / days,
      salesADay: sums.sales / days,
      orderLoss: (sums.possibleOrders - sums.orders) / sums.possibleOrders,
      responseSeconds: sums.responseSeconds / sums.replies,
      unansweredADay: sums.unanswered / days,
      weakSpot: isPerson ? weakSpotOf(own, reference) : undefined,
      sums,
    };
  };
  const types = Array.from(agentType);
  const names = agentNames(scenario, types.length);
  const agents = types.map((type, agent) =>
    row(
      "agent",
      names[agent] ?? none,
      staff.types[type]?.name ?? none,
      across(runs, (run) => run.agents.slice(agent, agent + 1)),
    ),
  );
  const teams = staff.types.map(({ name }, type) =>
    row(
      "team",
      name,
      name,
      across(runs, (run) => run.agents.filter((_, agent) => types[agent] === type)),
    ),
  );
  return [
    ...agents,
    ...teams,
    row("people", { zh: "全部人工", en: "All people" }, none, people),
    row(
      "bot",
      { zh: "机器人", en: "Bot" },
      none,
      across(runs, ({ bot }) => [bot]),
    ),
    row(
      "nobody",
      { zh: "没人接", en: "Nobody" },
      none,
      across(runs, ({ nobody }) => [nobody]),
    ),
    row(
      "all",
      { zh: "全店", en: "Shop" },
      none,
      across(runs, ({ agents: all, bot, nobody }) => [...all, bot, nobody]),
    ),
  ];
}
