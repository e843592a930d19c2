import { Task } from "./after-sales-plan.ts";
import { addOrders } from "./after-sales-record.ts";
import { type AfterSalesState, resetAfterSales } from "./after-sales-state.ts";
import { placeOrdersBefore } from "./orders-before.ts";
import { decideOrder, Due } from "./orders.ts";
import { NEXT_CONTACT } from "./keys.ts";
import type { State } from "./state.ts";
import { addTask } from "./tasks.ts";

/** Puts the after-sales part back to its beginning and draws the orders that do not depend on the plan. */
export function openAfterSales(
  state: State,
  after: AfterSalesState,
  seed: string,
  replication: number,
): void {
  const ids = state.compiled.classes.map(({ id }) => id);
  resetAfterSales(after, ids, seed, replication);
  placeOrdersBefore(state, after);
  const { silent } = after;
  const orders = after.plan.silent;
  if (silent === null || orders === null) return;
  silent.open(orders.scenario, seed, replication);
  silent.visit((numbers, placed) => {
    state.events += numbers.length;
    const first = addOrders(after.record.orders, ids.length, numbers, placed);
    const end = after.record.orders.count;
    for (let row = first; row < end; row++) decideOrder(state, after, row);
  });
}

/** The next entry of the agenda is due. Returns the chat that needs an agent, or -1. */
export function nextOfAgenda(state: State, after: AfterSalesState): number {
  const { agenda } = after;
  let chat = -1;
  agenda.take();
  const { kind, number } = agenda;
  const { cases } = after.record;
  if (kind === Due.Case) chat = beginCase(state, after, number);
  else if (kind === Due.Chase) addTask(state, after, Task.Chase, number, -1);
  else if (kind === Due.Review) addTask(state, after, Task.Mend, number, -1);
  else addTask(state, after, Task.Mend, cases.order[number] as number, number);
  after.coming[0] = agenda.soonest[0] as number;
  return chat;
}

/** A contact about a case is due: the customer writes. Returns the chat that needs an agent, or -1. */
function beginCase(state: State, after: AfterSalesState, of: number): number {
  const { cases } = after.record;
  const kind = cases.kind[of] as number;
  return state.kernel.beginContact(
    after.plan.customer[kind] as number,
    cases.number[of] as number,
    (cases.contacts[of] as number) * NEXT_CONTACT,
    after.plan.bot[kind] as number,
    of,
  );
}
