import { Arrivals, fill } from "./arrivals.ts";
import { Calendar, insert } from "./calendar.ts";
import { startClock, stopClock } from "./clock.ts";
import { close, Contact, endChat, flowEvent, release } from "./contact.ts";
import { Draw, EFFORT_KEY, THINK_KEY } from "./draws.ts";
import {
  agentAt,
  agentOf,
  ANSWERED,
  ANSWERING,
  arrivalsAt,
  askedAt,
  assignedAt,
  AT_ASSIGNMENT,
  AT_REPLY,
  AWAY,
  chatOf,
  classOf,
  CLOSING,
  DONE,
  doubleOf,
  lengthAt,
  endedAt,
  ENDLESS,
  eventOf,
  fateAt,
  FEWEST_PENDING,
  FIRST_CLOCK,
  FIRST_FREE,
  GHOST,
  HELD,
  IDLE,
  INBOX,
  NO_CLOCK,
  OFF,
  ON,
  QUEUED,
  repliesAt,
  ROUND_ROBIN,
  setByte,
  setDouble,
  setWhole,
  shop,
  sinceAt,
  THINKING,
  turnAgentAt,
  turnRepliedAt,
  turnStartedAt,
  turnStateAt,
  typeOf,
  wholeOf,
  WRAPPING,
} from "./layout.ts";
import { enqueue, headOfQueue, intoInbox, leaveQueue } from "./lists.ts";
import {
  beginTask,
  changeRoster,
  contactEnded,
  easeEffort,
  endPause,
  flow,
  goHome,
  handOver,
  losePatience,
  nextOfAgenda,
  nextWork,
  noteReply,
  noteStint,
  pauseAfter,
} from "./rare.ts";
import { chooseAgent, relist } from "./routing.ts";

/**
 * Handles up to `most` events and returns how many it did: fewer when the run is over. At one moment replies, patience and
 * messages go before the roster, the roster before arrivals.
 */
export function run(most: i32): i32 {
  const arrivals = changetype<Arrivals>(arrivalsAt);
  let comes = doubleOf(arrivals.dueAt, arrivals.next);
  let handled = 0;
  for (; handled < most; handled++) {
    const event = Calendar.first();
    const due = event < 0 ? Infinity : eventOf(event).time;
    // left to do: a chat without agent, an agent with a free slot, one who may begin a reply, a customer who begins to wait
    let toPlace = -1;
    let toFill = -1;
    let toStart = -1;
    let toWait = -1;
    if (due <= comes && due <= shop.agendaDue && due <= shop.rosterDue) {
      if (due > shop.stop || due == Infinity) break;
      shop.now = due;
      Calendar.take();
      if (event < shop.agentCount) {
        toFill = endTyping(event);
        toStart = event;
      } else {
        const chat = (event - shop.agentCount) >> 1;
        if (((event - shop.agentCount) & 1) == 1) losePatience(chat);
        else {
          const phase = chatOf(chat).phase;
          if (phase == HELD) toFill = close(chat);
          else if (phase == AWAY) toPlace = writeAgain(chat);
          else if (phase != THINKING) toPlace = flow(chat);
          else if (doubleOf(askedAt, chat) > due) toFill = giveUpSlot(chat);
          else {
            toStart = writeOn(chat);
            toWait = chat;
          }
        }
      }
    } else if (shop.rosterDue <= comes && shop.rosterDue <= shop.agendaDue) {
      if (shop.rosterDue > shop.stop) break;
      shop.now = shop.rosterDue;
      changeRoster();
    } else if (comes <= shop.agendaDue) {
      shop.now = comes;
      toPlace = arrive(arrivals);
      comes = doubleOf(arrivals.dueAt, arrivals.next);
    } else {
      shop.now = shop.agendaDue;
      toPlace = nextOfAgenda();
    }
    while (true) {
      // a chat whose first reply its agent begins at once, without a stay in the inbox
      let direct = -1;
      if (toPlace >= 0) {
        toWait = toPlace;
        toStart = chooseAgent(toPlace);
        if (toStart < 0) {
          chatOf(toPlace).phase = QUEUED;
          enqueue(toPlace);
        } else {
          if (assign(toPlace, toStart)) direct = toPlace;
          relist(toStart);
        }
        toPlace = -1;
      } else if (toFill >= 0) {
        const chat = nextInQueue(toFill);
        if (chat < 0) {
          relist(toFill);
          toFill = -1;
        } else {
          if (leaveForSlot(chat)) toWait = chat;
          if (assign(chat, toFill)) direct = chat;
          toStart = toFill;
        }
      }
      if (toStart >= 0) {
        startTyping(toStart, direct);
        toStart = -1;
      }
      if (toWait >= 0) {
        waitOn(toWait);
        toWait = -1;
      }
      if (toFill >= 0) continue;
      if (shop.work == 0) break;
      const work = nextWork();
      const kind = work & 3;
      if (kind == 0) toPlace = work >> 2;
      else if (kind == 1) toFill = work >> 2;
      else toStart = work >> 2;
    }
  }
  return handled;
}

