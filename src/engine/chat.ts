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
import {
  type ClassKeys,
  ClockKind,
  giveBackChat,
  Phase,
  type State,
  takeChat,
  WRAPPING,
} from "./state.ts";

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
  chats.customer[chat] = customer;
  chats.number[chat] = number;
  chats.address[chat] = 0;
  chats.left[chat] = planned;
  open(
    state,
    chat,
    newContact(journal.contacts, state.now[0] as number, customer, number, planned),
  );
  if (known.botAttempted > 0 && lot(state, chat, keys.bot) < known.botAttempted) {
    journal.contacts.bot[chats.contact[chat] as number] = 1;
    chats.phase[chat] = Phase.Bot;
    schedule(
      state,
      flowEvent(state, chat),
      length(state, chat, compiled.botTime as Law, keys.botTime),
    );
  } else join(state, chat);
}

function open(state: State, chat: number, contact: number): void {
  const { chats } = state;
  chats.contact[chat] = contact;
  chats.clock[chat] = ClockKind.None;
  chats.silent[chat] = 0;
  chats.handedOver[chat] = 0;
  chats.escalated[chat] = 0;
  chats.index[chat] = 0;
  chats.agent[chat] = -1;
}

/** The bot ends: resolved, handed to a human, or left unnoticed. */
function botEnds(state: State, chat: number): void {
  const { chats, journal, compiled } = state;
  const known = classOf(state, chat);
  const u = lot(state, chat, keysOf(state, chat).botOutcome);
  const recognised = compiled.scenario.autoReply.bot?.recognised ?? 0;
  if (u >= known.botResolved && u < known.botResolved + (1 - known.botResolved) * recognised) {
    chats.escalated[chat] = 1;
    join(state, chat);
    return;
  }
  const contact = chats.contact[chat] as number;
  journal.contacts.fate[contact] = u < known.botResolved ? Fate.BotResolved : Fate.BotLeft;
  journal.contacts.ended[contact] = state.now[0] as number;
  giveBackChat(state, chat);
}

/** A contact reaches the people: turned away, given to an agent, or queued. */
function join(state: State, chat: number): void {
  const { chats, compiled, journal } = state;
  const contact = chats.contact[chat] as number;
  const known = classOf(state, chat);
  if (state.inSystem >= compiled.capacity) {
    turnAway(state, chat, Fate.Blocked);
    return;
  }
  const agent = chooseAgent(state, chat);
  if (known.balkShare > 0 && (agent < 0 || state.agents.typing[agent] !== -1)) {
    if (lot(state, chat, keysOf(state, chat).balking) < known.balkShare) {
      turnAway(state, chat, Fate.Balked);
      return;
    }
  }
  state.inSystem++;
  const now = state.now[0] as number;
  journal.contacts.queued[contact] = now;
  chats.turn[chat] = newTurn(journal.turns, now, contact, 0);
  chats.asked[chat] = now;
  place(state, chat, agent);
  startClock(state, chat);
}

function turnAway(state: State, chat: number, fate: Fate): void {
  const { contacts } = state.journal;
  const contact = state.chats.contact[chat] as number;
  contacts.fate[contact] = fate;
  contacts.ended[contact] = state.now[0] as number;
  giveBackChat(state, chat);
}

/** A reply is sent, or the pause after a chat is over. */
export function agentEvent(state: State, agent: number): void {
  const { chats, agents } = state;
  const chat = agents.typing[agent] as number;
  agents.typing[agent] = -1;
  if (chat !== WRAPPING) {
    agents.pending[agent] = (agents.pending[agent] as number) - 1;
    if (chats.silent[chat] === 1) ghostReply(state, chat);
    else sendReply(state, chat, agent);
  }
  nextTask(state, agent);
}

function ghostReply(state: State, chat: number): void {
  const { journal, chats } = state;
  const turn = chats.turn[chat] as number;
  journal.turns.state[turn] = TurnState.Ghost;
  journal.turns.replied[turn] = state.now[0] as number;
  hold(state, chat);
}

function sendReply(state: State, chat: number, agent: number): void {
  const { chats, journal, compiled } = state;
  const turn = chats.turn[chat] as number;
  const contact = chats.contact[chat] as number;
  const now = state.now[0] as number;
  stopClock(state, chat);
  journal.turns.state[turn] = TurnState.Answered;
  journal.turns.replied[turn] = now;
  journal.contacts.replies[contact] = (journal.contacts.replies[contact] as number) + 1;
  chats.handedOver[chat] = 0;
  chats.escalated[chat] = 0;
  if (chats.left[chat] !== ENDLESS) chats.left[chat] = (chats.left[chat] as number) - 1;
  const address = chats.address[chat] as number;
  if (chats.left[chat] === 0) {
    journal.contacts.fate[contact] = Fate.Done;
    journal.contacts.ended[contact] = now;
    if (compiled.wrapUp) {
      state.agents.typing[agent] = WRAPPING;
      schedule(state, agent, length(state, chat, compiled.wrapUp, keysOf(state, chat).wrapUp));
    }
    hold(state, chat);
    return;
  }
  const think = length(state, chat, classOf(state, chat).think, keysOf(state, chat).think);
  chats.address[chat] = address + 1;
  const flow = flowEvent(state, chat);
  if (think <= compiled.holdThinking) {
    chats.phase[chat] = Phase.Thinking;
    schedule(state, flow, think);
  } else if (compiled.holdThinking > 0) {
    // the slot is given back first; `asked` keeps when the customer will write
    chats.phase[chat] = Phase.Thinking;
    chats.asked[chat] = now + think;
    schedule(state, flow, compiled.holdThinking);
  } else {
    chats.phase[chat] = Phase.Away;
    schedule(state, flow, think);
    release(state, chat);
  }
}

