import { TurnState } from "#engine/journal.ts";
import { type Containment, containmentByClass, noContainment } from "./containment.ts";
import { columnsOf, Flag } from "./columns.ts";
import type { Day } from "./outcome.ts";
import { buyersOf, chanceToBuy } from "./valuation.ts";

/** What the customers of one class met on a day, as sums that add up over classes and days. */
export interface ClassSums extends Containment {
  contacts: number;
  /** Reached the people; left for want of a reply, to a rival among them; got no message. */
  toPeople: number;
  left: number;
  toRivals: number;
  unanswered: number;
  replies: number;
  responseSeconds: number;
  orders: number;
  sales: number;
  lostSales: number;
}

const noSums = (): ClassSums => ({
  ...noContainment(),
  contacts: 0,
  toPeople: 0,
  left: 0,
  toRivals: 0,
  unanswered: 0,
  replies: 0,
  responseSeconds: 0,
  orders: 0,
  sales: 0,
  lostSales: 0,
});

/** One row per customer class of the scenario, in its order; the rows add up to the day's outcomes. */
export function classSumsOf(day: Day): readonly ClassSums[] {
  const { contacts, turns } = day.journal;
  const { flags, wait } = columnsOf(day);
  const kinds = day.scenario.customers;
  const rows = containmentByClass(day).map((met) => ({ ...noSums(), ...met }));
  const rowOf = (contact: number) => rows[contacts.customer[contact] as number] as ClassSums;
  const has = (contact: number, flag: number) => ((flags[contact] as number) & flag) !== 0;
  for (let c = 0; c < contacts.count; c++) {
    const row = rowOf(c);
    row.contacts++;
    if (has(c, Flag.People)) row.toPeople++;
    if (has(c, Flag.Left)) row.left++;
    if (has(c, Flag.ToRival)) row.toRivals++;
    if (has(c, Flag.Unanswered)) row.unanswered++;
  }
  for (let t = 0; t < turns.count; t++) {
    if (turns.state[t] !== TurnState.Answered) continue;
    const row = rowOf(turns.contact[t] as number);
    row.replies++;
    row.responseSeconds += wait[t] as number;
  }
  const buyers = buyersOf(day);
  for (let i = 0; i < buyers.count; i++) {
    const c = buyers.rows[i] as number;
    const row = rowOf(c);
    const chance = chanceToBuy(buyers, c);
    const price = kinds[contacts.customer[c] as number]?.orderValue ?? 0;
    row.orders += chance;
    row.sales += chance * price;
    row.lostSales += ((buyers.chance[c] as number) - chance) * price;
  }
  return rows;
}

/** Classes gathered under one label: a step of the journey, a type of question, a relation, or the class itself. */
export interface ClassGroup {
  readonly by: "class" | "journey" | "question" | "relation";
  /** Id of the class, or the label; customers without one are not in any group of its kind. */
  readonly label: string;
  readonly sums: ClassSums;
}

/** Sums of days by class and by every label that classes carry, each in the order of the scenario. */
export function classGroups(
  customers: Day["scenario"]["customers"],
  days: readonly (readonly ClassSums[])[],
): readonly ClassGroup[] {
  const groups = new Map<string, ClassGroup>();
  const add = (by: ClassGroup["by"], label: string | undefined, index: number) => {
    if (label === undefined) return;
    const key = `${by} ${label}`;
    const group = groups.get(key) ?? { by, label, sums: noSums() };
    groups.set(key, group);
    for (const day of days) {
      const from = day[index];
      if (!from) continue;
      for (const name of Object.keys(group.sums) as (keyof ClassSums)[])
        group.sums[name] += from[name];
    }
  };
  for (const by of ["class", "journey", "question", "relation"] as const)
    for (const [index, customer] of customers.entries())
      add(by, by === "class" ? customer.id : customer[by], index);
  return [...groups.values()];
}
