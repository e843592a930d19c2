import { leaf, stem, uniform } from "#random/source.ts";
import { exp } from "#units/portable.ts";
import type { Unpaid } from "./after-sales-plan.ts";
import { newCase, newOrder, OrderState } from "./after-sales-record.ts";
import { type AfterSalesState, chance, lengthOf, plan } from "./after-sales-state.ts";
import type { State } from "./state.ts";

/** Entries of the agenda: a contact about a case; a chase; a bad review of an order; one after a case was given up. */
export const Due = { Case: 0, Chase: 1, Review: 2, CaseReview: 3 } as const;

/** Where an order's draws stand in the turn part of its address; kind k has two places from FIRST_KIND + 2k on. */
const UNPAID = 1;
const SELF_PAID = 2;
const SELF_PAID_AFTER = 3;
const RECOVERED = 4;
export const REVIEW = 5;
export const REVIEW_AFTER = 6;
const FIRST_KIND = 8;

/** Numbers of customers who come in batches begin here. */
const BATCH = 1 << 30;
const LN2 = 0.6931471805599453;

/**
 * A customer orders. What becomes of the order is drawn at its own address, so that it does not depend on the plan.
 *
 * @param wrong mean share of wrong answers the buyer was given
 */
export function placeOrder(
  state: State,
  after: AfterSalesState,
  source: number,
  number: number,
  contact: number,
  placed: number,
  wrong: number,
): void {
  decideOrder(state, after, newOrder(after.record.orders, source, number, contact, placed, wrong));
}

/** Whether the order in this row is paid, and when. */
export function decideOrder(state: State, after: AfterSalesState, row: number): void {
  const { orders } = after.record;
  const { unpaid } = after.plan;
  const placed = orders.placed[row] as number;
  if (unpaid === null) return pay(state, after, row, OrderState.PaidAtOnce, placed);
  const source = orders.source[row] as number;
  const number = orders.number[row] as number;
  const keys = after.orderKeys;
  if (chance(keys, source, number, UNPAID) >= unpaid.share)
    return pay(state, after, row, OrderState.PaidAtOnce, placed);
  const chaseAt = placed + unpaid.after;
  const self = selfPaidAfter(after, unpaid, source, number);
  const isChased = unpaid.by !== "nobody" && self > unpaid.after && chaseAt < state.compiled.until;
  if (isChased && unpaid.by === "hand") plan(after, chaseAt, Due.Chase, row);
  if (isChased && unpaid.by === "tool") orders.chased[row] = chaseAt;
  if (self <= unpaid.closeAfter) return pay(state, after, row, OrderState.PaidLater, placed + self);
  if (isChased && unpaid.by === "tool") tryToRecover(state, after, row, chaseAt);
}

/** After how long the buyer pays without a chase; Infinity where never. */
function selfPaidAfter(
  after: AfterSalesState,
  unpaid: Unpaid,
  source: number,
  number: number,
): number {
  const keys = after.orderKeys;
  if (chance(keys, source, number, SELF_PAID) >= unpaid.selfPaid) return Number.POSITIVE_INFINITY;
  return lengthOf(unpaid.selfPaidAfter, keys, source, number, SELF_PAID_AFTER);
}

/** Whether an order is still to be paid at this moment, so that a chase makes sense. */
export function isOpen(after: AfterSalesState, row: number, now: number): boolean {
  const { orders } = after.record;
  if (orders.state[row] !== OrderState.Unpaid) return (orders.settled[row] as number) > now;
  return now < (orders.placed[row] as number) + (after.plan.unpaid?.closeAfter ?? 0);
}

/** An unpaid order is chased: the later, the less often it helps. Returns whether the buyer pays because of it. */
export function tryToRecover(
  state: State,
  after: AfterSalesState,
  row: number,
  now: number,
): boolean {
  const { orders } = after.record;
  const { unpaid } = after.plan;
  if (unpaid === null || orders.state[row] !== OrderState.Unpaid) return false;
  const late = now - (orders.placed[row] as number) - unpaid.prompt;
  const recovered =
    late > 0 ? unpaid.recovered * exp((0 - LN2) * (late / unpaid.halving)) : unpaid.recovered;
  const source = orders.source[row] as number;
  if (chance(after.orderKeys, source, orders.number[row] as number, RECOVERED) >= recovered)
    return false;
  pay(state, after, row, OrderState.PaidChased, now);
  return true;
}

