import { sources } from "./sources.ts";
import { compileDemand } from "#engine/demand.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { toSeconds } from "#units/clock.ts";
import { slotAt, slotsOf } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day, Outcome } from "./outcome.ts";
import { type Value, lostIn, valuationOf } from "./valuation.ts";

/** Visitors a scenario expects in each slot, those of its blocks included; batches are contacts and no visitors. */
function visitorsBySlot(scenario: Scenario): Float64Array {
  const from = toSeconds(scenario.horizon.from);
  const until = toSeconds(scenario.horizon.until);
  const everyone = { ...scenario, demand: { ...scenario.demand, consultRate: 1 } };
  const { rate, width } = compileDemand(everyone, from, until);
  const slots = slotsOf(scenario);
  const visitors = new Float64Array(slots.count);
  for (let bin = 0; bin < rate.length; bin++) {
    const begin = from + bin * width;
    const length = Math.min(width, until - begin);
    const slot = slotAt(slots, begin + length / 2);
    visitors[slot] = (visitors[slot] as number) + (rate[bin] as number) * length;
  }
  return visitors;
}

const known = new WeakMap<Scenario, Float64Array>();

/** The same, worked out once for all days of a scenario. */
function expectedVisitors(scenario: Scenario): Float64Array {
  let visitors = known.get(scenario);
  if (visitors === undefined) {
    visitors = visitorsBySlot(scenario);
    known.set(scenario, visitors);
  }
  return visitors;
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

/**
 * The trade's identity, sales = visitors x conversion x order value, of a scenario whose every customer is answered at once and
 * well: expected values of an average day, with the customers who ask apart from those who buy in silence.
 */
export interface SalesIdentity {
  readonly visitors: number;
  readonly consultedOrders: number;
  readonly silentOrders: number;
  readonly consultedSales: number;
  readonly silentSales: number;
  readonly sales: number;
  readonly conversion: number;
  readonly orderValue: number;
}

/** Silent visitors count where the scenario says what they buy; batches ask on top of the visitors. */
export function salesIdentity(scenario: Scenario): SalesIdentity {
  const { demand, customers } = scenario;
  const visitors = sum(expectedVisitors(scenario));
  const contacts = visitors * demand.consultRate;
  let [consultedOrders, consultedSales] = [0, 0];
  for (const { id, share, conversion, orderValue } of customers) {
    const asked = demand.batches.reduce(
      (all, batch) =>
        all +
        batch.contacts * (batch.customer === undefined ? share : Number(batch.customer === id)),
      contacts * share,
    );
    consultedOrders += asked * conversion.answered;
    consultedSales += asked * conversion.answered * orderValue;
  }
  const silentOrders = (visitors - contacts) * (demand.silent?.conversion ?? 0);
  const silentSales = silentOrders * (demand.silent?.orderValue ?? 0);
  const sales = consultedSales + silentSales;
  const orders = consultedOrders + silentOrders;
  return {
    visitors,
    consultedOrders,
    silentOrders,
    consultedSales,
    silentSales,
    sales,
    conversion: orders / visitors,
    orderValue: sales / orders,
  };
}

/** A day of the whole shop: those who asked, by what they met, and those who bought in silence, expected. */
interface ShopDay {
  /** Per slot. */
  readonly visitors: Float64Array;
  readonly silentOrders: Float64Array;
  readonly silentSales: Float64Array;
}

/** Silent visitors follow the day's own factor, not the busyness of its half hours; nothing else is drawn. */
export const shopDayOf = oncePerDay((day): ShopDay => {
  const { silent, consultRate } = day.scenario.demand;
  const visitors = expectedVisitors(day.scenario).map((value) => value * day.journal.dayFactor);
  const silentOrders = visitors.map(
    (value) => value * (1 - consultRate) * (silent?.conversion ?? 0),
  );
  const silentSales = silentOrders.map((orders) => orders * (silent?.orderValue ?? 0));
  return { visitors, silentOrders, silentSales };
});

const words = {
  group: "sales",
  better: "higher",
  source: sources.shop,
} as const;

const ABSENT = {
  zh: "；方案没有静默成交时无值",
  en: "; no value where the plan says nothing of silent buyers",
};

/** Adds to both sums only where the scenario says what silent visitors buy. */
const whereSilent =
  (add: (day: Day, of: Float64Array, per: Float64Array) => void): Outcome["measure"] =>
  (day, of, per) => {
    if (day.scenario.demand.silent !== undefined) add(day, of, per);
  };

const kept = (value: Value, slot: number): number =>
  (value.potential[slot] as number) - lostIn(value, slot);

function addKept(value: Value, into: Float64Array): void {
  for (let slot = 0; slot < into.length; slot++)
    into[slot] = (into[slot] as number) + kept(value, slot);
}

function addAll(values: Float64Array, into: Float64Array): void {
  for (let slot = 0; slot < into.length; slot++)
    into[slot] = (into[slot] as number) + (values[slot] as number);
}

const ordersOfShop = (day: Day, into: Float64Array): void => {
  addKept(valuationOf(day).orders, into);
  addAll(shopDayOf(day).silentOrders, into);
};

const salesOfShop = (day: Day, into: Float64Array): void => {
  addKept(valuationOf(day).sales, into);
  addAll(shopDayOf(day).silentSales, into);
};

/** Sales of the shop as visitors x conversion x order value, with the part of those who bought in silence. */
export const shopSales: readonly Outcome[] = [
  {
    ...words,
    id: "visitors",
    better: "neither",
    unit: "visitors",
    bySlot: false,
    total: true,
    label: { zh: "访客数", en: "Visitors" },
    definition: {
      zh: "预期访客数 × 当日波动因子，含时段加成；集中到达的咨询不算访客",
      en: "Expected visitors times the day's factor, those of blocks included; contacts of batches are no visitors",
    },
    measure: (day, of, per) => {
      per[0] = 1;
      addAll(shopDayOf(day).visitors, of);
    },
  },
  {
    ...words,
    id: "silent-sales",
    unit: "yuan",
    bySlot: false,
    label: { zh: "静默成交额", en: "Sales to silent buyers" },
    definition: {
      zh: `不咨询的访客 × 静默转化率 × 静默客单价（期望值，与接待无关）${ABSENT.zh}`,
      en: `Visitors who do not write x their conversion x their order value, expected; service does not move it${ABSENT.en}`,
    },
    measure: whereSilent((day, of, per) => {
      per[0] = 1;
      addAll(shopDayOf(day).silentSales, of);
    }),
  },
  {
    ...words,
    id: "shop-sales",
    unit: "yuan",
    bySlot: false,
    label: { zh: "全店成交额", en: "Sales of the whole shop" },
    definition: {
      zh: `询单成交额加静默成交额 = 访客数 × 全店转化率 × 客单价${ABSENT.zh}`,
      en: `Sales to customers who asked plus sales to silent buyers = visitors x conversion x order value${ABSENT.en}`,
    },
    measure: whereSilent((day, of, per) => {
      per[0] = 1;
      salesOfShop(day, of);
    }),
  },
  {
    ...words,
    id: "planned-shop-sales",
    better: "neither",
    unit: "yuan",
    bySlot: false,
    label: { zh: "计划成交额（公式）", en: "Sales by the formula" },
    definition: {
      zh: `销售额 = 流量 × 转化率 × 客单价：平均的一天、人人都立刻得到好回答时的成交额，不模拟${ABSENT.zh}`,
      en: `Sales = traffic x conversion x order value: an average day on which everybody is answered at once and well; nothing is simulated${ABSENT.en}`,
    },
    measure: whereSilent((day, of, per) => {
      per[0] = 1;
      of[0] = salesIdentity(day.scenario).sales;
    }),
  },
  {
    ...words,
    id: "shop-conversion-share",
    unit: "share",
    bySlot: false,
    label: { zh: "全店转化率", en: "Conversion of the whole shop" },
    definition: {
      zh: `全店期望订单数 ÷ 访客数${ABSENT.zh}`,
      en: `Expected orders of the whole shop over visitors${ABSENT.en}`,
    },
    measure: whereSilent((day, of, per) => {
      ordersOfShop(day, of);
      addAll(shopDayOf(day).visitors, per);
    }),
  },
  {
    ...words,
    id: "average-order-value",
    better: "neither",
    unit: "yuan",
    bySlot: false,
    label: { zh: "客单价", en: "Average order value" },
    definition: {
      zh: `全店成交额 ÷ 全店订单数${ABSENT.zh}`,
      en: `Sales of the whole shop over its orders${ABSENT.en}`,
    },
    measure: whereSilent((day, of, per) => {
      salesOfShop(day, of);
      ordersOfShop(day, per);
    }),
  },
];
