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
  INBOX,
  INDEX,
  LEFT,
  NO_CLOCK,
  NUMBER,
  PENDING,
  PHASE,
  QUEUED,
  RETURNING,
  SILENT,
  THINKING,
  TURN,
  TYPING,
  WRAPPING,
} from "./columns.ts";
import { exponential } from "#random/exponential.ts";
import type { Law } from "#random/law.ts";
import { bits } from "#random/source.ts";
import { type CompiledClass, ENDLESS } from "./compile.ts";
import { classOf, flowEvent, keysOf, length, lot, schedule } from "./draws.ts";
import { Fate, TurnState } from "./journal.ts";
import { startClock, stopClock } from "./patience.ts";
import { newContact, newTurn } from "./record.ts";
import { chooseAgent, intoInbox, leaveInbox, leaveQueue, relist } from "./routing.ts";
import { close, nextTask, noteStint, place, release, startReply } from "./slots.ts";
import { type ClassKeys, giveBackChat, type State, takeChat } from "./state.ts";

/** Draws of a returning customer's second contact lie this far from those of the first. */
const NEXT_CONTACT = 1 << 20;

/** A customer contacts the shop. */
export function arrive(state: State, customer: number, number: number): void {
  const { chats, compiled, journal } = state;
  const known = compiled.classes[customer] as CompiledClass;
  const keys = state.keys[customer] as ClassKeys;
  const chat = takeChat(state);
  let planned = known.fixedRounds;
  if (planned === 0) {
    const stretch =
      exponential(bits(keys.rounds.a, keys.rounds.b, number, 0)) * known.geometricScale;
    planned = stretch < ENDLESS - 1 ? 1 + Math.floor(stretch) : ENDLESS;
  }
  chats[(chat << 4) + CUSTOMER] = customer;
  chats[(chat << 4) + NUMBER] = number;
  chats[(chat << 4) + ADDRESS] = 0;
  chats[(chat << 4) + LEFT] = planned;
  open(
    state,
    chat,
    newContact(journal.contacts, state.now[0] as number, customer, number, planned),
  );
  if (known.botAttempted > 0 && lot(state, chat, keys.bot) < known.botAttempted) {
    journal.contacts.bot[chats[(chat << 4) + CONTACT] as number] = 1;
    chats[(chat << 4) + PHASE] = BOT;
    schedule(
      state,
      flowEvent(state, chat),
      length(state, chat, compiled.botTime as Law, keys.botTime),
    );
  } else join(state, chat);
}

function open(state: State, chat: number, contact: number): void {
  const { chats } = state;
  chats[(chat << 4) + CONTACT] = contact;
  chats[(chat << 4) + CLOCK] = NO_CLOCK;
  chats[(chat << 4) + SILENT] = 0;
  chats[(chat << 4) + HANDED_OVER] = 0;
  chats[(chat << 4) + ESCALATED] = 0;
  chats[(chat << 4) + INDEX] = 0;
  chats[(chat << 4) + AGENT] = -1;
}

/** The bot ends: resolved, handed to a human, or left unnoticed. */
function botEnds(state: State, chat: number): void {
  const { chats, journal, compiled } = state;
  const known = classOf(state, chat);
  const u = lot(state, chat, keysOf(state, chat).botOutcome);
  const recognised = compiled.scenario.autoReply.bot?.recognised ?? 0;
  if (u >= known.botResolved && u < known.botResolved + (1 - known.botResolved) * recognised) {
    chats[(chat << 4) + ESCALATED] = 1;
    join(state, chat);
    return;
  }
  const contact = chats[(chat << 4) + CONTACT] as number;
  journal.contacts.fate[contact] = u < known.botResolved ? Fate.BotResolved : Fate.BotLeft;
  journal.contacts.ended[contact] = state.now[0] as number;
  giveBackChat(state, chat);
}

/** A contact reaches the people: turned away, given to an agent, or queued. */
function join(state: State, chat: number): void {
  const { chats, compiled, journal } = state;
  const contact = chats[(chat << 4) + CONTACT] as number;
  const known = classOf(state, chat);
  if (state.inSystem >= compiled.capacity) {
    turnAway(state, chat, Fate.Blocked);
    return;
  }
  const agent = chooseAgent(state, chat);
  if (known.balkShare > 0 && (agent < 0 || state.agents[(agent << 4) + TYPING] !== IDLE)) {
    if (lot(state, chat, keysOf(state, chat).balking) < known.balkShare) {
      turnAway(state, chat, Fate.Balked);
      return;
    }
  }
  state.inSystem++;
  const now = state.now[0] as number;
  journal.contacts.queued[contact] = now;
  chats[(chat << 4) + TURN] = newTurn(journal.turns, now, contact, 0);
  state.asked[chat] = now;
  place(state, chat, agent);
  startClock(state, chat);
}

