import type { Text } from "#units/text.ts";
import { meanOf, stretched } from "#scenario/law.ts";
import type { CustomerClass, Scenario } from "#scenario/scenario.ts";

/** What a trade sells and how it is asked about. No public table exists: all figures are estimates, to be replaced by the shop's own. */
export interface Category {
  /** Kebab-case, never renamed. */
  readonly id: string;
  readonly name: Text;
  /** Visitors who ask, and those of them who have not bought yet. */
  readonly consultRate: number;
  readonly presaleShare: number;
  /** Of those asked for and answered well, and of those who do not ask. */
  readonly inquiryConversion: number;
  readonly silentConversion: number;
  /** Yuan of a silent order, and how much more a consulted one brings. */
  readonly silentOrderValue: number;
  readonly consultedFactor: number;
  readonly rounds: number;
  /** An agent's seconds on one chat. */
  readonly busySeconds: number;
  readonly festivalRefunds: number;
  readonly why: string;
}

const category = (
  id: string,
  zh: string,
  en: string,
  [consultRate, presaleShare, inquiryConversion, silentConversion]: readonly [
    number,
    number,
    number,
    number,
  ],
  [silentOrderValue, consultedFactor]: readonly [number, number],
  [rounds, busySeconds, festivalRefunds]: readonly [number, number, number],
  why = "an estimate: no public table by category",
): Category => ({
  id,
  name: { zh, en },
  consultRate,
  presaleShare,
  inquiryConversion,
  silentConversion,
  silentOrderValue,
  consultedFactor,
  rounds,
  busySeconds,
  festivalRefunds,
  why,
});

/** Simple, cheap goods first; complex, expensive and made-to-measure ones ask more. */
export const categories: readonly Category[] = [
  category(
    "snacks",
    "食品零食",
    "Snacks and food",
    [0.02, 0.65, 0.5, 0.04],
    [70, 1.05],
    [4, 100, 0.05],
  ),
  category(
    "daily-goods",
    "日用百货",
    "Daily goods",
    [0.025, 0.65, 0.45, 0.035],
    [60, 1.1],
    [4, 110, 0.06],
  ),
  category("beauty", "美妆个护", "Beauty", [0.035, 0.65, 0.42, 0.03], [180, 1.2], [5, 140, 0.1]),
  category(
    "apparel",
    "服饰",
    "Apparel",
    [0.04, 0.65, 0.4, 0.02],
    [150, 1.2],
    [5, 140, 0.3],
    "conversion tuned to 3 % overall, 150 to 180 yuan; refunds between 10 % (2014, China Internet Watch) and 50 to 75 % claimed for womenswear (2024, CNA)",
  ),
  category(
    "mother-baby",
    "母婴",
    "Mother and baby",
    [0.045, 0.65, 0.45, 0.03],
    [160, 1.2],
    [6, 170, 0.08],
    "an estimate: parents worry whether it suits",
  ),
  category(
    "furniture",
    "家居家具",
    "Home and furniture",
    [0.09, 0.7, 0.3, 0.008],
    [800, 1.3],
    [8, 260, 0.12],
  ),
  category(
    "large-appliance",
    "大家电",
    "Large appliances",
    [0.1, 0.7, 0.25, 0.006],
    [2500, 1.15],
    [9, 300, 0.08],
    "an estimate: a high price brings questions",
  ),
  category(
    "digital",
    "数码 3C",
    "Digital",
    [0.08, 0.7, 0.25, 0.01],
    [1200, 1.15],
    [8, 260, 0.08],
    "an estimate; for tablets live chat raises purchases by 15.99 % (Tan, Wang, Tan 2019)",
  ),
  category(
    "made-to-measure",
    "定制类（防蚊门帘等）",
    "Made to measure",
    [0.15, 0.75, 0.35, 0.005],
    [200, 1.25],
    [10, 320, 0.06],
    "an estimate: sizes have to be asked",
  ),
];

