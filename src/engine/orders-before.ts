import { exponential } from "#random/exponential.ts";
import type { Law } from "#random/law.ts";
import { bits, highest } from "#random/source.ts";
import { addPaidOrders } from "./after-sales-record.ts";
import type { AfterSalesState } from "./after-sales-state.ts";
import { ORDER_KIND_BYTES, ORDERS_AT_ONCE, type OrdersBeforePlaces } from "./memory.ts";
import { delayOf, expectCase, expectReview, kindTurn, REVIEW, REVIEW_AFTER } from "./orders.ts";
import type { State } from "./state.ts";

/** Where the number of finds of the orders drawn last stands in the row of kernel/orders.ts. */
const FOUND_AT = 52;
/** What a find says beside its place and kind. */
const CONTACT = 1;
const KEPT = 2;

/**
 * Orders of the days before, a Poisson stream counted backwards from the beginning of the run. They were paid at once and nobody
 * was told anything wrong. There may be ten for each contact of the run, and two of three bring nothing: the kernel draws them, and
 * finds those that bring something.
 */
export function placeOrdersBefore(state: State, after: AfterSalesState): void {
  const places = state.layout.fixed.before;
  if (places === null) return;
  const { buffer } = state.bytes;
  const source = state.compiled.classes.length + 1;
  const placed = new Float64Array(buffer, places.placedAt, ORDERS_AT_ONCE);
  const found = new Int32Array(buffer, places.at + FOUND_AT, 1);
  const most = ORDERS_AT_ONCE * (after.plan.rate.length + 1);
  const finds = new Int32Array(buffer, places.findsAt, most);
  const dues = new Float64Array(buffer, places.dueAt, most);
  writeSearch(state, after, places, source);
  const numbers = Int32Array.from({ length: ORDERS_AT_ONCE }, (_, number) => number);
  const { orders } = after.record;
  for (;;) {
    const count = state.kernel.drawOrdersBefore(places.at);
    const isAll = count < ORDERS_AT_ONCE;
    const row = addPaidOrders(
      orders,
      source,
      isAll ? numbers.subarray(0, count) : numbers,
      isAll ? placed.subarray(0, count) : placed,
    );
    follow(state, after, finds, dues, row, found[0] as number);
    if (isAll) break;
    for (let i = 0; i < ORDERS_AT_ONCE; i++) numbers[i] = (numbers[i] as number) + ORDERS_AT_ONCE;
  }
  after.ordersBefore = orders.count;
}

/** Notes what the last orders bring, of which the first stands in this row. */
function follow(
  state: State,
  after: AfterSalesState,
  finds: Int32Array,
  dues: Float64Array,
  firstRow: number,
  found: number,
): void {
  const { orders } = after.record;
  const { rate, refundKind } = after.plan;
  for (let i = 0; i < found; i++) {
    const find = finds[i] as number;
    const kind = (find & 255) >> 2;
    const row = firstRow + (find >> 8);
    let due = dues[i] as number;
    if (Number.isNaN(due)) due = (orders.placed[row] as number) + delayOf(after, row, kind);
    if (kind === rate.length) expectReview(state, after, row, due);
    if (kind === refundKind && (find & KEPT) !== 0) orders.refunded[row] = due;
    if ((find & CONTACT) !== 0) expectCase(state, after, row, kind, due);
  }
}

/** Tells the kernel where the stream begins and what to look for: contacts or refunds of each kind, then bad reviews. */
function writeSearch(
  state: State,
  after: AfterSalesState,
  places: OrdersBeforePlaces,
  source: number,
): void {
  const { buffer } = state.bytes;
  const { before, rate, delay, reviewDelay, refundKind, refundShare, reviewShare } = after.plan;
  const { at, perDayAt, kindsAt, placedAt, findsAt, dueAt } = places;
  const [a, b] = [after.orderKeys[2 * source] as number, after.orderKeys[2 * source + 1] as number];
  new Float64Array(buffer, at, 3).set([state.compiled.from, exponential(bits(a, b, 0, 0)), 0]);
  const wholes = [a, b, 0, 0, before.length, rate.length + 1, ORDERS_AT_ONCE, 0];
  new Int32Array(buffer, at + 24, 13).set([...wholes, perDayAt, kindsAt, placedAt, findsAt, dueAt]);
  new Float64Array(buffer, perDayAt, before.length).set(before);
  const write = (kind: number, law: Law | null, words: readonly number[]) => {
    const row = kindsAt + ORDER_KIND_BYTES * kind;
    new Float64Array(buffer, row, 2).set([law?.p ?? 0, law?.q ?? 0]);
    new Int32Array(buffer, row + 16, 5).set([law?.kind ?? 0, ...words]);
  };
  for (const [kind, share] of rate.entries()) {
    const turn = kindTurn(kind);
    const refund = kind === refundKind ? refundShare : 0;
    write(kind, delay[kind] ?? null, [turn, turn + 1, highest(share), highest(refund)]);
  }
  write(rate.length, reviewDelay, [REVIEW, REVIEW_AFTER, highest(0), highest(reviewShare)]);
}
