import { CONTACT, CUSTOMER } from "./columns.ts";
import { Task } from "./after-sales-plan.ts";
import { CaseState, newCaseContact } from "./after-sales-record.ts";
import { type AfterSalesState, chance, lengthOf, plan } from "./after-sales-state.ts";
import { Fate } from "./journal.ts";
import { Due } from "./orders.ts";
import type { State } from "./state.ts";
import { addTask } from "./tasks.ts";

/** Where a case's draws stand in the turn part of its address: four for each contact, those of giving up beyond all of them. */
const SOLVED = 0;
const COMES_BACK = 1;
const COMES_BACK_AFTER = 2;
const PER_CONTACT = 4;
const MOST_CONTACTS = 2000;
const DISPUTE = PER_CONTACT * MOST_CONTACTS;
const REVIEW = DISPUTE + 1;
const REVIEW_AFTER = DISPUTE + 2;

/** Notes in its case that a contact has begun, and links it to the one before. */
export function noteCaseContact(state: State, after: AfterSalesState, chat: number): void {
  const of = after.caseOf[chat] as number;
  const { cases, caseContacts } = after.record;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  state.journal.contacts.previous[contact] = cases.last[of] as number;
  cases.last[of] = contact;
  cases.contacts[of] = (cases.contacts[of] as number) + 1;
  cases.state[of] = CaseState.Open;
  newCaseContact(caseContacts, contact, of);
}

/** A contact about a case is over: solved, or the customer will be back, or gives up. */
export function endCaseContact(state: State, after: AfterSalesState, chat: number): void {
  const { cases } = after.record;
  const of = after.caseOf[chat] as number;
  const number = cases.number[of] as number;
  const customer = state.chats[(chat << 4) + CUSTOMER] as number;
  const turn = ((cases.contacts[of] as number) - 1) * PER_CONTACT;
  const keys = after.caseKeys;
  if (isSolved(state, after, chat, customer, number, turn)) {
    cases.state[of] = CaseState.Solved;
    return;
  }
  const { comeBack } = after.plan;
  const again = comeBack !== null && chance(keys, customer, number, turn + COMES_BACK);
  if (
    comeBack !== null &&
    again !== false &&
    again < comeBack.share &&
    (cases.contacts[of] as number) < MOST_CONTACTS
  ) {
    cases.state[of] = CaseState.ToComeBack;
    const length = lengthOf(comeBack.after, keys, customer, number, turn + COMES_BACK_AFTER);
    const due = (state.now[0] as number) + length;
    if (due < state.compiled.until) plan(after, due, Due.Case, of);
    return;
  }
  giveUp(state, after, of, customer);
}

function isSolved(
  state: State,
  after: AfterSalesState,
  chat: number,
  customer: number,
  number: number,
  turn: number,
): boolean {
  const { contacts, agentType } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  const fate = contacts.fate[contact];
  if (fate === Fate.BotResolved || fate === Fate.MenuResolved) return true;
  if (fate !== Fate.Done) return false;
  const type = agentType[contacts.agent[contact] as number] as number;
  const luck = chance(after.caseKeys, customer, number, turn + SOLVED);
  return luck < (after.plan.resolved[type] as number);
}

/** Some of those who give up ask the platform to rule, and some write a bad review. */
function giveUp(state: State, after: AfterSalesState, of: number, customer: number): void {
  const { cases } = after.record;
  const { disputeShare, reviewDelay, reviewAfterGivenUp } = after.plan;
  const keys = after.caseKeys;
  const number = cases.number[of] as number;
  const now = state.now[0] as number;
  cases.state[of] = CaseState.GivenUp;
  if (chance(keys, customer, number, DISPUTE) < disputeShare) {
    cases.disputed[of] = now;
    addTask(state, after, Task.Dispute, cases.order[of] as number, of);
  }
  if (reviewDelay === null) return;
  if (chance(keys, customer, number, REVIEW) >= reviewAfterGivenUp) return;
  const at = now + lengthOf(reviewDelay, keys, customer, number, REVIEW_AFTER);
  cases.reviewed[of] = at;
  if (at < state.compiled.until) plan(after, at, Due.CaseReview, of);
}
