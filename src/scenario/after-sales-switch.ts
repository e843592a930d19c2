import { checkScenario } from "./check-scenario.ts";
import type { Checked } from "./checked.ts";
import { ordinaryVisitors } from "./presets/festivals.ts";
import type { AfterSales, CustomerClass, Scenario } from "./scenario.ts";

/** Days of orders before the run that are looked back on: deliveries, returns and exchanges are asked about for two weeks. */
const DAYS_BEFORE = 15;

const isAfter = ({ need }: CustomerClass): boolean => need === "aftersales";
const shareAfter = (customers: readonly CustomerClass[]): number =>
  customers.filter(isAfter).reduce((sum, { share }) => sum + share, 0);

/**
 * The same shop with its after-sales contacts brought by orders, in place of a fixed part of the day's demand: classes that need
 * after-sales come from orders alone, who asks before buying stays as many as before, and the days before the run have the orders of
 * ordinary days.
 *
 * @param example a scenario with the part; its figures are a beginning, and its silent buyers where the shop has none
 * @returns the problems where the shop has no class that needs after-sales
 */
export function withAfterSales(scenario: Scenario, example: Scenario): Checked<Scenario> {
  const { demand, customers } = scenario;
  const of = shareAfter(customers);
  const [first] = customers.filter(isAfter);
  if (first === undefined || of >= 1 || example.afterSales === undefined) return none;
  const known = (id: string) => customers.some((one) => one.id === id && isAfter(one));
  const isStaff = (id: string) => scenario.staff.types.some((one) => one.id === id);
  const afterSales = structuredClone(example.afterSales);
  for (const kind of afterSales.kinds) if (!known(kind.customer)) kind.customer = first.id;
  const chase = afterSales.unpaid?.chase;
  if (chase?.staff?.every(isStaff) === false) delete chase.staff;
  const classes = customers.map((one): CustomerClass => {
    if (!isAfter(one)) return { ...one, share: one.share / (1 - of) };
    return { ...one, share: 0, returnShare: 0, conversion: { ...one.conversion, answered: 0 } };
  });
  const silent = demand.silent ?? example.demand.silent;
  const turned: Scenario = {
    ...scenario,
    demand: {
      ...demand,
      consultRate: demand.consultRate * (1 - of),
      ...(silent === undefined ? {} : { silent }),
    },
    customers: classes,
  };
  const orders = Math.round(ordersADay(turned, afterSales));
  return checkScenario({
    ...turned,
    afterSales: { ...afterSales, ordersBefore: Array.from({ length: DAYS_BEFORE }, () => orders) },
    sources: { ...sourcesFrom(example), ...scenario.sources, ...assumed },
  });
}

/**
 * The shop without the part. Where it began without, its fixed part of after-sales contacts comes back as it was.
 *
 * @param origin the scenario as it was opened
 */
export function withoutAfterSales(scenario: Scenario, origin: Scenario): Checked<Scenario> {
  const { afterSales: _, ...rest } = scenario;
  const of = shareAfter(origin.customers);
  if (origin.afterSales !== undefined || shareAfter(scenario.customers) > 0 || of >= 1)
    return checkScenario(rest);
  const customers = rest.customers.map((one) => {
    const before = origin.customers.find(({ id }) => id === one.id);
    if (!isAfter(one)) return { ...one, share: one.share * (1 - of) };
    return { ...one, share: before?.share ?? 0, returnShare: before?.returnShare ?? 0 };
  });
  const { silent: __, ...demand } = rest.demand;
  return checkScenario({
    ...rest,
    customers,
    demand: {
      ...demand,
      consultRate: demand.consultRate / (1 - of),
      ...(origin.demand.silent === undefined ? {} : { silent: rest.demand.silent }),
    },
  });
}

/** Paid orders expected on an ordinary day with everybody answered at once and chased in time. */
function ordersADay(scenario: Scenario, { unpaid }: AfterSales): number {
  const { demand, customers } = scenario;
  const visitors = ordinaryVisitors(scenario);
  const asked = customers.reduce((sum, one) => sum + one.share * one.conversion.answered, 0);
  const silent = demand.silent?.conversion ?? 0;
  const placed = visitors * (demand.consultRate * asked + (1 - demand.consultRate) * silent);
  if (unpaid === undefined) return placed;
  const { share, selfPaid, chase } = unpaid;
  return placed * (1 - share * (1 - selfPaid) * (1 - (chase?.recovered ?? 0)));
}

const sourcesFrom = ({ sources }: Scenario): Scenario["sources"] =>
  Object.fromEntries(
    Object.entries(sources).filter(([path]) => /^(afterSales|demand\.silent)\b/.test(path)),
  );

const assumed: Scenario["sources"] = {
  "afterSales.ordersBefore": {
    grade: "assumption",
    source: {
      zh: "按平日访客、咨询率和转化率算出的每天付款订单；请换成自己店的",
      en: "paid orders a day from the visitors, consult rate and conversions of ordinary days; take your own",
    },
  },
};

const none: Checked<Scenario> = {
  ok: false,
  problems: [
    {
      path: "afterSales",
      zh: "方案里没有售后类的顾客，订单带来的咨询没有人来问；请换一个有售后顾客的例子，再启用售后。",
      en: "No class of customers needs after-sales, so nobody can ask about orders; begin with an example that has one, then turn this on.",
    },
  ],
};
