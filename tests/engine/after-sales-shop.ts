import { simulate } from "#engine/simulate.ts";
import type { AfterSalesRecord } from "#engine/after-sales-record.ts";
import type { Journal } from "#engine/journal.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { always, type Plan, plainClass, plainShop } from "./example.ts";

export const DAY = 86_400;
const name = { zh: "例", en: "example" };

/** A kind of contact that comes in as the class "asker". */
export const kindOf = (
  id: string,
  perOrder: number,
  delay: AfterSales["kinds"][number]["delay"],
): AfterSales["kinds"][number] => ({ id, name, perOrder, delay, customer: "asker" });

/**
 * Buyers whom nobody keeps waiting, and a class for what they ask afterwards; silent visitors order at a known rate. Tests change
 * what they are about.
 */
export function orderShop(
  afterSales: AfterSales,
  change: (plan: Plan) => void = () => undefined,
): Scenario {
  return plainShop((plan) => {
    plan.horizon = { from: 0, until: 5 * DAY, afterwards: "until-empty" };
    plan.demand = {
      ...plan.demand,
      visitors: 10_000,
      consultRate: 0,
      silent: { conversion: 0.2, orderValue: 150 },
      shape: { step: 3600, weights: [1] },
    };
    plan.customers = [plainClass("buyer"), { ...plainClass("asker", 0), ...asker }];
    plan.staff.types = plan.staff.types.map((type) => ({ ...type, maxChats: null }));
    plan.staff.headcounts = [{ type: "agent", steps: [[0, 50]] }];
    plan.afterSales = afterSales;
    change(plan);
  });
}

const asker = {
  need: "aftersales" as const,
  orderValue: 0,
  conversion: { answered: 0, floor: 1, slowLoss: 0, slowAfter: 20 },
  effort: always(30),
};

export type Run = Journal & { readonly afterSales: AfterSalesRecord };

/** A run of a scenario that has an after-sales part. */
export function runOf(scenario: Scenario, seed: string, replication = 0): Run {
  const journal = simulate(scenario, seed, replication);
  const { afterSales } = journal;
  if (afterSales === undefined) throw new Error("the journal holds nothing after the sale");
  return { ...journal, afterSales };
}

/** The rows of a column that count. */
export const rowsOf = (column: ArrayLike<number>, count: number): number[] =>
  Array.from({ length: count }, (_, row) => column[row] ?? Number.NaN);

/** How many rows satisfy a claim. */
export const countOf = (count: number, claim: (row: number) => boolean): number => {
  let found = 0;
  for (let row = 0; row < count; row++) if (claim(row)) found++;
  return found;
};
