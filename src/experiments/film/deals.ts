import { purchaseLuck } from "#engine/purchase-luck.ts";
import { columnsOf } from "#outcomes/columns.ts";
import type { Day } from "#outcomes/outcome.ts";
import { buyersOf, chanceToBuy } from "#outcomes/valuation.ts";
import { Deal } from "./film.ts";

/**
 * What every customer's contacts came to, at the row of the last contact: one uniform draw u of the customer, who buys when u < P(buy)
 * and would have bought, answered at once and well, when u < p. The same draws as the outcomes `drawn-orders` and its lost ones.
 */
export function dealsOf(day: Day): Uint8Array {
  const { contacts } = day.journal;
  const { root } = columnsOf(day);
  const buyers = buyersOf(day);
  const last = new Int32Array(contacts.count);
  for (let c = 0; c < contacts.count; c++) last[root[c] as number] = c;
  const luckOf = purchaseLuck(
    day.journal,
    day.scenario.customers.map(({ id }) => id),
  );
  const deals = new Uint8Array(contacts.count);
  for (let i = 0; i < buyers.count; i++) {
    const first = buyers.rows[i] as number;
    const luck = luckOf(first);
    if (luck >= (buyers.chance[first] as number)) continue;
    deals[last[first] as number] = luck < chanceToBuy(buyers, first) ? Deal.Bought : Deal.Lost;
  }
  return deals;
}
