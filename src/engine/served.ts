import { CUSTOMER, TYPE } from "./columns.ts";
import type { AfterSalesState } from "./after-sales-state.ts";
import { endCaseContact } from "./cases.ts";
import { decidePurchase } from "./purchase.ts";
import type { State } from "./state.ts";

/** Notes what a reply that reached its customer was worth. */
export function noteReply(state: State, after: AfterSalesState, chat: number, agent: number): void {
  const { plan } = after;
  const type = state.agents[(agent << 4) + TYPE] as number;
  const customer = state.chats[(chat << 4) + CUSTOMER] as number;
  const beyond =
    (state.now[0] as number) - (state.asked[chat] as number) - (plan.slowAfter[customer] as number);
  after.received[chat] = (after.received[chat] as number) + 1;
  after.quality[chat] = (after.quality[chat] as number) + (plan.quality[type] as number);
  after.wrong[chat] = (after.wrong[chat] as number) + (plan.wrong[type] as number);
  if (beyond > 0) after.slow[chat] = (after.slow[chat] as number) + beyond;
}

/** A contact has ended and the customer will not be back by the habits of the class. */
export function contactEnded(state: State, after: AfterSalesState, chat: number): void {
  if ((after.caseOf[chat] as number) >= 0) endCaseContact(state, after, chat);
  else decidePurchase(state, after, chat);
}

/** Whether it is up to the case, and not to the class's habits, if the customer of this chat comes back. */
export const isLeftToCase = ({ after }: State, chat: number): boolean =>
  after !== null && after.plan.comeBack !== null && (after.caseOf[chat] as number) >= 0;