/** An order is paid, now or at a moment to come: what it will bring is drawn. */
function pay(
  state: State,
  after: AfterSalesState,
  row: number,
  how: OrderState,
  paid: number,
): void {
  const { orders } = after.record;
  const { rate, reviewDelay } = after.plan;
  const keys = after.orderKeys;
  const source = orders.source[row] as number;
  const number = orders.number[row] as number;
  const factor = 1 + (after.plan.wrongFactor - 1) * (orders.wrong[row] as number);
  orders.state[row] = how;
  orders.settled[row] = paid;
  const root = stem(keys[2 * source] as number, number);
  const key = keys[2 * source + 1] as number;
  for (let kind = 0; kind < rate.length; kind++)
    bring(state, after, row, kind, uniform(leaf(root, key, kindTurn(kind))), factor);
  if (reviewDelay !== null) review(state, after, row, uniform(leaf(root, key, REVIEW)), factor);
}

/** Turn part of the address of the luck that decides whether an order brings a contact of this kind. */
export const kindTurn = (kind: number): number => FIRST_KIND + 2 * kind;

/** A paid order brings a contact or a refund, or neither. */
function bring(
  state: State,
  after: AfterSalesState,
  row: number,
  kind: number,
  luck: number,
  factor: number,
): void {
  const { orders } = after.record;
  const { rate, refundKind, refundShare } = after.plan;
  const isRefund = kind === refundKind && luck < refundShare * factor;
  const isContact = luck < (rate[kind] as number) * factor;
  if (!isRefund && !isContact) return;
  const at = (orders.settled[row] as number) + delayOf(after, row, kind);
  if (isRefund) orders.refunded[row] = at;
  if (isContact) expectCase(state, after, row, kind, at);
}

/** A paid order brings a bad review, or none. */
function review(
  state: State,
  after: AfterSalesState,
  row: number,
  luck: number,
  factor: number,
): void {
  const { reviewShare, rate } = after.plan;
  if (luck >= reviewShare * factor) return;
  const settled = after.record.orders.settled[row] as number;
  expectReview(state, after, row, settled + delayOf(after, row, rate.length));
}

/** After how long what a paid order brings is due; kinds of contact by number, the bad review behind them. */
export function delayOf(after: AfterSalesState, row: number, kind: number): number {
  const { orders } = after.record;
  const { delay, reviewDelay } = after.plan;
  const law = kind < delay.length ? delay[kind] : reviewDelay;
  if (!law) return 0;
  const source = orders.source[row] as number;
  const number = orders.number[row] as number;
  const turn = kind < delay.length ? kindTurn(kind) + 1 : REVIEW_AFTER;
  return lengthOf(law, after.orderKeys, source, number, turn);
}

/** A bad review will be written, or was. */
export function expectReview(state: State, after: AfterSalesState, row: number, due: number): void {
  after.record.orders.reviewed[row] = due;
  if (due >= state.compiled.from && due < state.compiled.until) plan(after, due, Due.Review, row);
}

/** A contact will come of the order; what came before the run is over. */
export function expectCase(
  state: State,
  after: AfterSalesState,
  row: number,
  kind: number,
  due: number,
): void {
  const { from, until } = state.compiled;
  if (due < from) return;
  const { orders, cases } = after.record;
  const buyer = orders.number[row] as number;
  const isFromBatch = buyer >= BATCH ? 1 : 0;
  const sources = after.orderKeys.length;
  const source = 2 * (orders.source[row] as number) + isFromBatch;
  const place = (buyer - isFromBatch * BATCH) * sources + source;
  // below zero, where no arrival's number lies; the same for the same order under every plan
  const number = (-1 - (place * after.plan.rate.length + kind)) | 0;
  const of = newCase(cases, row, kind, number, due);
  if (due < until) plan(after, due, Due.Case, of);
}

/** The run is over: what nobody paid is closed in its time. */
export function closeUnpaid(after: AfterSalesState): void {
  const { count, state, settled, placed } = after.record.orders;
  const { unpaid } = after.plan;
  if (unpaid === null) return;
  // those of the days before, the most by far, were paid at once
  for (let row = after.ordersBefore; row < count; row++) {
    if (state[row] !== OrderState.Unpaid) continue;
    state[row] = OrderState.Closed;
    settled[row] = (placed[row] as number) + unpaid.closeAfter;
  }
}
