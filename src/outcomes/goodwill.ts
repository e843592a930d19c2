import type { Scenario } from "#scenario/scenario.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { Day, Outcome } from "./outcome.ts";

type Goodwill = NonNullable<NonNullable<Scenario["money"]>["goodwill"]>;

/** Customers the shop left waiting: whose last contact ended without what they came for. */
function leftWaiting(day: Day): number {
  const { flags, returned } = columnsOf(day);
  const unkind = Flag.Left | Flag.TurnedAway | Flag.BotLeft;
  let count = 0;
  for (let c = 0; c < flags.length; c++)
    if (returned[c] === 0 && ((flags[c] as number) & unkind) !== 0) count++;
  return count;
}

const words = {
  group: "sales",
  unit: "yuan",
  better: "lower",
  bySlot: false,
  source: {
    zh: "全部是方案里的假设；docs/model.md“Goodwill”",
    en: "assumptions of the scenario, all of them; docs/model.md, goodwill",
  },
} as const;

const ABSENT = {
  zh: "。全是假设，另记一本账，不并入少卖的钱；方案没有启用“回头与口碑”时无值",
  en: ". All of it assumed, a ledger apart from the sales lost; no value where goodwill is not switched on",
};

const ledger =
  (perCustomer: (goodwill: Goodwill) => number): Outcome["measure"] =>
  (day, of, per) => {
    const goodwill = day.scenario.money?.goodwill;
    if (goodwill === undefined) return;
    per[0] = 1;
    of[0] = leftWaiting(day) * perCustomer(goodwill);
  };

/** Later sales lost through customers left waiting; off unless the scenario says what to assume. */
export const goodwills: readonly Outcome[] = [
  {
    ...words,
    id: "lost-repeat-sales",
    label: { zh: "口碑账：少掉的回头单", en: "Goodwill: repeat sales lost" },
    definition: {
      zh: `没等到答复就离开（且没再来）的顾客数 × 以后的订单数 × 不再回来的比例 × 每单金额${ABSENT.zh}`,
      en: `Customers who left unanswered and did not come back x later orders x share of them lost x value of an order${ABSENT.en}`,
    },
    measure: ledger(
      ({ repeatOrders, lostShare, orderValue }) => repeatOrders * lostShare * orderValue,
    ),
  },
  {
    ...words,
    id: "lost-word-of-mouth-sales",
    label: { zh: "口碑账：传出去少来的单", en: "Goodwill: sales lost by word of mouth" },
    definition: {
      zh: `没等到答复就离开（且没再来）的顾客数 × 告诉的人数 × 每人少下的单 × 每单金额${ABSENT.zh}`,
      en: `Customers who left unanswered and did not come back x people told x orders lost per person x value of an order${ABSENT.en}`,
    },
    measure: ledger(({ told, turnedAway, orderValue }) => told * turnedAway * orderValue),
  },
];
