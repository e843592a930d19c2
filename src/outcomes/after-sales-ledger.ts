import { Task } from "#engine/after-sales-plan.ts";
import { type AfterSalesRecord, CaseState, OrderState } from "#engine/after-sales-record.ts";
import type { AfterSales, Scenario } from "#scenario/scenario.ts";
import { slotAt } from "./day.ts";
import { oncePerDay } from "./once-per-day.ts";
import type { Day } from "./outcome.ts";

/** What became of the orders of a run. Slots are those in which an order was placed; orders before the run are in no sum. */
export interface OrderLedger {
  /** Per slot: orders placed, and their yuan. */
  readonly placed: Float64Array;
  readonly placedYuan: Float64Array;
  /** Per slot: yuan of orders closed unpaid, and yuan paid back, whenever it is. */
  readonly closedYuan: Float64Array;
  readonly refundedYuan: Float64Array;
  readonly paid: number;
  readonly closed: number;
  /** Orders not paid at once, those chased of them, and those paid because of it. */
  readonly unpaid: number;
  readonly chased: number;
  readonly recovered: number;
  readonly refunds: number;
  /** Refunds of orders that brought no contact about it. */
  readonly refundsAlone: number;
}

/** Yuan of one order by its source: the classes, then silent orders; orders before the run are of no known value. */
function valuesOf({ customers, demand }: Scenario): number[] {
  return [...customers.map(({ orderValue }) => orderValue), demand.silent?.orderValue ?? 0];
}

/** Orders that brought a contact of the kind that refunds come with, 1 each. */
function askedForRefund(
  { room }: Day,
  { orders, cases: { count, kind: kinds, order } }: AfterSalesRecord,
  kind: number,
): Uint8Array {
  const asked = room.uint8(orders.count);
  for (let row = 0; row < count; row++) if (kinds[row] === kind) asked[order[row] as number] = 1;
  return asked;
}

function ledgerIn(day: Day, record: AfterSalesRecord, given: AfterSales): OrderLedger {
  const { orders } = record;
  const slots = day.slots.count;
  const values = valuesOf(day.scenario);
  const kind = given.kinds.findIndex(({ id }) => id === given.refunds?.kind);
  const asked = askedForRefund(day, record, kind);
  const placed = new Float64Array(slots);
  const placedYuan = new Float64Array(slots);
  const closedYuan = new Float64Array(slots);
  const refundedYuan = new Float64Array(slots);
  const counts = { paid: 0, closed: 0, unpaid: 0, chased: 0, recovered: 0 };
  let refunds = 0;
  let refundsAlone = 0;
  const add = (into: Float64Array, slot: number, value: number) => {
    into[slot] = (into[slot] as number) + value;
  };
  const { count, source } = orders;
  for (let row = 0; row < count; row++) {
    // most orders are of the days before
    const from = source[row] as number;
    if (from >= values.length) continue;
    const value = values[from] as number;
    const slot = slotAt(day.slots, orders.placed[row] as number);
    const state = orders.state[row];
    add(placed, slot, 1);
    add(placedYuan, slot, value);
    if (state !== OrderState.PaidAtOnce) counts.unpaid++;
    if (!Number.isNaN(orders.chased[row] as number)) counts.chased++;
    if (state === OrderState.PaidChased) counts.recovered++;
    if (state === OrderState.Closed) {
      counts.closed++;
      add(closedYuan, slot, value);
      continue;
    }
    counts.paid++;
    if (Number.isNaN(orders.refunded[row] as number)) continue;
    refunds++;
    if (asked[row] === 0) refundsAlone++;
    add(refundedYuan, slot, value * (given.refunds?.value ?? 0));
  }
  return { placed, placedYuan, closedYuan, refundedYuan, ...counts, refunds, refundsAlone };
}

/** Orders of a day and their yuan; undefined where the scenario has no after-sales part. */
export function orderLedgerOf(day: Day): OrderLedger | undefined {
  return known(day).ledger;
}

const known = oncePerDay((day) => {
  const { journal, scenario } = day;
  const { afterSales: record } = journal;
  const { afterSales: given } = scenario;
  return { ledger: record && given ? ledgerIn(day, record, given) : undefined };
});

/** How many of the first so many moments lie between two others. */
function countWithin(times: Float64Array, count: number, from: number, until: number): number {
  let found = 0;
  for (let row = 0; row < count; row++) {
    const time = times[row] as number;
    if (time >= from && time < until) found++;
  }
  return found;
}

/** What the cases and the work for free hands came to, within the run. */
export interface CaseLedger {
  /** Per slot: contacts about orders, each time anew. */
  readonly contacts: Float64Array;
  /** First contacts still to come when the run ended. */
  readonly toCome: number;
  /** Cases over, solved or given up: how many, the contacts they took, those solved with one, those given up. */
  readonly over: number;
  readonly contactsOfOver: number;
  readonly solvedAtOnce: number;
  readonly givenUp: number;
  readonly disputes: number;
  readonly refundDisputes: number;
  readonly reviews: number;
  readonly mended: number;
  /** Tasks done, and agents' seconds on them. */
  readonly tasksDone: number;
  readonly tasksLeft: number;
  readonly taskSeconds: number;
}

export const caseLedgerOf = oncePerDay((day): CaseLedger => {
  const { journal, scenario, slots } = day;
  const contacts = new Float64Array(slots.count);
  const sums = {
    toCome: 0,
    over: 0,
    contactsOfOver: 0,
    solvedAtOnce: 0,
    givenUp: 0,
    disputes: 0,
    refundDisputes: 0,
    reviews: 0,
    mended: 0,
    tasksDone: 0,
    tasksLeft: 0,
    taskSeconds: 0,
  };
  const record = journal.afterSales;
  if (record === undefined) return { contacts, ...sums };
  const { cases, caseContacts, orders, tasks } = record;
  const { kinds = [], refunds } = scenario.afterSales ?? {};
  const refundKind = kinds.findIndex(({ id }) => id === refunds?.kind);
  for (let row = 0; row < caseContacts.count; row++) {
    const arrived = journal.contacts.arrived[caseContacts.contact[row] as number] as number;
    const slot = slotAt(slots, arrived);
    contacts[slot] = (contacts[slot] as number) + 1;
  }
  const isWithin = (time: number) => time >= journal.from && time < journal.until;
  for (let row = 0; row < cases.count; row++) {
    const state = cases.state[row];
    if (state === CaseState.ToCome) sums.toCome++;
    if (!Number.isNaN(cases.disputed[row] as number)) {
      sums.disputes++;
      if (cases.kind[row] === refundKind) sums.refundDisputes++;
    }
    if (isWithin(cases.reviewed[row] as number)) sums.reviews++;
    if (state !== CaseState.Solved && state !== CaseState.GivenUp) continue;
    sums.over++;
    sums.contactsOfOver += cases.contacts[row] as number;
    if (state === CaseState.GivenUp) sums.givenUp++;
    else if (cases.contacts[row] === 1) sums.solvedAtOnce++;
  }
  sums.reviews += countWithin(orders.reviewed, orders.count, journal.from, journal.until);
  for (let row = 0; row < tasks.count; row++) {
    if (Number.isNaN(tasks.ended[row] as number)) {
      sums.tasksLeft++;
      continue;
    }
    sums.tasksDone++;
    sums.taskSeconds += (tasks.ended[row] as number) - (tasks.started[row] as number);
    if (tasks.kind[row] === Task.Mend && tasks.success[row] === 1) sums.mended++;
  }
  return { contacts, ...sums };
});
