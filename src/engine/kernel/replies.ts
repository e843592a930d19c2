import { fill } from "./arrivals.ts";
import { insert } from "./calendar.ts";
import { startClock, stopClock } from "./clock.ts";
import { Contact, endChat, flowEvent } from "./contact.ts";
import { Draw, EFFORT_KEY, THINK_KEY } from "./draws.ts";
import { easedEffort } from "./ease.ts";
import {
  agentOf,
  chatOf,
  classOf,
  doubleOf,
  setByte,
  setDouble,
  setWhole,
  shop,
  typeOf,
} from "./layout.ts";
import {
  endedAt,
  fateAt,
  lengthAt,
  repliesAt,
  turnAgentAt,
  turnRepliedAt,
  turnStartedAt,
  turnStateAt,
} from "./places.ts";
import { intoInbox } from "./lists.ts";
import { contactEnded } from "./purchase.ts";
import { beginTask, endPause, handOver, pauseAfter } from "./rare.ts";
import { noteReply } from "./served.ts";
import { relist } from "./routing.ts";
import { thinkLong } from "./slots.ts";
import {
  ANSWERED,
  ANSWERING,
  AT_REPLY,
  DONE,
  ENDLESS,
  FEWEST_PENDING,
  FIRST_CLOCK,
  GHOST,
  IDLE,
  INBOX,
  NO_CLOCK,
  OFF,
  THINKING,
  WRAPPING,
} from "./values.ts";

/** A reply is sent, or the pause after a chat is over. Returns the agent with a slot to fill, or -1. */
export function endTyping(agent: i32): i32 {
  const typist = agentOf(agent);
  const chat = typist.typing;
  typist.typing = IDLE;
  if (chat <= WRAPPING) return endPause(agent, chat);
  const own = chatOf(chat);
  typist.pending--;
  setDouble(turnRepliedAt, own.turn, shop.now);
  let toFill: i32;
  if (own.silent == 1) {
    setByte(turnStateAt, own.turn, GHOST);
    toFill = endChat(chat);
  } else toFill = reachCustomer(chat, agent);
  if (shop.choice == FEWEST_PENDING) relist(agent);
  return toFill;
}

/** The customer reads the reply: the chat is over, or the customer thinks. Returns the agent with a slot to fill, or -1. */
function reachCustomer(chat: i32, agent: i32): i32 {
  const own = chatOf(chat);
  const contact = own.contact;
  if (own.clock != NO_CLOCK) stopClock(chat);
  setByte(turnStateAt, own.turn, ANSWERED);
  setWhole(repliesAt, contact, own.index + 1);
  if (shop.hasAfterSales) noteReply(chat, agent);
  own.handedOver = 0;
  own.escalated = 0;
  const left = own.left;
  if (left == 1) {
    setByte(fateAt, contact, DONE);
    setDouble(endedAt, contact, shop.now);
    if (shop.hasAfterSales) contactEnded(chat);
    if (!shop.hasWrapUp) return endChat(chat);
    pauseAfter(chat, agent);
    return -1;
  }
  if (left != ENDLESS) own.left = left - 1;
  const address = own.address;
  own.address = address + 1;
  const think = doubleOf(lengthAt, chat);
  drawEffort(chat, address + 1);
  own.phase = THINKING;
  if (think > shop.holdThinking) return thinkLong(chat, shop.now + think);
  insert(flowEvent(chat), shop.now + think);
  return -1;
}

/** The customer writes again to the agent who kept the slot. Returns the agent. */
export function writeOn(chat: i32): i32 {
  const own = chatOf(chat);
  const agent = own.agent;
  Contact.ask(chat, own.index + 1);
  own.phase = INBOX;
  agentOf(agent).pending++;
  intoInbox(chat, agent);
  if (shop.choice == FEWEST_PENDING) relist(agent);
  return agent;
}

/** The customer begins to wait, unless the reply that is being typed ends the wait. */
export function waitOn(chat: i32): void {
  const isTyped = chatOf(chat).phase == ANSWERING;
  if (!isTyped || shop.firstUntil == AT_REPLY || shop.laterUntil == AT_REPLY) startClock(chat);
}

/** An agent with free hands begins the next reply: to `direct`, or to the head of the inbox where that is -1. */
export function startTyping(agent: i32, direct: i32): void {
  const own = agentOf(agent);
  if (own.typing != IDLE || own.duty == OFF) return;
  const next = direct < 0 ? own.inboxHead : direct;
  if (own.leaving == 1) handOver(agent);
  else if (next >= 0) {
    if (direct < 0) {
      const after = chatOf(next).next;
      own.inboxHead = after;
      if (after < 0) own.inboxTail = -1;
      else chatOf(after).previous = -1;
    }
    own.typing = next;
    beginReply(next, agent);
  } else if (shop.tasks > 0) beginTask(agent);
}

function beginReply(chat: i32, agent: i32): void {
  const own = chatOf(chat);
  const typist = agentOf(agent);
  own.phase = ANSWERING;
  setDouble(turnStartedAt, own.turn, shop.now);
  setWhole(turnAgentAt, own.turn, agent);
  const clock = own.clock;
  if (clock != NO_CLOCK && (clock == FIRST_CLOCK ? shop.firstUntil : shop.laterUntil) != AT_REPLY)
    stopClock(chat);
  const mean = classOf(own.customer).effortMean;
  const address = own.address;
  let effort =
    own.drawnAddress == address
      ? doubleOf(lengthAt, chat)
      : Draw.lengthOf(mean, own.customer, EFFORT_KEY, own.number, address);
  effort *= typeOf(typist.type).speed;
  const crowd = typist.open - shop.crowdAbove;
  if (crowd > 0) effort *= 1 + shop.crowdCost * <f64>crowd;
  if (own.escalated == 1) effort *= shop.escalatedEffort;
  if (shop.hasEase) effort = easedEffort(chat, agent, effort);
  if (own.handedOver == 1) effort += shop.handoverEffort;
  insert(agent, shop.now + effort);
  drawThinking(chat);
}

// What an event draws for itself, it waits for: the time it schedules, and so which event is next, hangs on the draw. So a length
// is drawn an event earlier, while the processor has other things to do.

/** Draws how long the customer will think after the reply that is being typed. */
function drawThinking(chat: i32): void {
  const own = chatOf(chat);
  own.drawnAddress = -1;
  if (own.left == 1) return;
  const mean = classOf(own.customer).thinkMean;
  const think = Draw.lengthOf(mean, own.customer, THINK_KEY, own.number, own.address);
  setDouble(lengthAt, chat, think);
}

/** Draws the effort of the reply to come. */
function drawEffort(chat: i32, address: i32): void {
  const own = chatOf(chat);
  const mean = classOf(own.customer).effortMean;
  const effort = Draw.lengthOf(mean, own.customer, EFFORT_KEY, own.number, address);
  own.drawnAddress = address;
  setDouble(lengthAt, chat, effort);
}
