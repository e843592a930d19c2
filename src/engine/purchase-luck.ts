import { bits, openSource, uniform } from "#random/source.ts";
import type { Journal } from "./journal.ts";

/**
 * The luck of each customer's purchase: one uniform draw in (0, 1) for a customer, the same under every plan. A run without an
 * after-sales part does not depend on it, so it is drawn when somebody asks; one with such a part draws at the same address.
 *
 * @param ids of the customer classes, in the order of the scenario
 * @returns draw of the customer of a row of contacts
 */
export function purchaseLuck(
  { seed, replication, contacts }: Journal,
  ids: readonly string[],
): (row: number) => number {
  const keys = ids.map((id) => openSource(seed, replication, "purchase", id));
  return (row) => {
    const key = keys[contacts.customer[row] as number];
    if (!key) throw new RangeError(`contact ${row} is of class ${contacts.customer[row]}`);
    return uniform(bits(key.a, key.b, contacts.number[row] as number, 0));
  };
}