/** The next customer comes. Returns the chat that needs an agent, or -1. */
function arrive(arrivals: Arrivals): i32 {
  const next = arrivals.next;
  const customer = wholeOf(arrivals.whoAt, next);
  const number = wholeOf(arrivals.numberAt, next);
  const effort = doubleOf(arrivals.effortAt, next);
  arrivals.next = next + 1;
  if (next + 1 == arrivals.count) fill(arrivals);
  return Contact.begin(customer, number, 0, true, effort);
}

/** A reply is sent, or the pause after a chat is over. Returns the agent with a slot to fill, or -1. */
function endTyping(agent: i32): i32 {
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
  const mean = classOf(own.customer).effortMean;
  const effort = Draw.lengthOf(mean, own.customer, EFFORT_KEY, own.number, address + 1);
  setDouble(lengthAt, chat, effort);
  own.drawnAddress = address + 1;
  own.phase = THINKING;
  if (think > shop.holdThinking) return thinkLong(chat, shop.now + think);
  insert(flowEvent(chat), shop.now + think);
  return -1;
}

/** The customer writes again to the agent who kept the slot. Returns the agent. */
function writeOn(chat: i32): i32 {
  const own = chatOf(chat);
  const agent = own.agent;
  Contact.ask(chat, own.index + 1);
  own.phase = INBOX;
  agentOf(agent).pending++;
  intoInbox(chat, agent);
  if (shop.choice == FEWEST_PENDING) relist(agent);
  return agent;
}

/**
 * The customer will write at this moment, later than the slot is kept: it is given back now or after the hold. Returns the agent
 * with a slot to fill, or -1.
 */
function thinkLong(chat: i32, writes: f64): i32 {
  setDouble(askedAt, chat, writes);
  if (shop.holdThinking == 0) return giveUpSlot(chat);
  insert(flowEvent(chat), shop.now + shop.holdThinking);
  return -1;
}

/** The slot is given back while the customer thinks. Returns the agent with a slot to fill. */
function giveUpSlot(chat: i32): i32 {
  chatOf(chat).phase = AWAY;
  insert(flowEvent(chat), doubleOf(askedAt, chat));
  return release(chat);
}

/** A customer whose slot was given back writes again. Returns the chat. */
function writeAgain(chat: i32): i32 {
  Contact.ask(chat, chatOf(chat).index + 1);
  noteStint(chat);
  return chat;
}

/** The customer begins to wait, unless the reply that is being typed ends the wait. */
function waitOn(chat: i32): void {
  const isTyped = chatOf(chat).phase == ANSWERING;
  if (!isTyped || shop.firstUntil == AT_REPLY || shop.laterUntil == AT_REPLY) startClock(chat);
}

/** An agent has a free slot. Returns the chat of the queue that gets it, or -1; whoever may leave does so. */
function nextInQueue(agent: i32): i32 {
  const own = agentOf(agent);
  if (shop.closingAgents > 0 && own.open == 0 && mayLeave(agent)) goHome(agent);
  else if (shop.waiting > 0 && own.duty == ON && own.open < typeOf(own.type).cap)
    return headOfQueue(own.type);
  return -1;
}

/** The chat leaves the queue for a slot. Returns whether the customer now waits by the later clock. */
function leaveForSlot(chat: i32): bool {
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
function assign(chat: i32, agent: i32): bool {
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

/** An agent with free hands begins the next reply: to `direct`, or to the head of the inbox where that is -1. */
function startTyping(agent: i32, direct: i32): void {
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
  own.drawnAddress = -1;
  effort *= typeOf(typist.type).speed;
  const crowd = typist.open - shop.crowdAbove;
  if (crowd > 0) effort *= 1 + shop.crowdCost * <f64>crowd;
  if (own.escalated == 1) effort *= shop.escalatedEffort;
  if (shop.hasEase) {
    shop.drawn = effort;
    easeEffort(chat, agent);
    effort = shop.drawn;
  }
  if (own.handedOver == 1) effort += shop.handoverEffort;
  insert(agent, shop.now + effort);
  if (own.left == 1) return;
  const think = classOf(own.customer).thinkMean;
  setDouble(lengthAt, chat, Draw.lengthOf(think, own.customer, THINK_KEY, own.number, address));
}
