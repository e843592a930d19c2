import { fill } from "./arrivals.ts";
import { insert } from "./calendar.ts";
import { stopClock } from "./clock.ts";
import { Contact, flowEvent, release } from "./contact.ts";
import { agentOf, chatOf, doubleOf, setDouble, setWhole, shop, typeOf } from "./layout.ts";
import { agentAt, askedAt, assignedAt, sinceAt } from "./places.ts";
import { headOfQueue, intoInbox, leaveQueue } from "./lists.ts";
import { goHome, noteStint } from "./rare.ts";
import {
  AT_ASSIGNMENT,
  AWAY,
  CLOSING,
  FIRST_CLOCK,
  FIRST_FREE,
  IDLE,
  INBOX,
  ON,
  ROUND_ROBIN,
} from "./values.ts";

/** An agent has a free slot. Returns the chat of the queue that gets it, or -1; whoever may leave does so. */
export function nextInQueue(agent: i32): i32 {
  const own = agentOf(agent);
  if (shop.closingAgents > 0 && own.open == 0 && mayLeave(agent)) goHome(agent);
  else if (shop.waiting > 0 && own.duty == ON && own.open < typeOf(own.type).cap)
    return headOfQueue(own.type);
  return -1;
}

/** The chat leaves the queue for a slot. Returns whether the customer now waits by the later clock. */
export function leaveForSlot(chat: i32): bool {
  leaveQueue(chat);
  if (chatOf(chat).clock != FIRST_CLOCK || shop.firstUntil != AT_ASSIGNMENT) return false;
  stopClock(chat);
  return shop.laterClockAfterAssignment != 0;
}

/** Whether an agent without chats has reason to leave: the shift is over, or a colleague's is and whoever is free first goes. */
function mayLeave(agent: i32): bool {
  const own = agentOf(agent);
  if (own.duty == CLOSING) return true;
  return shop.shiftEnd == FIRST_FREE && typeOf(own.type).closing > 0;
}

/** The chat gets a slot of the agent. Returns whether the agent may begin to answer at once, without the inbox. */
export function assign(chat: i32, agent: i32): bool {
  const own = chatOf(chat);
  const host = agentOf(agent);
  const contact = own.contact;
  if (own.index == 0 && own.handedOver == 0) setDouble(assignedAt, contact, shop.now);
  setWhole(agentAt, contact, agent);
  setDouble(sinceAt, contact, shop.now);
  own.agent = agent;
  own.phase = INBOX;
  host.open++;
  host.pending++;
  if (shop.choice == ROUND_ROBIN) host.turnOf += 1 / typeOf(host.type).weight;
  if (host.typing == IDLE && host.inboxHead < 0) return true;
  intoInbox(chat, agent);
  return false;
}

/** The slot is given back while the customer thinks. Returns the agent with a slot to fill. */
export function giveUpSlot(chat: i32): i32 {
  chatOf(chat).phase = AWAY;
  insert(flowEvent(chat), doubleOf(askedAt, chat));
  return release(chat);
}

/**
 * The customer will write at this moment, later than the slot is kept: it is given back now or after the hold. Returns the agent
 * with a slot to fill, or -1.
 */
export function thinkLong(chat: i32, writes: f64): i32 {
  setDouble(askedAt, chat, writes);
  if (shop.holdThinking == 0) return giveUpSlot(chat);
  insert(flowEvent(chat), shop.now + shop.holdThinking);
  return -1;
}

/** A customer whose slot was given back writes again. Returns the chat. */
export function writeAgain(chat: i32): i32 {
  Contact.ask(chat, chatOf(chat).index + 1);
  noteStint(chat);
  return chat;
}
