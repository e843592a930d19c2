import type { Scenario } from "./scenario.ts";

/** The parts of a scenario that decide how much orders bring. */
type Parts = Pick<Scenario, "demand" | "customers"> & Pick<Partial<Scenario>, "afterSales">;

/** What orders add to a run. */
export interface AfterSalesSize {
  readonly orders: number;
  readonly contacts: number;
  readonly turns: number;
}

const NOTHING: AfterSalesSize = { orders: 0, contacts: 0, turns: 0 };

/**
 * Orders of a run and the contacts they bring, all within the run at the most.
 *
 * @param busy factor of a busy day on the visitors
 * @param roundsOf rounds of a contact of a class
 */
export function afterSalesSize(
  { demand, customers, afterSales }: Parts,
  busy: number,
  roundsOf: (customer: Scenario["customers"][number]) => number,
): AfterSalesSize {
  if (afterSales === undefined) return NOTHING;
  const { kinds, contactsPerOrder, ordersBefore, recontact } = afterSales;
  const visitors = demand.visitors * busy;
  const asked = customers.reduce(
    (sum, { share, conversion }) => sum + share * conversion.answered,
    0,
  );
  const silent = (1 - demand.consultRate) * (demand.silent?.conversion ?? 0);
  const before = (ordersBefore ?? []).reduce((sum, each) => sum + each, 0);
  const orders = visitors * (demand.consultRate * asked + silent) + before;
  const sum = kinds.reduce((total, { perOrder }) => total + perOrder, 0);
  const scale = contactsPerOrder === undefined || sum === 0 ? 1 : contactsPerOrder / sum;
  const perCase = 1 / (1 - (recontact?.share ?? 0));
  const contacts = orders * sum * scale * perCase;
  const turns = kinds.reduce((total, { perOrder, customer }) => {
    const known = customers.find(({ id }) => id === customer);
    return total + (known ? orders * perOrder * scale * perCase * roundsOf(known) : 0);
  }, 0);
  return { orders, contacts, turns };
}
