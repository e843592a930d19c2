import { sources } from "./sources.ts";
import type { Scenario } from "#scenario/scenario.ts";
import { serviceCost } from "./costs.ts";
import type { Day, Outcome } from "./outcome.ts";
import { fineOf } from "./gates.ts";
import { shopDayOf } from "./shop-sales.ts";
import { type Value, lostIn, valuationOf } from "./valuation.ts";

type Money = NonNullable<Scenario["money"]>;

const words = {
  group: "sales",
  unit: "yuan",
  better: "higher",
  bySlot: false,
  source: sources.margin,
} as const;

const ABSENT = {
  zh: "；方案没写毛利和退款时无值",
  en: "; no value where the plan says nothing of margin and refunds",
};

/** A figure of the day that needs the shop's margin; nothing where the scenario does not say it. */
const withMoney =
  (figure: (day: Day, money: Money) => number): Outcome["measure"] =>
  (day, of, per) => {
    const { money } = day.scenario;
    if (money === undefined) return;
    per[0] = 1;
    of[0] = figure(day, money);
  };

function total(value: Value, inSlot: (slot: number) => number): number {
  let sum = 0;
  for (let slot = 0; slot < value.potential.length; slot++) sum += inSlot(slot);
  return sum;
}

/** Sales to customers who asked. */
function consultedSales(day: Day): number {
  const { sales } = valuationOf(day);
  return total(sales, (slot) => (sales.potential[slot] as number) - lostIn(sales, slot));
}

function lostSales(day: Day): number {
  const { sales } = valuationOf(day);
  return total(sales, (slot) => lostIn(sales, slot));
}

const silentSales = (day: Day): number =>
  shopDayOf(day).silentSales.reduce((sum, value) => sum + value, 0);

const net = (sales: number, { refundShare }: Money): number => sales * (1 - refundShare);

/** What the sales leave, and what the service costs: the shop's own account of the day. */
export const margins: readonly Outcome[] = [
  {
    ...words,
    id: "net-sales",
    label: { zh: "退款后成交额", en: "Sales net of refunds" },
    definition: {
      zh: `（询单成交额 + 静默成交额）×（1 − 退款占比）；没写静默成交则只算询单${ABSENT.zh}`,
      en: `Sales to customers who asked and to silent buyers, where given, times one less the refund share${ABSENT.en}`,
    },
    measure: withMoney((day, money) => net(consultedSales(day) + silentSales(day), money)),
  },
  {
    ...words,
    id: "gross-profit",
    label: { zh: "毛利", en: "Gross profit" },
    definition: {
      zh: `退款后成交额 × 毛利率${ABSENT.zh}`,
      en: `Net sales times the gross margin${ABSENT.en}`,
    },
    measure: withMoney(
      (day, money) => net(consultedSales(day) + silentSales(day), money) * money.grossMargin,
    ),
  },
  {
    ...words,
    id: "lost-gross-profit",
    better: "lower",
    label: { zh: "少赚的毛利", en: "Gross profit lost" },
    definition: {
      zh: `少卖的钱 ×（1 − 退款占比）× 毛利率：和人工成本同口径可比的损失${ABSENT.zh}`,
      en: `Sales lost, net of refunds, times the gross margin: the loss to hold against what service costs${ABSENT.en}`,
    },
    measure: withMoney((day, money) => net(lostSales(day), money) * money.grossMargin),
  },
  {
    ...words,
    id: "service-contribution",
    label: { zh: "客服净贡献", en: "Contribution of service" },
    definition: {
      zh: `询单成交的毛利（退款后）− 客服总成本 − 平台罚款；静默成交与接待无关，不在内${ABSENT.zh}`,
      en: `Gross profit on customers who asked, net of refunds, less the cost of service and the platform's fines; silent sales are not in it${ABSENT.en}`,
    },
    measure: withMoney(
      (day, money) =>
        net(consultedSales(day), money) * money.grossMargin - serviceCost(day) - fineOf(day),
    ),
  },
];
