import { reserve } from "./record.ts";

/** How an order stood when the journal was closed. */
export const OrderState = {
  /** Not paid yet; none is left so in a closed journal. */
  Unpaid: 0,
  PaidAtOnce: 1,
  /** Paid later without any need of a chase. */
  PaidLater: 2,
  /** Paid because somebody chased it. */
  PaidChased: 3,
  Closed: 4,
} as const;
export type OrderState = (typeof OrderState)[keyof typeof OrderState];

/** How the matter that an order brought stood when the journal was closed. */
export const CaseState = {
  /** The first contact is still to come. */
  ToCome: 0,
  /** A contact about it was going on. */
  Open: 1,
  /** Not solved; the customer was going to come back. */
  ToComeBack: 2,
  Solved: 3,
  GivenUp: 4,
} as const;
export type CaseState = (typeof CaseState)[keyof typeof CaseState];

/** One row per order; those before the run and silent ones first. Times in seconds, NaN where it never happens. */
export interface Orders {
  count: number;
  /** Contact that decided it, or -1. */
  contact: Int32Array;
  /** Customer class; behind the last one silent orders, then orders before the run. */
  source: Uint8Array;
  /** Number of the buyer within the source. */
  number: Int32Array;
  state: Uint8Array;
  placed: Float64Array;
  /** Paid or closed; may lie behind the end of the run. */
  settled: Float64Array;
  chased: Float64Array;
  /** Refund asked for, and bad review written; may lie behind the end of the run. */
  refunded: Float64Array;
  reviewed: Float64Array;
  /** Mean share of wrong answers among the replies the buyer got. */
  wrong: Float64Array;
}

/** One row per matter that an order brings to the service. */
export interface Cases {
  count: number;
  order: Int32Array;
  /** Kind of contact, by its place in the scenario. */
  kind: Uint8Array;
  state: Uint8Array;
  /** Number of the customer within the kind's class. */
  number: Int32Array;
  /** Contacts so far, and the last one, or -1. */
  contacts: Int32Array;
  last: Int32Array;
  /** First contact due. */
  due: Float64Array;
  disputed: Float64Array;
  reviewed: Float64Array;
}

/** One row per contact about a case, in order of arrival. */
export interface CaseContacts {
  count: number;
  contact: Int32Array;
  case: Int32Array;
}

/** One row per piece of work that agents do when their hands are free. */
export interface Tasks {
  count: number;
  /** One of `Task`. */
  kind: Uint8Array;
  order: Int32Array;
  /** Case it is about, or -1. */
  case: Int32Array;
  agent: Int32Array;
  /** 1 where it did what it was for: the order paid, the review changed. */
  success: Uint8Array;
  due: Float64Array;
  started: Float64Array;
  ended: Float64Array;
}

/** What happened after the sale in one replication. */
export interface AfterSalesRecord {
  readonly orders: Orders;
  readonly cases: Cases;
  readonly caseContacts: CaseContacts;
  readonly tasks: Tasks;
}

const whole = () => new Int32Array(0);
const small = () => new Uint8Array(0);
const time = () => new Float64Array(0);

export const createAfterSalesRecord = (): AfterSalesRecord => ({
  orders: {
    count: 0,
    contact: whole(),
    source: small(),
    number: whole(),
    state: small(),
    placed: time(),
    settled: time(),
    chased: time(),
    refunded: time(),
    reviewed: time(),
    wrong: time(),
  },
  cases: {
    count: 0,
    order: whole(),
    kind: small(),
    state: small(),
    number: whole(),
    contacts: whole(),
    last: whole(),
    due: time(),
    disputed: time(),
    reviewed: time(),
  },
  caseContacts: { count: 0, contact: whole(), case: whole() },
  tasks: {
    count: 0,
    kind: small(),
    order: whole(),
    case: whole(),
    agent: whole(),
    success: small(),
    due: time(),
    started: time(),
    ended: time(),
  },
});

/** Row for one more; the columns grow as they fill. */
function nextRow(table: Orders | Cases | CaseContacts | Tasks, length: number): number {
  const row = table.count;
  if (row === length) reserve(table, 256 + row + (row >> 1));
  table.count = row + 1;
  return row;
}

export function newOrder(
  orders: Orders,
  source: number,
  number: number,
  contact: number,
  placed: number,
  wrong: number,
): number {
  const row = nextRow(orders, orders.contact.length);
  orders.contact[row] = contact;
  orders.source[row] = source;
  orders.number[row] = number;
  orders.state[row] = OrderState.Unpaid;
  orders.placed[row] = placed;
  orders.settled[row] = Number.NaN;
  orders.chased[row] = Number.NaN;
  orders.refunded[row] = Number.NaN;
  orders.reviewed[row] = Number.NaN;
  orders.wrong[row] = wrong;
  return row;
}

/** Rows for orders that nobody asked about, a column at a time: not paid yet. Returns the first row. */
export function addOrders(
  orders: Orders,
  source: number,
  numbers: Int32Array,
  placed: Float64Array,
): number {
  const row = orders.count;
  const end = row + placed.length;
  if (end > orders.contact.length) reserve(orders, 256 + end + (end >> 1));
  orders.count = end;
  orders.contact.fill(-1, row, end);
  orders.source.fill(source, row, end);
  orders.number.set(numbers, row);
  orders.state.fill(OrderState.Unpaid, row, end);
  orders.placed.set(placed, row);
  for (const column of [orders.settled, orders.chased, orders.refunded, orders.reviewed])
    column.fill(Number.NaN, row, end);
  orders.wrong.fill(0, row, end);
  return row;
}

/** The same for orders paid as they were placed. */
export function addPaidOrders(
  orders: Orders,
  source: number,
  numbers: Int32Array,
  placed: Float64Array,
): number {
  const row = addOrders(orders, source, numbers, placed);
  orders.state.fill(OrderState.PaidAtOnce, row, orders.count);
  orders.settled.set(placed, row);
  return row;
}

export function newCase(
  cases: Cases,
  order: number,
  kind: number,
  number: number,
  due: number,
): number {
  const row = nextRow(cases, cases.order.length);
  cases.order[row] = order;
  cases.kind[row] = kind;
  cases.state[row] = CaseState.ToCome;
  cases.number[row] = number;
  cases.contacts[row] = 0;
  cases.last[row] = -1;
  cases.due[row] = due;
  cases.disputed[row] = Number.NaN;
  cases.reviewed[row] = Number.NaN;
  return row;
}

export function newCaseContact(table: CaseContacts, contact: number, of: number): void {
  const row = nextRow(table, table.contact.length);
  table.contact[row] = contact;
  table.case[row] = of;
}

export function newTask(
  tasks: Tasks,
  kind: number,
  order: number,
  of: number,
  due: number,
): number {
  const row = nextRow(tasks, tasks.order.length);
  tasks.kind[row] = kind;
  tasks.order[row] = order;
  tasks.case[row] = of;
  tasks.agent[row] = -1;
  tasks.success[row] = 0;
  tasks.due[row] = due;
  tasks.started[row] = Number.NaN;
  tasks.ended[row] = Number.NaN;
  return row;
}
