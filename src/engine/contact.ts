import { exponential } from "#random/exponential.ts";
import { bits } from "#random/source.ts";
import {
  ADDRESS,
  AGENT,
  AWAY,
  BOT,
  CLOCK,
  CONTACT,
  CUSTOMER,
  ESCALATED,
  HANDED_OVER,
  HELD,
  IDLE,
  INDEX,
  LEFT,
  NO_CLOCK,
  NUMBER,
  PHASE,
  RETURNING,
  SILENT,
  TURN,
  TYPING,
} from "./columns.ts";
import { noteCaseContact } from "./cases.ts";
import { type CompiledClass, ENDLESS } from "./compile.ts";
import { endsEscalated, meetsAutoReply } from "./auto-reply.ts";
import { classOf, flowEvent, lot } from "./draws.ts";
import { Fate } from "./journal.ts";
import { BALKING_KEY, KEYS, ROUNDS_KEY } from "./keys.ts";
import { newContact, newTurn } from "./record.ts";
import { NEXT_CONTACT } from "./returning.ts";
import { chooseAgent } from "./routing.ts";
import { contactEnded } from "./served.ts";
import { close, noteStint, release } from "./slots.ts";
import { beginsWith } from "./after-sales-state.ts";
import { addWork, FILL, giveBackChat, type State, takeChat } from "./state.ts";

/**
 * A customer contacts the shop. Returns the chat that needs an agent, or -1.
 *
 * @param attempt contacts of this customer about the same case before
 * @param mayBot whether the bot may answer, if the class's settings let it
 */
export function beginContact(
  state: State,
  customer: number,
  number: number,
  attempt = 0,
  mayBot = true,
): number {
  const { chats, compiled, keys } = state;
  const known = compiled.classes[customer] as CompiledClass;
  const address = attempt * NEXT_CONTACT;
  let planned = known.fixedRounds;
  if (planned === 0) {
    const key = customer * KEYS + ROUNDS_KEY;
    const stretch =
      exponential(bits(keys[key] as number, keys[key + 1] as number, number, address)) *
      known.geometricScale;
    planned = stretch < ENDLESS - 1 ? 1 + Math.floor(stretch) : ENDLESS;
  }
  const chat = takeChat(state);
  const c = chat << 4;
  chats[c + CUSTOMER] = customer;
  chats[c + NUMBER] = number;
  chats[c + ADDRESS] = address;
  chats[c + LEFT] = planned;
  if (state.after !== null) beginsWith(state.after, chat, planned);
  open(state, chat);
  return !mayBot || meetsAutoReply(state, chat, known.autoReply) ? join(state, chat) : -1;
}

/** Opens a contact in the journal for the chat's customer. */
function open(state: State, chat: number): void {
  const { chats } = state;
  const c = chat << 4;
  chats[c + CONTACT] = newContact(
    state,
    chats[c + CUSTOMER] as number,
    chats[c + NUMBER] as number,
    chats[c + LEFT] as number,
  );
  chats[c + CLOCK] = NO_CLOCK;
  chats[c + SILENT] = 0;
  chats[c + HANDED_OVER] = 0;
  chats[c + ESCALATED] = 0;
  chats[c + INDEX] = 0;
  chats[c + AGENT] = -1;
  const { after } = state;
  if (after !== null && (after.caseOf[chat] as number) >= 0) noteCaseContact(state, after, chat);
}

/** A contact reaches the people. Returns the chat that needs an agent, or -1 when turned away. */
function join(state: State, chat: number): number {
  const { chats, compiled, journal } = state;
  const contact = chats[(chat << 4) + CONTACT] as number;
  if (state.inSystem >= compiled.rules.capacity) return turnAway(state, chat, Fate.Blocked);
  const { balkShare } = classOf(state, chat);
  if (balkShare > 0) {
    const agent = chooseAgent(state, chat);
    const busy = agent < 0 || state.agents[(agent << 4) + TYPING] !== IDLE;
    if (busy && lot(state, chat, BALKING_KEY) < balkShare)
      return turnAway(state, chat, Fate.Balked);
  }
  state.inSystem++;
  const now = state.now[0] as number;
  journal.contacts.queued[contact] = now;
  chats[(chat << 4) + TURN] = newTurn(state, contact, 0);
  state.asked[chat] = now;
  return chat;
}

function turnAway(state: State, chat: number, fate: Fate): number {
  const { contacts } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  contacts.fate[contact] = fate;
  contacts.ended[contact] = state.now[0] as number;
  if (state.after !== null) contactEnded(state, state.after, chat);
  giveBackChat(state, chat);
  return -1;
}

/** Something of the chat itself is due, other than a message to an agent who kept the slot. Returns the chat that needs an agent, or -1. */
export function flow(state: State, chat: number): number {
  const { chats } = state;
  const phase = chats[(chat << 4) + PHASE];
  if (phase === BOT) return endsEscalated(state, chat) ? join(state, chat) : -1;
  if (phase === RETURNING) return comeBack(state, chat);
  if (phase === AWAY) return writeAgain(state, chat);
  const toFill = phase === HELD ? close(state, chat) : giveUpSlot(state, chat);
  if (toFill >= 0) addWork(state, FILL, toFill);
  return -1;
}

/** A customer who left is back: a new contact of the same customer. */
function comeBack(state: State, chat: number): number {
  const before = state.chats[(chat << 4) + CONTACT] as number;
  open(state, chat);
  state.journal.contacts.previous[state.chats[(chat << 4) + CONTACT] as number] = before;
  return join(state, chat);
}

/** A customer whose slot was given back writes again. */
function writeAgain(state: State, chat: number): number {
  const { chats } = state;
  const c = chat << 4;
  chats[c + INDEX] = (chats[c + INDEX] as number) + 1;
  chats[c + TURN] = newTurn(state, chats[c + CONTACT] as number, chats[c + INDEX] as number);
  state.asked[chat] = state.now[0] as number;
  noteStint(state, chat);
  return chat;
}

/** The customer has thought so long that the slot is given back. Returns the agent with a slot to fill. */
function giveUpSlot(state: State, chat: number): number {
  const event = flowEvent(state, chat);
  state.chats[(chat << 4) + PHASE] = AWAY;
  state.queue.times[event] = state.asked[chat] as number;
  state.queue.insert(event);
  return release(state, chat);
}
