import { agentOf, chatOf, classOf, doubleOf, shop, typeOf, wholeOf } from "./layout.ts";
import { askedAt } from "./places.ts";
import { FIRST_QUESTIONS_FIRST, INBOX_ORDER, VIP_FIRST } from "./values.ts";

/** Puts a chat into the central queue of its class, by the time of its message. */
export function enqueue(chat: i32): void {
  const own = chatOf(chat);
  const list = classOf(own.customer);
  const time = doubleOf(askedAt, chat);
  shop.waiting++;
  let after = list.queueTail;
  while (after >= 0 && doubleOf(askedAt, after) > time) after = chatOf(after).previous;
  const before = after < 0 ? list.queueHead : chatOf(after).next;
  own.previous = after;
  own.next = before;
  if (after < 0) list.queueHead = chat;
  else chatOf(after).next = chat;
  if (before < 0) list.queueTail = chat;
  else chatOf(before).previous = chat;
}

export function leaveQueue(chat: i32): void {
  const own = chatOf(chat);
  const list = classOf(own.customer);
  const next = own.next;
  const previous = own.previous;
  shop.waiting--;
  if (previous < 0) list.queueHead = next;
  else chatOf(previous).next = next;
  if (next < 0) list.queueTail = previous;
  else chatOf(next).previous = previous;
}

/**
 * The waiting chat an agent of this type takes next: higher priority first, then the oldest message, a class's head start
 * counted as time already waited; -1 when none waits.
 */
export function headOfQueue(type: i32): i32 {
  const own = typeOf(type);
  let chosen = -1;
  let priority = -1;
  let oldest: f64 = 0;
  for (let i = 0; i < own.servesCount; i++) {
    const list = classOf(wholeOf(own.servesAt, i));
    const head = list.queueHead;
    if (head < 0) continue;
    const since = doubleOf(askedAt, head) - list.headStart;
    if (list.priority > priority || (list.priority == priority && since < oldest)) {
      chosen = head;
      priority = list.priority;
      oldest = since;
    }
  }
  return chosen;
}

/** Puts a chat into its agent's inbox, in the order in which the agent will answer. */
export function intoInbox(chat: i32, agent: i32): void {
  const inbox = agentOf(agent);
  const own = chatOf(chat);
  let after = inbox.inboxTail;
  while (after >= 0 && goesBefore(chat, after)) after = chatOf(after).previous;
  const before = after < 0 ? inbox.inboxHead : chatOf(after).next;
  own.previous = after;
  own.next = before;
  if (after < 0) inbox.inboxHead = chat;
  else chatOf(after).next = chat;
  if (before < 0) inbox.inboxTail = chat;
  else chatOf(before).previous = chat;
}

function goesBefore(one: i32, other: i32): bool {
  if (shop.order == INBOX_ORDER) return false;
  if (shop.order == FIRST_QUESTIONS_FIRST) {
    const first = chatOf(one).index == 0;
    if (first != (chatOf(other).index == 0)) return first;
  } else if (shop.order == VIP_FIRST) {
    const rank = priorityOf(one) - priorityOf(other);
    if (rank != 0) return rank > 0;
  }
  return doubleOf(askedAt, one) < doubleOf(askedAt, other);
}

function priorityOf(chat: i32): i32 {
  return classOf(chatOf(chat).customer).priority;
}

export function leaveInbox(chat: i32, agent: i32): void {
  const inbox = agentOf(agent);
  const own = chatOf(chat);
  const next = own.next;
  const previous = own.previous;
  if (previous < 0) inbox.inboxHead = next;
  else chatOf(previous).next = next;
  if (next < 0) inbox.inboxTail = previous;
  else chatOf(next).previous = previous;
}