const byId = new Map(categories.map((one) => [one.id, one]));

/** The category of that id, if there is one. */
export const categoryById = (id: string): Category | undefined => byId.get(id);

const isBuyer = ({ need }: CustomerClass): boolean => need === "presale";

/** Mean over the classes before buying, by share. */
function meanOver(classes: readonly CustomerClass[], of: (one: CustomerClass) => number): number {
  const buyers = classes.filter(isBuyer);
  const shares = buyers.reduce((sum, { share }) => sum + share, 0);
  return buyers.reduce((sum, one) => sum + one.share * of(one), 0) / shares;
}

const roundsOf = ({ rounds }: CustomerClass): number =>
  rounds.kind === "geometric" ? rounds.mean : rounds.kind === "fixed" ? rounds.count : 1;

function longer(rounds: CustomerClass["rounds"], factor: number): CustomerClass["rounds"] {
  switch (rounds.kind) {
    case "geometric":
      return { kind: "geometric", mean: Math.max(1, rounds.mean * factor) };
    case "fixed":
      return { kind: "fixed", count: Math.max(1, Math.round(rounds.count * factor)) };
    case "endless":
      return rounds;
  }
}

const ratio = (wanted: number, now: number): number => (now > 0 ? wanted / now : 1);

/**
 * A scenario whose customers ask and buy as those of a category do: consult rate, part before buying, conversions, order values,
 * rounds, effort per reply and refunds. Classes before buying keep their differences, scaled so that their mean by share is the
 * category's; after-sales classes keep their talk and change their share. Needs a class of each kind.
 */
export function applyCategory(scenario: Scenario, one: Category): Scenario {
  const { customers } = scenario;
  const buyers = customers.filter(isBuyer).reduce((sum, { share }) => sum + share, 0);
  const others = customers.reduce((sum, { share }) => sum + share, 0) - buyers;
  if (buyers <= 0 || others <= 0) return scenario;
  const rounds = ratio(one.rounds, meanOver(customers, roundsOf));
  const effort = ratio(
    one.busySeconds / one.rounds,
    meanOver(customers, (each) => meanOf(each.effort)),
  );
  const answered = ratio(
    one.inquiryConversion,
    meanOver(customers, ({ conversion }) => conversion.answered),
  );
  const orderValue = one.silentOrderValue * one.consultedFactor;
  return {
    ...scenario,
    demand: {
      ...scenario.demand,
      consultRate: one.consultRate,
      silent: { conversion: one.silentConversion, orderValue: one.silentOrderValue },
    },
    customers: customers.map((each) => {
      if (!isBuyer(each)) return { ...each, share: (each.share / others) * (1 - one.presaleShare) };
      return {
        ...each,
        share: (each.share / buyers) * one.presaleShare,
        orderValue,
        conversion: {
          ...each.conversion,
          answered: Math.min(1, each.conversion.answered * answered),
        },
        rounds: longer(each.rounds, rounds),
        effort: stretched(each.effort, effort),
      };
    }),
    ...(scenario.money ? { money: { ...scenario.money, refundShare: one.festivalRefunds } } : {}),
    sources: { ...scenario.sources, ...sourcesOf(scenario, one) },
  };
}

function sourcesOf({ customers, money }: Scenario, one: Category): Scenario["sources"] {
  const provenance = { grade: "assumption", source: `${one.name.en}: ${one.why}` } as const;
  const ofCustomers = customers.flatMap((each) => {
    const place = `customers[${each.id}]`;
    const fields = ["orderValue", "conversion.answered", "rounds", "effort"];
    return [`${place}.share`, ...(isBuyer(each) ? fields.map((name) => `${place}.${name}`) : [])];
  });
  const paths = [
    "demand.consultRate",
    "demand.silent",
    ...ofCustomers,
    ...(money ? ["money.refundShare"] : []),
  ];
  return Object.fromEntries(paths.map((path) => [path, provenance]));
}
