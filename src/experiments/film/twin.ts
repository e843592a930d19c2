import { Deal, type Film } from "./film.ts";
import { isLeaver } from "./scene.ts";

/** The customers who first wrote within a film, and what came of them until the end of the run. */
export interface Cohort {
  readonly customers: number;
  /** Whose last contact ended for want of a reply. */
  readonly left: number;
  readonly orders: number;
  readonly lostOrders: number;
  /** Yuan of orders, and of those lost. */
  readonly sales: number;
  readonly lost: number;
}

/** Row of the customer's contact in a film, the last where there are several. */
export interface Fate {
  readonly first: number;
  readonly last: number;
}

/** Names a customer the same under every plan: the class by name, and the number within it. */
const nameOf = ({ classes, contacts }: Film, row: number): string =>
  `${classes[contacts.kind[row] as number]}/${contacts.number[row]}`;

/** Customers who first wrote within the film, by name. */
export function customersOf(film: Film): ReadonlyMap<string, Fate> {
  const { contacts, from, until } = film;
  const found = new Map<string, Fate>();
  for (let row = 0; row < contacts.count; row++) {
    const name = nameOf(film, row);
    const known = found.get(name);
    if (known !== undefined) found.set(name, { ...known, last: row });
    else if (contacts.isFirst[row] === 1) {
      const arrived = contacts.arrived[row] as number;
      if (arrived >= from && arrived < until) found.set(name, { first: row, last: row });
    }
  }
  return found;
}

export function cohortOf(film: Film): Cohort {
  const { contacts } = film;
  let [customers, left, orders, lostOrders, sales, lost] = [0, 0, 0, 0, 0, 0];
  for (const { last } of customersOf(film).values()) {
    customers++;
    if (isLeaver(contacts.ending[last] as number)) left++;
    const worth = contacts.worth[last] as number;
    if (contacts.deal[last] === Deal.Bought) {
      orders++;
      sales += worth;
    }
    if (contacts.deal[last] === Deal.Lost) {
      lostOrders++;
      lost += worth;
    }
  }
  return { customers, left, orders, lostOrders, sales, lost };
}

/** One customer under both plans: rows of the first contact. */
interface Pair {
  readonly name: string;
  readonly one: Fate;
  readonly other: Fate;
}

/** The same customers under two plans. */
export interface Twin {
  readonly pairs: readonly Pair[];
  /** Customers that only one of the plans has: its demand differs. */
  readonly onlyOne: number;
  readonly onlyOther: number;
  /** Who buys under one plan and is lost under the other. */
  readonly keptByOne: readonly Pair[];
  readonly keptByOther: readonly Pair[];
}

/** Sets two films of the same time and replication side by side. */
export function twinOf(one: Film, other: Film): Twin {
  const here = customersOf(one);
  const there = customersOf(other);
  const pairs: Pair[] = [];
  for (const [name, fate] of here) {
    const match = there.get(name);
    if (match === undefined) continue;
    const isSame = one.contacts.arrived[fate.first] === other.contacts.arrived[match.first];
    if (isSame) pairs.push({ name, one: fate, other: match });
  }
  const deal = (film: Film, { last }: Fate) => film.contacts.deal[last];
  return {
    pairs,
    onlyOne: here.size - pairs.length,
    onlyOther: there.size - pairs.length,
    keptByOne: pairs.filter(
      (pair) => deal(one, pair.one) === Deal.Bought && deal(other, pair.other) === Deal.Lost,
    ),
    keptByOther: pairs.filter(
      (pair) => deal(other, pair.other) === Deal.Bought && deal(one, pair.one) === Deal.Lost,
    ),
  };
}
