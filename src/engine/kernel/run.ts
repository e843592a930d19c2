import { Arrivals, fill } from "./arrivals.ts";
import { Calendar } from "./calendar.ts";
import { close, Contact } from "./contact.ts";
import { chatOf, doubleOf, eventOf, shop, wholeOf } from "./layout.ts";
import { arrivalsAt, askedAt } from "./places.ts";
import { enqueue } from "./lists.ts";
import { changeRoster, losePatience, nextOfAgenda, nextWork } from "./rare.ts";
import { flow } from "./returning.ts";
import { endTyping, startTyping, waitOn, writeOn } from "./replies.ts";
import { chooseAgent, relist } from "./routing.ts";
import { assign, giveUpSlot, leaveForSlot, nextInQueue, writeAgain } from "./slots.ts";
import { AWAY, HELD, QUEUED, THINKING } from "./values.ts";

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
  return Contact.begin(customer, number, 0, true, effort, -1);
}
