import {
  AGENT,
  ANSWERING,
  CLOCK,
  CONTACT,
  ESCALATED,
  FIRST_CLOCK,
  IDLE,
  INBOX,
  INDEX,
  LATER_CLOCK,
  NO_CLOCK,
  PENDING,
  PHASE,
  QUEUED,
  SILENT,
  TURN,
  TYPING,
} from "./columns.ts";
import { classOf, drawLength, lot, patienceEvent, schedule } from "./draws.ts";
import { Fate, TurnState } from "./journal.ts";
import {
  FIRST_PATIENCE_KEY,
  LATER_PATIENCE_KEY,
  LEAVING_KEY,
  RETURN_AFTER_KEY,
  RETURN_KEY,
} from "./keys.ts";
import { leaveInbox, leaveQueue } from "./lists.ts";
import { comeBackLater } from "./returning.ts";
import { relist } from "./routing.ts";
import { raceRivals } from "./rivals.ts";
import { AT_ASSIGNMENT, AT_REPLY, FEWEST_PENDING } from "./rules.ts";
import { contactEnded } from "./served.ts";
import { close } from "./slots.ts";
import { addWork, FILL, START, type State } from "./state.ts";

/** Starts the patience clock that the chat's place asks for, if one does and none runs. */
export function startClock(state: State, chat: number): void {
  const { chats } = state;
  const { rules } = state.compiled;
  const c = chat << 4;
  if (chats[c + SILENT] === 1 || chats[c + CLOCK] !== NO_CLOCK) return;
  const phase = chats[c + PHASE] as number;
  const queued = phase === QUEUED;
  const known = classOf(state, chat);
  if (
    chats[c + INDEX] === 0 &&
    (queued || rules.firstUntil !== AT_ASSIGNMENT || !rules.laterClockAfterAssignment)
  ) {
    if (!queued && rules.firstUntil === AT_ASSIGNMENT) return;
    if (phase === ANSWERING && rules.firstUntil !== AT_REPLY) return;
    if (known.firstLaw === null && known.rivalLaw === null) return;
    chats[c + CLOCK] = FIRST_CLOCK;
    drawFirstPatience(state, chat);
    if (known.rivalLaw !== null) raceRivals(state, chat, known.rivalLaw);
    schedule(state, patienceEvent(state, chat));
  } else {
    if (known.laterLaw === null || (phase === ANSWERING && rules.laterUntil !== AT_REPLY)) return;
    chats[c + CLOCK] = LATER_CLOCK;
    drawLength(state, chat, known.laterLaw, LATER_PATIENCE_KEY);
    state.drawn[0] = rules.laterPatience * (known.laterGrace + (state.drawn[0] as number));
    schedule(state, patienceEvent(state, chat));
  }
}

/** Leaves in `drawn[0]` how long the customer waits for a first reply when no other shop answers. */
function drawFirstPatience(state: State, chat: number): void {
  const { firstLaw, firstGrace } = classOf(state, chat);
  const { rules } = state.compiled;
  if (firstLaw === null) state.drawn[0] = Number.POSITIVE_INFINITY;
  else {
    const isEscalated = state.chats[(chat << 4) + ESCALATED] === 1;
    const factor = isEscalated ? rules.escalatedPatience : rules.greetingPatience;
    drawLength(state, chat, firstLaw, FIRST_PATIENCE_KEY);
    state.drawn[0] = factor * (firstGrace + (state.drawn[0] as number));
  }
}

/** Whether the first clock ran out because another shop answered: the race, drawn once more. */
function isLostToRival(state: State, chat: number): boolean {
  const { rivalLaw } = classOf(state, chat);
  if (rivalLaw === null || state.chats[(chat << 4) + CLOCK] !== FIRST_CLOCK) return false;
  drawFirstPatience(state, chat);
  const own = state.drawn[0] as number;
  raceRivals(state, chat, rivalLaw);
  return (state.drawn[0] as number) < own;
}

export function stopClock(state: State, chat: number): void {
  state.chats[(chat << 4) + CLOCK] = NO_CLOCK;
  state.queue.remove(patienceEvent(state, chat));
}

/** Patience is over, or another shop has answered: the customer leaves, openly or without a sign. */
export function losePatience(state: State, chat: number): void {
  const { chats, agents, journal } = state;
  const c = chat << 4;
  const { silentShare } = classOf(state, chat);
  const silent = silentShare > 0 && lot(state, chat, LEAVING_KEY) < silentShare;
  const contact = chats[c + CONTACT] as number;
  const isToRival = isLostToRival(state, chat);
  chats[c + CLOCK] = NO_CLOCK;
  journal.contacts.ended[contact] = state.now[0] as number;
  journal.contacts.fate[contact] = silent ? Fate.LeftSilently : Fate.LeftOpenly;
  journal.turns.state[chats[c + TURN] as number] = TurnState.Left;
  if (isToRival) journal.contacts.rival[contact] = 1;
  const returns = !isToRival && planReturn(state, chat);
  if (state.after !== null && !returns) contactEnded(state, state.after, chat);
  if (silent) {
    chats[c + SILENT] = 1;
    return;
  }
  const agent = chats[c + AGENT] as number;
  if (chats[c + PHASE] === QUEUED) leaveQueue(state, chat);
  else {
    const a = agent << 4;
    if (chats[c + PHASE] === INBOX) leaveInbox(state, chat, agent);
    else {
      // the agent stops typing
      state.queue.remove(agent);
      agents[a + TYPING] = IDLE;
    }
    agents[a + PENDING] = (agents[a + PENDING] as number) - 1;
    if (state.compiled.rules.choice === FEWEST_PENDING) relist(state, agent);
  }
  const toFill = close(state, chat);
  if (agent >= 0) addWork(state, START, agent);
  if (toFill >= 0) addWork(state, FILL, toFill);
}

/** Some leavers come back once, with what they had left to ask. Returns whether this one will. */
function planReturn(state: State, chat: number): boolean {
  const { chats, journal } = state;
  const known = classOf(state, chat);
  const c = chat << 4;
  const contact = chats[c + CONTACT] as number;
  if (known.returnShare === 0 || (journal.contacts.previous[contact] as number) >= 0) return false;
  if (lot(state, chat, RETURN_KEY) >= known.returnShare) return false;
  drawLength(state, chat, known.returnAfter, RETURN_AFTER_KEY);
  return comeBackLater(state, chat);
}
