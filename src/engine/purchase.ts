import { exp } from "#units/portable.ts";
import { CONTACT, CUSTOMER, NUMBER } from "./columns.ts";
import type { AfterSalesState } from "./after-sales-state.ts";
import { chance } from "./after-sales-state.ts";
import { ENDLESS } from "./compile.ts";
import { Fate } from "./journal.ts";
import { placeOrder } from "./orders.ts";
import type { State } from "./state.ts";

/** Share of the planned replies received, times their quality and the penalty for slow ones: L of docs/model.md, conversion. */
function liftOf(state: State, after: AfterSalesState, chat: number): number {
  const { plan } = after;
  const { fate } = state.journal.contacts;
  const customer = state.chats[(chat << 4) + CUSTOMER] as number;
  const how = fate[state.chats[(chat << 4) + CONTACT] as number];
  const planned = after.planned[chat] as number;
  const got = after.received[chat] as number;
  const quality = after.quality[chat] as number;
  let lift = (Math.min(1, got / planned) * quality) / (got > 0 ? got : 1);
  const isMenu = how === Fate.MenuResolved;
  const answer = isMenu ? plan.menuQuality : (plan.botQuality[customer] as number);
  if (isMenu || how === Fate.BotResolved)
    lift = (quality + Math.max(0, planned - got) * answer) / Math.max(planned, got);
  else if (how === Fate.Done) lift = got > 0 ? quality / got : 0;
  const slowLoss = plan.slowLoss[customer] as number;
  return slowLoss > 0 ? lift * exp(0 - slowLoss * (after.slow[chat] as number)) : lift;
}

/** A customer who left will be back: the new chat begins with what this one has brought. */
export function carryOver(state: State, after: AfterSalesState, chat: number, again: number): void {
  after.lift[again] = Math.max(after.lift[chat] as number, liftOf(state, after, chat));
  after.caseOf[again] = after.caseOf[chat] as number;
  after.received[again] = after.received[chat] as number;
  after.planned[again] = after.planned[chat] as number;
  after.quality[again] = after.quality[chat] as number;
  after.slow[again] = after.slow[chat] as number;
  after.wrong[again] = after.wrong[chat] as number;
}

/** The customer's last contact is over: who buys is whom the same luck lets buy in the outcomes' expected values. */
export function decidePurchase(state: State, after: AfterSalesState, chat: number): void {
  const c = chat << 4;
  const customer = state.chats[c + CUSTOMER] as number;
  const answered = after.plan.answered[customer] as number;
  if (answered === 0 || after.planned[chat] === ENDLESS) return;
  const contact = state.chats[c + CONTACT] as number;
  const { floor: unanswered, rivalFloor } = after.plan;
  const isToRival = state.journal.contacts.rival[contact] === 1;
  const floor = (isToRival ? rivalFloor : unanswered)[customer] as number;
  const lift = Math.max(after.lift[chat] as number, liftOf(state, after, chat));
  const number = state.chats[c + NUMBER] as number;
  const luck = chance(after.buyKeys, customer, number, 0);
  if (luck >= answered * (floor + (1 - floor) * lift)) return;
  const got = after.received[chat] as number;
  const wrong = got > 0 ? (after.wrong[chat] as number) / got : 0;
  placeOrder(state, after, customer, number, contact, state.now[0] as number, wrong);
}
