import type { AfterSalesState } from "./after-sales-state.ts";
import { CONTACT, CUSTOMER, NUMBER } from "./columns.ts";
import { placeOrder } from "./orders.ts";
import type { State } from "./state.ts";

/** The chat's customer orders, as the kernel has decided. */
export function placePurchase(state: State, after: AfterSalesState, chat: number): void {
  const { chats } = state;
  const c = chat << 4;
  const got = after.received[chat] as number;
  const wrong = got > 0 ? (after.wrong[chat] as number) / got : 0;
  const customer = chats[c + CUSTOMER] as number;
  const number = chats[c + NUMBER] as number;
  const contact = chats[c + CONTACT] as number;
  placeOrder(state, after, customer, number, contact, state.now[0] as number, wrong);
}