function turnAway(state: State, chat: number, fate: Fate): void {
  const { contacts } = state.journal;
  const contact = state.chats[(chat << 4) + CONTACT] as number;
  contacts.fate[contact] = fate;
  contacts.ended[contact] = state.now[0] as number;
  giveBackChat(state, chat);
}

/** A reply is sent, or the pause after a chat is over. */
export function agentEvent(state: State, agent: number): void {
  const { chats, agents } = state;
  const chat = agents[(agent << 4) + TYPING] as number;
  agents[(agent << 4) + TYPING] = IDLE;
  if (chat !== WRAPPING) {
    agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) - 1;
    if (chats[(chat << 4) + SILENT] === 1) ghostReply(state, chat);
    else sendReply(state, chat, agent);
  }
  nextTask(state, agent);
}

function ghostReply(state: State, chat: number): void {
  const { journal, chats } = state;
  const turn = chats[(chat << 4) + TURN] as number;
  journal.turns.state[turn] = TurnState.Ghost;
  journal.turns.replied[turn] = state.now[0] as number;
  hold(state, chat);
}

function sendReply(state: State, chat: number, agent: number): void {
  const { chats, journal, compiled } = state;
  const turn = chats[(chat << 4) + TURN] as number;
  const contact = chats[(chat << 4) + CONTACT] as number;
  const now = state.now[0] as number;
  stopClock(state, chat);
  journal.turns.state[turn] = TurnState.Answered;
  journal.turns.replied[turn] = now;
  journal.contacts.replies[contact] = (journal.contacts.replies[contact] as number) + 1;
  chats[(chat << 4) + HANDED_OVER] = 0;
  chats[(chat << 4) + ESCALATED] = 0;
  if (chats[(chat << 4) + LEFT] !== ENDLESS)
    chats[(chat << 4) + LEFT] = (chats[(chat << 4) + LEFT] as number) - 1;
  const address = chats[(chat << 4) + ADDRESS] as number;
  if (chats[(chat << 4) + LEFT] === 0) {
    journal.contacts.fate[contact] = Fate.Done;
    journal.contacts.ended[contact] = now;
    if (compiled.wrapUp) {
      state.agents[(agent << 4) + TYPING] = WRAPPING;
      schedule(state, agent, length(state, chat, compiled.wrapUp, keysOf(state, chat).wrapUp));
    }
    hold(state, chat);
    return;
  }
  const think = length(state, chat, classOf(state, chat).think, keysOf(state, chat).think);
  chats[(chat << 4) + ADDRESS] = address + 1;
  const flow = flowEvent(state, chat);
  if (think <= compiled.holdThinking) {
    chats[(chat << 4) + PHASE] = THINKING;
    schedule(state, flow, think);
  } else if (compiled.holdThinking > 0) {
    // the slot is given back first; `asked` keeps when the customer will write
    chats[(chat << 4) + PHASE] = THINKING;
    state.asked[chat] = now + think;
    schedule(state, flow, compiled.holdThinking);
  } else {
    chats[(chat << 4) + PHASE] = AWAY;
    schedule(state, flow, think);
    release(state, chat);
  }
}

/** The chat is over; its slot is free now or after the hold. */
function hold(state: State, chat: number): void {
  if (state.compiled.holdAfterEnd > 0) {
    state.chats[(chat << 4) + PHASE] = HELD;
    schedule(state, flowEvent(state, chat), state.compiled.holdAfterEnd);
  } else close(state, chat);
}

/** Something of the chat itself is due: the bot's end, a message, the end of a hold, a return. */
export function flow(state: State, chat: number): void {
  const { chats } = state;
  switch (chats[(chat << 4) + PHASE]) {
    case BOT:
      botEnds(state, chat);
      break;
    case HELD:
      close(state, chat);
      break;
    case RETURNING:
      returnNow(state, chat);
      break;
    case THINKING:
      if ((state.asked[chat] as number) > (state.now[0] as number)) {
        const rest = (state.asked[chat] as number) - (state.now[0] as number);
        chats[(chat << 4) + PHASE] = AWAY;
        schedule(state, flowEvent(state, chat), rest);
        release(state, chat);
      } else message(state, chat);
      break;
    default:
      message(state, chat);
  }
}

