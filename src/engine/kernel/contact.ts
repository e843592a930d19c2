import { BALKING_KEY, Draw, ROUNDS_KEY } from "./draws.ts";
import { agentOf, chatOf, classOf, setByte, setDouble, setWhole, shop, wholeOf } from "./layout.ts";
import {
  agentAt,
  arrivedAt,
  askedAt,
  assignedAt,
  botAt,
  caseOfAt,
  customerAt,
  endedAt,
  fateAt,
  freeAt,
  lengthAt,
  numberAt,
  plannedAt,
  previousAt,
  queuedAt,
  releasedAt,
  repliesAt,
  rivalAt,
  sinceAt,
  turnAgentAt,
  turnAidAt,
  turnAskedAt,
  turnContactAt,
  turnIndexAt,
  turnRepliedAt,
  turnStartedAt,
  turnStateAt,
  wrongAt,
} from "./places.ts";
import { meetsAutoReply } from "./auto-reply.ts";
import { insert } from "./calendar.ts";
import { beginsWith, contactEnded } from "./purchase.ts";
import { noteCaseContact } from "./rare.ts";
import { chooseAgent } from "./routing.ts";
import { BALKED, BLOCKED, ENDLESS, HELD, IDLE, NO_CLOCK } from "./values.ts";

/** Number for a new chat; room has been reserved. */
export function takeChat(): i32 {
  shop.freeChats--;
  const chat = wholeOf(freeAt, shop.freeChats);
  if (chat >= shop.usedChats) shop.usedChats = chat + 1;
  chatOf(chat).drawnAddress = -1;
  return chat;
}

export function giveBackChat(chat: i32): void {
  setWhole(freeAt, shop.freeChats, chat);
  shop.freeChats++;
}

/** The event of the chat itself: the bot's end, a message, the end of a hold, a return. */
export function flowEvent(chat: i32): i32 {
  return shop.agentCount + 2 * chat;
}

export function patienceEvent(chat: i32): i32 {
  return shop.agentCount + 2 * chat + 1;
}

/** What every arrival does stands inside the loop. */
export class Contact {
  /**
   * A customer contacts the shop. Returns the chat that needs an agent, or -1.
   *
   * @param address turn part of the address of the contact's first draws
   * @param mayBot whether menu and bot may answer
   * @param effort of the first reply where that is drawn, else NaN
   * @param about the case it is about, or -1
   */
  @inline
  static begin(
    customer: i32,
    number: i32,
    address: i32,
    mayBot: bool,
    effort: f64,
    about: i32,
  ): i32 {
    const known = classOf(customer);
    let planned = known.fixedRounds;
    if (planned == 0) {
      const luck = Draw.exponential(Draw.word(customer, ROUNDS_KEY, number, address));
      const stretch = luck * known.geometricScale;
      planned = stretch < <f64>(ENDLESS - 1) ? 1 + <i32>Math.floor(stretch) : ENDLESS;
    }
    const chat = takeChat();
    const own = chatOf(chat);
    own.customer = customer;
    own.number = number;
    own.address = address;
    own.left = planned;
    if (effort > 0) {
      own.drawnAddress = address;
      setDouble(lengthAt, chat, effort);
    }
    if (shop.hasAfterSales) beginsWith(chat, planned, about);
    Contact.open(chat);
    if (mayBot && known.meetsAutoReply && !meetsAutoReply(chat)) return -1;
    return Contact.join(chat);
  }