/** The chat is over; its slot is free now or after the hold. */
function hold(state: State, chat: number): void {
  if (state.compiled.holdAfterEnd > 0) {
    state.chats.phase[chat] = Phase.Held;
    schedule(state, flowEvent(state, chat), state.compiled.holdAfterEnd);
  } else close(state, chat);
}

/** Something of the chat itself is due: the bot's end, a message, the end of a hold, a return. */
export function flow(state: State, chat: number): void {
  const { chats } = state;
  switch (chats.phase[chat]) {
    case Phase.Bot:
      botEnds(state, chat);
      break;
    case Phase.Held:
      close(state, chat);
      break;
    case Phase.Returning:
      returnNow(state, chat);
      break;
    case Phase.Thinking:
      if ((chats.asked[chat] as number) > (state.now[0] as number)) {
        const rest = (chats.asked[chat] as number) - (state.now[0] as number);
        chats.phase[chat] = Phase.Away;
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
  const index = (chats.index[chat] as number) + 1;
  chats.index[chat] = index;
  chats.turn[chat] = newTurn(journal.turns, now, chats.contact[chat] as number, index);
  chats.asked[chat] = now;
  const agent = chats.agent[chat] as number;
  if (agent >= 0) {
    chats.phase[chat] = Phase.Inbox;
    agents.pending[agent] = (agents.pending[agent] as number) + 1;
    intoInbox(state, chat, agent);
    relist(state, agent);
    if (agents.typing[agent] === -1) startReply(state, agent);
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
  const contact = chats.contact[chat] as number;
  const silent = known.silentShare > 0 && lot(state, chat, keys.leaving) < known.silentShare;
  chats.clock[chat] = ClockKind.None;
  journal.contacts.ended[contact] = state.now[0] as number;
  journal.contacts.fate[contact] = silent ? Fate.LeftSilently : Fate.LeftOpenly;
  journal.turns.state[chats.turn[chat] as number] = TurnState.Left;
  comeBack(state, chat, known, keys);
  if (silent) {
    chats.silent[chat] = 1;
    return;
  }
  const agent = chats.agent[chat] as number;
  const phase = chats.phase[chat];
  if (phase === Phase.Queued) leaveQueue(state, chat);
  else if (phase === Phase.Inbox) leaveInbox(state, chat, agent);
  else {
    state.queue.remove(agent);
    agents.typing[agent] = -1;
  }
  if (agent >= 0) agents.pending[agent] = (agents.pending[agent] as number) - 1;
  close(state, chat);
  if (agent >= 0) {
    relist(state, agent);
    nextTask(state, agent);
  }
}

/** Some leavers come back once, with what they had left to ask. */
function comeBack(state: State, chat: number, known: CompiledClass, keys: ClassKeys): void {
  const { chats, journal } = state;
  const before = chats.contact[chat] as number;
  if (known.returnShare === 0 || (journal.contacts.previous[before] as number) >= 0) return;
  if (lot(state, chat, keys.return) >= known.returnShare) return;
  const delay = length(state, chat, known.returnAfter, keys.returnAfter);
  const now = state.now[0] as number;
  if (now + delay >= state.compiled.until) return;
  const customer = chats.customer[chat] as number;
  const number = chats.number[chat] as number;
  const again = takeChat(state);
  const left = chats.left[chat] as number;
  chats.customer[again] = customer;
  chats.number[again] = number;
  chats.address[again] = NEXT_CONTACT;
  chats.left[again] = left;
  chats.contact[again] = before;
  chats.phase[again] = Phase.Returning;
  schedule(state, flowEvent(state, again), delay);
}

/** A customer who left is back: a new contact of the same customer. */
function returnNow(state: State, chat: number): void {
  const { chats, journal } = state;
  const before = chats.contact[chat] as number;
  const customer = chats.customer[chat] as number;
  const left = chats.left[chat] as number;
  const contact = newContact(
    journal.contacts,
    state.now[0] as number,
    customer,
    chats.number[chat] as number,
    left,
  );
  journal.contacts.previous[contact] = before;
  open(state, chat, contact);
  join(state, chat);
}
