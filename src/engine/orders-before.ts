import { exponential } from "#random/exponential.ts";
import { bits, highest, uniform } from "#random/source.ts";
import { newOrder, OrderState } from "./after-sales-record.ts";
import type { AfterSalesState } from "./after-sales-state.ts";
import { ORDERS_AT_ONCE } from "./memory.ts";
import { bring, kindTurn, REVIEW, review } from "./orders.ts";
import type { State } from "./state.ts";

const DAY = 86_400;

/**
 * Orders of the days before, a Poisson stream counted backwards from the beginning of the run. They were paid at once and nobody
 * was told anything wrong. There may be ten for each contact of the run, and two of three bring nothing: the kernel finds those that
 * bring something.
 */
export function placeOrdersBefore(state: State, after: AfterSalesState): void {
  const { classes, from } = state.compiled;
  const { orders } = after.record;
  const source = classes.length + 1;
  const [a, b] = [after.orderKeys[2 * source] as number, after.orderKeys[2 * source + 1] as number];
  writeSearch(state, after, a, b);
  let number = 0;
  let point = exponential(bits(a, b, number, 0));
  let sum = 0;
  for (const [day, perDay] of after.plan.before.entries()) {
    for (; point < sum + perDay; point += exponential(bits(a, b, number, 0))) {
      const placed = from - DAY * (day + (point - sum) / perDay);
      const row = newOrder(orders, source, number, -1, placed, 0);
      orders.state[row] = OrderState.PaidAtOnce;
      orders.settled[row] = placed;
      number++;
      if (number % ORDERS_AT_ONCE === 0) followLucky(state, after, a, b, ORDERS_AT_ONCE);
    }
    sum += perDay;
  }
  followLucky(state, after, a, b, number % ORDERS_AT_ONCE);
}

/** Tells the kernel what to look for: contacts or refunds of each kind, then bad reviews. */
function writeSearch(state: State, after: AfterSalesState, a: number, b: number): void {
  const { rate, refundKind, refundShare, reviewShare } = after.plan;
  const search = new Int32Array(state.bytes.buffer, state.layout.fixed.searchAt);
  search.set([a, b, rate.length + 1]);
  for (const [kind, share] of rate.entries()) {
    const most = highest(kind === refundKind ? Math.max(share, refundShare) : share);
    search.set([kindTurn(kind), most], 4 + 2 * kind);
  }
  search.set([REVIEW, highest(reviewShare)], 4 + 2 * rate.length);
}

/** Draws what the last `count` orders bring. */
function followLucky(
  state: State,
  after: AfterSalesState,
  a: number,
  b: number,
  count: number,
): void {
  if (count === 0) return;
  const { orders } = after.record;
  const kinds = after.plan.rate.length;
  const { searchAt } = state.layout.fixed;
  const firstRow = orders.count - count;
  const first = orders.number[firstRow] as number;
  const found = state.kernel.findLucky(searchAt, first, count);
  const finds = new Int32Array(state.bytes.buffer, searchAt + 16 + 8 * (kinds + 1), found);
  for (let place = 0; place < found; place++) {
    const find = finds[place] as number;
    const kind = find & 127;
    const row = firstRow + (find >> 7);
    const turn = kind < kinds ? kindTurn(kind) : REVIEW;
    const luck = uniform(bits(a, b, orders.number[row] as number, turn));
    if (kind < kinds) bring(state, after, row, kind, luck, 1);
    else review(state, after, row, luck, 1);
  }
}