  /** Opens a contact in the journal for the chat's customer. */
  @inline
  static open(chat: i32): void {
    const own = chatOf(chat);
    const contact = shop.contacts;
    shop.contacts = contact + 1;
    setByte(customerAt, contact, own.customer);
    setByte(fateAt, contact, 0);
    setByte(botAt, contact, 0);
    setByte(rivalAt, contact, 0);
    setByte(wrongAt, contact, 0);
    setWhole(numberAt, contact, own.number);
    setWhole(plannedAt, contact, own.left);
    setWhole(repliesAt, contact, 0);
    setWhole(previousAt, contact, -1);
    setWhole(agentAt, contact, -1);
    setDouble(arrivedAt, contact, shop.now);
    setDouble(queuedAt, contact, NaN);
    setDouble(assignedAt, contact, NaN);
    setDouble(sinceAt, contact, NaN);
    setDouble(releasedAt, contact, NaN);
    setDouble(endedAt, contact, NaN);
    own.contact = contact;
    own.clock = NO_CLOCK;
    own.silent = 0;
    own.handedOver = 0;
    own.escalated = 0;
    own.index = 0;
    own.agent = -1;
    if (shop.hasAfterSales && wholeOf(caseOfAt, chat) >= 0) noteCaseContact(chat);
  }

  /** A contact reaches the people. Returns the chat that needs an agent, or -1 when turned away. */
  @inline
  static join(chat: i32): i32 {
    if (shop.inSystem >= shop.capacity) return turnAway(chat, BLOCKED);
    const own = chatOf(chat);
    if (classOf(own.customer).balkShare > 0 && balks(chat)) return turnAway(chat, BALKED);
    shop.inSystem++;
    setDouble(queuedAt, own.contact, shop.now);
    Contact.ask(chat, 0);
    return chat;
  }

  /** The customer writes: a new turn of this index, in the journal and in the chat. */
  @inline
  static ask(chat: i32, index: i32): void {
    const own = chatOf(chat);
    const turn = shop.turns;
    shop.turns = turn + 1;
    setByte(turnStateAt, turn, 0);
    setByte(turnAidAt, turn, 0);
    setWhole(turnContactAt, turn, own.contact);
    setWhole(turnIndexAt, turn, index);
    setWhole(turnAgentAt, turn, -1);
    setDouble(turnAskedAt, turn, shop.now);
    setDouble(turnStartedAt, turn, NaN);
    setDouble(turnRepliedAt, turn, NaN);
    setDouble(askedAt, chat, shop.now);
    own.index = index;
    own.turn = turn;
  }
}

/** The same for a step that stands outside the loop. */
export function beginContact(
  customer: i32,
  number: i32,
  address: i32,
  mayBot: bool,
  about: i32,
): i32 {
  return Contact.begin(customer, number, address, mayBot, NaN, about);
}

/** Whether a customer who finds nobody free turns away. */
function balks(chat: i32): bool {
  const agent = chooseAgent(chat);
  if (agent >= 0 && agentOf(agent).typing == IDLE) return false;
  const own = chatOf(chat);
  const luck = Draw.uniform(Draw.word(own.customer, BALKING_KEY, own.number, own.address));
  return luck < classOf(own.customer).balkShare;
}

function turnAway(chat: i32, fate: i32): i32 {
  const contact = chatOf(chat).contact;
  setByte(fateAt, contact, fate);
  setDouble(endedAt, contact, shop.now);
  if (shop.hasAfterSales) contactEnded(chat);
  giveBackChat(chat);
  return -1;
}

/** Gives the chat's slot back. Returns the agent, whose slot must still be filled or listed as free. */
export function release(chat: i32): i32 {
  const own = chatOf(chat);
  const agent = own.agent;
  setDouble(releasedAt, own.contact, shop.now);
  own.agent = -1;
  agentOf(agent).open--;
  return agent;
}

/** The chat is gone from the human side. Returns the agent with a slot to fill, or -1. */
export function close(chat: i32): i32 {
  shop.inSystem--;
  const toFill = chatOf(chat).agent >= 0 ? release(chat) : -1;
  giveBackChat(chat);
  return toFill;
}

/** The last reply is sent: the slot is free now or after the hold. Returns the agent with a slot to fill, or -1. */
export function endChat(chat: i32): i32 {
  if (shop.holdAfterEnd == 0) return close(chat);
  chatOf(chat).phase = HELD;
  insert(flowEvent(chat), shop.now + shop.holdAfterEnd);
  return -1;
}
