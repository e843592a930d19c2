import type { AfterSalesState } from "./after-sales-state.ts";
import { endCaseContact } from "./cases.ts";
import { decidePurchase } from "./purchase.ts";
import type { State } from "./state.ts";

/** A contact has ended and the customer will not be back by the habits of the class. */
export function contactEnded(state: State, after: AfterSalesState, chat: number): void {
  if ((after.caseOf[chat] as number) >= 0) endCaseContact(state, after, chat);
  else decidePurchase(state, after, chat);
}

/** Whether it is up to the case, and not to the class's habits, if the customer of this chat comes back. */
export const isLeftToCase = ({ after }: State, chat: number): boolean =>
  after !== null && after.plan.comeBack !== null && (after.caseOf[chat] as number) >= 0;