/** The customer writes again. */
function message(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const now = state.now[0] as number;
  const index = (chats[(chat << 4) + INDEX] as number) + 1;
  chats[(chat << 4) + INDEX] = index;
  chats[(chat << 4) + TURN] = newTurn(
    journal.turns,
    now,
    chats[(chat << 4) + CONTACT] as number,
    index,
  );
  state.asked[chat] = now;
  const agent = chats[(chat << 4) + AGENT] as number;
  if (agent >= 0) {
    chats[(chat << 4) + PHASE] = INBOX;
    agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) + 1;
    intoInbox(state, chat, agent);
    relist(state, agent);
    if (agents[(agent << 4) + TYPING] === IDLE) startReply(state, agent);
  } else {
    noteStint(state, chat);
    place(state, chat, chooseAgent(state, chat));
  }
  startClock(state, chat);
}

/** Patience is over: the customer leaves, openly or without a sign. */
export function losePatience(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const known = classOf(state, chat);
  const keys = keysOf(state, chat);
  const contact = chats[(chat << 4) + CONTACT] as number;
  const silent = known.silentShare > 0 && lot(state, chat, keys.leaving) < known.silentShare;
  chats[(chat << 4) + CLOCK] = NO_CLOCK;
  journal.contacts.ended[contact] = state.now[0] as number;
  journal.contacts.fate[contact] = silent ? Fate.LeftSilently : Fate.LeftOpenly;
  journal.turns.state[chats[(chat << 4) + TURN] as number] = TurnState.Left;
  comeBack(state, chat, known, keys);
  if (silent) {
    chats[(chat << 4) + SILENT] = 1;
    return;
  }
  const agent = chats[(chat << 4) + AGENT] as number;
  const phase = chats[(chat << 4) + PHASE];
  if (phase === QUEUED) leaveQueue(state, chat);
  else if (phase === INBOX) leaveInbox(state, chat, agent);
  else {
    state.queue.remove(agent);
    agents[(agent << 4) + TYPING] = IDLE;
  }
  if (agent >= 0) agents[(agent << 4) + PENDING] = (agents[(agent << 4) + PENDING] as number) - 1;
  close(state, chat);
  if (agent >= 0) {
    relist(state, agent);
    nextTask(state, agent);
  }
}

/** Some leavers come back once, with what they had left to ask. */
function comeBack(state: State, chat: number, known: CompiledClass, keys: ClassKeys): void {
  const { chats, journal } = state;
  const before = chats[(chat << 4) + CONTACT] as number;
  if (known.returnShare === 0 || (journal.contacts.previous[before] as number) >= 0) return;
  if (lot(state, chat, keys.return) >= known.returnShare) return;
  const delay = length(state, chat, known.returnAfter, keys.returnAfter);
  const now = state.now[0] as number;
  if (now + delay >= state.compiled.until) return;
  const customer = chats[(chat << 4) + CUSTOMER] as number;
  const number = chats[(chat << 4) + NUMBER] as number;
  const again = takeChat(state);
  const left = chats[(chat << 4) + LEFT] as number;
  chats[(again << 4) + CUSTOMER] = customer;
  chats[(again << 4) + NUMBER] = number;
  chats[(again << 4) + ADDRESS] = NEXT_CONTACT;
  chats[(again << 4) + LEFT] = left;
  chats[(again << 4) + CONTACT] = before;
  chats[(again << 4) + PHASE] = RETURNING;
  schedule(state, flowEvent(state, again), delay);
}

/** A customer who left is back: a new contact of the same customer. */
function returnNow(state: State, chat: number): void {
  const { chats, journal } = state;
  const before = chats[(chat << 4) + CONTACT] as number;
  const customer = chats[(chat << 4) + CUSTOMER] as number;
  const left = chats[(chat << 4) + LEFT] as number;
  const contact = newContact(
    journal.contacts,
    state.now[0] as number,
    customer,
    chats[(chat << 4) + NUMBER] as number,
    left,
  );
  journal.contacts.previous[contact] = before;
  open(state, chat, contact);
  join(state, chat);
}
